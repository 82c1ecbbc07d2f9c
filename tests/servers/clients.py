"""Runs the clients of testdata/client against a served version of MLflow and tells what they end up with."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.servers.environments import Environment, quiet
from tests.servers.serving import Addresses

RUNNER = Path(__file__).with_name("runner.py")
CLIENT_SECONDS = 30  # they take a tenth of a second each
# What boto3 asks the machine for, said here so that it neither asks the network nor finds a person's own.
CLOUD = {
    "AWS_ACCESS_KEY_ID": "testing",
    "AWS_SECRET_ACCESS_KEY": "testing",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_EC2_METADATA_DISABLED": "true",
    "AWS_CONFIG_FILE": "/dev/null",
    "AWS_SHARED_CREDENTIALS_FILE": "/dev/null",
}


class TooSlow(RuntimeError):
    """A client did not end within its time, which is neither a success nor a failure."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a client ended: `value` is the last line of its output; None where it failed."""

    value: str | None
    stdout: str
    stderr: str


class Clients:
    """The long-lived process that runs clients, one after the other."""

    def __init__(self, process: subprocess.Popen[str], folder: Path) -> None:
        self._process = process
        self._folder = folder

    def run(self, source: str, addresses: Addresses, seconds: float = CLIENT_SECONDS) -> Outcome:
        """What a client's source does at these addresses. Raises TooSlow."""
        script = self._folder / "client.py"
        script.write_text(located(source, addresses), encoding="utf-8")
        answer = self.ask({"script": str(script), "seconds": seconds})
        stdout, stderr = str(answer["stdout"]), str(answer["stderr"])
        if answer["code"] is None:
            raise TooSlow(f"no end after {seconds} s:\n{stdout}{stderr}")
        return Outcome(stdout.strip().rpartition("\n")[2] if answer["code"] == 0 else None, stdout, stderr)

    def ask(self, question: dict[str, object]) -> dict[str, object]:
        """The runner's answer to one question."""
        assert self._process.stdin
        assert self._process.stdout
        print(json.dumps(question), file=self._process.stdin, flush=True)
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"the process for clients has ended with {self._process.wait()}")
        answer: dict[str, object] = json.loads(line)
        return answer


@contextmanager
def running(environment: Environment, folder: Path) -> Iterator[Clients]:
    """Runs clients in this environment until the block ends; `folder` is for their temporary copies."""
    process = subprocess.Popen(
        [str(environment.python), str(RUNNER)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=folder,
        env=quiet() | CLOUD | {"NO_PROXY": "*", "no_proxy": "*", "OPENBLAS_NUM_THREADS": "1"},
    )
    try:
        yield Clients(process, folder)
    finally:
        process.communicate()  # closes its input, which ends it


def located(source: str, addresses: Addresses) -> str:
    """The source with the real addresses in place of those that the clients are written with."""
    places = {"127.0.0.1:5001": addresses.iris, "127.0.0.1:5002": addresses.orders, "127.0.0.1:5003": addresses.cloud}
    for written, real in places.items():
        source = source.replace(written, real)
    return source
