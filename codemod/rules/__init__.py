"""The rules: one change of the protocol each. A rule is a module with NAME, a docstring and find(cases)."""

from __future__ import annotations

from codemod.rules import content_type, payload, predictions, removed

RULES = (payload, content_type, predictions, removed)
