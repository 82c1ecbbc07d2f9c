"""The structure that README's tree promises: who imports whom, what is pure, where facts are cited."""

from __future__ import annotations

import ast
import fnmatch
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path
from types import ModuleType

import pytest

from codemod import vocabulary
from codemod.rules import RULES

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "codemod"

# From the ground up; a module imports only from its own line's folder and from lines above it.
LAYERS = (
    ("text", "options", "globs", "vocabulary"),
    ("finding", "provenance", "imports", "gitignore"),
    ("exchange", "plan", "files"),
    ("rules", "transformers", "verify", "settings", "source", "write", "report"),
    ("decide", "config", "console"),
    ("run", "flags"),
    ("jobs",),
    ("look",),
    ("cli",),
    ("__main__",),
)

PURE = (
    *("text", "finding", "plan", "options", "vocabulary", "run", "decide", "transformers", "imports", "verify"),
    *("provenance", "exchange", "rules", "report"),
)
# report/diff.py asks os how paths are spelled, not for files.
NAMES_ONLY = {
    ("codemod.report.diff", "os"),
    ("codemod.run", "sys"),  # the recursion limit
    ("codemod.exchange.request", "sys"),  # the names of the standard library
}
NAMES = {"os.sep", "os.fsencode", "os.path", "os.path.basename", "os.path.isabs", "os.path.splitdrive"} | {
    "sys.getrecursionlimit",
    "sys.setrecursionlimit",
    "sys.stdlib_module_names",
}
IO_MODULES = frozenset(
    {"os", "io", "sys", "pathlib", "glob", "shutil", "tempfile", "subprocess", "multiprocessing", "concurrent.futures"}
    | {"threading", "asyncio", "signal", "fcntl", "mmap", "socket", "urllib.request", "http.client"}
)
IO_CALLS = frozenset({"open", "print", "input", "exec", "__import__"})

# Imports inside functions, each with what it saves.
LAZY = {
    ("codemod.run", "codemod.transformers"): "LibCST costs more to import than a run over clean files may take",
    ("codemod.run", "codemod.verify"): "is wanted only where something is edited",
    ("codemod.provenance.syntax", "codemod.provenance.newer"): "LibCST, only where the running Python refuses a file",
}


@dataclass(frozen=True, slots=True)
class Import:
    """One imported module; `hidden` says that it stands in a function, `typing` that only type checkers see it."""

    module: str
    name: str
    hidden: bool
    typing: bool


@cache
def trees() -> dict[str, ast.Module]:
    """The syntax tree of every module, by its dotted name."""
    return {dotted(path): ast.parse(path.read_text(encoding="utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}


def dotted(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = tuple(trees())
of_every_module = pytest.mark.parametrize("module", MODULES)


def imports(module: str) -> tuple[Import, ...]:
    """What a module imports, anywhere in it."""
    return tuple(_imports(trees()[module], hidden=False, typing=False))


def _imports(node: ast.AST, hidden: bool, typing: bool) -> Iterator[Import]:
    match node:
        case ast.Import(names):
            for alias in names:
                yield Import(alias.name, "", hidden, typing)
        case ast.ImportFrom(module=str(base), names=names):
            for alias in names:
                inner = f"{base}.{alias.name}"
                yield (
                    Import(inner, "", hidden, typing) if inner in trees() else Import(base, alias.name, hidden, typing)
                )
    checked = isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)
    function = isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))
    for child in ast.iter_child_nodes(node):
        yield from _imports(child, hidden or function, typing or checked)


def own(module: str) -> set[str]:
    """The modules of this package that a module imports."""
    return {found.module for found in imports(module) if found.module.startswith("codemod.")}


def unit(module: str) -> str:
    """The file or folder right below codemod/ that a module belongs to."""
    return module.split(".")[1] if "." in module else ""


def layer(module: str) -> int:
    return next(at for at, units in enumerate(LAYERS) if unit(module) in units)


@of_every_module
def test_every_module_has_a_docstring(module: str) -> None:
    assert (ast.get_docstring(trees()[module]) or "").strip()


def test_every_module_has_a_layer() -> None:
    assert {unit(module) for module in MODULES} - {""} == {name for layer in LAYERS for name in layer}


@of_every_module
def test_imports_go_one_way(module: str) -> None:
    if module == "codemod":
        assert own(module) == set()
        return
    up = {found for found in own(module) if unit(found) != unit(module) and layer(found) >= layer(module)}
    assert up == set()


def test_nothing_is_imported_in_a_circle() -> None:
    graph = {
        module: {found.module for found in imports(module) if found.module in MODULES and not found.typing}
        for module in MODULES
    }
    tuple(TopologicalSorter(graph).static_order())


@pytest.mark.parametrize("module", [module for module in MODULES if unit(module) == "provenance"])
def test_provenance_stands_on_its_own(module: str) -> None:
    assert {found for found in own(module) if unit(found) != "provenance"} <= {"codemod.text"}


@pytest.mark.parametrize("module", [module for module in MODULES if unit(module) in PURE])
def test_a_pure_module_reads_and_writes_nothing(module: str) -> None:
    used = {
        found.module
        for found in imports(module)
        if found.module in IO_MODULES or found.module.split(".")[0] in IO_MODULES
    }
    assert {name for name in used if (module, name) not in NAMES_ONLY} == set()
    called = {
        node.func.id
        for node in ast.walk(trees()[module])
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert called & IO_CALLS == set()


def test_what_asks_os_for_names_asks_for_nothing_else() -> None:
    for module, name in NAMES_ONLY:
        used = {
            ast.unparse(node)
            for node in ast.walk(trees()[module])
            if isinstance(node, ast.Attribute) and ast.unparse(node).startswith(f"{name}.")
        }
        assert used <= NAMES


@pytest.mark.parametrize("module", [module for module in MODULES if module not in ("codemod.cli", "codemod.console")])
def test_only_the_command_line_prints(module: str) -> None:
    names = {ast.unparse(node.func) for node in ast.walk(trees()[module]) if isinstance(node, ast.Call)}
    assert names & {"print", "click.echo", "click.secho", "sys.stdout.write", "sys.stderr.write"} == set()


def test_imports_in_functions_are_the_listed_ones() -> None:
    hidden = {(module, found.module) for module in MODULES for found in imports(module) if found.hidden}
    assert hidden == set(LAZY)


@pytest.mark.parametrize(
    "module", [module for module in MODULES if unit(module) == "rules" and module != "codemod.rules"]
)
def test_rules_never_import_rules(module: str) -> None:
    rules = {rule.__name__ for rule in RULES}
    assert own(module) & rules - {module} == set()


def test_rules_that_have_a_name_are_all_listed() -> None:
    named = {
        module
        for module in MODULES
        if unit(module) == "rules" and any(_sets_name(node) for node in trees()[module].body)
    }
    assert named == {rule.__name__ for rule in RULES}


def _sets_name(node: ast.stmt) -> bool:
    return isinstance(node, ast.Assign) and any(
        isinstance(target, ast.Name) and target.id == "NAME" for target in node.targets
    )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.NAME)
def test_every_rule_says_what_why_when_and_from_where(rule: ModuleType) -> None:
    said = rule.__doc__ or ""
    assert re.findall(r"^(What|Why|When safe|Source):", said, re.MULTILINE) == ["What", "Why", "When safe", "Source"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.NAME)
def test_every_rule_has_something_to_find_and_something_to_leave(rule: ModuleType) -> None:
    folders = list((ROOT / "testdata" / rule.NAME.replace("-", "_")).iterdir())
    found = [folder for folder in folders if (folder / "after").exists() or (folder / "expect.txt").exists()]
    assert found
    assert set(folders) - set(found)


# requests==2.32.5 requests/api.py   CPython 3.11 urllib/request.py   protocol.md 9   matrix:split|ct-json
SOURCED = re.compile(r"[\w-]+==[\d.]+ |CPython \d\.\d+ |protocol\.md \d+|matrix:|^the shape that .* share$")


@pytest.mark.parametrize(
    "sender", [*vocabulary.SENDERS, *vocabulary.PREPARED], ids=lambda sender: sender.names.pattern[:40]
)
def test_every_sender_has_a_source(sender: vocabulary.Sender) -> None:
    assert SOURCED.search(sender.source)


# matrix rows split|*, records|*        matrix:split|ct-json
CITED_ROWS = re.compile(r"matrix(?::| rows? )(?P<rows>[\w-]+\|[\w|*-]+(?:, [\w-]+\|[\w|*-]+)*)")
# protocol.md 3, 4
CITED_SECTIONS = re.compile(r"protocol\.md (?P<sections>\d+(?:(?:, | and )\d+)*)")


def cited(pattern: re.Pattern[str], group: str) -> set[str]:
    """Every item of every citation in the package's own text."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(PACKAGE.rglob("*.py")))
    return {item for text in texts for match in pattern.finditer(text) for item in re.split(r", | and ", match[group])}


def test_every_cited_row_was_measured_and_is_shipped() -> None:
    rows = json.loads((PACKAGE / "rules" / "data" / "protocol.json").read_text(encoding="utf-8"))
    shipped = [row["id"] for row in rows]
    assert len(set(shipped)) == len(shipped)
    citations = cited(CITED_ROWS, "rows")
    assert citations
    assert {citation for citation in citations if not fnmatch.filter(shipped, citation)} == set()
    assert {row for row in shipped if not any(fnmatch.fnmatchcase(row, citation) for citation in citations)} == set()


def test_every_cited_section_is_in_the_documents() -> None:
    headings = re.findall(r"^## (\d+)\.", (ROOT / "docs" / "protocol.md").read_text(encoding="utf-8"), re.MULTILINE)
    sections = cited(CITED_SECTIONS, "sections")
    assert sections
    assert sections <= set(headings)


NEUTRAL = 'import requests\nanswer = requests.post("http://example.org/rows", json=frame.to_dict(orient="records"))\n'
REPORT_LIBCST = (
    "import sys; from codemod.cli import run; code = run(['check', 'client.py']);"
    "print(code, sorted(name for name in sys.modules if name.partition('.')[0] == 'libcst'))"
)


def test_check_of_a_clean_file_does_not_import_libcst(tmp_path: Path) -> None:
    assert vocabulary.candidate(NEUTRAL.encode())
    (tmp_path / "client.py").write_text(NEUTRAL, encoding="utf-8")
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r}); {REPORT_LIBCST}"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == "0 []\n"
