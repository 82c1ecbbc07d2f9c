"""What a body is to the 1.x server, told from the keys of an object or the start of a JSON text (protocol.md 3)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Set
from enum import Enum

from codemod import vocabulary as words
from codemod.provenance.strings import HOLE


class Shape(Enum):
    """What a body is to the 1.x server (protocol.md 3), and the key that the 2.0 server wants around it."""

    SPLIT = "split"
    DATA = "data-only split"
    RECORDS = "records"
    ROWS = "rows"
    WRAPPED = "already under its key"
    TENSOR = "tensor"
    FOREIGN = "another protocol's body"
    COLUMNS = "dict of columns"
    FORM = "form-encoded"
    DOUBLE = "encoded twice"
    PLAIN = "not JSON"
    OTHER = "another body"
    EMPTY = "nothing"
    UNKNOWN = "unknown"


KEYS = {
    Shape.SPLIT: "dataframe_split",
    Shape.DATA: "dataframe_split",
    Shape.RECORDS: "dataframe_records",
    Shape.ROWS: "dataframe_records",
}
BROKEN = {
    Shape.COLUMNS: "a dict of columns is no body that MLflow ever took as plain JSON",
    Shape.FORM: "data= with a Python object is form-encoded, not JSON",
    Shape.DOUBLE: "the body is JSON encoded twice",
}


def keys_shape(keys: Set[object], complete: bool) -> tuple[Shape, str]:
    """The shape of a dict body by its keys (protocol.md 3)."""
    if keys & words.WRAPPERS:
        return Shape.WRAPPED, ""
    if keys & words.TENSORS:
        foreign = keys & (words.FOREIGN - {"params"})
        return (Shape.FOREIGN, str(min(map(str, foreign)))) if foreign - {"signature_name"} else (Shape.TENSOR, "")
    if keys & words.FOREIGN:
        return Shape.FOREIGN, str(min(map(str, keys & words.FOREIGN)))
    if complete and {"columns", "data"} <= keys <= words.SPLIT_KEYS:
        return Shape.SPLIT, "a literal with columns and data"
    if complete and "data" in keys and keys <= words.SPLIT_KEYS:
        return Shape.DATA, "a literal with data alone"
    if not complete:
        return Shape.UNKNOWN, "a dict with keys that are not known"
    return Shape.OTHER, "a dict with other keys"


# '{"columns": [', '  [{"a"': how a JSON text starts
OBJECT_START = re.compile(r'^\s*\{\s*"(?P<key>[^"]*)"\s*:')
LIST_START = re.compile(r"^\s*\[\s*(?P<first>[\[{]|\S)?")


def text_shape(*texts: str) -> tuple[Shape, str]:
    """The shape of a JSON text, with HOLEs where only the run knows."""
    shapes = {_one_text(text) for text in texts}
    if len(shapes) == 1:
        return shapes.pop()
    return Shape.UNKNOWN, "the text may be one of several"


def _one_text(text: str) -> tuple[Shape, str]:
    try:
        value = json.loads(text)
    except ValueError:
        return _partial_text(text)
    match value:
        case dict():
            return keys_shape(set(value), True)
        case [dict(), *rest] if all(isinstance(row, dict) for row in rest):
            return Shape.RECORDS, "a list of dicts"
        case list():
            return Shape.ROWS, "a list of rows"
    return Shape.OTHER, "a JSON scalar"


def _partial_text(text: str) -> tuple[Shape, str]:
    """A text with holes: its outermost keys as far as they are written out."""
    if OBJECT_START.match(text):
        keys = set(_outer_keys(text))
        complete = text.rstrip().endswith("}") or text.rstrip().endswith(HOLE)
        return keys_shape(keys, complete)
    opened = LIST_START.match(text)
    if opened and (text.rstrip().endswith("]") or text.rstrip().endswith(HOLE)):
        return (Shape.RECORDS, "a list of dicts") if opened["first"] == "{" else (Shape.ROWS, "a list of rows")
    if HOLE in text or not text.strip():
        return Shape.UNKNOWN, "the text is not known"
    return Shape.PLAIN, "no JSON"


def _outer_keys(text: str) -> Iterator[str]:
    """The keys at the first level of an object's text, holes being taken for values."""
    depth, at = 0, 0
    while at < len(text):
        char = text[at]
        if char == '"':
            end = at + 1
            while end < len(text) and text[end] != '"':
                end += 2 if text[end] == "\\" else 1
            if depth == 1 and re.match(r"\s*:", text[end + 1 :]):
                yield text[at + 1 : end]
            at = end + 1
            continue
        depth += (char in "{[") - (char in "}]")
        at += 1
