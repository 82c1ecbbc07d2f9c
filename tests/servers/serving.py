"""MLflow scoring servers on the loopback interface, one process group each."""

from __future__ import annotations

import random
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.servers.environments import Environment, quiet, ready
from tests.servers.proxy import proxied

KEEPER = Path(__file__).with_name("keeper.py")
MODELS = ("iris", "orders")
START_SECONDS = 180  # six servers starting at once on two cores need 12
STOP_SECONDS = 30
# Below the ports that systems give to outgoing connections: one of those could take the port before the server does.
PORTS = range(20000, 32000)


class NotServing(RuntimeError):
    """A server ended or did not answer in time."""


@dataclass(frozen=True, slots=True)
class Server:
    """One started server: `address` is host:port, `log` the file with all that it says."""

    process: subprocess.Popen[bytes]
    address: str
    log: Path


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where (host:port) one version of MLflow answers; `cloud` takes the paths of SageMaker and Databricks."""

    iris: str
    orders: str
    cloud: str


@contextmanager
def serving(environments: tuple[Environment, ...], logs: Path) -> Iterator[dict[str, Addresses]]:
    """The addresses for each environment's name, until the block ends. Raises NotServing, BuildFailed."""
    with ExitStack() as stack:
        servers = {
            (environment.name, model): stack.enter_context(started(ready(environment), model, logs))
            for environment in environments
            for model in MODELS
        }
        for server in servers.values():
            wait(server)
        found = {}
        for environment in environments:
            models = {model: servers[environment.name, model].address for model in MODELS}
            found[environment.name] = Addresses(cloud=stack.enter_context(proxied(models)), **models)
        yield found


@contextmanager
def started(environment: Environment, model: str, logs: Path) -> Iterator[Server]:
    """One server that is starting; it is stopped when the block ends."""
    scripts = environment.folder / "bin"
    port = free_port()
    command = [str(scripts / "mlflow"), "models", "serve", "--model-uri", str(environment.models / model)]
    command += ["--env-manager", "local", "--host", "127.0.0.1", "--port", str(port), "--workers", "1"]
    variables = quiet()
    variables["PATH"] = f"{scripts}:{variables['PATH']}"  # mlflow calls gunicorn or uvicorn by its name
    log = logs / f"{environment.name}-{model}.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, str(KEEPER), *command],
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd=logs,
            env=variables,
            start_new_session=True,
        )
    try:
        yield Server(process, f"127.0.0.1:{port}", log)
    finally:
        process.communicate(timeout=STOP_SECONDS)  # closes its input, which ends it


def wait(server: Server) -> None:
    """Returns once the server answers. Raises NotServing with the end of its log."""
    deadline = time.monotonic() + START_SECONDS
    while not answers(server):
        if server.process.poll() is not None or time.monotonic() > deadline:
            said = server.log.read_text(errors="replace")[-3000:]
            raise NotServing(f"{server.log.name} at {server.address}:\n{said}")
        time.sleep(0.2)


def answers(server: Server) -> bool:
    """True when the server says that it is well."""
    try:
        with DIRECT.open(f"http://{server.address}/ping", timeout=5) as response:
            return bool(response.status == 200)
    except OSError:
        return False


# A proxy that the machine names for the internet is not asked for the loopback interface.
DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def free_port() -> int:
    """A port of the loopback interface that nobody listens on."""
    while True:
        port = random.SystemRandom().choice(PORTS)  # not seeded: runs side by side must not agree
        with socket.socket() as trial:
            if trial.connect_ex(("127.0.0.1", port)):
                return port
