"""Discovery against git's own word, and what a walk leaves."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from codemod.files import EXCLUDED, PYTHON, Selection, discover, left
from codemod.globs import Globs

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="modes, links and pipes of POSIX")


def selection(**changes: object) -> Selection:
    values = {"include": (Globs("/", PYTHON),), "exclude": (Globs("/", EXCLUDED),), **changes}
    return Selection(**values)  # type: ignore[arg-type]


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True, text=True).stdout


def tree(folder: Path, *files: str, **texts: str) -> None:
    for name in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x = 1\n")


def ignore(folder: Path, *lines: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / ".gitignore").write_text("\n".join(lines) + "\n")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "home"
    home.mkdir()
    for name in [name for name in os.environ if name.startswith(("GIT_", "XDG_"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    root = tmp_path / "repository"
    root.mkdir()
    git(root, "init", "-q")
    monkeypatch.chdir(root)
    return root


def found(*paths: str, **changes: object) -> list[str]:
    return list(discover(paths or (".",), selection(**changes)).files)


def listed(root: Path) -> list[str]:
    files = git(root, "ls-files", "-z", "-co", "--exclude-standard").split("\0")
    return sorted(file for file in files if file.endswith(".py"))


def test_equals_what_git_lists(repository: Path) -> None:
    ignore(repository, "*.gen.py", "/only_at_root.py", "out/", "!keep.gen.py", "deep/**/hidden.py", "# a comment", "")
    ignore(repository / "nested", "local.py", "!out/", "sub/*", "!sub/kept.py")
    tree(repository, "a.py", "b.gen.py", "keep.gen.py", "only_at_root.py", "nested/only_at_root.py", "out/x.py")
    tree(repository, "nested/local.py", "local.py", "nested/out/y.py", "nested/sub/kept.py", "nested/sub/lost.py")
    tree(repository, "deep/1/2/hidden.py", "deep/hidden.py", "by_exclude.py", "by_user.py", "nested/by_user.py")
    (repository / ".git" / "info" / "exclude").write_text("by_exclude.py\n")
    (repository / "user_excludes").write_text("by_user.py\n")
    git(repository, "config", "core.excludesFile", str(repository / "user_excludes"))
    assert found() == listed(repository)
    assert "b.gen.py" not in found()
    assert "keep.gen.py" in found()
    assert "nested/out/y.py" in found()


# Left out, as pathspec and git part there: [[:alpha:]], `a/**/`, and (pathspec 0.12) a leading blank.
PATTERNS = [
    *("a/", "/b", "*.py", "!x.py", "a/*", "!a/b/", "b/**", "**/x.py", "!b/", "a b/", "\\!x.py", "[xy].py", "a/**/y.py"),
    *("/**", "**", "**/", "!*/", "a b", "a\\ b/", "[!x].py", "?.py", "/a/b/", "!a/b/x.py", "x.py   ", "*", "/*"),
    *("[x", "x\\", "/", "!", "[a-w]*", "[^-y]?py", "**b", "a//x.py", "#x.py", "a/b/x.p[y]", "!/a/", "!*.py", "a/**"),
]


@settings(
    max_examples=60,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    at_root=st.lists(st.sampled_from(PATTERNS), max_size=6),
    nested=st.lists(st.sampled_from(["b/", "/x.py", "!x.py", "!*", "*", "b/x.py", "!/b/"]), max_size=3),
)
def test_any_patterns_mean_what_git_takes_them_for(repository: Path, at_root: list[str], nested: list[str]) -> None:
    tree(repository, "x.py", "y.py", "a/x.py", "a/y.py", "a/b/x.py", "a/b/y.py", "b/x.py", "b/a/y.py", "a b/x.py")
    ignore(repository, *at_root)
    ignore(repository / "a", *nested)
    assert found() == listed(repository)


@pytest.mark.parametrize(
    "lines",
    [
        ("*", "!*/", "!*.py"),
        ("/*", "!/a/"),
        ("a/**", "!a/b/", "!a/b/x.py"),
        ("!", "x\\", "[z-a]", "[[:digit:]]", "y.py"),
    ],
)
def test_folders_re_included_and_lines_that_nobody_can_read(repository: Path, lines: tuple[str, ...]) -> None:
    tree(repository, "x.py", "y.py", "a/x.py", "a/b/x.py", "b/x.py")
    ignore(repository, *lines)
    assert found() == listed(repository)
    assert "a/b/x.py" in found()


def test_gitignore_of_the_root_counts_in_a_subfolder(repository: Path) -> None:
    ignore(repository, "secret.py")
    tree(repository, "sub/secret.py", "sub/open.py")
    assert found("sub") == ["sub/open.py"]
    assert found("sub", respect_gitignore=False) == ["sub/open.py", "sub/secret.py"]


def test_crlf_and_bom_in_gitignore(repository: Path) -> None:
    (repository / ".gitignore").write_bytes(b"\xef\xbb\xbfone.py\r\ntwo.py\r\n")
    tree(repository, "one.py", "two.py", "three.py")
    assert found() == ["three.py"] == listed(repository)


def test_tracked_files_are_looked_at_even_when_ignored(repository: Path) -> None:
    ignore(repository, "generated/", "*.tmp.py")
    tree(repository, "generated/kept.py", "generated/lost.py", "kept.tmp.py", "lost.tmp.py")
    git(repository, "add", "-f", "generated/kept.py", "kept.tmp.py")
    assert found() == ["generated/kept.py", "kept.tmp.py"] == listed(repository)


def test_users_default_excludes_file(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (repository.parent / "home" / ".config" / "git").mkdir(parents=True)
    (repository.parent / "home" / ".config" / "git" / "ignore").write_text("scratch.py\n")
    tree(repository, "scratch.py", "a.py")
    assert found() == ["a.py"] == listed(repository)


def test_work_tree_reads_the_exclude_file_of_its_repository(repository: Path) -> None:
    tree(repository, "a.py")
    git(repository, "add", ".")
    git(repository, "-c", "user.name=n", "-c", "user.email=e@e", "commit", "-qm", "m")
    git(repository, "worktree", "add", "-q", "../linked")
    (repository / ".git" / "info" / "exclude").write_text("lost.py\n")
    linked = repository.parent / "linked"
    tree(linked, "lost.py")
    assert found(str(linked)) == ["../linked/a.py"]
    assert listed(linked) == ["a.py"]


def test_default_excludes_and_hidden_folders(repository: Path) -> None:
    kept = [".github/a.py", ".gitlab/a.py", "env/gym.py", "pkg/a.py"]
    tree(repository, *kept, ".hidden/a.py", "build/a.py", "pkg/dist/a.py", "node_modules/a.py", "venv/a.py")
    tree(repository, "lib/site-packages/a.py", "my-env/lib/a.py", "my-env/pyvenv.cfg", ".git/hooks/a.py")
    assert found() == kept
    assert found(exclude=(Globs("/", ("pkg/",)),)) == sorted(
        [*kept[:-1], "build/a.py", "lib/site-packages/a.py", "node_modules/a.py", "venv/a.py"]
    )


def test_submodules_and_nested_repositories_only_when_named(repository: Path) -> None:
    tree(repository, "a.py", "vendored/b.py")
    git(repository / "vendored", "init", "-q")
    assert found() == ["a.py"]
    assert found(".", "vendored") == ["a.py", "vendored/b.py"]


def test_named_paths_are_always_looked_at(repository: Path) -> None:
    ignore(repository, "ignored/")
    tree(repository, "build/a.py", "build/sub/b.py", "ignored/c.py", ".hidden/d.py", "build/build/e.py")
    assert found("build/a.py", "ignored/c.py", ".hidden/d.py") == [".hidden/d.py", "build/a.py", "ignored/c.py"]
    assert found("build") == ["build/a.py", "build/sub/b.py"]  # a hit on build/ is none on what lies below
    assert found("ignored") == ["ignored/c.py"]


def test_force_exclude_leaves_named_paths(repository: Path) -> None:
    ignore(repository, "ignored/")
    tree(repository, "build/a.py", "ignored/c.py", ".hidden/d.py", "open/e.py", "open/tracked.py", "my/lib/a.py")
    tree(repository, "my/pyvenv.cfg")
    named = ("build/a.py", "ignored/c.py", ".hidden/d.py", "open/e.py", "build", "my/lib/a.py")
    assert found(*named, force_exclude=True) == ["open/e.py"]
    assert left("build/a.py", selection())
    assert not left("open/e.py", selection())


def test_exclude_patterns_are_relative_to_their_base(repository: Path) -> None:
    tree(repository, "src/gen/a.py", "gen/a.py", "src/b.py")
    assert found(exclude=(Globs(str(repository), ("/gen/",)),)) == ["src/b.py", "src/gen/a.py"]
    assert found(exclude=(Globs(str(repository / "src"), ("/gen/",)),)) == ["gen/a.py", "src/b.py"]
    assert found(exclude=(Globs(str(repository), ("gen/",)), Globs(str(repository), ("!src/gen/",)))) == [
        "src/b.py",
        "src/gen/a.py",
    ]


def test_order_is_fixed_and_no_file_comes_twice(repository: Path) -> None:
    tree(repository, "b.py", "a/z.py", "a/b/c.py")
    once = ["a/b/c.py", "a/z.py", "b.py"]
    assert found(".", "a", "a/z.py", "./a/../b.py") == once
    assert found("b.py", "a") == once


@posix_only
def test_symlinks_are_followed_only_when_named(repository: Path) -> None:
    tree(repository, "real/a.py")
    tree(repository.parent, "outside/b.py")
    (repository / "folder").symlink_to("../outside")
    (repository / "loop").symlink_to(".")
    (repository / "file.py").symlink_to("real/a.py")
    assert found() == ["real/a.py"]
    assert found("file.py", "real") == ["real/a.py"]
    assert found("folder") == ["../outside/b.py"]


@posix_only
def test_what_is_no_python_file_is_said_or_left(repository: Path) -> None:
    tree(repository, "a.pyi", "b.txt", "c.pyw", "notes")
    (repository / "script").write_text("#!/usr/bin/env python3\nx = 1\n")
    (repository / "shell").write_text("#!/bin/sh\n")
    os.mkfifo(repository / "pipe.py")
    assert found() == ["c.pyw"]
    answer = discover(("script", "shell", "b.txt", "notes", "a.pyi"), selection())
    assert answer.files == ("script",)
    assert answer.not_python == ("a.pyi", "b.txt", "notes", "shell")
    assert found("b.txt", include=(Globs("/", ("*.txt",)),)) == ["b.txt"]


def test_missing_paths_are_named(repository: Path) -> None:
    tree(repository, "a.py")
    answer = discover(("a.py", "gone.py", "no/folder"), selection())
    assert answer.missing == ("gone.py", "no/folder")
    assert answer.files == ("a.py",)


@posix_only
def test_a_folder_that_cannot_be_listed_does_not_stop_the_walk(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree(repository, "locked/a.py", "open/b.py")
    scandir = os.scandir

    def refusing(path: str) -> object:
        if path.endswith("locked"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    answer = discover((".",), selection())
    assert answer.files == ("open/b.py",)
    assert [(entry.path, entry.reason) for entry in answer.unreadable] == [("locked", "Permission denied")]


def test_without_git_the_files_still_count(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ignore(repository, "lost.py")
    tree(repository, "lost.py", "kept.py")
    monkeypatch.setenv("PATH", "")
    assert found() == ["kept.py"]


def test_outside_of_a_repository_gitignore_files_count_downwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ignore(tmp_path / "export", "lost.py")
    tree(tmp_path, "export/lost.py", "export/kept.py", "lost.py")
    assert found() == ["export/kept.py", "lost.py"]
