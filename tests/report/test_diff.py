"""Patches, judged by git itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from codemod.report.diff import coloured, patch

BEFORE = "".join(f"line {number}\n" for number in range(30))


def git(folder: Path, *arguments: str, data: bytes = b"") -> None:
    done = subprocess.run(["git", "-C", str(folder), *arguments], input=data, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def applied(folder: Path, name: str, before: bytes, after: bytes, at: str = ".") -> bytes:
    """The file's bytes after `git apply --check` and `git apply` of the patch made in the folder `at`."""
    path = folder / at / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(before)
    change = patch(name, before, after)
    git(folder / at, "apply", "--check", "-", data=change)
    git(folder / at, "apply", "-", data=change)
    return path.read_bytes()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q")
    return tmp_path


def test_the_well_known_shape() -> None:
    assert patch("a.py", b"1\n2\n3\n4\n5\n", b"1\n2\n3\n4\nfive\n") == (
        b"--- a/a.py\n+++ b/a.py\n@@ -2,4 +2,4 @@\n 2\n 3\n 4\n-5\n+five\n"
    )


def test_no_change_is_no_patch() -> None:
    assert patch("a.py", b"1\n", b"1\n") == b""


CHANGES = {
    "two_hunks": (BEFORE, BEFORE.replace("line 2\n", "two\n").replace("line 27\n", "27\nand more\n")),
    "crlf": (BEFORE.replace("\n", "\r\n"), BEFORE.replace("\n", "\r\n").replace("line 9", "nine")),
    "mixed_ends": ("a\r\nb\nc\rd\ne\r\n", "a\r\nB\nc\rD\ne\r\n"),
    "cr_only": ("a\rb\rc\r", "a\rB\rc\r"),
    "no_final_end": ("a\nb", "a\nB"),
    "no_final_end_far_away": (BEFORE + "end", BEFORE.replace("line 1\n", "one\n") + "end"),
    "first_line_is_new": ("a\nb\n", "import json\na\nb\n"),
    "one_line_without_end": ("a", "b"),
    "unicode": ("x = 'é'\ny = '日本'\n", "x = 'é'\ny = ['日本']\n"),
    "form_feed_and_line_separator": ("a\n\x0cb\u2028c\nd\n", "a\n\x0cb\u2028C\nd\n"),
    "looks_like_a_patch": ("--- a\n+++ b\n@@ -1 +1 @@\n", "--- a\n+++ c\n@@ -1 +1 @@\n"),
}


@pytest.mark.parametrize(("before", "after"), CHANGES.values(), ids=CHANGES.keys())
def test_git_applies_it(repository: Path, before: str, after: str) -> None:
    assert applied(repository, "a.py", before.encode(), after.encode()) == after.encode()


@pytest.mark.parametrize(
    "name", ["with blank.py", "ünï/cödé.py", " lead.py", "trail .py", "日本/モデル.py", "a/b c/d.py"]
)
def test_git_takes_the_name(repository: Path, name: str) -> None:
    assert applied(repository, name, b"a\nb\n", b"a\nB\n") == b"a\nB\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
@pytest.mark.parametrize(
    "name", ['quo"te.py', "back\\slash.py", "tab\there.py", "line\nend.py", "bell\a.py", "\udcff.py"]
)
def test_git_takes_the_quoted_name(repository: Path, name: str) -> None:
    assert applied(repository, name, b"a\nb\n", b"a\nB\n") == b"a\nB\n"


def test_it_applies_in_the_folder_it_was_made_in(repository: Path) -> None:
    assert applied(repository, "pkg/a b.py", b"a\n", b"b\n", at="sub/folder") == b"b\n"


def test_git_refuses_it_where_the_file_differs(repository: Path) -> None:
    (repository / "a.py").write_bytes(b"other\n")
    with pytest.raises(AssertionError, match="does not apply"):
        git(repository, "apply", "--check", "-", data=patch("a.py", b"a\n", b"b\n"))


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(
    st.lists(st.sampled_from(["a", "b", "", "c\r", "é"]), min_size=1, max_size=25),
    st.lists(st.sampled_from(["a", "b", "", "c\r", "é"]), min_size=1, max_size=25),
    st.booleans(),
    st.booleans(),
)
def test_any_two_texts(repository: Path, old: list[str], new: list[str], old_end: bool, new_end: bool) -> None:
    before, after = ("\n".join(lines) + "\n" * end for lines, end in ((old, old_end), (new, new_end)))
    assume(before and after and before != after)
    assert applied(repository, "a.py", before.encode(), after.encode()) == after.encode()


def test_colours_leave_the_text(repository: Path) -> None:
    change = patch("a.py", b"a\nb\n", b"a\nB\n")
    assert coloured(change).replace("\x1b[0m", "").count("\x1b[") == 5
    assert "\x1b[31m-b\x1b[0m\n\x1b[32m+B\x1b[0m\n" in coloured(change)
