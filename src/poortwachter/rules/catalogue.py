"""A catalogue: everything that decides an answer, as one value that is passed, never looked up."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any

from .citation import CheckedText, Citation
from .clause import Clause
from .condition import Condition
from .duty import DutyGroup, End
from .planned import Planned
from .reading import Reading
from .rule import Figure, MilestoneRule, PeriodRule

if TYPE_CHECKING:
    from .signal import Signal, Signals

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
        numbers: figures that stages, conditions and wage reckon with.
        readings: the contested points.
        test: gives what UWV's test of the report looks at, which is loaded when it is first asked for.
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
    numbers: tuple[Figure, ...]
    readings: Mapping[str, Reading[Any]]
    test: Callable[[], Signals] = field(repr=False)
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

    @property
    def signals(self) -> Mapping[str, Signal]:
        """What UWV's test of the report looks at, by id."""
        return self.test().by_id

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every number of the law, those with which signals compare last."""
        return (*self.numbers, *self.test().figures)

    @cached_property
    def rules(self) -> Mapping[str, MilestoneRule]:
        """The milestones by id."""
        return {rule.id: rule for rule in self.milestones}

    @cached_property
    def _text(self) -> Mapping[str, CheckedText]:
        return {text.instrument.short: text for text in self.texts}

    def text_read(self, citation: Citation, *ends: date | None) -> date | None:
        """The day by which the text of an article is found that was read: the first day of the newest text that was
        read, or the earliest of ``ends`` where that is sooner; ``None`` where the copy that was read has no day.

        The last day of a version that has ended, and the day of a question, are such ends.
        """
        text_of = self._text[citation.instrument].text_of
        return None if text_of is None else min([text_of, *(end for end in ends if end is not None)])

    def link(self, citation: Citation, *ends: date | None) -> str:
        """The deep link to an article in the text that was read, by the same days; empty where there is none."""
        return citation.link(self.text_read(citation, *ends))

    @cached_property
    def texts_since(self) -> date:
        """The first day from which every text that was followed back was read."""
        return max((text.since for text in self.texts if text.since is not None), default=date.min)

    @cached_property
    def verified_through(self) -> date:
        """The last day through which every text that a rule stands in was checked."""
        return min(text.through for text in self.texts)

    def verified(self, basis: Iterable[Citation]) -> date:
        """The last day through which every text cited was checked."""
        return min(self._text[name].through for name in {citation.instrument for citation in basis})

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
