"""Text with its places: documents, spans, edits, and what it means to apply edits.

Every offset is a count of code points from the start of one text; lines and columns are 1-based.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch [start, end) of one text, in code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def covers(self, other: Span) -> bool:
        """True when `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Edit:
    """New text for one span; an empty span inserts."""

    span: Span
    text: str


@dataclass(frozen=True)
class Document:
    """One decoded file: what the text was decoded with is what writes it back.

    `bom` is the byte order mark that stood before the text (b"" where none did); it is not part of `text`.
    """

    path: str
    text: str
    encoding: str = "utf-8"
    bom: bytes = field(default=b"")

    @cached_property
    def lines(self) -> Lines:
        """The index of this document's line starts."""
        return Lines(self.text)

    def encode(self, text: str) -> bytes:
        """The bytes of `text` as this file stores them. Raises UnicodeEncodeError."""
        return self.bom + text.encode(self.encoding)


# What Python's tokenizer and every editor end a line at; not the form feed or U+2028 of str.splitlines.
LINE_END = re.compile(r"\r\n|\r|\n")


class Lines:
    """Converts between offsets and 1-based (line, column), both in code points."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._starts = [0, *(match.end() for match in LINE_END.finditer(text))]

    def offset(self, line: int, column: int) -> int:
        """The offset of a 1-based line and column."""
        return self._starts[line - 1] + column - 1

    def position(self, offset: int) -> tuple[int, int]:
        """The 1-based (line, column) of an offset. Raises ValueError outside the text."""
        if not 0 <= offset <= self._length:
            raise ValueError(f"offset {offset} is outside the text")
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line(self, offset: int) -> int:
        """The 1-based line of an offset."""
        return self.position(offset)[0]

    def start(self, line: int) -> int:
        """The offset at which a 1-based line starts."""
        return self._starts[line - 1]

    @property
    def count(self) -> int:
        """How many lines there are, counting the one after a final line end."""
        return len(self._starts)


class Overlap(ValueError):
    """Two edits want the same stretch of text."""


def ordered(edits: Iterable[Edit]) -> Sequence[Edit]:
    """The edits from first to last. Raises Overlap where two touch the same stretch or the same point twice."""
    result = sorted(edits, key=lambda edit: edit.span)
    for before, after in pairwise(result):
        if after.span.start < before.span.end or after.span == before.span:
            raise Overlap(f"edits overlap at {after.span.start}: {before.span} and {after.span}")
    return result


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text after all edits, each given in offsets of the original text. Raises Overlap."""
    pieces, at = [], 0
    for edit in ordered(edits):
        pieces += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join([*pieces, text[at:]])
