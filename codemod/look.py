"""Looking at files: what was named becomes documents, and those that may hold a scoring client become plans."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from codemod import jobs, vocabulary
from codemod.files import Discovery, Unreadable
from codemod.plan import Plan
from codemod.settings import Settings
from codemod.source import decode, read
from codemod.text import Document

Progress = Callable[[Iterator[Plan], int], Iterable[Plan]]


@dataclass(frozen=True, slots=True)
class Looked:
    """`plans` holds the candidates and the unreadable, ordered by path; `files` counts all that was looked at."""

    plans: tuple[Plan, ...]
    files: int
    named: frozenset[str]

    @property
    def changed(self) -> tuple[Plan, ...]:
        """The plans that would write something."""
        return tuple(plan for plan in self.plans if plan.changed)

    def failed(self, refused: Mapping[str, str]) -> bool:
        """True when a file that was named could not be looked at, or a changed one not be written."""
        return bool(refused) or any(plan.unreadable and plan.path in self.named for plan in self.plans)


def look(discovery: Discovery, settings: Settings, rules: Sequence[str], progress: Progress) -> Looked:
    """Reads and plans the files of a discovery. Raises jobs.Failure for a bug."""
    sources = ((path, read(path)) for path in discovery.files)
    looked = _look(sources, settings, rules, progress)
    folders = tuple(Plan(found.path, unreadable=found.reason) for found in discovery.unreadable)
    plans = tuple(sorted((*looked, *folders), key=lambda plan: plan.path))
    return Looked(plans, len(discovery.files), discovery.named)


def look_at_text(path: str, data: bytes, settings: Settings, rules: Sequence[str]) -> Looked:
    """Plans one text that came from elsewhere, as if it stood at the path."""
    plans = _look([(path, data)], settings, rules, progress=lambda plans, length: plans)
    return Looked(plans, 1, frozenset({path}))


def _look(
    sources: Iterable[tuple[str, bytes | Unreadable]], settings: Settings, rules: Sequence[str], progress: Progress
) -> tuple[Plan, ...]:
    configured = bool(settings.scoring_url_patterns)
    found = [entry for path, source in sources if (entry := _document(path, source, configured)) is not None]
    work = [(entry, settings.options(rules, entry.path)) for entry in found if isinstance(entry, Document)]
    planned = progress(jobs.plans(work, settings.jobs), len(work))
    return (*planned, *(entry for entry in found if isinstance(entry, Plan)))


def _document(path: str, source: bytes | Unreadable, configured: bool) -> Document | Plan | None:
    """The document of a candidate, a finished plan for what cannot be read, None where nothing is asked of a file."""
    if isinstance(source, Unreadable):
        return Plan(path, unreadable=source.reason)
    if not vocabulary.candidate(source, configured):
        return None
    found = decode(path, source)
    return found if isinstance(found, Document) else Plan(path, unreadable=found.reason, candidate=True)
