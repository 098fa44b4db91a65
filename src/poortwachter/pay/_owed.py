"""What wage is owed on a day, and the joined cases that payroll sees."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import Literal, NamedTuple

from .._frozen import frozen
from ..answer.answered import Answered, period_of
from ..answer.codes import Awaited, Fact
from ..answer.codes_beside import WageReason
from ..answer.data import ANSWER, Written
from ..answer.parts import Period
from ..engine.file import CaseFile
from ..engine.question import begun
from ..engine.run import Run, engine_of
from ..engine.sickness import Sickness
from ..facts._filing import Filed
from ..facts.case import Case
from ..facts.records import Benefit, WageMeasure, WorkResumption
from ..lanes.trace import evidence_of
from ..law.regimes import governing
from ..rules.citation import Citation
from ._by_day import CaseDays, Running, measures
from .terms import PayTerms

__all__ = ["MeasureStep", "Obligation", "Owed", "Spell", "WagePeriod", "cited", "joined_spells", "spell_of"]

MeasureStep = Literal["suspension", "stop"]


class Obligation(StrEnum):
    """What the employer owes on a day."""

    NORMAL = "normal"
    """Wage in the first 104 weeks."""
    WAITING_DAY = "waiting_day"
    """No wage, as agreed, BW 7:629(9)."""
    LEAVE = "leave"
    """Maternity leave: a benefit, and no wage from the employer, BW 7:629(4)."""
    SUSPENDED = "suspended"
    """Wage held back until the employee informs the employer (opschorting), BW 7:629(6)."""
    PARTLY_SUSPENDED = "partly_suspended"
    """Wage over a part of the hours held back; ``percentage`` is what is owed now, BW 7:629(6), (7)."""
    STOPPED = "stopped"
    """Wage lost by not cooperating (loonstop), BW 7:629(3)."""
    PARTLY_STOPPED = "partly_stopped"
    """Wage over a part of the hours lost, as the employer chose; ``percentage`` is what is still owed."""
    EXTENDED = "extended"
    """Wage after the 104 weeks without a sanction: voluntary extension or late application, BW 7:629(11)."""
    SANCTION = "sanction"
    """Wage in the sanction (loonsanctie), BW 7:629(11)b."""
    ENDED = "ended"
    """No wage under BW 7:629 any more."""
    NOT_SICK = "not_sick"
    """The article says nothing: before the first sick day, in a gap, after recovery."""
    UNKNOWN = "unknown"
    """Nobody may guess; ``reason`` says why."""


@frozen
class WagePeriod(Written):
    """Days in a row on which the same is owed.

    Attributes:
        first_day: the first day, inclusive.
        last_day: the last day, inclusive.
        code: what is owed.
        percentage: of the wage over hours not worked: the legal minimum, or more where the terms say so; 0 where no
            wage is owed; ``None`` where nobody may say.
        minimum_wage_floor: whether at least the legal minimum wage is owed, BW 7:629(1): counted days 1 to 364.
        basis: the articles.
        reason: the code of why the period begins here.
        evidence: ids of records, or paths of facts.
        pending: what UWV must still decide before the end of this stage of the wage is certain.
        band: the stage of the wage in which the days lie, whatever lies over it; ``None`` outside the wage.
        band_percentage: what would be owed without waiting day, leave or measure: what a suspension lets fall due.
        measure: the ``suspension`` or ``stop`` that lies over the stage.
        work: ids of the work that runs on these days (werkhervatting), whose pay is set off, BW 7:629(5).
        set_off: ids of the benefits on these days that are set off (verrekening), BW 7:629(5); from its first day the
            decision on early IVA too.
        could_change: facts that are not on file and could still make wage owed on days without it.
    """

    __pydantic_config__ = ANSWER

    first_day: date
    last_day: date
    code: Obligation
    percentage: Decimal | None
    minimum_wage_floor: bool
    basis: tuple[Citation, ...]
    reason: WageReason
    evidence: tuple[str, ...] = ()
    pending: tuple[Awaited, ...] = ()
    band: WageReason | None = None
    band_percentage: Decimal | None = None
    measure: MeasureStep | None = None
    work: tuple[str, ...] = ()
    set_off: tuple[str, ...] = ()
    could_change: tuple[Fact, ...] = ()

    @property
    def days(self) -> int:
        """Calendar days from the first to the last, both counted."""
        return (self.last_day - self.first_day).days + 1


class Spell(NamedTuple):
    """One joined case as payroll sees it; ``owed_until`` is the last day on which wage can be owed in it.

    ``days`` finds leaves and absences of the whole case by day; ``measures``, ``work`` and ``benefits`` the records of
    this one that last. ``latest`` is the answer of the latest case, which alone can still change. ``evidence`` finds
    on which records and facts an outcome rests.
    """

    file: CaseFile
    run: Run
    wage: Period
    terms: PayTerms
    owed_until: date | None
    days: CaseDays
    measures: Running[WageMeasure]
    work: Running[WorkResumption]
    benefits: Running[Benefit]
    latest: Answered | None = None
    evidence: Callable[[Run, str], tuple[str, ...]] = evidence_of

    def steps_begin(self) -> Iterator[date]:
        """The first day of each step of the ladder, and the day after the last one."""
        if self.terms.ladder is not None:
            yield from map(date.fromordinal, self.terms.ladder.begins(self.file.sickness.runs))


def joined_spells(answer: Answered, terms: PayTerms, first_day: date) -> list[Spell]:
    """The joined cases that had begun on the day of assessment and reach ``first_day`` or later, oldest first."""
    case, readings, engine = answer.question.case, answer.question.readings, engine_of(answer.question.catalogue)
    days, found = CaseDays(case), []
    cases, joined_by = begun(answer.question)
    filed = _by_case(case.filed, cases)
    for place, (sickness, later) in enumerate(pairwise(cases)):
        if later.first_sick_day > first_day:
            found.append(_spell(engine.run(case, sickness, filed[place], readings, joined_by), terms, days))
    return [*found, _spell(answer.run, terms, days)._replace(latest=answer)]


def _by_case(filed: Iterable[Filed], cases: Sequence[Sickness]) -> list[list[Filed]]:
    """The records of each case: those from before the next one, and of the first case all that came before."""
    begins = [sickness.first_sick_day for sickness in cases]
    found: list[list[Filed]] = [[] for _ in cases]
    for entry in filed:
        found[max(0, bisect_right(begins, entry.on) - 1)].append(entry)
    return found


def _spell(run: Run, terms: PayTerms, days: CaseDays) -> Spell:
    return spell_of(run, terms, days, measures(run.file), run.file.of(WorkResumption), run.file.of(Benefit))


def spell_of(
    run: Run,
    terms: PayTerms,
    days: CaseDays,
    measures: Iterable[Filed[WageMeasure]],
    work: Iterable[Filed[WorkResumption]] = (),
    benefits: Iterable[Filed[Benefit]] = (),
) -> Spell:
    """A joined case as payroll sees it, with these of its records that last."""
    wage = period_of(run.outlook("wage"), run.file.first_sick_day)
    ends = [day for day in (wage.last_day, run.file.sickness.last_sick_day) if day is not None]
    until = min(ends) if wage.last_day is not None else None
    return Spell(run.file, run, wage, terms, until, days, Running(measures), Running(work), Running(benefits))


class Owed(NamedTuple):
    """What is owed on one day: a :class:`WagePeriod` without its days."""

    code: Obligation
    percentage: Decimal | None
    minimum_wage_floor: bool
    basis: tuple[Citation, ...]
    reason: str
    evidence: tuple[str, ...] = ()
    pending: tuple[str, ...] = ()
    band: str | None = None
    band_percentage: Decimal | None = None
    measure: MeasureStep | None = None
    work: tuple[str, ...] = ()
    set_off: tuple[str, ...] = ()
    could_change: tuple[Fact, ...] = ()

    def on(self, first_day: date, last_day: date) -> WagePeriod:
        """The period of these days."""
        return WagePeriod(
            first_day=first_day,
            last_day=last_day,
            code=self.code,
            percentage=self.percentage,
            minimum_wage_floor=self.minimum_wage_floor,
            basis=self.basis,
            reason=WageReason.of(self.reason),
            evidence=self.evidence,
            pending=tuple(map(Awaited.of, self.pending)),
            band=WageReason.maybe(self.band),
            band_percentage=self.band_percentage,
            measure=self.measure,
            work=self.work,
            set_off=self.set_off,
            could_change=self.could_change,
        )


def cited(case: Case, basis: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """The articles; for a public servant outside the Civil Code ZW 76a and 76b stand in place of the Civil Code."""
    return governing(case.employment.regime, basis)
