"""The options of one run, as the command line and the configuration files settle them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """Everything that changes what the pure stages answer; frozen, picklable, hashable.

    `select` names the rules that speak, None stands for all. The URL patterns are regular expressions, searched in
    the URLs that the code shows.
    """

    unsafe_fixes: bool = False
    select: tuple[str, ...] | None = None
    scoring_url_patterns: tuple[str, ...] = ()
    not_scoring_url_patterns: tuple[str, ...] = ()

    def selects(self, rule: str) -> bool:
        """True when the rule of this name speaks."""
        return self.select is None or rule in self.select
