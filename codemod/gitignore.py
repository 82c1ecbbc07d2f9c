"""What git ignores: .gitignore files from the repository's root down, .git/info/exclude, the user's global excludes.

The files are read here and not by git, so that a folder outside of a repository is treated alike. Git is asked two
questions that no file answers simply; where it is missing, both have an empty answer.
"""

from __future__ import annotations

import os
import subprocess
from functools import lru_cache

from codemod.globs import Globs


def root_of(folder: str) -> str | None:
    """The repository that a folder lies in: the nearest one upwards with a `.git`; None outside of any."""
    while not os.path.lexists(os.path.join(folder, ".git")):
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent
    return folder


def above(folder: str) -> tuple[Globs, ...]:
    """The patterns in force where a walk starts, weakest first, without those of the folder's own .gitignore."""
    root = root_of(folder)
    if root is None:
        return ()
    parents = [root]
    for part in os.path.relpath(folder, root).split(os.sep):
        parents.append(os.path.join(parents[-1], part))
    nested = [] if folder == root else [inside(parent) for parent in parents[:-1]]
    return tuple(found for found in (*_outside_the_tree(root), *nested) if found is not None)


def inside(folder: str) -> Globs | None:
    """The patterns of the folder's own .gitignore, None where there are none."""
    return _read(os.path.join(folder, ".gitignore"), base=folder)


def tracked(root: str, path: str) -> bool:
    """True when git tracks an ignored file all the same, or an ignored folder holds such a file."""
    relative = os.path.relpath(path, root).replace(os.sep, "/")
    files = _tracked_although_ignored(root)
    return relative in files or any(file.startswith(relative + "/") for file in files)


def _read(path: str, base: str) -> Globs | None:
    """The patterns of a file, or None where there is no readable one."""
    try:
        if os.path.islink(path):  # as git, since 2.32
            return None
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return None
    lines = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "surrogateescape").split("\n")
    return Globs(base, tuple(line.removesuffix("\r") for line in lines))


def _outside_the_tree(root: str) -> tuple[Globs | None, Globs | None]:
    user = _git(root, "config", "--type=path", "--get", "core.excludesFile").rstrip("\n") or _default_excludes()
    exclude = os.path.join(_common_folder(os.path.join(root, ".git")), "info", "exclude")
    return _read(os.path.join(root, user), base=root), _read(exclude, base=root)


def _default_excludes() -> str:
    configuration = os.environ.get("XDG_CONFIG_HOME") or os.path.join(os.path.expanduser("~"), ".config")
    return os.path.join(configuration, "git", "ignore")


def _common_folder(git: str) -> str:
    """The folder that holds info/exclude; in a work tree or a submodule `.git` is a file that names another place."""
    if os.path.isfile(git):
        git = os.path.join(os.path.dirname(git), _line(git).removeprefix("gitdir:").strip())
    return os.path.join(git, _line(os.path.join(git, "commondir")))


def _line(path: str) -> str:
    try:
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            return file.readline().strip()
    except OSError:
        return ""


@lru_cache(maxsize=64)
def _tracked_although_ignored(root: str) -> frozenset[str]:
    listed = _git(root, "ls-files", "-z", "--cached", "--ignored", "--exclude-standard")
    return frozenset(listed.split("\0")) - {""}


def _git(root: str, *arguments: str) -> str:
    """What git prints, "" where it fails; neither hooks nor the caller's GIT_DIR have a say."""
    environment = {name: value for name, value in os.environ.items() if name not in _LOCAL}
    command = ["git", "-c", "core.fsmonitor=false", "-C", root, *arguments]
    try:
        answer = subprocess.run(command, capture_output=True, check=True, timeout=60, env=environment)
    except (OSError, subprocess.SubprocessError):
        return ""
    return os.fsdecode(answer.stdout)


# A git hook sets these for the repository it runs in; here the folder decides.
_LOCAL = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"})
