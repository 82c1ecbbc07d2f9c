"""Replaces one file, as a whole or not at all."""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import suppress

from codemod.plan import Plan
from codemod.text import Document, Edit, ordered


class Refused(Exception):
    """The file was not written; the message says why. The file is as it was."""


def write(plan: Plan) -> None:
    """Writes what is planned for a file, if anything. Raises Refused."""
    document = plan.document
    if document is None or not plan.changed:
        return
    replace(plan.path, document.encode(document.text), planned_bytes(plan))


def planned_bytes(plan: Plan) -> bytes:
    """The file after the plan: its original bytes with the new ones spliced in. Raises Refused."""
    document = plan.document
    assert document is not None, plan.path
    try:
        spliced = _spliced(document, plan.edits)
        if spliced == document.encode(plan.after):
            return spliced
    except UnicodeEncodeError as error:
        raise Refused(f"the new text cannot be written as {document.encoding}: {error.reason}") from error
    raise Refused("bytes outside of the edits would change")


def replace(path: str, before: bytes, after: bytes) -> None:
    """Puts `after` in the place of `before`: a new file beside the real one takes its name. Raises Refused.

    A symlink stays, its target is replaced. On Ctrl-C the file is the old or the new one.
    """
    real = os.path.realpath(path)
    temporary = ""
    try:
        mode = os.stat(real).st_mode
        if not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
            raise Refused("the file is read-only")
        _same(real, before)
        temporary = _beside(real, after, stat.S_IMODE(mode))
        _same(real, before)
        os.replace(temporary, real)
        temporary = ""
        _sync_folder(os.path.dirname(real))
    except OSError as error:
        raise Refused(error.strerror or str(error)) from error
    finally:
        if temporary:
            with suppress(OSError):
                os.unlink(temporary)


def _spliced(document: Document, edits: tuple[Edit, ...]) -> bytes:
    text, at, pieces = document.text, 0, [document.bom]
    for edit in ordered(edits):
        pieces += [text[at : edit.span.start].encode(document.encoding), edit.text.encode(document.encoding)]
        at = edit.span.end
    return b"".join([*pieces, text[at:].encode(document.encoding)])


def _same(path: str, before: bytes) -> None:
    with open(path, "rb") as file:
        if file.read() != before:
            raise Refused("the file changed on disk after it was read; run again")


def _beside(real: str, data: bytes, mode: int) -> str:
    """A synced file with these bytes in the folder of `real`; its path."""
    descriptor, path = tempfile.mkstemp(dir=os.path.dirname(real), prefix=".mlflow-codemod-", suffix=".tmp")
    try:
        with open(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _keep_owner(real, path)
        os.chmod(path, mode)  # after the owner, as a change of owner clears bits
    except BaseException:
        with suppress(OSError):
            os.unlink(path)
        raise
    return path


def _keep_owner(real: str, path: str) -> None:
    if not hasattr(os, "chown"):  # Windows
        return
    owner, own = os.stat(real), os.stat(path)
    if (owner.st_uid, owner.st_gid) != (own.st_uid, own.st_gid):
        with suppress(PermissionError):
            os.chown(path, owner.st_uid, owner.st_gid)


def _sync_folder(folder: str) -> None:
    """Makes the new name last through a crash, where folders can be synced; the file is written in any case."""
    if not hasattr(os, "O_DIRECTORY"):  # Windows
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
