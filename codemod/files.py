"""Which files are looked at: paths in, files out, in one order, each once.

Inside, every path is absolute and free of symlinks; what leaves is relative to the current folder where that can be
said, with forward slashes, and so fits for reading, for reports and for patches.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

from codemod import gitignore
from codemod.globs import Globs, matching

PYTHON = ("*.py", "*.pyw")
EXCLUDED = (
    *("site-packages/", "node_modules/", "venv/", "virtualenv/", "build/", "_build/", "dist/", "buck-out/"),
    *("__pycache__/", "__pypackages__/", "*.egg-info/"),
)
# Hidden folders are left, whatever is excluded; these two hold sources that people write.
HIDDEN_BUT_READ = frozenset({".github", ".gitlab"})
# A folder with one of these is a virtual environment, a conda environment, another repository or a submodule.
NOT_ENTERED = frozenset({"pyvenv.cfg", "conda-meta", ".git"})


@dataclass(frozen=True, slots=True)
class Selection:
    """What discovery may answer with; patterns are spelled as in .gitignore, a later source outweighs an earlier."""

    include: tuple[Globs, ...]
    exclude: tuple[Globs, ...]
    respect_gitignore: bool = True
    force_exclude: bool = False


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A path that could not be looked at, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Discovery:
    """What the named paths led to. `named` are the files and folders that were named themselves, as they are shown."""

    files: tuple[str, ...] = ()
    named: frozenset[str] = frozenset()
    missing: tuple[str, ...] = ()
    not_python: tuple[str, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()


def discover(paths: Sequence[str], selection: Selection) -> Discovery:
    """The files that the paths stand for."""
    found: set[str | Unreadable] = set()
    named: set[str] = set()
    folders: set[str] = set()
    missing: set[str] = set()
    not_python: set[str] = set()
    for path in paths:
        real = os.path.realpath(path)
        if not os.path.exists(real):
            missing.add(path)
        elif selection.force_exclude and left(path, selection):
            continue
        elif os.path.isdir(real):
            folders.add(real)
            found.update(_walk(real, selection))
        elif _python(real, selection):
            named.add(real)
        else:
            not_python.add(path)
    files = {path for path in found if isinstance(path, str)} | named
    unreadable = {shown(path.path): path.reason for path in found if isinstance(path, Unreadable)}
    return Discovery(
        files=tuple(sorted(map(shown, files))),
        named=frozenset(map(shown, named | folders)),
        missing=tuple(sorted(missing)),
        not_python=tuple(sorted(not_python)),
        unreadable=tuple(Unreadable(path, unreadable[path]) for path in sorted(unreadable)),
    )


def shown(path: str) -> str:
    """An absolute path as it is printed: relative to the current folder, with forward slashes."""
    with suppress(ValueError):  # another drive, on Windows
        path = os.path.relpath(path, os.path.realpath(os.curdir))
    return path.replace(os.sep, "/")


def left(path: str, selection: Selection) -> bool:
    """True when a walk from the repository's root, or else from the current folder, would not come to the path."""
    real = os.path.realpath(path)
    top = gitignore.root_of(os.path.dirname(real)) or os.path.realpath(os.curdir)
    relative = os.path.relpath(real, top)
    if relative == os.curdir or relative.startswith(os.pardir):
        return any(globs.take(real) for globs in selection.exclude)
    scope = Scope.at(top, selection).entering(top)
    for part in os.path.dirname(relative).split(os.sep) if os.path.dirname(relative) else ():
        top = os.path.join(top, part)
        entered = scope.folder(top)
        if entered is None or any(os.path.lexists(os.path.join(top, name)) for name in NOT_ENTERED):
            return True
        scope = entered.entering(top)
    return scope.folder(real) is None if os.path.isdir(real) else not scope.file(real)


@dataclass(frozen=True, slots=True)
class Scope:
    """The patterns in force in one folder. `ignored`: git ignores the folder, so only what it tracks there counts."""

    exclude: tuple[Globs, ...]
    ignores: tuple[Globs, ...] = ()
    repository: str | None = None
    respect_gitignore: bool = True
    ignored: bool = field(default=False)

    @classmethod
    def at(cls, folder: str, selection: Selection) -> Scope:
        """Where a walk starts: a folder that was named is entered, even if a pattern takes it."""
        if not selection.respect_gitignore:
            return cls(selection.exclude, respect_gitignore=False)
        return cls(selection.exclude, gitignore.above(folder), gitignore.root_of(folder))

    def entering(self, folder: str) -> Scope:
        """This scope with what the folder's own .gitignore says."""
        own = gitignore.inside(folder) if self.respect_gitignore else None
        return self if own is None else replace(self, ignores=(*self.ignores, own))

    def folder(self, path: str) -> Scope | None:
        """The scope below a folder, None where it is left."""
        name = os.path.basename(path)
        if name.startswith(".") and name not in HIDDEN_BUT_READ:
            return None
        if matching(self.exclude, path, folder=True):
            return None
        if not (self.ignored or matching(self.ignores, path, folder=True)):
            return self
        return replace(self, ignored=True) if self._tracked(path) else None

    def file(self, path: str) -> bool:
        """True when a file is neither excluded nor ignored."""
        if matching(self.exclude, path):
            return False
        return not (self.ignored or matching(self.ignores, path)) or self._tracked(path)

    def _tracked(self, path: str) -> bool:
        return self.repository is not None and gitignore.tracked(self.repository, path)


def _walk(top: str, selection: Selection) -> Iterator[str | Unreadable]:
    pending = [(top, Scope.at(top, selection))]
    while pending:
        folder, scope = pending.pop()
        try:
            with os.scandir(folder) as scan:
                entries = [entry for entry in scan if not _is_link(entry)]
        except OSError as error:
            yield Unreadable(folder, error.strerror or str(error))
            continue
        if folder != top and any(entry.name in NOT_ENTERED for entry in entries):
            continue
        scope = scope.entering(folder)
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if below := scope.folder(entry.path):
                    pending.append((entry.path, below))
            elif entry.is_file(follow_symlinks=False) and _included(entry.path, selection) and scope.file(entry.path):
                yield entry.path


def _is_link(entry: os.DirEntry[str]) -> bool:
    """True for symlinks and Windows junctions: their target is looked at where it stands, if it is asked for."""
    is_junction = getattr(entry, "is_junction", None)  # Python 3.12
    return entry.is_symlink() or (is_junction is not None and bool(is_junction()))


def _included(path: str, selection: Selection) -> bool:
    return any(globs.take(path) for globs in selection.include)


def _python(path: str, selection: Selection) -> bool:
    """True when a named file is included by its name, or has no suffix and a first line `#!…python…`."""
    if _included(path, selection) or path.endswith((".py", ".pyw")):
        return True
    if os.path.splitext(path)[1] or not os.path.isfile(path):
        return False
    try:
        with open(path, "rb") as file:
            first = file.readline(200)
    except OSError:
        return False
    return first.startswith(b"#!") and b"python" in first
