"""Many files, here or in workers: the same plans in the same order."""

from __future__ import annotations

import pytest

from codemod import jobs, run
from codemod.options import Options
from codemod.plan import Plan
from codemod.text import Document

CLIENT = """\
import requests
payload = frame.to_dict(orient="split")
answer = requests.post("http://host/invocations", json=payload)
value = answer.json()
"""
WORK = [(Document(f"{number:02}.py", f"n = {number}\n" + CLIENT), Options()) for number in range(9)]


def test_workers_answer_as_this_process_does() -> None:
    alone = list(jobs.plans(WORK, jobs=1))
    assert list(jobs.plans(WORK, jobs=2)) == alone
    assert [plan.path for plan in alone] == [document.path for document, _ in WORK]
    assert all(plan.candidate for plan in alone)


def test_a_bug_names_its_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(document: Document, options: Options) -> Plan:
        raise IndexError("no such place")

    monkeypatch.setattr(run, "plan", failing)
    with pytest.raises(jobs.Failure, match=r"00\.py: IndexError: no such place"):
        list(jobs.plans(WORK, jobs=1))


def test_few_files_start_no_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    def refusing(*_: object, **__: object) -> None:
        raise AssertionError("workers were started")

    monkeypatch.setattr(jobs, "ProcessPoolExecutor", refusing)
    assert len(list(jobs.plans(WORK, jobs=None))) == len(WORK)
    with pytest.raises(AssertionError):
        list(jobs.plans(WORK, jobs=2))


def test_no_work_is_no_plan() -> None:
    assert list(jobs.plans([], jobs=4)) == []
