"""One file, replaced as a whole or left as it is."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from codemod import write as writing
from codemod.plan import Plan
from codemod.text import Document, Edit, Span, apply
from codemod.write import Refused, planned_bytes, replace, write

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="modes and links of POSIX")


def planned(path: Path, document: Document, *edits: Edit) -> Plan:
    return Plan(str(path), document, edits=edits, after=apply(document.text, edits), parsed=True)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "client.py"
    path.write_bytes(b"old\r\n")
    return path


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_replaces_and_leaves_nothing_else(file: Path) -> None:
    replace(str(file), b"old\r\n", b"new\r\n")
    assert file.read_bytes() == b"new\r\n"
    assert names(file.parent) == ["client.py"]


@posix_only
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755, 0o4755])
def test_the_mode_stays(file: Path, mode: int) -> None:
    file.chmod(mode)
    replace(str(file), b"old\r\n", b"new\r\n")
    assert stat.S_IMODE(file.stat().st_mode) == mode


@posix_only
def test_a_symlink_stays_and_its_target_is_written(file: Path) -> None:
    folder = file.parent / "elsewhere"
    folder.mkdir()
    link = folder / "link.py"
    link.symlink_to("../client.py")
    replace(str(link), b"old\r\n", b"new\r\n")
    assert link.is_symlink()
    assert file.read_bytes() == b"new\r\n"
    assert names(folder) == ["link.py"]


def test_a_file_that_changed_on_disk_is_refused(file: Path) -> None:
    file.write_bytes(b"other\r\n")
    with pytest.raises(Refused, match="changed on disk"):
        replace(str(file), b"old\r\n", b"new\r\n")
    assert file.read_bytes() == b"other\r\n"
    assert names(file.parent) == ["client.py"]


def test_a_change_while_the_new_file_is_made_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    beside = writing._beside

    def slow(real: str, data: bytes, mode: int) -> str:
        file.write_bytes(b"other\r\n")
        return beside(real, data, mode)

    monkeypatch.setattr(writing, "_beside", slow)
    with pytest.raises(Refused, match="changed on disk"):
        replace(str(file), b"old\r\n", b"new\r\n")
    assert file.read_bytes() == b"other\r\n"
    assert names(file.parent) == ["client.py"]


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failure_leaves_the_old_file_and_no_other(
    file: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException
) -> None:
    def failing(*arguments: object) -> None:
        raise error

    monkeypatch.setattr(os, step, failing)
    with pytest.raises((Refused, KeyboardInterrupt)):
        replace(str(file), b"old\r\n", b"new\r\n")
    assert file.read_bytes() == b"old\r\n"
    assert names(file.parent) == ["client.py"]


def test_a_read_only_file_is_refused(file: Path) -> None:
    file.chmod(0o444)
    with pytest.raises(Refused, match="read-only"):
        replace(str(file), b"old\r\n", b"new\r\n")
    assert file.read_bytes() == b"old\r\n"
    file.chmod(0o644)


def test_a_file_that_went_away_is_refused(file: Path) -> None:
    file.unlink()
    with pytest.raises(Refused, match="No such file"):
        replace(str(file), b"old\r\n", b"new\r\n")
    assert names(file.parent) == []


def test_nothing_is_written_when_nothing_changes(file: Path) -> None:
    os.utime(file, ns=(1, 1))
    write(planned(file, Document(str(file), "old\r\n")))
    assert file.stat().st_mtime_ns == 1


@pytest.mark.parametrize(
    ("before", "encoding", "bom"),
    [
        ("a = 'é'\r\nold\rend", "utf-8", b"\xef\xbb\xbf"),
        ("# coding: latin-1\na = 'é'\nold\n", "latin-1", b""),
        ("# coding: shift_jis\nx = '日本'\n\told\n", "shift_jis", b""),
    ],
)
def test_encoding_bom_and_line_ends_stay(file: Path, before: str, encoding: str, bom: bytes) -> None:
    document = Document(str(file), before, encoding, bom)
    file.write_bytes(document.encode(before))
    at = before.index("old")
    write(planned(file, document, Edit(Span(at, at + 3), "new")))
    assert file.read_bytes() == bom + before.replace("old", "new").encode(encoding)


def test_text_that_the_encoding_lacks_is_refused() -> None:
    document = Document("a.py", "old", "ascii")
    with pytest.raises(Refused, match="cannot be written as ascii"):
        planned_bytes(planned(Path("a.py"), document, Edit(Span(0, 3), "né")))


def test_a_plan_that_changes_more_than_its_edits_is_refused() -> None:
    plan = Plan("a.py", Document("a.py", "old rest"), edits=(Edit(Span(0, 3), "new"),), after="new REST")
    with pytest.raises(Refused, match="outside of the edits"):
        planned_bytes(plan)
