"""Plans for many files, here or in worker processes; the order and the plans are the same."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context

from codemod import run
from codemod.options import Options
from codemod.plan import Plan
from codemod.text import Document

# Starting the workers takes about as long as planning so many files.
FEW = 24

Work = tuple[Document, Options]


class Failure(Exception):
    """A broken invariant, with the file that showed it."""


def plans(work: Sequence[Work], jobs: int | None) -> Iterator[Plan]:
    """One plan for each document, in their order. Without `jobs` as many processes as pay off. Raises Failure."""
    workers = min(jobs or (cores() if len(work) >= FEW else 1), len(work), 61)  # 61: what Windows can wait for
    if workers <= 1:
        yield from map(_plan, work)
        return
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_leave_interrupts)
    try:
        yield from pool.map(_plan, work, chunksize=4)
    finally:
        pool.shutdown(cancel_futures=True)


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):  # Linux: a container may have fewer than the machine
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _plan(work: Work) -> Plan:
    try:
        return replace(run.plan(*work), candidate=True)
    except Exception as error:
        raise Failure(f"{work[0].path}: {type(error).__name__}: {error}") from error


def _leave_interrupts() -> None:
    """Ctrl-C reaches every process of a terminal; the one that asked for the work ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
