"""What a person types, and what she gets: exit codes, stdout, stderr and the files."""

from __future__ import annotations

import io
import json
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import pytest

from codemod import cli, run
from codemod.report import json_report
from tests import fake_planner

CLIENT = """\
import requests
frame = load()
payload = frame.to_dict(orient="split")
answer = requests.post("http://host/invocations", json=payload)
print(answer.json()[0])
value = answer.json()
"""
FIXED = CLIENT.replace(
    'payload = frame.to_dict(orient="split")', 'payload = {"dataframe_split": frame.to_dict(orient="split")}'
).replace("value = answer.json()", 'value = answer.json()["predictions"]')
UNSAFE = CLIENT.replace('split")\n', 'split")  # unsafe\n').replace("value = answer.json()\n", "")
HELD = CLIENT.replace('split")\n', 'split")  # held\n').replace("value = answer.json()\n", "")
BROKEN = CLIENT + "# broken\n"
CLEAN = "print('nothing here')\n"
SCHEMA = json.loads((Path(json_report.__file__).parent / "schema.json").read_text())


class Result:
    """One run: its exit code and what it printed."""

    def __init__(self, code: int, out: bytes, err: bytes) -> None:
        self.code, self.bytes, self.out, self.err = code, out, out.decode(), err.decode()


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(run, "plan", fake_planner.plan)
    monkeypatch.delenv("NO_COLOR", raising=False)
    return tmp_path


@pytest.fixture
def codemod(capsysbinary: pytest.CaptureFixture[bytes]):  # type: ignore[no-untyped-def]
    def typed(*arguments: str) -> Result:
        code = cli.run(arguments)
        return Result(code, *capsysbinary.readouterr())

    return typed


def files(folder: Path, **contents: str) -> None:
    for name, text in contents.items():
        path = folder / f"{name}.py"
        path.write_bytes(text.encode())
        os.utime(path, ns=(1, 1))


# -- exit codes ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("contents", "options", "check", "diff", "fix"),
    [
        ({"a": CLEAN}, (), 0, 0, 0),
        ({"a": CLIENT}, (), 1, 0, 0),
        ({"a": HELD}, (), 1, 0, 0),
        ({"a": UNSAFE}, (), 1, 0, 0),
        ({"a": CLEAN}, ("--exit-code",), None, 0, 0),
        ({"a": CLIENT}, ("--exit-code",), None, 1, 1),
        ({"a": HELD}, ("--exit-code",), None, 1, 1),
        ({"a": CLIENT}, ("--exit-zero",), 0, None, None),
        ({"a": CLIENT, "b": BROKEN}, ("--exit-zero",), 2, None, None),
        ({"a": CLIENT, "b": BROKEN}, (), 2, 0, 0),
        ({"a": BROKEN, "b": CLEAN}, ("a.py", "b.py"), 2, 2, 2),
        ({"a": BROKEN}, ("--exit-code",), None, 0, 0),
        ({"a": "# broken, but no candidate\n"}, ("a.py",), 0, 0, 0),
        ({"a": CLIENT}, ("gone.py",), 2, 2, 2),
        ({"a": CLIENT}, ("a.py", "gone"), 2, 2, 2),
        ({"a": CLIENT}, ("--no-such-option",), 2, 2, 2),
        ({"a": CLIENT}, ("--select", "paylod"), 2, 2, 2),
        ({"a": CLIENT}, ("--jobs", "0"), 2, 2, 2),
        ({"a": CLIENT}, ("--config", "nope=1"), 2, 2, 2),
        ({"a": CLIENT}, ("--required-version", "99"), 2, 2, 2),
        ({"a": CLIENT}, ("--output-file", "gone/result"), 2, 2, 2),
        ({"a": CLIENT}, ("--stdin-filename", "a.py"), 2, 2, 2),
        ({"a": CLIENT + "# crash\n"}, (), 70, 70, 70),
    ],
)
def test_exit_codes(folder, codemod, contents, options, check, diff, fix) -> None:  # type: ignore[no-untyped-def]
    files(folder, **contents)
    for command, expected in (("check", check), ("diff", diff), ("fix", fix)):
        if expected is not None:
            result = codemod(command, *options)
            assert (command, result.code) == (command, expected), result.err
            if expected == 2 and "BROKEN" not in str(contents) and "error:" in result.err:
                assert result.err.count("\n") == 1
                assert result.out == ""


@pytest.mark.parametrize("arguments", [(), ("frob",), ("check", "-", "a.py"), ("rules", "paylod"), ("check", "gone")])
def test_bad_input_is_one_clear_line(folder: Path, codemod, arguments: tuple[str, ...]) -> None:  # type: ignore[no-untyped-def]
    result = codemod(*arguments)
    assert result.code == 2
    assert result.out == ""
    assert result.err.startswith("mlflow-codemod: error: ")
    assert result.err.count("\n") == 1


def test_a_bug_names_the_file_asks_for_a_report_and_writes_nothing(folder: Path, codemod) -> None:  # type: ignore[no-untyped-def]
    files(folder, a=CLIENT, b=CLIENT + "# crash\n")
    result = codemod("fix")
    assert result.code == 70
    assert "b.py: ValueError: not a span" in result.err
    assert "please report it" in result.err
    assert (folder / "a.py").read_text() == CLIENT


def test_ctrl_c_is_130(folder: Path, codemod, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    files(folder, a=CLIENT)

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(run, "plan", interrupted)
    assert codemod("fix").code == 130
    assert (folder / "a.py").read_text() == CLIENT


# -- check -----------------------------------------------------------------------------------------------------------


def test_check_prints_findings_on_stdout_and_the_summary_on_stderr(folder: Path, codemod) -> None:  # type: ignore[no-untyped-def]
    files(folder, a=CLIENT, b=CLEAN)
    result = codemod("check")
    assert result.out.splitlines() == [
        'a.py:3:11: payload [safe] frame.to_dict(orient="split") changes for the 2.0 protocol',
        "a.py:6:9: predictions [safe] answer.json() changes for the 2.0 protocol",
    ]
    assert "2 findings (2 safe, 0 unsafe, 0 for review); 2 files looked at, 1 candidate." in result.err
    assert (folder / "a.py").stat().st_mtime_ns == 1


def test_quiet_and_verbose(folder: Path, codemod) -> None:  # type: ignore[no-untyped-def]
    files(folder, a=CLIENT, b=HELD, c=BROKEN)
    quiet, verbose = codemod("check", "-q"), codemod("check", "-v")
    assert quiet.err == "c.py: cannot be read: line 1: does not parse\n"
    assert quiet.out == verbose.out != ""
    assert "a.py:3: edited" in verbose.err
    assert "b.py:3: person needed: payload is changed after it is made; wrap it by hand" in verbose.err
    assert "configuration: none" in verbose.err


def test_statistics_count_rules_and_reasons(folder: Path, codemod) -> None:  # type: ignore[no-untyped-def]
    files(folder, a=CLIENT, b=HELD, c=HELD)
    lines = codemod("check", "--statistics").err.splitlines()
    assert "     2  payload [review]" in lines
    assert "     1  payload [safe]" in lines
    assert "     2  held: payload is changed after it is made; wrap it by hand" in lines


def test_that_nothing_parsed_is_said_loudly(folder: Path, codemod) -> None:  # type: ignore[no-untyped-def]
    assert "WARNING: NO PYTHON FILE FOUND" in codemod("check", "-q").err
    files(folder, a=BROKEN)
    assert "WARNING: NO PYTHON FILE PARSED" in codemod("check", "-q").err
    files(folder, b=CLIENT)
    assert "WARNING" not in codemod("check").err


def test_show_files_lists_and_does_nothing_else(folder: Path, codemod) -> None:  # type: ignore[no-untyped-def]
    files(folder, b=CLIENT, a=BROKEN)
    (folder / "build").mkdir()
    files(folder / "build", c=CLIENT)
    result = codemod("check", "--show-files")
    assert (result.code, result.out, result.err) == (0, "a.py\nb.py\n", "")
    assert codemod("check", "--show-files", "--extend-exclude", "a.py,x.py").out == "b.py\n"
    assert codemod("check", "--show-files", "--exclude", "/b.py").out == "a.py\nbuild/c.py\n"
    assert codemod("check", "--show-files", "--include", "b.*").out == "b.py\n"
    assert codemod("check", "--show-files", "build/c.py").out == "build/c.py\n"
    assert codemod("check", "--show-files", "--force-exclude", "build/c.py", "a.py").out == "a.py\n"


def test_a_named_file_that_is_not_python_is_said(folder: Path, codemod) -> None:  # type: ignore[no-untyped-def]
    (folder / "README.md").write_text(CLIENT)
    result = codemod("check", "README.md")
    assert "README.md: not looked at, as it is no Python file" in result.err
    assert "NO PYTHON FILE FOUND" in result.err


def test_rules_are_selected_and_ignored(folder: Path, codemod) -> None:  # type: ignore[no-untyped-def]
    files(folder, a=CLIENT)

    def rules(*options: str) -> list[str]:
        return [line.split()[1] for line in codemod("check", *options).out.splitlines()]

    assert rules("--select", "payload") == ["payload"]
    assert rules("--ignore", "payload") == ["predictions"]
    assert rules("--select", "payload,predictions") == ["payload", "predictions"]
    assert rules("--select", "content-type") == []
    (folder / "mlflow-codemod.toml").write_text('select = ["payload"]\n')
    assert rules() == ["payload"]
    assert rules("--extend-select", "predictions") == ["payload", "predictions"]
    assert rules("--config", 'per-file-ignores={"a.py" = ["payload"]}') == []


# -- configuration ---------------------------------------------------------------------------------------------------


def test_flags_outweigh_config_which_outweighs_files(folder: Path, codemod) -> None:  # type: ignore[no-untyped-def]
    files(folder, a=UNSAFE)
    (folder / "pyproject.toml").write_text("[tool.mlflow-codemod]\nunsafe-fixes = true\noutput-format = 'json'\n")
    assert json.loads(codemod("check").out)["counts"]["edited"] == 1
    assert json.loads(codemod("check", "--no-unsafe-fixes").out)["counts"]["edited"] == 0
    assert json.loads(codemod("check", "--config", "unsafe-fixes=false").out)["counts"]["edited"] == 0
    assert codemod("check", "--output-format", "concise").out.startswith("a.py:3:11: payload [unsafe]")
    (folder / "other.toml").write_text("output-format = 'concise'\n")
    assert codemod("check", "--config", "other.toml").out.startswith("a.py:3:11: payload [unsafe]")


def test_exclude_of_a_file_is_relative_to_it(folder: Path, codemod, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    (folder / "sub" / "gen").mkdir(parents=True)
    (folder / "gen").mkdir()
    files(folder / "gen", a=CLIENT)
    files(folder / "sub" / "gen", b=CLIENT)
    (folder / "mlflow-codemod.toml").write_text('exclude = ["/gen/"]\n')
    assert codemod("check", "--show-files").out == "sub/gen/b.py\n"
    monkeypatch.chdir(folder / "sub")
    assert codemod("check", "--show-files", "..").out == "gen/b.py\n"


# -- fix -------------------------------------------------------------------------------------------------------------


def test_fix_writes_and_says_so_on_stderr(folder: Path, codemod) -> None:  # type: ignore[no-untyped-def]
    files(folder, a=CLIENT, b=CLEAN, c=HELD)
    result = codemod("fix")
    assert result.out == ""
    assert (folder / "a.py").read_text() == FIXED
    assert "a.py: changed, 2 edits" in result.err
    assert "1 finding left for a person" in result.err
    assert "no longer works against an MLflow 1.x server" in result.err
    assert (folder / "b.py").stat().st_mtime_ns == 1
    assert (folder / "c.py").stat().st_mtime_ns == 1
    again = codemod("fix")
    assert "changed, " not in again.err
    assert "no longer works" not in again.err


def test_unsafe_edits_need_the_flag(folder: Path, codemod) -> None:  # type: ignore[no-untyped-def]
    files(folder, a=UNSAFE)
    assert "1 more finding would be edited with --unsafe-fixes" in codemod("fix").err
    assert (folder / "a.py").read_text() == UNSAFE
    codemod("fix", "--unsafe-fixes")
    assert 'payload = {"dataframe_split": ' in (folder / "a.py").read_text()


def test_fix_keeps_crlf_bom_and_a_missing_end(folder: Path, codemod) -> None:  # type: ignore[no-untyped-def]
    data = b"\xef\xbb\xbf" + CLIENT.replace("\n", "\r\n").rstrip().encode()
    (folder / "a.py").write_bytes(data)
    codemod("fix")
    assert (folder / "a.py").read_bytes() == b"\xef\xbb\xbf" + FIXED.replace("\n", "\r\n").rstrip().encode()


def test_a_file_that_is_not_written_is_named_and_two(folder: Path, codemod) -> None:  # type: ignore[no-untyped-def]
    files(folder, a=CLIENT, b=CLIENT)
    (folder / "a.py").chmod(stat.S_IRUSR)
    result = codemod("fix", "--output-format", "json")
    (folder / "a.py").chmod(0o644)
    assert result.code == 2
    assert "a.py: not written: the file is read-only" in result.err
    assert (folder / "b.py").read_text() == FIXED
    first, second = json.loads(result.out)["files"]
    assert first["refused"] == "the file is read-only"
    assert first["sha256"]["before"] == first["sha256"]["after"]
    assert second["changed"]


def test_fix_prints_findings_only_in_a_machine_format(folder: Path, codemod) -> None:  # type: ignore[no-untyped-def]
    files(folder, a=CLIENT)
    result = codemod("fix", "--output-format", "json")
    assert json.loads(result.out)["command"] == "fix"
    assert codemod("fix", "--output-format", "full").code == 2


# -- stdin -----------------------------------------------------------------------------------------------------------


def feed(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


@pytest.mark.parametrize(("text", "after", "code"), [(CLIENT, FIXED, 0), (CLEAN, CLEAN, 0), (BROKEN, BROKEN, 2)])
def test_fix_reads_stdin_and_writes_stdout(codemod, monkeypatch, text: str, after: str, code: int) -> None:  # type: ignore[no-untyped-def]
    feed(monkeypatch, text.replace("\n", "\r\n"))
    result = codemod("fix", "-")
    assert (result.bytes.decode(), result.code) == (after.replace("\n", "\r\n"), code)


def test_check_and_diff_print_for_stdin_what_they_print_for_a_file(folder: Path, codemod, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    files(folder, a=CLIENT)
    for command in (("check", "--output-format", "full"), ("diff",), ("check", "--output-format", "concise")):
        from_file = codemod(*command, "a.py")
        feed(monkeypatch, CLIENT)
        from_stdin = codemod(*command, "-", "--stdin-filename", "a.py")
        assert (from_stdin.out, from_stdin.code) == (from_file.out, from_file.code)
        assert from_stdin.out


def test_an_excluded_stdin_name_comes_out_as_it_came_in(folder: Path, codemod, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    for options, after in (((), FIXED), (("--force-exclude",), CLIENT)):
        feed(monkeypatch, CLIENT)
        assert codemod("fix", "-", "--stdin-filename", "build/a.py", *options).out == after


# -- formats and places ----------------------------------------------------------------------------------------------


def test_json_follows_its_schema_and_tells_the_bytes(folder: Path, codemod) -> None:  # type: ignore[no-untyped-def]
    data = ("# coding: cp1252\nname = 'Zoë €'\n" + CLIENT).encode("cp1252")
    (folder / "a.py").write_bytes(data)
    files(folder, b=HELD, c=BROKEN)
    report = json.loads(codemod("check", "--output-format", "json").out)
    jsonschema.validate(report, SCHEMA, cls=jsonschema.Draft202012Validator)
    for edit in reversed(report["files"][0]["edits"]):
        data = data[: edit["start"]] + edit["text"].encode() + data[edit["end"] :]
    assert data == ("# coding: cp1252\nname = 'Zoë €'\n" + FIXED).encode("cp1252")
    assert [entry["path"] for entry in report["files"]] == ["a.py", "b.py", "c.py"]
    assert report["files"][2]["unreadable"] == "line 1: does not parse"
    assert report["counts"]["findings"] == len(report["findings"]) == 3


def test_output_file_takes_what_stdout_would(folder: Path, codemod) -> None:  # type: ignore[no-untyped-def]
    files(folder, a=CLIENT)
    for command in (("check", "--output-format", "json"), ("check",), ("diff",)):
        expected = codemod(*command).bytes
        assert codemod(*command, "--output-file", "result").bytes == b""
        assert (folder / "result").read_bytes() == expected != b""
    assert codemod("fix", "--output-file", "result").code == 2
    assert (folder / "a.py").read_text() == CLIENT


def test_colour_only_where_it_is_wanted(folder: Path, codemod, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    files(folder, a=CLIENT)
    for command in (("check",), ("check", "--output-format", "full"), ("diff",)):
        assert "\x1b[" not in codemod(*command).out
        assert "\x1b[" in codemod(*command, "--color", "always").out
        assert "\x1b[" not in codemod(*command, "--color", "never").out
    assert "\x1b[" not in codemod("check", "--output-format", "json", "--color", "always").out


def test_rules_lists_all_and_explains_one(codemod) -> None:  # type: ignore[no-untyped-def]
    names = [line.split()[0] for line in codemod("rules").out.splitlines()]
    assert names == list(cli._names())
    for name in names:
        shown = codemod("rules", name)
        assert shown.code == 0
        assert shown.out.startswith(f"{name}\n\n")
        assert shown.out.count("\n") > 3


def test_the_version(codemod) -> None:  # type: ignore[no-untyped-def]
    assert codemod("--version").out == f"mlflow-codemod {cli.__version__}\n"


# -- as a process ----------------------------------------------------------------------------------------------------


def process(*arguments: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "codemod", *arguments]
    return subprocess.run(command, capture_output=True, check=False, **options)  # type: ignore[call-overload,no-any-return]


def test_it_runs_as_a_module_and_starts_without_libcst(folder: Path) -> None:
    files(folder, a=CLEAN)
    assert process("check").returncode == 0
    loaded = "import sys, codemod.cli; codemod.cli.run(['check', '-q']); print('libcst' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", loaded], capture_output=True, check=True)
    assert done.stdout == b"False\n"


def test_a_reader_that_goes_away_is_no_error(folder: Path) -> None:
    names = {f"client_with_a_rather_long_name_{number}": CLEAN for number in range(2000)}
    files(folder, **names)
    command = [sys.executable, "-m", "codemod", "check", "--show-files"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        assert writer.stderr is not None
        writer.stdout.read(10)
        writer.stdout.close()
        assert writer.stderr.read() == b""
    assert writer.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_disk_is_one_line_and_two(folder: Path) -> None:
    files(folder, a=CLEAN)
    with open("/dev/full", "wb") as full:
        command = [sys.executable, "-m", "codemod", "check", "--show-files"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr == b"mlflow-codemod: error: cannot write to stdout: No space left on device\n"


def test_names_that_the_terminal_cannot_spell(folder: Path) -> None:
    (folder / "mødel.py").write_text(CLEAN)
    done = process("check", "--show-files", env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert (done.stdout, done.returncode) == (b"m\\xf8del.py\n", 0)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_ctrl_c_reaches_a_waiting_process(folder: Path) -> None:
    command = [sys.executable, "-m", "codemod", "fix", "-"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, **pipes) as waiting:  # type: ignore[call-overload]
        time.sleep(1.5)
        waiting.send_signal(signal.SIGINT)
        out, err = waiting.communicate()
    assert (waiting.returncode, out) == (130, b"")
    assert err.strip() == b"mlflow-codemod: interrupted; every file is as it was or as it should be"
