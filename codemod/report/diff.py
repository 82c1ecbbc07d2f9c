"""Patches: what `git apply` and `patch -p1` take, byte for byte."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Iterator

from codemod.plan import Plan

Range = tuple[int, int]


def patch(path: str, before: bytes, after: bytes) -> bytes:
    """The unified diff of one file, b"" where nothing changes; `path` is relative to the folder it is applied in.

    There is no `diff --git` line: with one, git takes the paths from the repository's root, wherever it is called.
    """
    if before == after:
        return b""
    old, new = _lines(before), _lines(after)
    pieces = [b"--- " + _name("a/" + path), b"+++ " + _name("b/" + path)]
    for group in difflib.SequenceMatcher(None, old, new).get_grouped_opcodes(3):
        first, last = group[0], group[-1]
        pieces.append(b"@@ -%s +%s @@\n" % (_range(first[1], last[2]), _range(first[3], last[4])))
        for tag, old_start, old_end, new_start, new_end in group:
            if tag == "equal":
                pieces += _marked(b" ", old[old_start:old_end])
            else:
                pieces += _marked(b"-", old[old_start:old_end])
                pieces += _marked(b"+", new[new_start:new_end])
    return b"".join(pieces)


def of_plan(plan: Plan, after: bytes) -> bytes:
    """The unified diff from a file to its bytes after the plan."""
    assert plan.document is not None, plan.path
    return patch(plan.path, plan.document.encode(plan.document.text), after)


def coloured(patch: bytes) -> str:
    """A patch for the eyes: removed lines red, added lines green."""
    return re.sub(r"(?m)^[-+@].*$", _colour, patch.decode("utf-8", "backslashreplace"))


def _colour(line: re.Match[str]) -> str:
    text = line.group()
    code = 1 if text.startswith(("--- ", "+++ ")) else {"@": 36, "-": 31, "+": 32}[text[0]]
    return f"\x1b[{code}m{text}\x1b[0m"


def _lines(data: bytes) -> list[bytes]:
    """The lines as git counts them: they end at LF and nowhere else."""
    return re.findall(rb"[^\n]*\n|[^\n]+", data)


def _marked(mark: bytes, lines: list[bytes]) -> Iterator[bytes]:
    for line in lines:
        yield mark + line
        if not line.endswith(b"\n"):
            yield b"\n\\ No newline at end of file\n"


def _range(start: int, end: int) -> bytes:
    length = end - start
    if length == 1:
        return b"%d" % (start + 1)
    return b"%d,%d" % (start + (length > 0), length)  # an empty range counts from the line before


def _name(path: str) -> bytes:
    """A file name line as git spells it: C quoting where it is needed, a tab where a blank could end the name."""
    data = os.fsencode(path)
    if PLAIN.fullmatch(data):
        return data + (b"\t\n" if b" " in data else b"\n")
    return b'"' + b"".join(map(_escaped, data)) + b'"\n'


def _escaped(byte: int) -> bytes:
    return ESCAPES.get(byte) or (b"%c" if 32 <= byte < 127 else b"\\%03o") % byte


# Everything but controls, bytes over 126, the double quote and the backslash.
PLAIN = re.compile(rb"[ !#-\[\]-~]*")
ESCAPES = {7: b"\\a", 8: b"\\b", 9: b"\\t", 10: b"\\n", 11: b"\\v", 12: b"\\f", 13: b"\\r", 34: b'\\"', 92: b"\\\\"}
