"""A catalogue: everything that decides an answer, as one value that is passed, never looked up."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from importlib import import_module
from typing import Any

from .citation import CheckedText, Citation
from .clause import Clause
from .condition import Condition
from .duty import DutyGroup, End
from .planned import Planned
from .reading import Reading
from .rule import Figure, MilestoneRule, PeriodRule
from .signal import Signal

__all__ = ["Catalogue"]


@dataclass(frozen=True, kw_only=True, eq=False)
class Catalogue:
    """The law of one country in the state in which it is run.

    Attributes:
        address: the module and the name under which it stands, so that it is pickled by reference.
        jurisdiction: the country, as its two letters of ISO 3166.
        version: the year and month of its last change.
        texts: the text of each instrument that the rules were checked against.
        first_law: the first first sick day for which it holds.
        milestones: every milestone, in the order in which they are answered.
        periods: every period.
        figures: numbers that stages, conditions and wage reckon with.
        readings: the contested points.
        signals: what UWV's test of the report looks at.
        clauses: why a stage gives the day that it gives.
        conditions: what milestones can depend on.
        ends: what ends duties.
        groups: for whom duties come up, and what ends them.
        stages: the text that moves days, by the name of its outcome.
        holds: when each condition holds, by its id.
        text_sha256: the hash of that text as it is written.
        planned: bills and announced changes, which move no day.
    """

    address: tuple[str, str]
    jurisdiction: str
    version: str
    texts: tuple[CheckedText, ...]
    first_law: date
    milestones: tuple[MilestoneRule, ...]
    periods: tuple[PeriodRule, ...]
    figures: tuple[Figure, ...]
    readings: Mapping[str, Reading[Any]]
    signals: Mapping[str, Signal]
    clauses: tuple[Clause, ...]
    conditions: tuple[Condition, ...]
    ends: tuple[End, ...]
    groups: tuple[DutyGroup, ...]
    stages: Mapping[str, Callable[..., object]] = field(repr=False)
    holds: Mapping[str, Callable[..., bool | None]] = field(repr=False)
    text_sha256: str
    planned: tuple[Planned, ...] = ()

    def __reduce__(self) -> tuple[Callable[[str, str], Catalogue], tuple[str, str]]:
        return _at, self.address

    @cached_property
    def rules(self) -> Mapping[str, MilestoneRule]:
        """The milestones by id."""
        return {rule.id: rule for rule in self.milestones}

    @cached_property
    def _checked_through(self) -> Mapping[str, date]:
        return {text.instrument.short: text.through for text in self.texts}

    @cached_property
    def verified_through(self) -> date:
        """The last day through which every text that a rule stands in was checked."""
        return min(self._checked_through.values())

    def verified(self, basis: Iterable[Citation]) -> date:
        """The last day through which every text cited was checked."""
        return min(self._checked_through[name] for name in {citation.instrument for citation in basis})

    @cached_property
    def sha256(self) -> str:
        """SHA-256 of all that decides an answer: the data above, and the text of the stages."""
        parts = (
            *self.milestones, *self.periods, *self.figures, *self.readings.values(), *self.signals.values(),
            *self.clauses, *self.conditions, *self.ends, *self.groups, *self.planned, self.text_sha256,
            self.first_law,
        )  # fmt: skip
        return hashlib.sha256("\n".join(repr(part) for part in parts).encode()).hexdigest()


def _at(module: str, name: str) -> Catalogue:
    """The catalogue that stands there."""
    found: Catalogue = getattr(import_module(module), name)
    return found
