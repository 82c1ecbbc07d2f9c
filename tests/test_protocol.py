"""Content types and bodies against the measured rows that ship with the package."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from codemod.exchange.header import migrated
from codemod.exchange.shape import KEYS, text_shape

DATA = Path(__file__).parent.parent / "codemod" / "rules" / "data" / "protocol.json"
ROWS = json.loads(DATA.read_text())
ANSWERED = [row for row in ROWS if row["v1"]["status"] == 200]
# Rows whose body a 2.x server took under its key: these say which parameters of a content type a 2.x server refuses.
KEPT = {"application/json; charset=utf-8", "application/json;charset=UTF-8"}


def identity(row: dict[str, object]) -> str:
    return str(row["id"])


@pytest.mark.parametrize("row", ANSWERED, ids=identity)
def test_a_content_type_that_1_30_took_becomes_one_that_2_x_takes(row: dict[str, dict[str, str]]) -> None:
    sent = row["request"]["content_type"]
    after = migrated(sent) or sent
    assert after.partition(";")[0] == "application/json"
    assert "format" not in after.lower()
    assert not after.rstrip().endswith(";")
    assert (migrated(sent) is None) == (sent == "application/json" or sent in KEPT)


@pytest.mark.parametrize("sent", sorted(KEPT))
def test_a_charset_stays(sent: str) -> None:
    assert migrated(sent) is None
    assert migrated(f"{sent}; format=pandas-split") == sent


@pytest.mark.parametrize("row", ROWS, ids=identity)
def test_a_body_goes_under_the_key_that_was_measured(row: dict[str, dict[str, str]]) -> None:
    body, wrapped = row["request"]["body"], json.loads(row["migrated_request"]["body"])
    key = KEYS.get(text_shape(body)[0])
    if json.loads(body) == wrapped:
        assert key is None
    else:
        assert key is not None
        assert {key: json.loads(body)} == wrapped
