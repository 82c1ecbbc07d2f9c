"""Findings as a person reads them."""

from __future__ import annotations

from codemod.options import Options
from codemod.plan import Plan
from codemod.report import terminal
from codemod.report.excerpt import changes, underlined
from codemod.report.outcome import Outcome
from codemod.text import Document, Edit, Lines, Span
from tests import fake_planner


def outcome(text: str, **options: bool) -> Outcome:
    plan: Plan = fake_planner.plan(Document("a.py", text), Options(**options))  # type: ignore[arg-type]
    return Outcome("check", (".",), "0", "0", (plan,), looked_at=1)


def test_full_shows_excerpt_evidence_and_edit() -> None:
    assert terminal.full(outcome("import x\nbody = df.to_dict(orient='split')\n")) == (
        "a.py:2:8: payload [safe] df.to_dict(orient='split') changes for the 2.0 protocol\n"
        "  |\n"
        "2 | body = df.to_dict(orient='split')\n"
        "  |        ^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "  = made 2:8: made here\n"
        "  - body = df.to_dict(orient='split')\n"
        """  + body = {"dataframe_split": df.to_dict(orient='split')}\n"""
        "\n"
    )


def test_full_says_what_holds_a_finding() -> None:
    shown = terminal.full(outcome("body = df.to_dict(orient='split')  # held\n"))
    assert "  = held: payload is changed after it is made; wrap it by hand\n" in shown
    assert "  + " not in shown


def test_full_says_what_unsafe_fixes_would_do() -> None:
    text = "body = df.to_dict(orient='split')  # unsafe\n"
    assert "  = edited with --unsafe-fixes\n" in terminal.full(outcome(text))
    assert "  = edited with --unsafe-fixes\n" not in terminal.full(outcome(text, unsafe_fixes=True))


def test_secrets_are_masked_in_excerpts_and_edits() -> None:
    text = 'body = df.to_dict(orient="split"); token = "s3cr3t"\n'
    for shown in (terminal.full(outcome(text)), terminal.concise(outcome(text))):
        assert "s3cr3t" not in shown
    assert "******" in terminal.full(outcome(text))


def test_concise_is_a_line_for_each_finding_by_place() -> None:
    lines = terminal.concise(outcome("a = r.json()\r\nb = df.to_dict()\r\nc = r.json()\r\n")).splitlines()
    assert [line.split(" ")[0] for line in lines] == ["a.py:1:5:", "a.py:2:5:", "a.py:3:5:"]


def test_carets_stand_under_wide_characters_and_tabs() -> None:
    text = "\tx = '日本', value\n"
    shown = underlined(text, Lines(text), Span(text.index("value"), text.index("value") + 5))
    assert shown.carets == "\t" + " " * len("x = '") + "    " + " " * len("', ") + "^^^^^"


def test_a_span_over_lines_is_underlined_in_its_first() -> None:
    text = "a = {\n  1: 2,\n}\n"
    assert underlined(text, Lines(text), Span(4, 15)).carets == "    ^"
    assert underlined(text, Lines(text), Span(5, 5)).carets == "     ^"


def test_changes_are_whole_lines_and_those_that_share_a_line_are_one() -> None:
    text = "one\r\ntwo three\r\nfour"
    edits = [
        Edit(Span(0, 0), "import json\r\n"),
        Edit(Span(5, 8), "2"),
        Edit(Span(9, 14), "3"),
        Edit(Span(16, 20), "4"),
    ]
    assert list(changes(text, edits)) == [("one", "import json\r\none"), ("two three", "2 3"), ("four", "4")]


def test_an_insertion_at_the_end_of_a_line_is_on_that_line() -> None:
    assert list(changes("a\nb\n", [Edit(Span(1, 1), "!")])) == [("a", "a!")]
    assert list(changes("a\nb\n", [Edit(Span(2, 2), "!")])) == [("b", "!b")]
    assert list(changes("a\nb\n", [Edit(Span(4, 4), "c\n")])) == [("", "c")]
