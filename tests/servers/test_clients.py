"""What the executed tests rely on: a client that hangs or fails is never taken for one that works."""

from __future__ import annotations

import pytest

from tests.servers.clients import Clients, TooSlow
from tests.servers.serving import Addresses

NOWHERE = Addresses(iris="127.0.0.1:1", orders="127.0.0.1:2", cloud="127.0.0.1:3")


def test_the_value_is_the_last_line(clients: Clients) -> None:
    assert clients.run("print('first')\nprint([1, 2])\n", NOWHERE).value == "[1, 2]"


def test_a_failed_client_has_no_value(clients: Clients) -> None:
    outcome = clients.run("print(1)\nraise ValueError('why')\n", NOWHERE)
    assert outcome.value is None
    assert "ValueError: why" in outcome.stderr


def test_an_exit_with_a_message_is_a_failure(clients: Clients) -> None:
    outcome = clients.run("print(1)\nraise SystemExit('refused')\n", NOWHERE)
    assert (outcome.value, outcome.stderr) == (None, "refused\n")


def test_an_exit_without_a_message_is_a_success(clients: Clients) -> None:
    assert clients.run("print(1)\nraise SystemExit\n", NOWHERE).value == "1"


def test_a_client_that_hangs_is_ended(clients: Clients) -> None:
    with pytest.raises(TooSlow):
        clients.run("import time\nprint('waiting', flush=True)\ntime.sleep(60)\n", NOWHERE, seconds=0.3)
    assert clients.run("print(2)\n", NOWHERE).value == "2"


def test_the_written_addresses_become_the_real_ones(clients: Clients) -> None:
    source = "print('http://127.0.0.1:5001/invocations', '127.0.0.1:5002', '127.0.0.1:5003')\n"
    assert clients.run(source, NOWHERE).value == "http://127.0.0.1:1/invocations 127.0.0.1:2 127.0.0.1:3"
