"""A milestone as the rooms above look at it: what the law asks, where it stands, and what it was read from.

What follows from other fields (the last working day, the week) is a property: it cannot contradict them, and costs
nothing until it is read. :class:`poortwachter.Milestone` is what a caller gets of it.
"""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache
from typing import Final, NamedTuple

from .._frozen import maker
from ..counting import calendar
from ..counting.counted import Runs, counted_on
from ..counting.ordinals import as_date
from ..engine.file import CaseFile
from ..engine.schedule import Asked
from ..facts._filing import Filed
from ..rules.citation import Citation
from ..rules.rule import Bearer, MilestoneRule
from ..rules.values import Status
from .codes import Caveat, Consequence, Fact, MilestoneId, Reason
from .parts import Milestone

__all__ = ["Standing", "act_by_of"]


class Standing(NamedTuple):
    """One milestone of one case on the day of assessment, with the rule, the record and the file behind it.

    Attributes:
        asked: what the law asks, whatever the day.
        file: the file that it was read from.
        status: where it stands.
        reason: the code of why nothing is asked or known.
        days_left: calendar days from the day of assessment to ``due``, while it can still be met in time.
        days_late: calendar days late: to the day on which it was done, or to the day of assessment while it is not.
    """

    asked: Asked
    file: CaseFile
    status: Status
    reason: str | None = None
    days_left: int | None = None
    days_late: int = 0

    @property
    def rule(self) -> MilestoneRule:
        """The rule in the catalogue, with its articles and versions."""
        return self.asked.ready.rule

    @property
    def shown(self) -> Filed | None:
        """The record that shows the act."""
        return self.asked.shown

    @property
    def due(self) -> date | None:
        """The last day, inclusive; ``None`` where the law names no day, nothing is asked, or a fact is missing."""
        return None if self.status is _NOT_APPLICABLE else as_date(self.asked.due)

    @property
    def basis(self) -> tuple[Citation, ...]:
        """The articles that set the term."""
        return self.asked.basis

    @property
    def id(self) -> str:
        """The id of the rule."""
        return self.asked.ready.id

    @property
    def key(self) -> str:
        """The id, with the occasion behind it where the milestone can come up more often."""
        return self.asked.key

    @property
    def bearer(self) -> Bearer:
        """Who must act, or may."""
        return self.rule.bearer

    @property
    def met_on(self) -> date | None:
        """The day on which it was done."""
        return None if self.asked.shown is None else self.asked.shown.done_on

    @property
    def evidence(self) -> str | None:
        """The id of the record that shows it."""
        return None if self.asked.shown is None else self.asked.shown.id

    @property
    def caveats(self) -> tuple[str, ...]:
        """Codes of what a reader must know of the event, of the act, and of what its record lacks as the law asks since
        its day; and that a term which UWV let pass can have stood still.
        """
        asked, shown, required = self.asked, self.asked.shown, self.asked.ready.rule.requirements
        caveats = asked.caveats
        if self.status is _MET_LATE and self._can_have_stood_still():
            caveats = (*caveats, Caveat.TERM_CAN_STAND_STILL)
        if shown is None or not required:
            return caveats
        return caveats + tuple(
            requirement.code
            for requirement in required
            if shown.done_on >= requirement.from_day
            and not set(requirement.holds).issubset(getattr(shown.record, requirement.field))
        )

    def _can_have_stood_still(self) -> bool:
        rule = self.asked.ready.rule
        return bool(rule.stands_still_by) and rule.stated_as not in self.file.stated

    @property
    def act_by(self) -> date | None:
        """The last working day on or before ``due`` in the legal calendar."""
        due = self.due
        return None if due is None else act_by_of(due)

    def _follows(self, due: date | None) -> tuple[str, ...]:
        known = self.asked.version.consequences or self.asked.ready.rule.consequences
        return tuple(
            [
                item.code
                for item in known
                if (item.from_due is None or (due is not None and item.from_due <= due)) and self.asked.follows(item)
            ]
        )

    def said(self) -> Milestone:
        """What a caller gets: everything above as data.

        In the order of the fields of a milestone: by name they would cost a fortieth of a whole answer.
        """
        asked, status, unknown, moot = self.asked, self.status, self.status is _UNKNOWN, self.status is _NOT_APPLICABLE
        ready, shown, occasion = asked.ready, asked.shown, asked.occasion_key
        rule, last = ready.rule, None if moot else asked.due
        due = as_date(last)
        counted_day, week = (None, None) if last is None else _counted(self.file.sickness.runs, last)
        return _milestone()(
            rule.id if occasion is None else f"{rule.id}:{occasion}",
            MilestoneId.of(rule.id),
            occasion,
            asked.number,
            status,
            None if unknown else Reason.maybe(self.reason),
            Fact.maybe(self.reason) if unknown else None,
            rule.nature,
            rule.authority,
            rule.bearer,
            rule.together_with,
            None if moot or rule.window_opens is None else as_date(asked.window_opens),
            None if moot or rule.advised is None else as_date(asked.advised),
            due,
            None if due is None else act_by_of(due),
            None if moot or rule.last_valid is None else as_date(asked.last_valid),
            counted_day,
            week,
            self.days_left,
            self.days_late,
            None if shown is None else shown.done_on,
            None if shown is None else shown.id,
            asked.basis,
            _consequences(self._follows(due)) if rule.consequences or asked.version.consequences else (),
            _caveats(self.caveats) if ready.has_caveats else (),
        )


@cache
def _milestone() -> type[Milestone]:
    """Written when the first milestone is read."""
    return maker(Milestone)


_UNKNOWN, _NOT_APPLICABLE, _MET_LATE = Status.UNKNOWN, Status.NOT_APPLICABLE, Status.MET_LATE

act_by_of: Final = lru_cache(maxsize=65_536)(calendar.act_by)
"""The last working day on or before a day. Remembered, because in a portfolio the same days come back."""


def _counted(runs: Runs, day: int) -> tuple[int | None, int | None]:
    """The number of a day among the counted days, and the week of sickness in which it falls."""
    through, counts = counted_on(runs, day)
    if through == 0:
        return None, None
    return through if counts else None, (through - 1) // 7 + 1


@cache
def _consequences(codes: tuple[str, ...]) -> tuple[Consequence, ...]:
    """These codes as data; there are few sums of them."""
    return tuple(map(Consequence.of, codes))


@cache
def _caveats(codes: tuple[str, ...]) -> tuple[Caveat, ...]:
    return tuple(map(Caveat.of, codes))
