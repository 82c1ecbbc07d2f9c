"""Walks by marks: `#@src` where a value is made, `#@use` where it is used, `#@sink` where it is asked for."""

from __future__ import annotations

import pytest

from codemod.provenance.graph import Kind, Node
from codemod.provenance.lower import lower
from codemod.provenance.repo import Repo
from codemod.provenance.syntax import Unparsable, parse
from codemod.provenance.walk import Walk

BACKWARDS = {
    "assignment kills what was there before": """
body = one()
body = two()  #@src
sink(body)  #@sink
""",
    "both branches may have made it": """
if flag:
    body = one()  #@src
else:
    body = two()  #@src
sink(body)  #@sink
""",
    "a branch that leaves does not count": """
def f():
    body = one()  #@src
    if flag:
        body = two()
        return
    sink(body)  #@sink
""",
    "a loop feeds back": """
body = one()  #@src
for _ in rows:
    sink(body)  #@sink
    body = two()  #@src
""",
    "what a try assigned reaches its handler": """
body = one()  #@src
try:
    body = two()  #@src
    three()
except E:
    sink(body)  #@sink
""",
    "a helper returns what its caller gave": """
def same(x):
    return x

other = same(one())
sink(same(two()))  #@sink
two()
""",
    "a default stands in where nothing is given": """
def send(x=made()):  #@src
    sink(x)  #@sink

send()
""",
    "an attribute is what a method stored": """
class C:
    def __init__(self):
        self.body = one()  #@src

    def go(self):
        sink(self.body)  #@sink
""",
    "a dict gives what stands under the key": """
d = {"a": one(), "b": two()}
d["a"] = three()  #@src
sink(d["a"])  #@sink
""",
    "options reach their parameter": """
def send(url, json=None):
    sink(json)  #@sink

options = {"url": u, "json": one()}  #@src
send(**options)
""",
    "partial gives its arguments first": """
import functools

def send(url, body):
    sink(body)  #@sink

go = functools.partial(send, u)
go(one())  #@src
""",
    "enumerate gives the elements": """
rows = [one()]  #@src
for i, row in enumerate(rows):
    sink(row)  #@sink
""",
    "a global that a function sets is read by the module": """
body = None

def fill():
    global body
    body = one()  #@src

fill()
sink(body)  #@sink
""",
}

FORWARDS = {
    "through a helper and out of it": """
def shown(x):
    print(x)  #@use
    return x

use(shown(one()))  #@src #@use
""",
    "through a tuple": """
pair = one(), 2  #@src
first, second = pair
use(first)  #@use
print(second)
""",
    "through an attribute": """
class C:
    def fill(self):
        self.body = one()  #@src

    def go(self):
        use(self.body)  #@use
        use(self.other)
""",
    "not beyond a new assignment": """
body = one()  #@src
use(body)  #@use
body = two()
use(body)
""",
}


def world(text: str) -> tuple[Repo, Walk]:
    tree = parse(text)
    assert not isinstance(tree, Unparsable)
    repo = Repo([lower(tree, "module.py", text)])
    assert repo.callers is not None
    return repo, Walk(repo)


def line(node: Node) -> int:
    return node.module.text.count("\n", 0, node.span.start) + 1


def marked(text: str, mark: str) -> set[int]:
    return {number for number, each in enumerate(text.split("\n"), 1) if f"#@{mark}" in each}


def calls(repo: Repo, *names: str) -> list[Node]:
    return [call for call in repo.calls if str((call.get("func") or call).value) in names]


@pytest.mark.parametrize("text", BACKWARDS.values(), ids=BACKWARDS.keys())
def test_origins(text: str) -> None:
    repo, walk = world(text)
    wanted = marked(text, "src") or {line(call) for call in calls(repo, "two")[:1]}
    for sink in calls(repo, "sink"):
        assert line(sink) in marked(text, "sink")
        argument = sink.get(0)
        assert argument is not None
        found = {line(leaf) for leaf, _ in walk.origins((argument, ())) if leaf.kind is Kind.CALL}
        assert found == wanted


@pytest.mark.parametrize("text", FORWARDS.values(), ids=FORWARDS.keys())
def test_uses(text: str) -> None:
    repo, walk = world(text)
    (source,) = calls(repo, "one")
    assert line(source) in marked(text, "src")
    found = {line(use.user) for use in walk.uses((source, ())) if use.user.kind is Kind.CALL}
    assert found == marked(text, "use")
