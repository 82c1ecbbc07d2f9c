"""Text into a syntax tree of the running Python, also where the text uses a newer grammar.

LibCST reads grammar newer than the interpreter. What it finds that the running Python refuses (type parameters,
`type` statements, nested quotes in f-strings, `except A, B:`) is masked: replaced by older spelling of the same
length, so that every position stays true and one lowering serves all versions.
"""

from __future__ import annotations

import ast
import re
import warnings
from bisect import bisect_right
from dataclasses import dataclass

from codemod.text import Lines, Span


@dataclass(frozen=True, slots=True)
class Unparsable:
    """Why a text is not Python here: the parser's sentence and its 1-based line (0: unknown)."""

    reason: str
    line: int = 0


def parse(text: str) -> ast.Module | Unparsable:
    """The syntax tree of `text`. Never raises and never warns."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # invalid escapes in the user's strings are the user's
        try:
            return ast.parse(text)
        except SyntaxError as error:
            refused = Unparsable(error.msg or "invalid syntax", error.lineno or 0)
        except (ValueError, RecursionError, MemoryError) as error:
            return Unparsable(str(error) or type(error).__name__)
        masked = mask(text) if depth(text) < DEEPEST else None
        if masked is None:
            return refused
        try:
            return ast.parse(masked)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return refused


# LibCST's native parser overflows its stack, and with it the process, on code nested some thousand levels deep.
DEEPEST = 200
BRACKET = re.compile(r"[(\[{)\]}]")
PREFIXES = re.compile(r"(?:\bnot\s+){50,}|(?:[-+~]\s*){50,}")


def depth(text: str) -> int:
    """How deep brackets nest, those in strings and comments counted too; DEEPEST for a long run of prefix operators."""
    if PREFIXES.search(text):
        return DEEPEST
    deepest = level = 0
    for found in BRACKET.finditer(text):
        level = level + 1 if found[0] in "([{" else max(0, level - 1)
        deepest = max(deepest, level)
    return deepest


def mask(text: str) -> str | None:
    """The text with newer grammar spelled as older, same length; None where LibCST refuses it or nothing is newer."""
    from codemod.provenance import newer  # LibCST costs more to import than a run over clean files may take

    spans = newer.spans(text)
    if not spans:
        return None
    pieces = list(text)
    for span, spelling in spans:
        filler = [char if char in "\r\n" else " " for char in text[span.start : span.end]]
        filler[: len(spelling)] = list(spelling)
        pieces[span.start : span.end] = filler
    return "".join(pieces)


LONG = 4096  # bytes of a line that are decoded at once


class Positions:
    """Spans of syntax tree nodes in code points (the tree counts UTF-8 bytes within a line)."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = Lines(text)
        self._ascii = text.isascii()
        self._marked: tuple[int, list[tuple[int, int]]] = (0, [])
        self._encoded: tuple[int, bytes] = (0, b"")  # the line asked for last: long lines are asked for often

    def span(
        self, node: ast.expr | ast.stmt | ast.excepthandler | ast.pattern | ast.alias | ast.keyword | ast.arg
    ) -> Span:
        """The node's stretch of the text."""
        start = self.offset(node.lineno, node.col_offset)
        end = self.offset(node.end_lineno or node.lineno, node.end_col_offset or node.col_offset)
        return Span(start, max(start, end))

    def offset(self, line: int, column: int) -> int:
        """The offset of a 1-based line and a 0-based column in UTF-8 bytes."""
        start = self._lines.start(line)
        if self._ascii:
            return start + column
        if self._encoded[0] != line:
            end = self._lines.start(line + 1) if line < self._lines.count else len(self._text)
            self._encoded = (line, self._text[start:end].encode())
        encoded = self._encoded[1]
        if len(encoded) <= LONG or encoded[:column].isascii():
            return start + len(encoded[:column].decode("utf-8", "ignore"))
        known = self._marks(line, encoded)
        at = bisect_right(known, (column, len(encoded))) - 1
        begun, count = known[at]
        return start + count + len(encoded[begun:column].decode("utf-8", "ignore"))

    def _marks(self, line: int, encoded: bytes) -> list[tuple[int, int]]:
        """Every few thousand bytes of a long line: how many code points stand before."""
        if self._marked[0] != line:
            marks, count = [(0, 0)], 0
            for begun in range(0, len(encoded), LONG):
                count += sum(1 for byte in encoded[begun : begun + LONG] if byte & 0xC0 != 0x80)
                marks.append((begun + LONG, count))
            self._marked = (line, marks)
        return self._marked[1]
