"""The check of trees sees what spans and bytes do not."""

from __future__ import annotations

import pytest

from codemod.finding import AddImport, Change, Index, Intent, RemoveEntry, SetString, Site, WrapDict
from codemod.text import Edit, Span, apply
from codemod.transformers import Unspellable, edits
from codemod.verify import problem


def change(text: str, at: str, intent: Intent) -> Change:
    start = text.index(at)
    return Change(Site("client.py", Span(start, start + len(at))), intent)


def by_hand(text: str, at: str, new: str) -> list[Edit]:
    start = text.index(at)
    return [Edit(Span(start, start + len(at)), new)]


def test_an_awaited_answer_is_subscripted_before_it_is_awaited() -> None:
    text = "async def ask(r):\n    return await r.json()\n"
    wanted = [change(text, "await r.json()", Index("predictions"))]
    wrong = by_hand(text, "await r.json()", 'await r.json()["predictions"]')
    right = edits(text, wanted)
    assert problem(text, wanted, wrong, apply(text, wrong)) == "the text would mean something else than intended"
    assert problem(text, wanted, right, apply(text, right)) == ""
    assert apply(text, right).endswith('return (await r.json())["predictions"]\n')


@pytest.mark.parametrize("new", ["{'dataframe_split': body, 'x': 1}", "{'dataframe_records': body}", "body"])
def test_another_body_than_the_intended_one_is_seen(new: str) -> None:
    text = "post(url, json=body)\n"
    wanted = [change(text, "body", WrapDict("dataframe_split"))]
    wrong = by_hand(text, "body", new)
    assert problem(text, wanted, wrong, apply(text, wrong)) != ""


def test_an_edit_too_many_is_seen() -> None:
    text = "post(url, json=body)\nprint(body)\n"
    wanted = [change(text, "body", WrapDict("dataframe_split"))]
    done = [*edits(text, wanted), *by_hand(text, "print", "log")]
    assert problem(text, wanted, done, apply(text, done)) != ""


def test_a_site_that_is_no_expression_is_refused() -> None:
    text = "post(url, json=body)\n"
    with pytest.raises(Unspellable):
        edits(text, [change(text, "json=bo", WrapDict("dataframe_split"))])


def test_changes_within_changes_are_written_together() -> None:
    text = "x = post(url, json=body, headers={'A': 'b', 'format': 'c'}).json()\n"
    wanted = [
        change(text, "body", WrapDict("dataframe_split")),
        change(text, "'b'", SetString("application/json")),
        change(text, "'format'", RemoveEntry()),
        change(text, text[4:-1], Index("predictions")),
        change(text, "body", AddImport("json")),
    ]
    done = edits(text, wanted)
    after = apply(text, done)
    assert problem(text, wanted, done, after) == ""
    assert after == (
        "import json\n\n"
        "x = post(url, json={'dataframe_split': body}, headers={'A': 'application/json'}).json()['predictions']\n"
    )
