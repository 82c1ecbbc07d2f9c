"""Text into a syntax tree of the running Python, also where the text uses a newer grammar.

LibCST reads grammar newer than the interpreter. What it finds that the running Python refuses (type parameters,
`type` statements, nested quotes in f-strings, `except A, B:`) is masked: replaced by older spelling of the same
length, so that every position stays true and one lowering serves all versions.
"""

from __future__ import annotations

import ast
import warnings
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
        masked = mask(text)
        if masked is None:
            return refused
        try:
            return ast.parse(masked)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return refused


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


class Positions:
    """Spans of syntax tree nodes in code points (the tree counts UTF-8 bytes within a line)."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = Lines(text)
        self._ascii = text.isascii()

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
        end = self._lines.start(line + 1) if line < self._lines.count else len(self._text)
        return start + len(self._text[start:end].encode()[:column].decode("utf-8", "ignore"))
