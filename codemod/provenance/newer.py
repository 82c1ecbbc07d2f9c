"""Finds grammar newer than the running Python, by LibCST (libcst>=1.8 reads 3.0 to 3.14)."""

from __future__ import annotations

import libcst as cst
from libcst.metadata import CodeRange, MetadataWrapper, PositionProvider

from codemod.text import Lines, Span

# A span and the older spelling put at its start; the rest of the span becomes blanks.
Masked = tuple[Span, str]


def spans(text: str) -> list[Masked]:
    """What to mask, in order; empty where LibCST refuses the text or finds nothing newer. Never raises."""
    try:
        wrapper = MetadataWrapper(cst.parse_module(text), unsafe_skip_copy=True)
        finder = _Newer(text, dict(wrapper.resolve(PositionProvider)))
        wrapper.module.visit(finder)
    except (cst.ParserSyntaxError, cst.CSTValidationError, RecursionError, UnicodeError, KeyError):
        return []  # KeyError: the position pass of libcst==1.9.0 gives up silently on deeply nested code
    return sorted(finder.found)


class _Newer(cst.CSTVisitor):
    def __init__(self, text: str, ranges: dict[cst.CSTNode, CodeRange]) -> None:
        super().__init__()
        self._text, self._lines, self._ranges = text, Lines(text), ranges
        self.found: list[Masked] = []

    def _span(self, node: cst.CSTNode) -> Span:
        where = self._ranges[node]
        return Span(
            self._lines.offset(where.start.line, where.start.column + 1),
            self._lines.offset(where.end.line, where.end.column + 1),
        )

    def visit_TypeAlias(self, node: cst.TypeAlias) -> bool:
        self.found.append((self._span(node), "pass"))  # type Rows = list[Row]
        return False

    def visit_TypeParameters(self, node: cst.TypeParameters) -> bool:
        self.found.append((self._span(node), ""))  # def first[T](rows: list[T]): ...
        return False

    def visit_TemplatedString(self, node: cst.CSTNode) -> bool:
        self.found.append((self._span(node), "..."))  # t"{value}"
        return False

    def visit_ExceptHandler(self, node: cst.ExceptHandler) -> None:
        if isinstance(node.type, cst.Tuple) and not node.type.lpar and len(node.type.elements) > 1:
            last = node.type.elements[-1].value
            first = node.type.elements[0].value
            self.found.append((Span(self._span(first).end, self._span(last).end), ""))  # except KeyError, ValueError:

    def visit_FormattedString(self, node: cst.FormattedString) -> bool:
        span = self._span(node)
        inner = self._text[span.start + len(node.start) : span.end - len(node.end)]
        quote = node.quote[0]
        if quote not in inner and "\\" not in inner and (len(node.quote) == 3 or "\n" not in inner):
            return True
        other = "'" if quote == '"' else '"'
        replaced = [
            (Span(place.start + at, place.start + at + 1), other)
            for part in node.parts
            if isinstance(part, cst.FormattedStringExpression)
            for place in (self._span(part),)
            for at, char in enumerate(self._text[place.start : place.end])
            if char == quote
        ]
        # f"{row["id"]}" reads as f"{row['id']}"; with both kinds of quote inside nothing older has the same length
        if replaced and other not in inner:
            self.found.extend(replaced)
        elif replaced or "\\" in inner:
            self.found.append((span, "..."))
        return False
