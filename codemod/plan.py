"""What will be done to one file: its findings, the edits that the options allow, the text after them."""

from __future__ import annotations

from dataclasses import dataclass, field

from codemod.finding import Fate, Finding
from codemod.text import Document, Edit


@dataclass(frozen=True, slots=True)
class Plan:
    """The result of looking at one file.

    `document` is None where the file could not be read; `unreadable` then says why (also where it does not parse).
    `edits` are offsets into `document.text`; `after` is the text with them applied, equal to it where there are none.
    `planned` are the pair ids whose edits are in `edits`.
    `candidate` says that the file passed the byte search, `parsed` that it was understood as Python.
    """

    path: str
    document: Document | None = None
    findings: tuple[Finding, ...] = ()
    fates: tuple[Fate, ...] = ()
    edits: tuple[Edit, ...] = ()
    after: str = ""
    planned: frozenset[str] = field(default=frozenset())
    unreadable: str = ""
    candidate: bool = False
    parsed: bool = False

    @property
    def changed(self) -> bool:
        """True when the file would be written."""
        return self.document is not None and self.after != self.document.text
