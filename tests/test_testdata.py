"""Every folder of testdata/: what the tool makes of `before`, that `after` needs nothing more, in CRLF and tabs too."""

from __future__ import annotations

from pathlib import Path

import pytest

from codemod.finding import Safety
from codemod.options import Options
from codemod.plan import Plan
from codemod.run import plan
from codemod.text import Document

ROOT = Path(__file__).parent.parent / "testdata"
CASES = sorted(folder.parent for folder in ROOT.glob("*/*/before"))


def ident(case: Path) -> str:
    return f"{case.parent.name}/{case.name}"


def planned(text: str, name: str, unsafe: bool) -> Plan:
    return plan(Document(name, text), Options(unsafe_fixes=unsafe))


def source(case: Path, folder: str) -> tuple[str, str]:
    (path,) = sorted((case / folder).iterdir())
    return path.name, path.read_bytes().decode()


def expected(case: Path) -> list[str] | None:
    path = case / "expect.txt"
    return path.read_text().splitlines() if path.exists() else None


def told(found: Plan) -> list[str]:
    assert found.document is not None
    lines = found.document.lines
    rows = {(lines.line(f.site.span.start), f.rule, str(f.safety)) for f in found.findings}
    return [f"{found.path}:{line} {rule} {safety}" for line, rule, safety in sorted(rows)]


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_findings_are_the_expected_ones(case: Path) -> None:
    found = planned(*reversed(source(case, "before")), unsafe=True)
    assert not found.unreadable
    want = expected(case)
    if want is not None:
        assert told(found) == want
    elif (case / "after").exists():
        assert found.findings
        assert {f.safety for f in found.findings} == {Safety.SAFE}
    else:
        assert told(found) == []


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_the_text_afterwards_is_the_expected_one(case: Path) -> None:
    name, text = source(case, "before")
    unsafe = any(line.endswith(" unsafe") for line in expected(case) or [])
    after = source(case, "after")[1] if (case / "after").exists() else text
    assert planned(text, name, unsafe).after == after
    if unsafe:
        assert planned(text, name, unsafe=False).after == text


@pytest.mark.parametrize("case", [case for case in CASES if (case / "after").exists()], ids=ident)
def test_a_second_run_changes_nothing(case: Path) -> None:
    name, text = source(case, "after")
    assert planned(text, name, unsafe=True).after == text


@pytest.mark.parametrize("case", [case for case in CASES if (case / "after").exists()], ids=ident)
def test_line_ends_stay_as_they_are(case: Path) -> None:
    name, before = source(case, "before")
    after = source(case, "after")[1]
    for end in ("\r\n", "\r"):
        assert planned(before.replace("\n", end), name, unsafe=True).after == after.replace("\n", end)
