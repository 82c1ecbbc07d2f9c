"""Does the text now parse to exactly what was intended? What every intent means, as a function on syntax trees.

Written apart from the transformers on purpose: these meanings check them. `await r.json()["predictions"]` parses and
is wrong; only the comparison of trees sees it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable

from codemod.finding import (
    AddImport,
    Change,
    DecodeAndWrap,
    Index,
    InsertText,
    Intent,
    PredictionsText,
    RemoveEntry,
    Rename,
    SetString,
    WrapDict,
)
from codemod.provenance.syntax import Positions, Unparsable, parse
from codemod.text import Edit, Span, apply


def problem(before: str, changes: Iterable[Change], edits: Iterable[Edit], after: str) -> str:
    """Why the text after the edits is not what the changes mean; "" where it is."""
    if apply(before, edits) != after:
        return "the edits do not give the announced text"
    old, new = parse(before), parse(after)
    if isinstance(old, Unparsable) or isinstance(new, Unparsable):
        return "the text does not parse after the edit"
    wanted = _Intended(before, changes)
    expected = wanted.module(old)
    if wanted.missing:
        return "an expression to change is not in the syntax tree"
    for name in sorted(wanted.imports):
        expected = _with_import(expected, new, name)
    if ast.dump(expected) != ast.dump(new):
        return "the text would mean something else than intended"
    return ""


def _with_import(expected: ast.Module, new: ast.Module, name: str) -> ast.Module:
    """The tree with `import name` at the place where the new text has it more."""
    line = ast.dump(ast.Import([ast.alias(name)]))
    for at, statement in enumerate(new.body):
        if ast.dump(statement) == line:
            old = expected.body[at] if at < len(expected.body) else None
            if old is None or ast.dump(old) != line:
                return ast.Module([*expected.body[:at], statement, *expected.body[at:]], expected.type_ignores)
    return expected


class _Intended(ast.NodeTransformer):
    """Applies intents to the nodes that stand at their sites, inner ones first."""

    def __init__(self, text: str, changes: Iterable[Change]) -> None:
        self._positions = Positions(text)
        self._wanted: dict[Span, list[Intent]] = {}
        self.imports: set[str] = set()
        self._inside: set[int] = set()
        for change in dict.fromkeys(changes):
            if isinstance(change.intent, AddImport):
                self.imports.add(change.intent.name)
            else:
                self._wanted.setdefault(change.site.span, []).append(change.intent)

    def module(self, tree: ast.Module) -> ast.Module:
        """The tree after every intent."""
        self.visit(tree)
        return tree

    @property
    def missing(self) -> bool:
        """True when a site was not met."""
        return bool(self._wanted)

    def visit(self, node: ast.AST) -> ast.AST:
        if isinstance(node, ast.Dict):
            self._remove_entries(node)
        if isinstance(node, ast.Constant) and id(node) in self._inside:
            return node  # before Python 3.12 the parts of an f-string claim to stand where the whole does
        if isinstance(node, ast.JoinedStr):
            self._inside.update(id(part) for part in node.values)
        span = None
        if isinstance(node, (ast.expr, ast.alias)) and not isinstance(node, ast.FormattedValue):
            span = self._positions.span(node)
        found: ast.AST = super().generic_visit(node)
        if span is None or span not in self._wanted:
            return found
        for intent in self._wanted.pop(span):
            found = _meaning(found, intent)
        return found

    def _remove_entries(self, node: ast.Dict) -> None:
        for at in range(len(node.keys) - 1, -1, -1):
            key = node.keys[at]
            if key is None:
                continue
            span = self._positions.span(key)
            if any(isinstance(intent, RemoveEntry) for intent in self._wanted.get(span, ())):
                self._wanted.pop(span)
                del node.keys[at], node.values[at]


def _meaning(node: ast.AST, intent: Intent) -> ast.AST:
    """What a node becomes."""
    match intent:
        case Rename(old, new):
            return _renamed(node, old, new)
        case WrapDict(key) if isinstance(node, ast.expr):
            return _dict(key, node)
        case DecodeAndWrap() if isinstance(node, ast.expr):
            return _encoded(_call(intent.dumps, _dict(intent.key, _call(intent.loads, node))), intent.encode)
        case Index(key) if isinstance(node, ast.expr):
            return _item(node, key)
        case PredictionsText("method") if isinstance(node, ast.Attribute):
            decoded = ast.Call(ast.Attribute(node.value, "json", ast.Load()), [], [])
            return _encoded(_call(intent.dumps, _item(decoded, "predictions")), intent.encode)
        case PredictionsText() if isinstance(node, ast.expr):
            return _encoded(_call(intent.dumps, _item(_call(intent.loads, node), "predictions")), intent.encode)
        case InsertText(prefix, suffix) if isinstance(node, ast.Constant):
            if isinstance(node.value, bytes):
                return ast.Constant(_inserted(node.value.decode("latin-1"), prefix, suffix).encode("latin-1"))
            return ast.Constant(_inserted(str(node.value), prefix, suffix))
        case SetString(value) if isinstance(node, (ast.JoinedStr, ast.BinOp)):
            return ast.Constant(value)
        case SetString(value) if isinstance(node, ast.Constant):
            return ast.Constant(value.encode() if isinstance(node.value, bytes) else value, getattr(node, "kind", None))
    return node


def _renamed(node: ast.AST, old: str, new: str) -> ast.AST:
    match node:
        case ast.Attribute(value, attr, ctx) if attr == old:
            return ast.Attribute(value, new, ctx)
        case ast.Name(name, ctx) if name == old:
            return ast.Name(new, ctx)
        case ast.alias(name, asname) if name == old:
            return ast.alias(new, asname)
    return node


def _inserted(text: str, prefix: str, suffix: str) -> str:
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    return text[:start] + prefix + text[start:end] + suffix + text[end:]


def _dict(key: str, value: ast.expr) -> ast.expr:
    return ast.Dict([ast.Constant(key)], [value])


def _item(value: ast.expr, key: str) -> ast.expr:
    return ast.Subscript(value, ast.Constant(key), ast.Load())


def _call(name: str, argument: ast.expr) -> ast.expr:
    return ast.Call(ast.parse(name, mode="eval").body, [argument], [])


def _encoded(node: ast.expr, encode: bool) -> ast.expr:
    return ast.Call(ast.Attribute(node, "encode", ast.Load()), [], []) if encode else node
