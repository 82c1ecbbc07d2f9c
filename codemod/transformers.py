"""From intents to edits, by LibCST: each change finds its node, builds the new one, and prints what is new of it.

Only what stands before and after a kept node is spliced into the original text, so that comments, line breaks and
quotes within it stay byte for byte, and edits may nest. Pure; the one place that imports LibCST for changing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider

from codemod import imports
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
from codemod.text import LINE_END, Edit, Lines, Span

# Stands for the expression that is kept while the new text around it is printed.
KEPT = cst.Name("__kept__")
# Expressions that a subscript may follow without parentheses.
TIGHT = (cst.Name, cst.Attribute, cst.Call, cst.Subscript, cst.SimpleString, cst.List, cst.Dict, cst.ListComp)
LONE_CR = re.compile(r"\r(?!\n)")
CLOSING = re.compile(r"(?:\s|\\\n|#[^\n\r]*)*\)")


class Unspellable(Exception):
    """A change that cannot be written here; the message is the reason."""


@dataclass(frozen=True, slots=True, order=True)
class Piece:
    """New text for a span. `depth` orders pieces at one point: a larger node's start comes first, its end last."""

    span: Span
    depth: int
    text: str


class Source:
    """A parsed file with its nodes by their spans. Raises Unspellable where LibCST does not print it back."""

    def __init__(self, text: str) -> None:
        self.lines = Lines(text)
        self.newline = found[0] if (found := LINE_END.search(text)) else "\n"
        # libcst==1.9.0 loses the last of lone CRs; read as LF every offset stays, and only what is new is printed
        self.text = text = LONE_CR.sub("\n", text)
        try:
            module = cst.parse_module(text)
        except (cst.ParserSyntaxError, cst.CSTValidationError, RecursionError) as error:
            raise Unspellable("LibCST does not read this file") from error
        if module.code != text:
            raise Unspellable("LibCST does not print this file back as it is")
        wrapper = MetadataWrapper(module, unsafe_skip_copy=True)
        self.module = wrapper.module
        self.spans: dict[cst.CSTNode, Span] = {}
        self.nodes: dict[Span, list[cst.CSTNode]] = {}
        self.formatted: list[tuple[Span, str]] = []
        for node, where in wrapper.resolve(PositionProvider).items():
            if not isinstance(
                node,
                (cst.BaseExpression, cst.BaseDictElement, cst.ImportAlias, cst.BaseStatement, cst.BaseSmallStatement),
            ):
                continue
            start = self.lines.offset(where.start.line, where.start.column + 1)
            span = Span(start, max(start, self.lines.offset(where.end.line, where.end.column + 1)))
            self.spans[node] = span
            self.nodes.setdefault(span, []).append(node)
            if isinstance(node, cst.FormattedString):
                self.formatted.append((span, node.quote[0]))
        self.quote = self._majority()

    def _majority(self) -> str:
        """The quote that most plain literals of the file use; double where none or as many."""
        count = {"'": 0, '"': 0}
        for node, span in self.spans.items():
            if isinstance(node, cst.SimpleString) and len(node.quote) == 1 and not self._inside_formatted(span):
                count[node.quote] += 1
        return "'" if count["'"] > count['"'] else '"'

    def _inside_formatted(self, span: Span) -> str:
        """The quote of the innermost f-string around a span; "" where there is none."""
        around = [(outer, quote) for outer, quote in self.formatted if outer.covers(span) and outer != span]
        return max(around)[1] if around else ""

    def quote_at(self, span: Span) -> str:
        """The quote for new text at a place: the other one inside an f-string."""
        outer = self._inside_formatted(span)
        return self.quote if not outer else "'" if outer == '"' else '"'

    def quoted(self, span: Span, value: str) -> cst.SimpleString:
        """A plain literal in the quotes that new text has at a place."""
        quote = self.quote_at(span)
        return cst.SimpleString(f"{quote}{value}{quote}")

    def expression(self, span: Span) -> cst.BaseExpression:
        """The expression that stands exactly there. Raises Unspellable."""
        for node in self.nodes.get(span, ()):
            if isinstance(node, cst.BaseExpression):
                return node
        raise Unspellable("the expression is not found where it was read")

    def with_parentheses(self, node: cst.BaseExpression) -> Span:
        """From the node's start to the end of the parentheses that belong to it."""
        span = self.spans[node]
        end = span.end
        for _ in node.rpar:
            closing = CLOSING.match(self.text, end)
            if closing is None:
                raise Unspellable("the parentheses of the expression are not found")
            end = closing.end()
        return Span(span.start, end)

    def print(self, node: cst.CSTNode) -> str:
        """A node as text."""
        return self.module.code_for_node(node)


def edits(text: str, changes: Iterable[Change]) -> tuple[Edit, ...]:
    """The edits of these changes to one text, in order. Raises Unspellable."""
    source = Source(text)
    wanted = sorted(set(changes), key=lambda change: (change.site.span, repr(change.intent)))
    pieces = [piece for change in wanted for piece in _pieces(source, change.site.span, change.intent)]
    return tuple(_merged(pieces))


def _merged(pieces: Iterable[Piece]) -> Iterator[Edit]:
    """One edit a place; at one point ends come before starts, inner ends and outer starts first."""
    points: dict[Span, list[Piece]] = {}
    for piece in dict.fromkeys(pieces):
        points.setdefault(piece.span, []).append(piece)
    for span, found in sorted(points.items()):
        yield Edit(span, "".join(piece.text for piece in sorted(found, key=lambda piece: piece.depth)))


def _pieces(source: Source, span: Span, intent: Intent) -> Iterator[Piece]:
    match intent:
        case WrapDict(key):
            source.expression(span)
            yield from _around(source, span, wrap_payload(source.quoted(span, key)))
        case DecodeAndWrap(key):
            source.expression(span)
            yield from _around(source, span, decode_and_wrap(intent, source.quoted(span, key)))
        case Index(key):
            node = source.expression(span)
            kept = span if isinstance(node, TIGHT) else source.with_parentheses(node)
            yield from _around(source, kept, read_predictions(node, source.quoted(span, key)))
        case PredictionsText():
            yield from _predictions_text(source, span, intent)
        case InsertText(prefix, suffix):
            yield from _insert_text(source, span, prefix, suffix)
        case SetString(value):
            yield Piece(span, 0, set_string(source.expression(span), value, source.quote_at(span)))
        case RemoveEntry():
            yield Piece(_entry_span(source, span), 0, "")
        case Rename(old, new):
            yield _rename(source, span, old, new)
        case AddImport(name):
            found = imports.addition(source.module, source.spans, source.text, name, source.newline)
            if found is not None:
                yield Piece(found.span, -(10**9), found.text)


def _around(source: Source, span: Span, new: cst.BaseExpression, kept: Span | None = None) -> Iterator[Piece]:
    """What the new text has before and after the expression that is kept (the whole span, or a first part of it)."""
    before, _, after = source.print(new).partition(KEPT.value)
    kept, length = kept or span, span.end - span.start
    yield Piece(Span(span.start, span.start), 10**6 - length, before)
    if kept.end == span.end:
        yield Piece(Span(span.end, span.end), length - 10**8, after)
    else:
        yield Piece(Span(kept.end, span.end), 0, after)


# -- the transformers: what is printed around KEPT ---------------------------------------------------------------


def wrap_payload(key: cst.SimpleString) -> cst.BaseExpression:
    """EXPR -> {"key": EXPR}"""
    return cst.Dict([cst.DictElement(key, KEPT)])


def decode_and_wrap(intent: DecodeAndWrap, key: cst.SimpleString) -> cst.BaseExpression:
    """TEXT -> json.dumps({"key": json.loads(TEXT)}), and .encode() where bytes are wanted"""
    wrapped = cst.Dict([cst.DictElement(key, cst.Call(_dotted(intent.loads), [cst.Arg(KEPT)]))])
    return _encoded(cst.Call(_dotted(intent.dumps), [cst.Arg(wrapped)]), intent.encode)


def read_predictions(node: cst.BaseExpression, key: cst.SimpleString) -> cst.BaseExpression:
    """EXPR -> EXPR["predictions"], in parentheses where EXPR binds less than a subscript"""
    loose = not isinstance(node, TIGHT) and not node.lpar
    value = KEPT.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()]) if loose else KEPT
    return cst.Subscript(value, [cst.SubscriptElement(cst.Index(key))])


def predictions_text(intent: PredictionsText, key: cst.SimpleString) -> cst.BaseExpression:
    """r.text -> json.dumps(r.json()["predictions"]); TEXT -> json.dumps(json.loads(TEXT)["predictions"])"""
    if intent.decoded == "method":
        decoded = cst.Call(cst.Attribute(KEPT, cst.Name("json")))
    else:
        decoded = cst.Call(_dotted(intent.loads), [cst.Arg(KEPT)])
    read = cst.Subscript(decoded, [cst.SubscriptElement(cst.Index(key))])
    return _encoded(cst.Call(_dotted(intent.dumps), [cst.Arg(read)]), intent.encode)


def set_string(node: cst.BaseExpression, value: str, quote: str) -> str:
    """'old' -> 'value', with the prefix and quotes of the (first) literal; an expression of known parts -> "value\""""
    while isinstance(node, cst.ConcatenatedString):
        node = node.left
    if isinstance(node, cst.SimpleString):
        return f"{node.prefix}{node.quote}{value}{node.quote}"
    return f"{quote}{value}{quote}"


def _predictions_text(source: Source, span: Span, intent: PredictionsText) -> Iterator[Piece]:
    node = source.expression(span)
    kept = span
    if intent.decoded == "method":
        if not isinstance(node, cst.Attribute):
            raise Unspellable("the text is no attribute of the response")
        kept = Span(span.start, source.with_parentheses(node.value).end)
    yield from _around(source, span, predictions_text(intent, source.quoted(span, "predictions")), kept)


def _insert_text(source: Source, span: Span, prefix: str, suffix: str) -> Iterator[Piece]:
    """'{"columns": ...}' -> '{"dataframe_split": {"columns": ...}}', in the literal's own escapes"""
    node = source.expression(span)
    if not isinstance(node, cst.SimpleString):
        raise Unspellable("the text is no plain literal")
    quote, raw = node.quote, "r" in node.prefix.lower()
    if quote in prefix and raw:
        raise Unspellable("a raw literal cannot hold its own quotes")
    spelled = [part.replace(quote, "\\" + quote) if len(quote) == 1 else part for part in (prefix, suffix)]
    body = Span(span.start + len(node.prefix) + len(quote), span.end - len(quote))
    inner = source.text[body.start : body.end]
    start = body.start + len(inner) - len(inner.lstrip())
    end = body.end - (len(inner) - len(inner.rstrip()))
    if start >= end or source.text[start] not in "{[" or source.text[end - 1] not in "}]":
        raise Unspellable("the JSON text does not start and end where its literal does")
    yield Piece(Span(start, start), 0, spelled[0])
    yield Piece(Span(end, end), 0, spelled[1])


def _entry_span(source: Source, key: Span) -> Span:
    """What goes with a dict entry: its comma, and its line where it stands there alone."""
    text = source.text
    parents = [node for node in source.spans if isinstance(node, cst.Dict) and _index_of(source, node, key) is not None]
    if not parents:
        raise Unspellable("the entry is not found in a dict literal")
    spans = [source.spans[element] for element in parents[0].elements]
    at = _index_of(source, parents[0], key)
    assert at is not None
    entry = spans[at]
    line = text.rfind("\n", 0, entry.start) + 1
    end = text.find("\n", entry.end)
    rest = text[entry.end : end if end >= 0 else len(text)].strip()
    if (
        not text[line : entry.start].strip()
        and (rest in ("", ",") or rest.startswith((",  #", ", #", "#")))
        and end >= 0
    ):
        return Span(line, end + 1)
    if at + 1 < len(spans):
        return Span(entry.start, spans[at + 1].start)
    if at > 0:
        return Span(spans[at - 1].end, entry.end)
    comma = text[entry.end :].lstrip()
    return Span(entry.start, entry.end + (text[entry.end :].index(",") + 1 if comma.startswith(",") else 0))


def _index_of(source: Source, node: cst.Dict, key: Span) -> int | None:
    for at, element in enumerate(node.elements):
        if isinstance(element, cst.DictElement) and source.spans.get(element.key) == key:
            return at
    return None


def _rename(source: Source, span: Span, old: str, new: str) -> Piece:
    """scoring_server.OLD -> scoring_server.NEW; from scoring_server import OLD as x"""
    text = source.text[span.start : span.end]
    at = text.rfind(old) if "." in text else text.find(old)
    if at < 0:
        raise Unspellable(f"'{old}' is not found where it was read")
    start = span.start + at
    return Piece(Span(start, start + len(old)), 0, new)


def _dotted(name: str) -> cst.BaseExpression:
    return cst.parse_expression(name)


def _encoded(node: cst.BaseExpression, encode: bool) -> cst.BaseExpression:
    return cst.Call(cst.Attribute(node, cst.Name("encode"))) if encode else node
