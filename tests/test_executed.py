"""Every client of testdata/client is run against real MLflow servers.

`before/client.py` was written for the 1.x scoring protocol, `after/client.py` is what it becomes. Each prints, as its
last line, a JSON value that it computed from the predictions. Nothing is skipped: what the tests need is installed by
`python -m tests.servers.environments` or by the first test that asks for it.
"""

from __future__ import annotations

import ast
import json
import re
from functools import cache
from pathlib import Path

import pytest

from tests.servers.clients import Clients, Outcome
from tests.servers.environments import V1, V2, V3
from tests.servers.serving import Addresses

FOLDERS = sorted((Path(__file__).parent.parent / "testdata" / "client").iterdir())
MIGRATED = (V2.name, V3.name)
READ = re.compile(r"""\[(["'])predictions\1\]""")
LIBRARIES = ("requests", "httpx", "aiohttp", "urllib.request", "urllib3", "http.client", "boto3")

of_every_client = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
of_every_migrated_server = pytest.mark.parametrize("version", MIGRATED)


class Run:
    """Runs the clients; the same client against the same server only once."""

    def __init__(self, clients: Clients, servers: dict[str, Addresses]) -> None:
        self._clients = clients
        self._servers = servers
        self._once = cache(self._run)

    def before(self, folder: Path, version: str) -> Outcome:
        """What the client written for 1.x does."""
        return self._once(source(folder / "before"), version)

    def after(self, folder: Path, version: str) -> Outcome:
        """What the migrated client does."""
        return self._once(source(folder / "after"), version)

    def after_without_reads(self, folder: Path, version: str) -> Outcome:
        """What a client does whose requests are migrated and whose reads of the answers are not."""
        return self._once(READ.sub("", source(folder / "after")), version)

    def _run(self, client: str, version: str) -> Outcome:
        return self._clients.run(client, self._servers[version])


def source(folder: Path) -> str:
    """The text of the client in a folder."""
    return (folder / "client.py").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def run(clients: Clients, servers: dict[str, Addresses]) -> Run:
    """Runs clients against the served versions of MLflow."""
    return Run(clients, servers)


@of_every_client
def test_before_works_on_1_x(run: Run, folder: Path) -> None:
    outcome = run.before(folder, V1.name)
    assert outcome.value is not None, outcome.stderr
    json.loads(outcome.value)


@of_every_migrated_server
@of_every_client
def test_before_fails_or_differs_on_2_x(run: Run, folder: Path, version: str) -> None:
    assert run.before(folder, version).value != run.before(folder, V1.name).value


@of_every_migrated_server
@of_every_client
def test_after_ends_up_with_the_same_value(run: Run, folder: Path, version: str) -> None:
    outcome = run.after(folder, version)
    assert outcome.value == run.before(folder, V1.name).value, outcome.stderr


@of_every_client
def test_a_migrated_client_no_longer_works_on_1_x(run: Run, folder: Path) -> None:
    assert run.after(folder, V1.name).value != run.before(folder, V1.name).value


@of_every_client
def test_the_request_without_its_read_is_not_enough(run: Run, folder: Path) -> None:
    assert run.after_without_reads(folder, V3.name).value != run.before(folder, V1.name).value


@pytest.mark.parametrize("library", LIBRARIES)
def test_every_library_is_executed(library: str) -> None:
    assert sum(library in imported(source(folder / "before")) for folder in FOLDERS) >= 2


def test_there_are_at_least_44_client_shapes() -> None:
    assert len(FOLDERS) >= 44


def imported(client: str) -> set[str]:
    """The dotted names of the modules that a client imports, and of what it imports from them."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(client)):
        match node:
            case ast.Import(aliases):
                names.update(alias.name for alias in aliases)
            case ast.ImportFrom(str(module), aliases):
                names.update({module, *(f"{module}.{alias.name}" for alias in aliases)})
    return names
