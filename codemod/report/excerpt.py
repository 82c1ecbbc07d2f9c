"""Stretches of source as people see them: lines, underlines, and what an edit makes of its lines."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from codemod.text import LINE_END, Edit, Lines, Span, apply, ordered


@dataclass(frozen=True, slots=True)
class Underlined:
    """The first line of a span, and the carets under it."""

    line: int
    text: str
    carets: str


def underlined(text: str, lines: Lines, span: Span) -> Underlined:
    """Where a span starts, in `text`; tabs and wide characters keep the carets in their place."""
    line, _ = lines.position(span.start)
    start = lines.start(line)
    found = LINE_END.search(text, start)
    whole = text[start : found.start() if found else len(text)]
    before, under = whole[: span.start - start], whole[span.start - start : span.end - start]
    blank = "".join(char if char == "\t" else " " * _width(char) for char in before)
    return Underlined(line, whole, blank + "^" * max(1, sum(map(_width, under))))


def changes(text: str, edits: Iterable[Edit]) -> Iterator[tuple[str, str]]:
    """Each stretch of whole lines that edits touch, before and after, without a final line end."""
    for block, inside in _blocks(text, ordered(edits)):
        stretch = text[block.start : block.end]
        moved = [Edit(Span(e.span.start - block.start, e.span.end - block.start), e.text) for e in inside]
        yield _trimmed(stretch), _trimmed(apply(stretch, moved))


def _blocks(text: str, edits: Iterable[Edit]) -> Iterator[tuple[Span, list[Edit]]]:
    """Edits that share a line, with their lines."""
    block: Span | None = None
    inside: list[Edit] = []
    for edit in edits:
        lines = _whole_lines(text, edit.span)
        if block is not None and lines.start < block.end:
            block, inside = Span(block.start, max(block.end, lines.end)), [*inside, edit]
            continue
        if block is not None:
            yield block, inside
        block, inside = lines, [edit]
    if block is not None:
        yield block, inside


def _whole_lines(text: str, span: Span) -> Span:
    start = max(text.rfind("\n", 0, span.start), text.rfind("\r", 0, span.start)) + 1
    found = LINE_END.search(text, max(span.end - 1, span.start))
    if found and found.end() == span.start:  # the span is an insertion after this line end
        found = LINE_END.search(text, span.end)
    return Span(start, found.end() if found else len(text))


def _trimmed(stretch: str) -> str:
    return stretch.rstrip("\r\n")


def _width(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
