"""The stages, in order (placeholder signatures; being written)."""

from __future__ import annotations

from codemod.options import Options
from codemod.plan import Plan
from codemod.text import Document


def plan(document: Document, options: Options) -> Plan:
    """What must change in one decoded Python file; pure."""
    return Plan(path=document.path, document=document, after=document.text)
