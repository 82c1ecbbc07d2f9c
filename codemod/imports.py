"""Where a missing import goes: into the first block of imports, in its alphabetical place among plain ones."""

from __future__ import annotations

from collections.abc import Mapping

import libcst as cst

from codemod.text import Edit, Span


def addition(module: cst.Module, spans: Mapping[cst.CSTNode, Span], text: str, name: str, newline: str) -> Edit | None:
    """The edit that adds `import name` at the top of a module.

    Before the first plain import of the first block whose name sorts after it, else after the last plain import of
    that block, else before the block; in a file without imports before the first statement, behind the docstring.
    """
    statements = [s for s in module.body if isinstance(s, (cst.SimpleStatementLine, cst.BaseCompoundStatement))]
    block = _first_block(statements, spans, text)
    plain = [(statement, found) for statement in block if (found := _plain(statement))]
    for statement, names in plain:
        if names[0] > name:
            return _before(spans[statement], f"import {name}{newline}", text)
    if plain:
        return _behind(spans[plain[-1][0]], f"import {name}", newline, text)
    if block:
        first = block[0]
        if _is_future(first):
            return _behind(spans[block[-1]], f"{newline}import {name}", newline, text)
        return _before(spans[first], f"import {name}{newline}", text)
    return _without_imports(statements, spans, name, newline, text)


def _without_imports(
    statements: list[cst.SimpleStatementLine | cst.BaseCompoundStatement],
    spans: Mapping[cst.CSTNode, Span],
    name: str,
    newline: str,
    text: str,
) -> Edit:
    rest = statements[1:] if statements and _is_docstring(statements[0]) else statements
    if rest:
        return _before(spans[rest[0]], f"import {name}{newline}{newline}", text)
    return Edit(Span(len(text), len(text)), f"{newline}import {name}{newline}")


def _first_block(
    statements: list[cst.SimpleStatementLine | cst.BaseCompoundStatement], spans: Mapping[cst.CSTNode, Span], text: str
) -> list[cst.SimpleStatementLine]:
    """The first run of imports without a blank line; one of __future__ only where nothing else follows."""
    runs: list[list[cst.SimpleStatementLine]] = []
    previous: cst.CSTNode | None = None
    for statement in statements:
        if _runs(statement):
            break  # what follows is imported too late for the code up to here
        if isinstance(statement, cst.SimpleStatementLine) and _is_import(statement):
            between = text[spans[previous].end : spans[statement].start] if previous is not None else ""
            lines = between.splitlines()
            joined = previous is not None and not any(not line.strip() for line in lines[1:-1])
            if runs and joined and isinstance(previous, cst.SimpleStatementLine) and _is_import(previous):
                runs[-1].append(statement)
            else:
                runs.append([statement])
        previous = statement
    usable = [run for run in runs if not all(_is_future(statement) for statement in run)]
    return (usable or runs or [[]])[0]


def _runs(statement: cst.SimpleStatementLine | cst.BaseCompoundStatement) -> bool:
    """True for a statement that calls something; not for imports, definitions, docstrings and plain assignments."""
    if isinstance(statement, cst.SimpleStatementLine):
        first = statement.body[0]
        return isinstance(first, (cst.Assign, cst.AnnAssign, cst.Expr)) and isinstance(
            first.value, (cst.Call, cst.Await)
        )
    return isinstance(statement, (cst.For, cst.While, cst.With))


def _is_import(statement: cst.SimpleStatementLine) -> bool:
    return isinstance(statement.body[0], (cst.Import, cst.ImportFrom))


def _is_future(statement: cst.SimpleStatementLine) -> bool:
    first = statement.body[0]
    return (
        isinstance(first, cst.ImportFrom) and isinstance(first.module, cst.Name) and first.module.value == "__future__"
    )


def _plain(statement: cst.SimpleStatementLine) -> list[str]:
    first = statement.body[0]
    return [alias.evaluated_name for alias in first.names] if isinstance(first, cst.Import) else []


def _is_docstring(statement: cst.CSTNode) -> bool:
    if not isinstance(statement, cst.SimpleStatementLine):
        return False
    first = statement.body[0]
    return isinstance(first, cst.Expr) and isinstance(first.value, (cst.SimpleString, cst.ConcatenatedString))


def _before(span: Span, added: str, text: str) -> Edit:
    start = max(text.rfind("\n", 0, span.start), text.rfind("\r", 0, span.start)) + 1
    return Edit(Span(start, start), added)


def _behind(span: Span, added: str, newline: str, text: str) -> Edit:
    """On a new line behind a statement, its comment included."""
    ends = [at for mark in ("\r\n", "\n", "\r") if (at := text.find(mark, span.end)) >= 0]
    end = min(ends) if ends else len(text)
    return Edit(Span(end, end), newline + added)
