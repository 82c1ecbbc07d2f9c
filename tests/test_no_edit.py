"""Libraries that hold no scoring client: nothing is found in them.

benchmarks/no_edit.py asks the same of 14,000 files.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest

from codemod.options import Options
from codemod.plan import Plan
from codemod.run import plan
from codemod.source import decode
from codemod.text import Document

STANDARD_LIBRARY = ("asyncio", "concurrent", "email", "http", "json", "logging", "urllib", "wsgiref", "xmlrpc")
# What the tests need anyway; pip vendors requests and urllib3, and is not in every environment.
INSTALLED = ("_pytest", "attr", "click", "jsonschema", "packaging", "pathspec", "referencing")
OPTIONAL = ("pip",)


def sources(package: str) -> list[Path]:
    """The Python files of an installed package; none where it is not installed."""
    spec = find_spec(package)
    folders = (spec.submodule_search_locations or ()) if spec is not None else ()
    return sorted(path for folder in folders for path in Path(folder).rglob("*.py"))


@cache
def planned(path: Path) -> Plan:
    """What `fix --unsafe-fixes` plans for a file, whether or not the byte search would let it pass."""
    document = decode(str(path), path.read_bytes())
    assert isinstance(document, Document), path
    return plan(document, Options(unsafe_fixes=True))


@pytest.mark.parametrize("package", [*STANDARD_LIBRARY, *INSTALLED, *OPTIONAL])
def test_nothing_is_found_in_a_library(package: str) -> None:
    plans = [planned(path) for path in sources(package)]
    assert [(found.path, found.unreadable) for found in plans if found.unreadable] == []
    assert [(found.path, found.findings) for found in plans if found.findings] == []
    assert [found.path for found in plans if found.changed or found.edits] == []


def test_enough_files_were_looked_at() -> None:
    assert sum(len(sources(package)) for package in (*STANDARD_LIBRARY, *INSTALLED)) >= 200
