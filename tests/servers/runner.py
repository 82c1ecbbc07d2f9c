"""Runs client scripts, each in a forked child, so that pandas and boto3 are imported once and not 200 times.

Runs inside the client environment. Each line of standard input is a JSON object {"script": path, "seconds": limit};
each line of standard output answers one: {"code": exit code or null when the time was over, "stdout": …, "stderr": …}.
"""

import json
import os
import runpy
import signal
import sys
import tempfile
import time
import traceback

import aiohttp  # noqa: F401  (imported for the children)
import boto3  # noqa: F401
import httpx  # noqa: F401
import pandas  # noqa: F401
import requests  # noqa: F401
import urllib3  # noqa: F401


def run(script, seconds):
    """What one script wrote and how it ended."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = os.fork()
        if not child:
            become(script, out.fileno(), err.fileno())
        code = ended(child, seconds)
        return {"code": code, "stdout": content(out), "stderr": content(err)}


def become(script, out, err):
    """The script's process; never returns."""
    code = 1
    try:
        os.setsid()
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(out, 1)
        os.dup2(err, 2)
        sys.argv = [script]
        sys.path[0] = os.path.dirname(script)
        runpy.run_path(script, run_name="__main__")
        code = 0
    except SystemExit as request:
        code = exit_code(request.code)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def exit_code(given):
    """The number that Python would end with; what is no number is printed, as Python does."""
    if given is None or isinstance(given, int):
        return given or 0
    print(given, file=sys.stderr)
    return 1


def ended(child, seconds):
    """The exit code of a child, or None after ending its process group because the time was over."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.005)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return None


def content(file):
    """All that was written to a file through another descriptor."""
    file.seek(0)
    return file.read().decode("utf-8", "replace")


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(run(**json.loads(line))), flush=True)
