"""The content type of a request: every value it may be, and what the 2.0 server thinks of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from codemod import vocabulary as words
from codemod.exchange.request import Exchange, World, same_object
from codemod.provenance.graph import Kind, Node
from codemod.provenance.places import Context, Exhausted, Place, same_key
from codemod.provenance.strings import HOLE, strings

NAME = "content-type"


@dataclass(frozen=True, slots=True)
class ContentType:
    """One value of a request's Content-Type: the expression it is written as, its text (None: unknown).

    `format` is pandas-split or pandas-records where the text or a removed constant says so; `wanted` is the text that
    the 2.0 server takes, None where nothing must change.
    """

    node: Node
    context: Context
    text: str | None
    format: str | None
    wanted: str | None

    @property
    def json(self) -> bool:
        """True for application/json in any of its 1.x forms."""
        return self.format is not None or (self.text or "").partition(";")[0].strip() in (
            words.JSON_TYPE,
            words.NUMPY_SPLIT,
        )


# application/json; charset=utf-8; format=pandas-split
PARAMETER = re.compile(r"\s*;\s*(?P<name>[\w-]*)\s*(?P<equals>=?)\s*(?P<value>[^;]*?)\s*(?=;|$)")


def migrated(text: str) -> str | None:
    """The content type that the 2.0 server takes instead of `text`; None where nothing must change.

    A parameter other than charset is a 415, an empty one too (protocol.md 2; matrix rows split|ct-*).
    """
    media, semicolon, rest = text.partition(";")
    media = media.strip()
    if media not in (words.JSON_TYPE, words.NUMPY_SPLIT, "text/csv"):
        return None
    kept = [m for m in PARAMETER.finditer(semicolon + rest) if m["name"].lower() == "charset"]
    if (
        media != words.NUMPY_SPLIT
        and len(kept) == len(list(PARAMETER.finditer(semicolon + rest)))
        and bool(kept) == bool(semicolon)
    ):
        return None
    name = words.JSON_TYPE if media == words.NUMPY_SPLIT else media
    return name + "".join(match[0].rstrip() for match in kept)


def named_format(text: str) -> str | None:
    """The 1.x format that a content type names: pandas-split (numpy-split too) or pandas-records."""
    media, _, rest = text.partition(";")
    if media.strip() == words.NUMPY_SPLIT:
        return words.SPLIT_FORMAT
    for match in PARAMETER.finditer(";" + rest):
        if match["name"].lower() == "format" and match["value"] in (words.SPLIT_FORMAT, words.RECORDS_FORMAT):
            return match["value"]
    return None


def content_types(world: World, exchange: Exchange) -> tuple[ContentType, ...]:
    """Every value that the request's Content-Type may have."""
    found: dict[Place, ContentType] = {}
    for place in _values(world, exchange):
        for leaf in _leaves(world, place):
            found.setdefault(leaf, _content_type(world, leaf))
    return tuple(found.values())


def _content_type(world: World, place: Place) -> ContentType:
    node, context = place
    if node.kind is Kind.CONST and isinstance(node.value, str):
        return ContentType(node, context, node.value, named_format(node.value), migrated(node.value))
    name = _removed(world, node)
    if name is not None:
        return ContentType(node, context, None, words.REMOVED_CONSTANTS[name], words.KEPT_CONSTANT)
    texts = strings(world.walk, place)
    text = next(iter(texts)) if len(texts) == 1 and HOLE not in next(iter(texts)) else None
    if text is None:
        partial = next((t for t in texts if "format=" in t), None)
        return ContentType(node, context, None, named_format(partial) if partial else None, None)
    return ContentType(node, context, text, named_format(text), migrated(text))


def _removed(world: World, node: Node) -> str | None:
    """The removed constant of mlflow.pyfunc.scoring_server that an expression is."""
    for name in world.names.of(node):
        module, _, constant = name.rpartition(".")
        if constant in words.REMOVED_CONSTANTS and (
            module == words.SCORING_SERVER or module.endswith("scoring_server") or module == "?"
        ):
            return constant
    return None


def _leaves(world: World, place: Place) -> list[Place]:
    try:
        return world.walk.origins(place)
    except Exhausted:
        return [place]


def _values(world: World, exchange: Exchange) -> Iterator[Place]:
    """Where the content type of a request is written: its own argument, its headers, its session's, its object's."""
    if exchange.content_type is not None:
        yield exchange.content_type
    own = False
    for headers in exchange.headers:
        values = _looked_up(world, headers)
        own = own or bool(values)
        yield from values
    for thing in (exchange.carrier, None if own else exchange.base):
        if thing is not None:
            yield from _of_object(world, thing)


def _looked_up(world: World, headers: Place) -> list[Place]:
    try:
        return world.walk.lookup(headers, NAME, fold=True)[0]
    except Exhausted:
        return []


def _of_object(world: World, thing: Node) -> Iterator[Place]:
    """session.headers.update({...}), session.headers["..."] = ..., session.headers = {...}, request.add_header(k, v)"""
    for leaf, at in _leaves(world, (thing, ())):
        if (
            leaf.kind is Kind.CALL and leaf.get("headers") is not None
        ):  # httpx.Client(headers=...), ClientSession(headers=...)
            yield from _looked_up(world, (leaf.get("headers") or leaf, at))
    for read in world.repo.reads.get("headers", ()):
        base = read.get("base")
        if base is None or not _same(world, base, thing):
            continue
        for user, role in read.users:
            if user.kind is Kind.UPDATE and role == "base" and user.get("key") is not None:
                key, value = user.get("key"), user.get("value")
                if key is not None and value is not None and same_key(world.walk.key_of(key, ()), NAME, True):
                    yield value, ()
            if user.kind is Kind.ATTR and user.value in ("update", "extend"):
                for call in (c for c, r in user.users if r == "func"):
                    for role_, argument in call.operands:
                        if role_ == 0 or role_ == "**":
                            yield from _looked_up(world, (argument, ()))
    for store in world.repo.stores.get("headers", ()):
        base, value = store.get("base"), store.get("value")
        if base is not None and value is not None and _same(world, base, thing):
            yield from _looked_up(world, (value, ()))
    for method in ("add_header", "putheader", "add_unredirected_header"):
        for read in world.repo.reads.get(method, ()):
            receiver = read.get("base")
            adding = next((user for user, role in read.users if role == "func"), None)
            if receiver is None or adding is None or not _same(world, receiver, thing):
                continue
            name, content = adding.get(0), adding.get(1)
            if name is not None and content is not None and same_key(world.walk.key_of(name, ()), NAME, True):
                yield content, ()


def _same(world: World, left: Node, right: Node) -> bool:
    if same_object(world, left, right):
        return True
    mine, theirs = world.repo.classes(left), world.repo.classes(right)  # class Client(requests.Session): self.headers
    return bool(set(world.repo.family(mine)) & set(theirs)) if mine and theirs else False


@dataclass(frozen=True, slots=True)
class FormatEntry:
    """A header that is named `format`: it never had any effect. `key` is the entry's key in a dict."""

    key: Node
    value: Node


def format_entries(world: World, exchange: Exchange) -> tuple[FormatEntry, ...]:
    """Useless headers `format: pandas-split` of this request that stand in a dict literal."""
    found = []
    for headers in exchange.headers:
        for leaf, context in _leaves(world, headers):
            if leaf.kind is not Kind.DICT:
                continue
            pairs = [
                (k, v)
                for (kr, k), (vr, v) in zip(leaf.operands, leaf.operands[1:], strict=False)
                if kr == "key" and vr == "value"
            ]
            for key, value in pairs:
                texts = strings(world.walk, (value, context))
                if same_key(key.value, "format", True) and texts & {words.SPLIT_FORMAT, words.RECORDS_FORMAT}:
                    found.append(FormatEntry(key, value))
    return tuple(dict.fromkeys(found))
