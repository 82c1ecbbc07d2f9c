"""Bytes of a file to a document that gives the same bytes back.

Line ends are text here: nothing is translated, so CRLF, lone CR and mixtures of them survive.
"""

from __future__ import annotations

import codecs
import os
import re
import stat
import tokenize
from itertools import islice

from codemod.files import Unreadable
from codemod.text import Document


def read(path: str) -> bytes | Unreadable:
    """The bytes of a regular file."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # opening a pipe would wait for a writer
            return Unreadable(path, "not a regular file")
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        return Unreadable(path, error.strerror or str(error))


def decode(path: str, data: bytes) -> Document | Unreadable:
    """The document that Python's tokenizer would see, with its line ends."""
    try:
        encoding, bom = _declared(data)
        document = Document(path, data[len(bom) :].decode(encoding), encoding, bom)
        same = document.encode(document.text) == data
    except SyntaxError as error:  # what the tokenizer says of cookies
        return Unreadable(path, f"{error.msg}")
    except LookupError:  # a codec that is none of text, such as rot13
        return Unreadable(path, f"the declared encoding {encoding} is none of text")
    except UnicodeError as error:
        return Unreadable(path, f"not {encoding}: {error}")
    return document if same else Unreadable(path, f"{encoding} text that would not be written back as it was")


def _declared(data: bytes) -> tuple[str, bytes]:
    """The encoding, as tokenize finds it, and the byte order mark. Raises SyntaxError."""
    lines = (line.group() for line in islice(LINE.finditer(data), 2))
    encoding, _ = tokenize.detect_encoding(lambda: next(lines, b""))
    if encoding == "utf-8-sig":
        return "utf-8", codecs.BOM_UTF8
    if codecs.lookup(encoding).name.startswith(STATEFUL):
        raise SyntaxError(f"the declared encoding {encoding} keeps state between characters; a span cannot be cut out")
    return encoding, b""


# A line with its end: b"# coding: cp1252\r\n"
LINE = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
STATEFUL = ("iso2022", "hz", "utf-7", "utf_7", "unicode_escape", "raw_unicode_escape", "punycode", "idna")
