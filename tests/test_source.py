"""Bytes in, the same bytes out, or a reason."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemod.files import Unreadable
from codemod.source import decode, read
from codemod.text import Document

ROUND_TRIPS = {
    "plain": b"x = 1\n",
    "empty": b"",
    "crlf": b"x = 1\r\ny = 2\r\n",
    "cr_only": b"x = 1\ry = 2\r",
    "mixed_and_no_final_end": b"x = 1\r\ny = 2\nz = 3\rt",
    "bom": b"\xef\xbb\xbfx = 'caf\xc3\xa9'\n",
    "bom_and_cookie": b"\xef\xbb\xbf# coding: utf-8\r\nx = 1\r\n",
    "latin_cookie": b"# -*- coding: latin-1 -*-\nx = 'caf\xe9'\n",
    "cookie_in_second_line": b"#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\nx = '\x80'\n",
    "cookie_with_crlf": b"# coding: cp1251\r\nx = '\xef'\r\n",
    "cookie_with_cr": b"# coding: cp1251\rx = '\xef'\r",
    "east_asian": "# coding: shift_jis\nx = '日本'\n".encode("shift_jis"),
    "form_feed_and_line_separator": "x = 1\n\x0c\ny = '\u2028'\n".encode(),
    "long_first_line": b"x = '" + "é".encode() * 5000 + b"'\n",
    "nul": b"x = '\x00'\n",
}


@pytest.mark.parametrize("data", ROUND_TRIPS.values(), ids=ROUND_TRIPS.keys())
def test_the_bytes_come_back(data: bytes) -> None:
    document = decode("a.py", data)
    assert isinstance(document, Document)
    assert document.encode(document.text) == data


def test_encoding_and_bom_are_apart_from_the_text() -> None:
    assert decode("a.py", ROUND_TRIPS["bom"]) == Document("a.py", "x = 'café'\n", "utf-8", b"\xef\xbb\xbf")
    document = decode("a.py", ROUND_TRIPS["cookie_in_second_line"])
    assert isinstance(document, Document)
    assert document.text.endswith("x = '€'\n")


def test_a_cookie_in_the_third_line_is_a_comment() -> None:
    document = decode("a.py", b"\n\n# coding: latin-1\nx = '\xc3\xa9'\n")
    assert isinstance(document, Document)
    assert document.text.endswith("x = 'é'\n")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"# coding: klingon\n", "unknown encoding: klingon"),
        (b"x = '\xe9'\n", "invalid or missing encoding declaration"),
        (b"\n\n\nx = '\xe9'\n", "not utf-8"),
        (b"\xef\xbb\xbf# coding: latin-1\n", "encoding problem: utf-8"),
        (b"# coding: rot13\n", "none of text"),
        (b"# coding: iso-2022-jp\n", "keeps state"),
        (b"# coding: utf-7\n", "keeps state"),
        ("x = 1\n".encode("utf-16"), "invalid or missing encoding declaration"),
        (b"# coding: utf-16\nx = 1\n", ""),
    ],
)
def test_what_cannot_be_decoded_is_a_reason(data: bytes, reason: str) -> None:
    answer = decode("a.py", data)
    assert isinstance(answer, Unreadable)
    assert reason in answer.reason
    assert answer.reason


@given(st.binary(max_size=60), st.sampled_from([b"", b"# coding: latin-1\n", b"# coding: big5\r\n", b"\xef\xbb\xbf"]))
def test_any_bytes_come_back_or_are_refused(data: bytes, start: bytes) -> None:
    answer = decode("a.py", start + data)
    assert isinstance(answer, Unreadable) or answer.encode(answer.text) == start + data


def test_reading_what_is_no_file_is_a_reason(tmp_path: Path) -> None:
    assert read(str(tmp_path / "gone.py")) == Unreadable(str(tmp_path / "gone.py"), "No such file or directory")
    assert read(str(tmp_path)) == Unreadable(str(tmp_path), "not a regular file")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
def test_reading_a_pipe_does_not_wait(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.py")
    assert read(str(tmp_path / "pipe.py")) == Unreadable(str(tmp_path / "pipe.py"), "not a regular file")
