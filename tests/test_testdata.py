"""Every folder of testdata/: what the tool makes of `before`, that `after` needs nothing more, in CRLF and tabs too."""

from __future__ import annotations

from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet

from codemod.finding import Safety
from codemod.options import Options
from codemod.plan import Plan
from codemod.run import plan
from codemod.text import Document

ROOT = Path(__file__).parent.parent / "testdata"
CASES = sorted(folder.parent for folder in ROOT.glob("*/*/before"))


# Known gaps: what should happen stands in the folder, what is missing stands here.
GAPS = {
    "flow/delayed_of_joblib_calls_its_function": "delayed(f)(x) is not followed into f; held",
    "flow/fixture_of_pytest_is_the_value_of_its_parameter": "pytest fixtures are not values of their parameters; held",
    "flow/method_of_requests_chosen_by_getattr_is_a_request": "getattr(requests, name) is no known callee; silent",
    "flow/named_tuple_carries_payload_and_headers_by_position": "namedtuple() makes no known class; silent",
    "flow/parametrize_of_pytest_gives_the_values_of_a_parameter": "parametrize gives no values to parameters; held",
    "flow/requests_of_grequests_are_requests": "grequests.map gives responses nobody follows; unsafe",
    "flow/simple_namespace_carries_payload_and_headers": "attributes of SimpleNamespace are not followed; held",
    "payload/parameter_annotated_as_a_list_under_the_records_header_is_unsafe": "annotations settle no shape; held",
    "signs/default_of_a_streamlit_input_is_a_scoring_url": "defaults of streamlit inputs are not read; silent",
    "signs/url_of_a_simple_namespace_is_known": "attributes of SimpleNamespace are not followed; silent",
    "signs/url_of_an_enum_member_is_known": "values of enum members are not followed; silent",
}


def folders(cases: list[Path]) -> list[ParameterSet]:
    """The cases with their names; a known gap must fail until it is closed."""
    marks = {name: [pytest.mark.xfail(reason=reason)] for name, reason in GAPS.items()}
    return [pytest.param(case, id=ident(case), marks=marks.get(ident(case), [])) for case in cases]


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


@pytest.mark.parametrize("case", folders(CASES))
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


@pytest.mark.parametrize("case", folders(CASES))
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


@pytest.mark.parametrize("case", folders([case for case in CASES if (case / "after").exists()]))
def test_line_ends_stay_as_they_are(case: Path) -> None:
    name, before = source(case, "before")
    after = source(case, "after")[1]
    for end in ("\r\n", "\r"):
        assert planned(before.replace("\n", end), name, unsafe=True).after == after.replace("\n", end)
