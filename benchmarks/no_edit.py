"""Runs the tool over large libraries that hold no MLflow 1.x scoring client; nothing in them may be edited.

    python -m benchmarks.no_edit [--cache FOLDER] [--sample 3000]

Looks at the wheels below and at the running standard library, as `fix --unsafe-fixes` would, and prints Markdown: one
row a library, every edit, finding and crash, the slowest files. A sample of the files that the byte search leaves is
planned, too. MLflow itself, which does hold scoring clients, has rows of its own. Exit code 1 where a library was
edited or a file made the tool fail. The downloads (about 200 MB) are kept in the cache folder.
"""

from __future__ import annotations

import argparse
import gc
import signal
import subprocess
import sys
import sysconfig
import time
import traceback
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from codemod import vocabulary
from codemod.files import Unreadable
from codemod.options import Options
from codemod.plan import Plan
from codemod.run import plan
from codemod.source import decode

# Fixed versions: the same files whenever this is run. Many of them send JSON over HTTP, frames or both.
LIBRARIES = (
    "aiohttp==3.11.11",
    "apache-airflow==2.10.4",
    "azure-ai-ml==1.23.0",
    "boto3==1.35.90",
    "botocore==1.35.90",
    "celery==5.4.0",
    "comet_ml==3.47.5",
    "django==5.1.4",
    "elasticsearch==8.17.0",
    "fastapi==0.115.6",
    "flask==3.1.0",
    "google-api-python-client==2.156.0",
    "httpx==0.28.1",
    "huggingface_hub==0.27.0",
    "kubernetes==31.0.0",
    "locust==2.32.4",
    "pandas==2.2.3",
    "requests==2.32.3",
    "sagemaker==2.237.1",
    "scikit-learn==1.5.2",
    "slack_sdk==3.34.0",
    "sympy==1.13.3",
    "transformers==4.47.1",
    "wandb==0.19.1",
)
MLFLOW = ("mlflow==1.30.0", "mlflow==2.22.0")
STANDARD_LIBRARY = "standard library"
OPTIONS = Options(unsafe_fixes=True)
LIMIT = 120  # seconds for one file
SLOW = 2.0
LARGE = 100_000  # bytes


@dataclass(frozen=True, slots=True)
class Looked:
    """What became of one file. `failure` is a traceback, `plan` None where the file was not planned."""

    library: str
    path: Path
    lines: int = 0
    candidate: bool = False
    plan: Plan | None = None
    seconds: float = 0.0
    failure: str = ""


@dataclass
class Row:
    """The sums of one library."""

    name: str
    looked: list[Looked] = field(default_factory=list)

    @property
    def planned(self) -> list[Looked]:
        """The files that were planned: candidates, and those of the sample."""
        return [one for one in self.looked if one.plan is not None]

    @property
    def edits(self) -> int:
        """How many edits were planned."""
        return sum(len(one.plan.edits) for one in self.planned if one.plan is not None)

    @property
    def findings(self) -> int:
        """How many findings there are, reports for a person included."""
        return sum(len(one.plan.findings) for one in self.planned if one.plan is not None)

    @property
    def crashes(self) -> int:
        """How many files made the tool fail or took longer than the limit."""
        return sum(bool(one.failure) for one in self.looked)

    def cells(self) -> list[str]:
        """The row as printed."""
        lines, planned = sum(one.lines for one in self.looked), self.planned
        numbers = (
            len(self.looked),
            lines,
            sum(one.candidate for one in self.looked),
            len(planned),
            self.edits,
            self.findings,
            sum(bool(one.plan and one.plan.unreadable) for one in self.looked),
            self.crashes,
        )
        return [self.name, *(f"{number:,}" for number in numbers), f"{speed(planned):.1f}"]


HEAD = ("", "files", "lines", "candidates", "planned", "edits", "findings", "unreadable", "crashes", "ms / 1,000 lines")


def main(arguments: Sequence[str] | None = None) -> int:
    """Downloads, looks, prints; the exit code."""
    given = _parser().parse_args(arguments)
    folders = {name: fetched(name, given.cache) for name in (*LIBRARIES, *MLFLOW)}
    libraries = {name: folder for name, folder in folders.items() if name not in MLFLOW}
    libraries[STANDARD_LIBRARY] = Path(sysconfig.get_paths()["stdlib"])
    rows = _measured(libraries, given.sample)
    own = _measured({name: folders[name] for name in MLFLOW}, given.sample)
    _print_table([*rows, Row("all of these", [one for row in rows for one in row.looked])])
    _print_places("Libraries", rows)
    _print_table(own)
    _print_places("MLflow", own)
    _print_slowest([one for row in (*rows, *own) for one in row.looked])
    return 1 if any(row.edits for row in rows) or any(row.crashes for row in (*rows, *own)) else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Runs mlflow-codemod over libraries that hold no scoring client.")
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache" / "mlflow-codemod" / "no_edit")
    parser.add_argument("--sample", type=int, default=3000, help="files to plan that the byte search leaves")
    return parser


def fetched(requirement: str, cache: Path) -> Path:
    """The folder with a library's unpacked wheel; downloaded by the first run."""
    folder = cache / requirement
    if not folder.exists():
        downloads = cache / "downloads" / requirement
        command = (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:")
        subprocess.run([*command, "--dest", str(downloads), requirement], check=True)
        (wheel,) = downloads.glob("*.whl")
        unfinished = folder.with_name(folder.name + ".unfinished")
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(unfinished)
        unfinished.rename(folder)
    return folder


def sources(folder: Path) -> list[Path]:
    """The Python files of a folder, in order; without what is installed beside the standard library."""
    return sorted(path for path in folder.rglob("*.py") if path.is_file() and "site-packages" not in path.parts)


def _measured(folders: dict[str, Path], sample: int) -> list[Row]:
    """A row for each library. Of the files that the byte search leaves, every n-th is planned."""
    files = [(name, path, path.read_bytes()) for name, folder in folders.items() for path in sources(folder)]
    left = [path for _, path, data in files if not vocabulary.candidate(data)]
    planned = frozenset(left[:: max(1, len(left) // sample)] if sample else ())
    rows = {name: Row(name) for name in folders}
    for name, path, data in files:
        rows[name].looked.append(looked(name, path, data, path in planned))
        if len(data) > LARGE:  # its graph goes now, and not in the time of a later file
            gc.collect()
    return list(rows.values())


def looked(library: str, path: Path, data: bytes, sampled: bool = False) -> Looked:
    """One file, decoded and planned where it is a candidate or `sampled`."""
    lines, candidate = data.count(b"\n"), vocabulary.candidate(data)
    if not (candidate or sampled):
        return Looked(library, path, lines)
    start = time.perf_counter()
    try:
        with _limited(LIMIT):
            found = _planned(path, data)
    except Exception:  # the one thing that this program is to find
        return Looked(library, path, lines, candidate, None, time.perf_counter() - start, traceback.format_exc())
    return Looked(library, path, lines, candidate, found, time.perf_counter() - start)


def _planned(path: Path, data: bytes) -> Plan:
    document = decode(str(path), data)
    if isinstance(document, Unreadable):
        return Plan(str(path), unreadable=document.reason)
    found = plan(document, OPTIONS)
    return found if found.findings else replace(found, document=None, after="")


@contextmanager
def _limited(seconds: int) -> Iterator[None]:
    """Raises TimeoutError within, where the system has alarms."""
    if not hasattr(signal, "SIGALRM"):
        yield
        return

    def ring(*_: object) -> None:
        raise TimeoutError(f"longer than {seconds} s")

    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def speed(planned: Iterable[Looked]) -> float:
    """Milliseconds for 1,000 lines of the planned files."""
    found = list(planned)
    return 1e6 * sum(one.seconds for one in found) / max(1, sum(one.lines for one in found))


def _print_table(rows: Iterable[Row]) -> None:
    print("|", " | ".join(HEAD), "|")
    print("|", " | ".join("---" if at == 0 else "---:" for at in range(len(HEAD))), "|")
    for row in rows:
        print("|", " | ".join(row.cells()), "|")
    print()


def _print_places(title: str, rows: Iterable[Row]) -> None:
    """Every finding, edit, unreadable file and crash, each with its place and words."""
    print(f"## {title}: what was found\n")
    for one in (one for row in rows for one in row.looked):
        if one.failure:
            print(f"* CRASH {one.path}: {one.failure}")
        if one.plan is None:
            continue
        if one.plan.unreadable:
            print(f"* unreadable {one.path}: {one.plan.unreadable}")
        if one.plan.edits:
            print(f"* EDITED {one.path}: {len(one.plan.edits)} edits")
        _print_findings(one.plan)
    print()


def _print_findings(found: Plan) -> None:
    for finding in found.findings:
        assert found.document is not None
        line = found.document.lines.line(finding.site.span.start)
        text = found.document.text[finding.site.span.start : finding.site.span.end]
        reason = f"; {finding.held}" if finding.held else ""
        print(f"* {found.path}:{line} {finding.rule} {finding.safety}: {finding.message}{reason}: `{text[:80]!r}`")


def _print_slowest(files: Iterable[Looked]) -> None:
    print(f"## Slowest files (* longer than {SLOW:g} s)\n")
    for one in sorted(files, key=lambda one: -one.seconds)[:15]:
        print(f"* {one.seconds:.2f} s{' *' if one.seconds > SLOW else ''}, {one.lines:,} lines: {one.path}")


if __name__ == "__main__":
    sys.exit(main())
