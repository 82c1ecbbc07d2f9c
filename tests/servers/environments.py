"""The virtual environments that the executed tests need, built once and kept outside the repository.

`python -m tests.servers.environments` builds all of them with their models and prints where they are. The folder is
`$MLFLOW_CODEMOD_ENVS`, by default `~/.cache/mlflow-codemod-tests`. An environment is named by a hash of everything that
goes into it, so a changed requirement gets a new folder. A virtual environment cannot be moved, so it is built in
place and counts only once its stamp is written: what a killed build left behind is thrown away.

MLflow 1.30.0 and its pandas exist for Python 3.11 at most. That interpreter is `$MLFLOW_CODEMOD_PYTHON`, the running
one, or the `python3.11` on the path; where there is none the tests fail.
"""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

if sys.platform != "win32":  # there the servers do not run: the tests that need them fail, the others do not
    import fcntl

HERE = Path(__file__).parent
TRAINING = HERE / "train.py"
PYTHON = "3.11"
STAMP = "complete"
BUILD_SECONDS = 1500  # a cold build takes about a minute; the rest is for slow networks
TRAIN_SECONDS = 300


class MissingPython(RuntimeError):
    """No interpreter can run MLflow 1.30.0."""


class BuildFailed(RuntimeError):
    """An environment or its models could not be made."""


@dataclass(frozen=True, slots=True)
class Environment:
    """One virtual environment.

    `name` is the stem of its requirements file; `serves` says that models are trained in it.
    """

    name: str
    serves: bool = True

    @property
    def requirements(self) -> Path:
        """The file with every package of this environment, all pinned."""
        return HERE / "requirements" / f"{self.name}.txt"

    @property
    def folder(self) -> Path:
        """Where this environment stands, whether it is built or not."""
        return cache() / f"{self.name}-{digest(self.requirements.read_bytes(), sysconfig.get_platform().encode())}"

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.folder / "bin" / "python"

    @property
    def models(self) -> Path:
        """The folder with the models trained in it; another training script has another folder."""
        return self.folder / f"models-{digest(TRAINING.read_bytes())}"


V1 = Environment("mlflow-1.30.0")
V2 = Environment("mlflow-2.22.0")
V3 = Environment("mlflow-3.17.2")
CLIENT = Environment("client", serves=False)
ENVIRONMENTS = (V1, V2, V3, CLIENT)


def cache() -> Path:
    """The folder that keeps all environments."""
    named = os.environ.get("MLFLOW_CODEMOD_ENVS")
    return Path(named) if named else Path.home() / ".cache" / "mlflow-codemod-tests"


def digest(*parts: bytes) -> str:
    """Twelve hexadecimal digits that change with any of the parts."""
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:12]


def interpreter() -> str:
    """The Python that the environments are made with. Raises MissingPython."""
    named = os.environ.get("MLFLOW_CODEMOD_PYTHON")
    running = sys.executable if platform.python_version().startswith(f"{PYTHON}.") else None
    found = named or running or shutil.which(f"python{PYTHON}")
    if not found:
        raise MissingPython(
            f"MLflow 1.30.0 needs Python {PYTHON}, this is {platform.python_version()}:"
            f" put python{PYTHON} on the path or name one in MLFLOW_CODEMOD_PYTHON"
        )
    return found


def ready(environment: Environment) -> Environment:
    """The environment, built and with its models trained if that was not done before. Raises BuildFailed."""
    cache().mkdir(parents=True, exist_ok=True)
    with only_one_at_a_time(cache() / f"{environment.folder.name}.lock"):
        if not complete(environment):
            build(environment)
        if environment.serves and not environment.models.exists():
            train(environment)
    return environment


@contextmanager
def only_one_at_a_time(lock: Path) -> Iterator[None]:
    """Waits for other processes that build the same.

    The lock ends with the last process that has the file open. Child processes inherit it, so that an installation
    whose parent was killed is waited for as well.
    """
    with lock.open("w") as file:
        os.set_inheritable(file.fileno(), True)
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def complete(environment: Environment) -> bool:
    """True when the build ended and the interpreter that it was made with is still there."""
    return (environment.folder / STAMP).exists() and environment.python.exists()


def build(environment: Environment) -> None:
    """Makes the environment from nothing, the stamp last."""
    shutil.rmtree(environment.folder, ignore_errors=True)
    run([interpreter(), "-m", "venv", str(environment.folder)], BUILD_SECONDS)
    install = [str(environment.python), "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"]
    run([*install, "--requirement", str(environment.requirements)], BUILD_SECONDS)
    (environment.folder / STAMP).touch()


def train(environment: Environment) -> None:
    """Saves the models beside where they belong, then moves them there in one step."""
    unfinished = environment.models.with_suffix(".unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    run([str(environment.python), str(TRAINING), str(unfinished)], TRAIN_SECONDS)
    unfinished.rename(environment.models)


def run(command: list[str], seconds: int) -> None:
    """Runs a command to its end. Raises BuildFailed with the end of what it said."""
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            timeout=seconds,
            env=quiet(),
            close_fds=False,  # the lock
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise BuildFailed(f"{' '.join(command)} did not end within {seconds} s") from None
    if done.returncode:
        raise BuildFailed(f"{' '.join(command)} ended with {done.returncode}:\n{(done.stdout + done.stderr)[-3000:]}")


def quiet() -> dict[str, str]:
    """This process' environment variables, for a child that neither reports home nor is led astray by them."""
    foreign = ("PYTHON", "VIRTUAL_ENV", "MLFLOW_", "PREDICTIONS_WRAPPER_ATTR_NAME")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    return kept | {"MLFLOW_DISABLE_TELEMETRY": "true", "DO_NOT_TRACK": "true"}


def main() -> None:
    """Builds what is missing and says how long it took."""
    for environment in ENVIRONMENTS:
        start = time.monotonic()
        ready(environment)
        print(f"{environment.name}: {environment.folder} ({time.monotonic() - start:.0f} s)", flush=True)


if __name__ == "__main__":
    main()
