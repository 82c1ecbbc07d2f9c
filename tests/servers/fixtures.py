"""The fixtures of the executed tests: servers and a process for clients, once for the whole test run."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.servers.clients import Clients, running
from tests.servers.environments import CLIENT, V1, V2, V3, ready
from tests.servers.serving import Addresses, serving


@pytest.fixture(scope="session")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Addresses]]:
    """The addresses of all served versions of MLflow, by the environment's name."""
    with serving((V1, V2, V3), tmp_path_factory.mktemp("servers")) as addresses:
        yield addresses


@pytest.fixture(scope="session")
def clients(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clients]:
    """Runs clients in the client environment."""
    with running(ready(CLIENT), tmp_path_factory.mktemp("clients")) as process:
        yield process
