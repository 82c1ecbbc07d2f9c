"""The content type carries no format.

What: `application/json; format=pandas-split` becomes `application/json`; a charset stays, any other parameter and a
trailing `;` go; `application/json-numpy-split` becomes `application/json`; the constants that 2.0 removed become
CONTENT_TYPE_JSON; a useless header named `format` is removed where the body is changed too.
Before: headers={"Content-Type": "application/json; format=pandas-split"}
After:  headers={"Content-Type": "application/json"}
Why: a 2.x server answers 415, "Unrecognized content type parameters: format".
When safe: header, body and read of one request change together, and nobody else uses the header.
Source: MLflow 2.0 scoring protocol; measured in protocol.md 2 (matrix rows split|ct-*).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from codemod import vocabulary as words
from codemod.exchange.case import Case, Cases, lines
from codemod.exchange.header import PARAMETER, ContentType, FormatEntry, format_entries, named_format
from codemod.exchange.shape import Shape
from codemod.finding import Change, Finding, RemoveEntry, Rename, Safety, SetString
from codemod.provenance.graph import Kind, Node, last_name
from codemod.provenance.places import Exhausted
from codemod.provenance.walk import Use
from codemod.rules.evidence import chain, site
from codemod.rules.spelling import SINGLE

NAME = "content-type"

# A test may send an old content type on purpose; what it says of the answer is looked at in signs.py.
TESTS = re.compile(r"\b(pytest|unittest|test_client|TestClient)\b")
HTTP = re.compile(r"(requests|httpx|aiohttp|urllib3)\b")
HANDING = frozenset({Kind.CALL, Kind.SETATTR, Kind.RETURN, Kind.YIELD, Kind.UPDATE})
# Calls that copy headers or give them to a request or session, which is looked at on its own.
CARRIES_HEADERS = frozenset(
    {
        "dict",
        "copy",
        "deepcopy",
        "update",
        "add_header",
        "putheader",
        "endheaders",
        "setdefault",
        "partial",
        "AWSRequest",
        "field",
        "ib",
        "attrib",
        "Field",
        "str",
        "Session",
        "Client",
        "AsyncClient",
        "ClientSession",
        "PoolManager",
        "Request",
        "build_request",
        "Headers",
        "HTTPHeaderDict",
        "CaseInsensitiveDict",
        "CIMultiDict",
    }
)


def find(cases: Cases) -> Iterator[Finding]:
    """What each content type needs, and what stands in its way."""
    for case in cases.all:
        if case not in cases.migrating:
            continue
        for content_type in case.types:
            yield from _of_type(cases, case, content_type)
        if case.bare and Shape.UNKNOWN not in case.shapes:
            for entry in format_entries(cases.world, case.exchange):
                yield _entry(cases, case, entry)
    yield from _astray(cases)


def _astray(cases: Cases) -> Iterator[Finding]:
    """Content types with a 1.x format that no request is seen to send: one that may send it is held."""
    sent = {content_type.node for case in cases.all for content_type in case.types}
    blank = [
        case
        for case in cases.all
        if case in cases.migrating and not any(each.text or each.format for each in case.types)
    ]
    partly = any(each.format for case in cases.all for each in case.types)
    for module in cases.world.repo.modules:
        for node in module.nodes:
            if not _formatted(node) or node in sent or not _goes_somewhere(cases, node):
                continue
            for case in blank:
                where = lines([case.exchange.call])
                reason = f"this content type has a format, and the request at {where} may send it; change both by hand"
                yield _finding(case, node, (), reason)
            if not blank and not partly and not TESTS.search(module.text):
                message = "this content type names a format of the 1.x server: see which request sends it"
                yield Finding(NAME, site(node), message, Safety.REVIEW, f"{module.path}#0")


def _formatted(node: Node) -> bool:
    """True for a literal content type with a format of the 1.x server."""
    text = node.value if node.kind is Kind.CONST else None
    return isinstance(text, str) and len(text) < 200 and named_format(text) is not None


def _goes_somewhere(cases: Cases, node: Node) -> bool:
    """True when a literal is given to a call, returned or stored, and not only compared or shown."""
    try:
        uses = cases.world.walk.uses((node, ()), returns=True)
    except Exhausted:
        return True
    return any(use.user.kind in HANDING and not _shown(cases, use) for use in uses)


def _shown(cases: Cases, use: Use) -> bool:
    func = use.user.get("func") if use.user.kind is Kind.CALL else None
    names = cases.world.names.of(func) if func is not None else frozenset()
    if last_name(use.user) in ("get", "head", "delete", "options", "add_argument"):
        return True
    return use.role == "func" or any(words.PRINTERS.fullmatch(name) for name in names)


def _of_type(cases: Cases, case: Case, content_type: ContentType) -> Iterator[Finding]:
    if content_type.wanted is None:
        if content_type.format is not None:
            made = (
                "may come from elsewhere, and its default carries a format"
                if content_type.node.kind is Kind.CALL
                else ""
            )
            reason = f"the content type {made or 'is put together at run time'}; take the format out by hand"
            yield _finding(case, content_type.node, (), reason)
        return
    reason = _refused(content_type) or _shared(cases, content_type.node)
    if reason:
        yield _finding(case, content_type.node, (), reason)
        return
    changes = tuple(_changes(cases, content_type))
    yield _finding(
        case,
        content_type.node,
        changes,
        "" if changes else "the content type is spelled in a way that cannot be changed here",
    )


def _refused(content_type: ContentType) -> str:
    """A format that 1.x refused too is no 1.x client: nothing is known of what it should become."""
    for match in PARAMETER.finditer(";" + (content_type.text or "").partition(";")[2]):
        if match["name"].lower() == "format" and match["value"] and content_type.format is None:
            return f"1.x servers refused this content type too (format={match['value']}); use 'application/json'"
    return ""


def _changes(cases: Cases, content_type: ContentType) -> Iterator[Change]:
    node, wanted = content_type.node, content_type.wanted
    assert wanted is not None
    if node.kind is Kind.CONST:
        if SINGLE.match(node.module.text[node.span.start : node.span.end]):
            yield Change(site(node), SetString(wanted))
        return
    written = node.module.text[node.span.start : node.span.end]
    if node.kind is Kind.FORMAT and content_type.text is not None and "+=" not in written:
        yield Change(site(node), SetString(wanted))
        return
    if node.kind is Kind.ATTR:
        yield Change(site(node), Rename(str(node.value), wanted))
        return
    if node.kind is Kind.REF:  # from mlflow.pyfunc.scoring_server import CONTENT_TYPE_JSON_SPLIT_ORIENTED [as x]
        old = str(node.value).rpartition(".")[2]
        yield Change(site(node), Rename(old, wanted))
        for load in node.module.nodes:
            if (
                load.kind is Kind.LOAD
                and load.value == old
                and any(leaf is node for leaf, _ in cases.world.walk.origins((load, ())))
            ):
                yield Change(site(load), Rename(old, wanted))


def _shared(cases: Cases, node: Node) -> str:
    """Why a literal cannot be changed: somebody else sends it, or looks at it."""
    if node.kind is Kind.ATTR:
        return ""
    strangers = [other for other in cases.all if other not in cases.migrating]
    foreign = [other.exchange.call for other in strangers if any(each.node is node for each in other.types)]
    if foreign:
        return f"the header is shared with a request that stays as it is ({lines(foreign)})"
    try:
        uses = cases.world.walk.uses((node, ()))
    except Exhausted:
        return "the header goes through too many places to be followed"
    others = [use.user for use in uses if not _known(cases, use)]
    return f"the header is also used at {lines(others)}; change it by hand" if others else ""


def _known(cases: Cases, use: Use) -> bool:
    """A use that is a request's header, or that shows the header and nothing more."""
    user = use.user
    if user.kind in (Kind.DISCARD, Kind.TEST, Kind.SETATTR, Kind.UPDATE):
        return True
    if user.kind is Kind.RETURN:  # field(default_factory=lambda: {...})
        return getattr(user.value, "name", "") == "<lambda>"
    if user.kind is Kind.ITEM or user.kind is Kind.COMPARE:
        return user.kind is Kind.ITEM
    if user.kind is Kind.ATTR:
        return user.value in ("copy", "update", "items", "keys", "get", "setdefault")
    if user.kind is Kind.CALL:
        func = user.get("func")
        names = cases.world.names.of(func) if func is not None else frozenset()
        if last_name(user) in ("get", "head", "options", "delete") and any(HTTP.match(name) for name in names):
            return True  # a request without a body: nobody asks its content type
        if cases.of(user, use.context) or any(words.PRINTERS.fullmatch(name) for name in names):
            return True
        return last_name(user) in CARRIES_HEADERS
    return user.kind is Kind.FORMAT


def _entry(cases: Cases, case: Case, entry: FormatEntry) -> Finding:
    shared = _shared(cases, entry.value)
    changes = () if shared else (Change(site(entry.key), RemoveEntry()),)
    return Finding(
        NAME,
        site(entry.key),
        "the header 'format' never had any effect",
        Safety.REVIEW if shared else Safety.SAFE,
        case.id,
        chain(case),
        changes,
        shared,
    )


def _finding(case: Case, node: Node, changes: tuple[Change, ...], held: str) -> Finding:
    message = (
        "the content type may carry no format" if changes else "the content type of this request cannot be migrated"
    )
    return Finding(
        NAME, site(node), message, Safety.SAFE if changes else Safety.REVIEW, case.id, chain(case), changes, held
    )
