"""What README says is so: its commands run, its patch is what they print, its tree is what is there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pathspec import GitIgnoreSpec

from codemod import cli, config
from codemod.config import FORMATS, KEYS, ConfigError
from codemod.finding import Safety
from codemod.rules import RULES
from codemod.settings import Settings

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
# ```console
# mlflow-codemod diff
# ```
BLOCK = re.compile(r"^```(?P<language>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
INSTALL = ["python3 -m venv .venv", ".venv/bin/pip install --quiet ."]
TOOL = ".venv/bin/mlflow-codemod "


def blocks(language: str) -> list[str]:
    return [match["text"] for match in BLOCK.finditer(README) if match["language"] == language]


def section(title: str) -> str:
    """The text of one section, up to the next heading of any level."""
    return re.split(r"^#+ ", README.split(f"# {title}\n", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]


def rows(text: str) -> list[list[str]]:
    """The cells of the tables in a text, without their rules."""
    lines = [line for line in text.splitlines() if line.startswith("|") and not line.startswith("|--")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def tool(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs the tool of a copy of the repository, as its installed command would run there."""
    return subprocess.run(
        [sys.executable, "-m", "codemod", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "PYTHONSAFEPATH": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A fresh copy of what README's first command needs."""
    for name in ("codemod", "examples"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def test_the_first_command_prints_the_patch_that_is_shown(copy: Path) -> None:
    *install, last = blocks("console")[0].strip().split(" && ")
    assert install == INSTALL
    assert last.startswith(TOOL)
    done = tool(copy, *last.removeprefix(TOOL).split())
    assert (done.returncode, done.stdout) == (0, blocks("diff")[0])


def test_the_example_needs_nothing_more_once_it_is_fixed(copy: Path) -> None:
    assert tool(copy, "fix", "examples").returncode == 0
    done = tool(copy, "check", "examples")
    assert (done.returncode, done.stdout) == (0, "")


def test_the_evidence_that_is_shown_is_what_check_prints(copy: Path) -> None:
    done = tool(copy, "check", "--output-format", "full", "examples")
    assert blocks("text")[0] in done.stdout


def test_ci_runs_what_the_second_command_runs() -> None:
    install, *steps = blocks("console")[1].strip().split(" && ")
    assert install == ".venv/bin/pip install --quiet '.[test]'"
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    own = [step.replace(".venv/bin/python", '"$python"') for step in steps]
    assert own == ['"$python" -m tests.servers.environments', '"$python" -m pytest']
    assert [line for line in script.splitlines() if line in own] == own
    assert script.rstrip().endswith(own[-1])


# Two blanks a level, then the name, then what it is for:
#   report/             findings to text
ENTRY = re.compile(r"^(?P<indent> *)(?P<name>[\w.]+/?)  +\S|^(?P<folder>[\w.]+/)$")


def tree() -> set[str]:
    """Every path in README's tree."""
    found, above = set(), [""]
    for line in next(block for block in blocks("text") if block.startswith("codemod/\n")).splitlines():
        match = ENTRY.match(line)
        assert match is not None, line
        name = match["name"] or match["folder"]
        level = len(match["indent"] or "") // 2
        above = [*above[: level + 1], name]
        found.add("".join(above))
    return found


def test_the_tree_of_the_package_is_what_is_there() -> None:
    package = ROOT / "codemod"
    shown = {path for path in tree() if path.startswith("codemod/")}
    files = {path for path in package.rglob("*.py") if path.name != "__init__.py"}
    folders = {
        path for path in package.rglob("*/") if path.is_dir() and any(entry.is_file() for entry in path.iterdir())
    }
    there = {path.relative_to(ROOT).as_posix() for path in files}
    there |= {f"{path.relative_to(ROOT).as_posix()}/" for path in folders if "__pycache__" not in path.parts}
    assert shown - {"codemod/"} == there


def test_the_other_folders_are_what_is_there() -> None:
    ignored = GitIgnoreSpec.from_lines((ROOT / ".gitignore").read_text(encoding="utf-8").splitlines())
    top = {f"{path.name}/" for path in ROOT.iterdir() if path.is_dir() and not path.name.startswith(".")}
    tests = {f"tests/{path.parent.name}/" for path in (ROOT / "tests").glob("*/__init__.py")}
    shown = {path for path in tree() if not path.startswith("codemod/")}
    assert shown == {path for path in top if not ignored.match_file(path)} - {"codemod/"} | tests | {".ci/"}


# --output-format and -q; in prose, only long ones are looked for
LONG_OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")


def options() -> set[str]:
    """Every option of every command of the tool."""
    given = [option for command in cli.commands.commands.values() for option in command.params]
    return {name for option in given for name in (*option.opts, *option.secondary_opts)}


def test_every_option_that_is_named_exists() -> None:
    table = " ".join(row[0] for row in rows(section("Commands")))
    named = {*OPTION.findall(table), *LONG_OPTION.findall(README)}
    assert {"--unsafe-fixes", "-q"} <= named
    assert named - options() == set()


def test_every_command_that_is_named_exists() -> None:
    named = set(
        re.findall(
            r"mlflow-codemod (?!diff examples)([a-z]+)", "\n".join(blocks("console")) + section("Safety and evidence")
        )
    )
    assert named == set(cli.commands.commands)


def test_the_formats_and_rules_are_the_ones_there_are() -> None:
    formats = next(row[1] for row in rows(section("Commands")) if "--output-format" in row[0])
    assert set(re.findall(r"`(\w+)`", formats.partition(" for ")[0])) == set(FORMATS)
    assert {row[0].strip("`") for row in rows(section("Commands")) if row[0].strip("`") in _names()} == _names()


def _names() -> set[str]:
    return {rule.NAME for rule in RULES}


def test_the_configuration_that_is_shown_names_every_key() -> None:
    table = tomllib.loads(blocks("toml")[0])["tool"]["mlflow-codemod"]
    assert set(table) == set(KEYS)
    settings = config.overlay(Settings(), table, base=str(ROOT), source="README.md")
    config.check_rules(settings, (), known=_names())
    with pytest.raises(ConfigError):
        config.overlay(settings, {"unknown": 1}, base=str(ROOT), source="README.md")


def test_the_safeties_are_the_ones_there_are() -> None:
    named = [row[0].strip("`") for row in rows(section("Safety and evidence")) if row[0].startswith("`")]
    assert named == [str(safety) for safety in sorted(Safety, reverse=True)]


CLIENT = (
    'import requests\nanswer = requests.post("http://host/invocations", json=frame.to_dict(orient="split")).json()\n'
)
RECORDS = 'import requests\nanswer = requests.post(url, json=frame.to_dict(orient="records")).json()\n'
BROKEN = f"{CLIENT}print answer\n"


@pytest.mark.parametrize(
    ("text", "arguments", "code"),
    [
        (RECORDS, ["check"], 0),
        (CLIENT, ["check"], 1),
        (CLIENT, ["check", "--exit-zero"], 0),
        (BROKEN, ["check"], 2),
        (CLIENT, ["check", "missing.py"], 2),
        (CLIENT, ["check", "--no-such-option"], 2),
        (CLIENT, ["check", "--config", "selct = []"], 2),
        (CLIENT, ["diff"], 0),
        (CLIENT, ["diff", "--exit-code"], 1),
        (RECORDS, ["diff", "--exit-code"], 0),
        (BROKEN, ["diff"], 0),
        (BROKEN, ["diff", "client.py"], 2),
        (CLIENT, ["fix"], 0),
        (CLIENT, ["fix", "--exit-code"], 1),
        (BROKEN, ["fix", "client.py"], 2),
    ],
)
def test_the_exit_codes_are_the_ones_in_the_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, arguments: list[str], code: int
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "client.py").write_text(text, encoding="utf-8")
    assert cli.run(arguments) == code


@pytest.mark.parametrize(("raised", "code"), [(RuntimeError("no"), 70), (KeyboardInterrupt(), 130)])
def test_a_bug_is_70_and_an_interrupt_130(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, raised: BaseException, code: int
) -> None:
    def broken(*_: object) -> None:
        raise raised

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(cli, "discover", broken)
    assert f"{code} is" in section("Exit codes")
    assert cli.run(["check"]) == code


def test_the_exit_codes_that_are_named_are_all_there_are() -> None:
    header, *_ = rows(section("Exit codes"))
    assert [int(cell) for cell in header[1:]] == [0, cli.FOUND, cli.BAD_INPUT]
    assert set(map(int, re.findall(r"\b\d{2,3}\b", section("Exit codes")))) == {cli.BUG, cli.INTERRUPTED}


def test_the_versions_of_the_servers_are_the_tested_ones() -> None:
    tested = {path.stem for path in (ROOT / "tests" / "servers" / "requirements").glob("mlflow-*.txt")}
    assert {f"mlflow-{version}" for version in re.findall(r"\d\.\d+\.\d", section("Run it"))} == tested


def test_fix_says_that_a_migrated_client_no_longer_works_against_a_1_x_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "client.py").write_text(CLIENT, encoding="utf-8")
    assert cli.run(["fix"]) == 0
    said = "migrated client no longer works against an MLflow 1.x server"
    assert said in capfd.readouterr().err
    assert "migrated client no longer works against a 1.x server" in README


# No session, no machine: `/home/…`, `/tmp/…`
MACHINE = re.compile(r"(?<![\w~.])/(home|tmp|work|root|Users)/")


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", ".ci/run", "docs/protocol.md"])
def test_documents_name_no_machine(name: str) -> None:
    assert MACHINE.search((ROOT / name).read_text(encoding="utf-8")) is None
