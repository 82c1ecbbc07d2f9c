"""The nouns of an answer: what one use of it does, where it is decoded, cut as text, or goes out of sight."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from codemod.provenance.graph import Node
from codemod.provenance.places import Context
from codemod.provenance.walk import Use


class Done(Enum):
    """What one use of an answer does."""

    SHOWN = "shown"  # printed, logged, the last line of a cell
    ERROR = "error"  # on an error path, or a key of an error body
    MIGRATED = "migrated"  # ["predictions"] is read already
    KEY = "key"  # another string key, .get, .keys, .items
    LISTED = "listed"  # indexed by number, iterated, counted: plainly wrong on 2.x
    HANDED = "handed on"  # returned to callers that are seen, stored in a container or attribute that is read
    KEPT = "kept"  # returned to nobody known, stored, passed on: what the program goes on with
    TYPE = "type"  # isinstance(answer, list)
    UNCLEAR = "unclear"  # under a condition on the status that is not understood
    NOTHING = "nothing"  # truth, `is None`


@dataclass(frozen=True, slots=True)
class Reading:
    """One use of an answer: `value` is the expression that is used, `place` what uses it."""

    done: Done
    use: Use
    guarded: bool  # this use knows that the status is good

    @property
    def value(self) -> Node:
        """The expression that holds the answer there and nothing else: the arm of a conditional expression, if any."""
        return self.use.arms[0] if self.use.arms else self.use.value

    @property
    def needs(self) -> bool:
        """True when this use wants the predictions themselves."""
        return self.done in (Done.LISTED, Done.KEPT, Done.KEY)


@dataclass(frozen=True, slots=True)
class Decoded:
    """An expression that is the decoded answer, with what is done with it. `text`: the text read it is decoded from."""

    node: Node
    context: Context
    readings: tuple[Reading, ...]
    guarded: bool
    tested: int | None = None  # where the status is looked at after the decoding (an offset), if it is


@dataclass(frozen=True, slots=True)
class Text:
    """An expression that is the answer's text, cut, compared or parsed otherwise than as JSON.

    `method`: it is r.text or r.content of a response that has r.json(). `binary`: it is bytes.
    `decoded` are the decodings of this very text.
    """

    node: Node
    context: Context
    cuts: tuple[Use, ...]
    escapes: tuple[Use, ...]
    errors: tuple[Use, ...]
    method: bool
    binary: bool
    decoded: tuple[Decoded, ...]
    guarded: bool


@dataclass(frozen=True, slots=True)
class Loose:
    """A place where the response or its text goes out of sight. `held`: it is read there in a way nobody can follow."""

    node: Node
    reason: str
    held: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything that becomes of a response."""

    decoded: tuple[Decoded, ...]
    texts: tuple[Text, ...]
    loose: tuple[Loose, ...]
