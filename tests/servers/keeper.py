"""Runs a command until it ends or this process' standard input closes, then leaves nothing of it behind.

`python keeper.py COMMAND…`, started as the leader of its own process group, which it ends with itself. Standard input
is a pipe that the test run holds open; it closes however the test run ends, so not even a killed one leaves a server.
"""

import os
import select
import signal
import subprocess
import sys
import time

GRACE_SECONDS = 10


def keep(command):
    """Returns when the command, or the time that it has for ending, is over."""
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL)
    while child.poll() is None and not closed(sys.stdin):
        pass
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # the next line means the others
    os.killpg(0, signal.SIGTERM)
    deadline = time.monotonic() + GRACE_SECONDS
    while child.poll() is None and time.monotonic() < deadline:
        time.sleep(0.05)


def closed(stream):
    """True when the stream has ended; waits for it a short while."""
    readable, _, _ = select.select([stream], [], [], 0.2)
    return bool(readable) and not os.read(stream.fileno(), 1)


if __name__ == "__main__":
    try:
        keep(sys.argv[1:])
    finally:
        os.killpg(0, signal.SIGKILL)
