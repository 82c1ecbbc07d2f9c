"""What else of MLflow 1.x serving is gone or answers otherwise in 2.0: reported, never edited.

What: deployment clients (`get_deploy_client(...).predict`, `ScoringServerClient.invoke`), `mlflow.sagemaker.deploy`,
`mlflow.azureml`, names that left `mlflow.pyfunc.scoring_server`, and command lines with options that are gone
(`mlflow models predict --json-format`).
Before: subprocess.run(["mlflow", "models", "predict", "-m", model, "-i", "rows.json", "-j", "records"])
After: wrap rows.json as {"dataframe_records": [...]} and drop "-j records", by hand.
Why: `Error: No such option '--json-format'`, AttributeError, ImportError, or an answer of another type.
When safe: never; a person decides, as the file, the plugin or the deployment target decides what is right.
Source: protocol.md 9, run against 1.30.0, 2.0.1, 2.22.0 and 3.17.2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from codemod.exchange.case import Cases
from codemod.exchange.request import World
from codemod.finding import Evidence, Finding, Safety
from codemod.provenance.graph import Kind, Node
from codemod.rules.evidence import site
from codemod.vocabulary import REMOVED_COMMANDS, REMOVED_NAMES

NAME = "removed"


def find(cases: Cases) -> Iterator[Finding]:
    """A finding for each use of what is gone."""
    world = cases.world
    for module in world.repo.modules:
        reported: set[int] = set()
        for node in module.nodes:
            advice = _advice(world, node)
            if advice and node.span.start not in reported:
                reported.add(node.span.start)
                evidence = (Evidence("note", site(node), advice),)
                yield Finding(NAME, site(node), advice, Safety.REVIEW, f"{module.path}#0", evidence)


def _advice(world: World, node: Node) -> str:
    match node.kind:
        case Kind.REF:
            return _named(frozenset({str(node.value)}), call=False)
        case Kind.CALL:
            func = node.get("func")
            if func is None or world.repo.targets(func) or _new_spelling(node):
                return ""
            return _named(world.names.of(func), call=True)
        case Kind.CONST if isinstance(node.value, str):
            return _commanded(node.value)
        case Kind.LIST:
            words = [operand.value for _, operand in node.operands]
            return _commanded(" ".join(word if isinstance(word, str) else "…" for word in words))
    return ""


def _new_spelling(call: Node) -> bool:
    """True for predict(inputs=…), predict(endpoint=…) and invoke(…).get_predictions(), which only 2.x knows."""
    read = any(user.kind is Kind.ATTR and user.value == "get_predictions" for user, _ in call.users)
    return read or call.get("inputs") is not None or call.get("endpoint") is not None


def _named(names: frozenset[str], call: bool) -> str:
    for removed in REMOVED_NAMES:
        if removed.call is call and any(removed.names.fullmatch(name) for name in names):
            return removed.advice
    return ""


def _commanded(text: str) -> str:
    if len(text) > 4000 or "mlflow" not in text:
        return ""
    return next((command.advice for command in REMOVED_COMMANDS if re.search(command.names, text)), "")
