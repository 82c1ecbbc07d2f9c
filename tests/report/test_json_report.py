"""The JSON report against its schema and against the bytes."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import jsonschema
import pytest

from codemod.options import Options
from codemod.plan import Plan
from codemod.report import json_report
from codemod.report.outcome import Outcome
from codemod.text import Document
from tests import fake_planner

SCHEMA = json.loads((Path(json_report.__file__).parent / "schema.json").read_text())
TEXT = "é = 1\nbody = df.to_dict(orient='split')\ntoken = 's3cr3t'\nx = r.json()\n"


def reported(*plans: Plan, **changes: object) -> dict[str, object]:
    outcome = Outcome("check", (".",), "0.1.0", "0" * 64, plans, looked_at=7, **changes)  # type: ignore[arg-type]
    report = json.loads(json_report.report(outcome))
    jsonschema.validate(report, SCHEMA, cls=jsonschema.Draft202012Validator)
    assert isinstance(report, dict)
    return report


def planned(text: str = TEXT, **document: object) -> Plan:
    return fake_planner.plan(Document("a.py", text, **document), Options())  # type: ignore[arg-type]


def test_the_schema_is_one_and_refuses_what_it_does_not_know() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    report = reported(planned())
    for path in ((), ("counts",), ("tool",)):
        changed = json.loads(json.dumps(report))
        at = changed
        for key in path:
            at = at[key]
        at["surprise"] = 1
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(changed, SCHEMA, cls=jsonschema.Draft202012Validator)


@pytest.mark.parametrize(("encoding", "bom"), [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("cp1252", b"")])
def test_offsets_are_bytes_of_the_original_file(encoding: str, bom: bytes) -> None:
    text = TEXT.replace("token = 's3cr3t'\n", "")
    document = Document("a.py", text, encoding, bom)
    (file,) = reported(planned(text, encoding=encoding, bom=bom))["files"]  # type: ignore[misc]
    data = document.encode(text)
    for edit in reversed(file["edits"]):
        data = data[: edit["start"]] + edit["text"].encode(encoding) + data[edit["end"] :]
    assert hashlib.sha256(data).hexdigest() == file["sha256"]["after"]
    assert hashlib.sha256(document.encode(text)).hexdigest() == file["sha256"]["before"]


def test_positions_are_code_points_and_edits_belong_to_their_finding() -> None:
    first, second = reported(planned())["findings"]  # type: ignore[misc]
    assert (first["line"], first["column"], first["end_line"], first["end_column"]) == (2, 8, 2, 34)
    assert [edit["text"] for edit in first["edits"]] == ["""{"dataframe_split": df.to_dict(orient='split')}"""]
    assert [edit["text"] for edit in second["edits"]] == ['["predictions"]']


def test_secrets_are_masked() -> None:
    text = "body = df.to_dict('s', token='s3cr3t')\n"
    assert "s3cr3t" not in json.dumps(reported(planned(text)))


def test_unreadable_and_refused_files() -> None:
    gone = Plan("b.py", unreadable="Permission denied")
    report = reported(planned(), gone, refused={"a.py": "the file is read-only"})
    first, second = report["files"]  # type: ignore[misc]
    assert (first["refused"], first["changed"]) == ("the file is read-only", False)
    assert first["sha256"]["before"] == first["sha256"]["after"]
    assert (second["unreadable"], second["sha256"], second["edits"]) == ("Permission denied", None, [])
    counts = report["counts"]
    assert isinstance(counts, dict)
    assert (counts["looked_at"], counts["unreadable"], counts["refused"], counts["changed"]) == (7, 1, 1, 0)
    assert (counts["findings"], counts["edited"], counts["pairs"]) == (2, 0, 0)
