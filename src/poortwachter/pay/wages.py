"""Which wage is owed on which days: contiguous periods for a payroll run, BW 7:629.

Codes and percentages only; amounts are :mod:`poortwachter.pay.exposure`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import Any, Final, Literal, NamedTuple

from .._frozen import frozen
from ..answer.answered import Answered, answered, period_of
from ..answer.codes import Awaited, Fact, WageReason
from ..answer.data import ANSWER, Written
from ..answer.parts import Period
from ..answer.silence import about_the_end
from ..counting.days import ONE_DAY, read_day
from ..counting.work_week import WEEKDAYS
from ..engine.file import CaseFile
from ..engine.question import asked, begun
from ..engine.run import Outlook, Run, engine_of
from ..engine.sickness import Sickness
from ..errors import CaseError, Problem, refused
from ..facts._filing import Filed
from ..facts.absences import Leave
from ..facts.case import Case
from ..lanes.trace import evidence_of
from ..law import bw7_wage as law
from ..law.readings import FlexiblePeriod, WaitingDays
from ..rules.citation import Citation
from ._by_day import CaseDays, Lasting
from .terms import EXACT, HUNDRED, PERCENTS, PayTerms, product, read_terms, shortest

__all__ = ["Obligation", "WagePeriod", "cited", "wage_periods"]

_NOTHING: Final = Decimal(0)
_SUITABLE_WORK: Final = ("adapted", "other", "other_employer", "secondment")
"""Work that is no longer the agreed work, and therefore suitable work (passende arbeid), BW 7:658a(4)."""
MeasureStep = Literal["suspension", "stop"]
_MEASURE: Final = "wage_measure"
_WAITING_DAYS_SEEN: Final = 7 * law.MOST_WAITING_DAYS
"""Counted days among which the waiting days are found: who works on one day a week has one in each week."""


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


def wage_periods(
    case: Case,
    *,
    as_of: date,
    first_day: date,
    last_day: date,
    readings: Mapping[str, str] | None = None,
    terms: PayTerms | None = None,
) -> tuple[WagePeriod, ...]:
    """What wage is owed on each day from ``first_day`` to ``last_day``, both inclusive, as known on ``as_of``.

    The periods cover every day once, oldest first. Days after ``as_of`` are as the file stands: sickness goes on.
    Earlier joined cases are told by the records from before the next one.

    Raises:
        CaseError: the case cannot be assessed as asked, a day is no day, the days are reversed, or the terms go below
            the law; every problem at once.
    """
    problems: list[Problem] = []
    first = read_day(("first_day",), first_day, problems)
    last = read_day(("last_day",), last_day, problems)
    if first is not None and last is not None and last < first:
        problems.append(refused("days_reversed", ("last_day",), last, earlier="first_day", day=first.isoformat()))
    agreed = read_terms(terms, problems)
    answer = None
    try:
        answer = answered(asked(case, as_of, readings))
    except CaseError as error:
        problems += error.problems
    if problems or answer is None or first is None or last is None:
        raise CaseError(problems)
    return tuple(_tiles(_spells(answer, agreed, first), case, first, last))


# --- the joined cases ---------------------------------------------------------------------------------------------


class _Spell(NamedTuple):
    """One joined case as payroll sees it; ``owed_until`` is the last day on which wage can be owed in it.

    ``days`` and ``lasting`` find what runs on a day: leaves and absences of the whole case, and records of this one by
    their kind. ``latest`` is the answer of the latest case, which alone can still change.
    """

    file: CaseFile
    run: Run
    wage: Period
    terms: PayTerms
    owed_until: date | None
    days: CaseDays
    lasting: Mapping[str, Lasting]
    latest: Answered | None = None

    def steps_begin(self) -> Iterator[date]:
        """The first day of each step of the ladder, and the day after the last one."""
        if self.terms.ladder is not None:
            yield from map(date.fromordinal, self.terms.ladder.begins(self.file.sickness.runs))


def _spells(answer: Answered, terms: PayTerms, first_day: date) -> list[_Spell]:
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


def _spell(run: Run, terms: PayTerms, days: CaseDays) -> _Spell:
    wage = period_of(run.outlook("wage"), run.file.first_sick_day)
    ends = [day for day in (wage.last_day, run.file.sickness.last_sick_day) if day is not None]
    kinds = {kind: run.file.entries(kind) for kind in ("work_resumption", "benefit")} | {_MEASURE: _measures(run.file)}
    lasting = {kind: Lasting(entries) for kind, entries in kinds.items()}
    return _Spell(run.file, run, wage, terms, min(ends) if wage.last_day is not None else None, days, lasting)


# --- the periods --------------------------------------------------------------------------------------------------


class _Owed(NamedTuple):
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


def _tiles(spells: list[_Spell], case: Case, first_day: date, last_day: date) -> Iterator[WagePeriod]:
    """The periods: what is owed is looked up where it can change, and equal neighbours are one period."""
    starts = sorted({first_day, *(day for day in _changes(spells, case) if first_day < day <= last_day)})
    start, owed = first_day, _owed_on(spells, case, first_day)
    for day in starts[1:]:
        now = _owed_on(spells, case, day)
        if now != owed:
            yield owed.on(start, day - ONE_DAY)
            start, owed = day, now
    yield owed.on(start, last_day)


def _changes(spells: list[_Spell], case: Case) -> Iterator[date]:
    """Every day on which something else can be owed than on the day before."""
    spans: list[tuple[date | None, date | None]] = [(item.first_day, item.last_day) for item in case.absences]
    spans += [(leave.first_day, leave.last_day) for leave in case.maternity_leaves]
    spans += [(leave.not_counted_from, None) for leave in case.maternity_leaves]
    spans.append((None, case.employment.last_day))
    for spell in spells:
        spans += _spans(spell)
    for first, last in spans:
        if first is not None:
            yield first
        if last is not None:
            yield last + ONE_DAY


def _spans(spell: _Spell) -> Iterator[tuple[date | None, date | None]]:
    file, run, sickness = spell.file, spell.run, spell.file.sickness
    for first, last, _ in sickness.runs:
        yield date.fromordinal(first), None if last is None else date.fromordinal(last)
    for number in (*range(_WAITING_DAYS_SEEN), law.FIRST_YEAR_DAYS):
        yield sickness.date_of(number + 1), None
    yield None, run.end_of_wait
    yield None, run.outlook("extension").day
    yield None, run.outlook("late_extension").day
    yield run.outlook("sanction_start").day, run.outlook("sanction").day
    yield None, spell.owed_until
    yield run.outlook("early_iva").day, None
    for begins in spell.steps_begin():
        yield begins, None
    for entry in (*_measures(file), *file.entries("work_resumption"), *file.entries("benefit")):
        lasting: Any = entry.record
        yield lasting.started_on, lasting.last_day
    for entry in _measures(file):
        measure: Any = entry.record
        if measure.notified_on is not None:
            yield measure.notified_on, None


def _owed_on(spells: list[_Spell], case: Case, day: date) -> _Owed:
    place = bisect_right(spells, day, key=_begins)
    if not place:
        return _before(case, spells[0], day)
    spell = spells[place - 1]
    file, last = spell.file, spell.file.sickness.last_sick_day
    if file.first_sick_day < spell.run.catalogue.first_law and (last is None or day <= last):
        return _Owed(Obligation.UNKNOWN, None, False, (), "before_the_law", ("absences.first_day",))
    if spell.owed_until is None or day > spell.owed_until:
        return _after(spell, day)
    stage = _stage_on(spell, day)
    away = _leave_on(spell, day, stage.pending)
    if away is not None:
        return _beside(away, stage)
    if file.sickness.counted_day(day) is None:
        return _not_sick("gap")
    stage = _with_income(spell, stage, day)
    over = _interrupted(spell, stage, day)
    return _beside(stage, stage) if over is None else _beside(over, stage)


def _begins(spell: _Spell) -> date:
    return spell.file.first_sick_day


def _beside(over: _Owed, stage: _Owed) -> _Owed:
    """What lies over a stage, with the stage itself beside it."""
    return over._replace(band=stage.reason, band_percentage=stage.percentage, work=stage.work, set_off=stage.set_off)


def _with_income(spell: _Spell, stage: _Owed, day: date) -> _Owed:
    """The stage with the work and the benefits that run on ``day``: what they bring in is set off, BW 7:629(5)."""
    work = spell.lasting["work_resumption"].on(day)
    benefits = (*(entry.id for entry in spell.lasting["benefit"].on(day)), *_early_iva(spell, day))
    if not work and not benefits:
        return stage
    paid = [entry for entry in work if entry.record.work != "therapy"]  # type: ignore[attr-defined]
    suitable = any(entry.record.work in _SUITABLE_WORK for entry in work)  # type: ignore[attr-defined]
    basis = ((law.SET_OFF,) if paid or benefits else ()) + ((law.SUITABLE_WORK,) if suitable else ())
    articles = (*stage.basis, *cited(spell.file.case, basis))
    return stage._replace(basis=articles, work=tuple(entry.id for entry in work), set_off=benefits)


def _early_iva(spell: _Spell, day: date) -> tuple[str, ...]:
    """UWV's decision on early IVA, from the day on which that benefit begins: the wage runs on beside it."""
    begins = spell.run.outlook("early_iva").day
    if begins is None or day < begins:
        return ()
    return tuple(entry.id for entry in spell.file.entries("early_iva_decision")[-1:])


def _before(case: Case, first: _Spell, day: date) -> _Owed:
    ended = case.employment.last_day
    if ended is not None and day > ended:
        return _Owed(Obligation.ENDED, _NOTHING, False, (), "employment_ended", ("employment.last_day",))
    return _leave_on(first, day) or _not_sick("before_sickness")


def _not_sick(reason: str, *evidence: str) -> _Owed:
    return _Owed(Obligation.NOT_SICK, None, False, (), reason, evidence)


# --- while wage can be owed ---------------------------------------------------------------------------------------


class _Stage(NamedTuple):
    """A stage of the wage: its last day, the evidence of that day, and what it waits for."""

    day: date
    evidence: tuple[str, ...]
    pending: tuple[str, ...]


def _stage(spell: _Spell, name: str, outlook: Outlook, pending: tuple[str, ...] | None = None) -> _Stage:
    assert outlook.day is not None
    return _Stage(outlook.day, evidence_of(spell.run, name), outlook.pending if pending is None else pending)


def _stage_on(spell: _Spell, day: date) -> _Owed:
    """What is owed by the stage of the wage that ``day`` lies in, whatever interrupts it."""
    run = spell.run
    start, sanction = run.outlook("sanction_start").day, run.outlook("sanction")
    extension, late = run.outlook("extension"), run.outlook("late_extension")
    if start is not None and sanction.day is not None and start <= day <= sanction.day:
        stage = _stage(spell, "sanction", sanction)
        return _staged(spell, Obligation.SANCTION, "sanction", law.SANCTION, stage, day)
    if day <= run.end_of_wait:
        return _normal(spell, day)
    if extension.day is not None and day <= extension.day:
        stage = _stage(spell, "extension", extension)
        return _staged(spell, Obligation.EXTENDED, "voluntary_extension", law.VOLUNTARY_EXTENSION, stage, day)
    if late.day is not None and day <= late.day:
        stage = _stage(spell, "late_extension", late, run.outlook("wage_period").pending)
        return _staged(spell, Obligation.EXTENDED, "late_application", (law.LATE_APPLICATION,), stage, day)
    return _staged(spell, Obligation.EXTENDED, "stated_by_uwv", (), _stage(spell, "wage", run.outlook("wage")), day)


def _normal(spell: _Spell, day: date) -> _Owed:
    """Wage in the 104 weeks; the floor of the legal minimum wage holds in the first 52."""
    file, first = spell.file, spell.file.sickness.counted_through(day) <= law.FIRST_YEAR_DAYS
    end, extension = spell.run.end_of_wait, spell.run.outlook("extension")
    if first:
        end = min(file.sickness.date_of(law.FIRST_YEAR_DAYS), end)
    waits = () if first or extension.day is not None else extension.pending
    stage = _Stage(end, (), waits)
    reason, percent = ("first_52_weeks", PERCENTS[0]) if first else ("second_52_weeks", PERCENTS[1])
    owed = _staged(spell, Obligation.NORMAL, reason, (), stage, day, percent)
    return owed._replace(minimum_wage_floor=first)


def _staged(
    spell: _Spell,
    code: Obligation,
    reason: str,
    basis: Iterable[Citation],
    stage: _Stage,
    day: date,
    percent: str = PERCENTS[2],
) -> _Owed:
    """The stage as a whole; where it is the last one, what the end of the wage waits for."""
    wage = spell.run.outlook("wage")
    assert wage.day is not None
    pending = wage.pending if stage.day >= wage.day else stage.pending
    percentage, evidence = Decimal(law.WAGE_PERCENT), stage.evidence
    agreed, path = _agreed(spell, day, percent)
    if agreed is not None and agreed != percentage:
        percentage, evidence = agreed, (*evidence, path)
    articles = cited(spell.file.case, (law.AMOUNT, *basis))
    return _Owed(code, percentage, False, articles, reason, evidence, pending)


def _agreed(spell: _Spell, day: date, percent: str) -> tuple[Decimal | None, str]:
    """The percentage that the terms promise on ``day``, and the path of the term."""
    named, ladder = getattr(spell.terms, percent), spell.terms.ladder
    if named is not None or ladder is None:
        return named, f"terms.{percent}"
    step = ladder.step_on(spell.file.sickness.counted_through(day))
    return None if step is None else step.percent, "terms.ladder"


def cited(case: Case, basis: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """The articles; for a public servant outside the Civil Code ZW 76a and 76b stand in place of the Civil Code."""
    if case.employment.regime != "public_servant":
        return basis
    instead = law.PUBLIC_SERVANT_IN_SANCTION if law.SANCTION[1] in basis else law.PUBLIC_SERVANT
    return tuple(found for item in basis for found in instead.get(item, (item,)))


def _interrupted(spell: _Spell, stage: _Owed, day: date) -> _Owed | None:
    """What is owed where an agreed waiting day or a measure lies over the stage."""
    if _is_waiting_day(spell, day):
        basis = cited(spell.file.case, law.WAITING_DAYS)
        reason, path = "waiting_days_agreed", "terms.waiting_days"
        return _Owed(Obligation.WAITING_DAY, _NOTHING, False, basis, reason, (path,), stage.pending)
    measure = _measure_on(spell, day)
    return None if measure is None else _measured(spell, stage, measure, day)


def _is_waiting_day(spell: _Spell, day: date) -> bool:
    """Whether ``day`` is one of the first days of sickness without wage; a contested reading says which are counted."""
    sickness, number = spell.file.sickness, spell.file.sickness.counted_day(day)
    if number is None or not spell.terms.waiting_days:
        return False
    if spell.file.readings.waiting_days != WaitingDays.WORKING_DAYS:
        return number <= spell.terms.waiting_days
    pattern = spell.file.case.employment.working_days or WEEKDAYS[:5]
    if number > _WAITING_DAYS_SEEN or not _works(pattern, day):
        return False
    worked = [one for one in range(1, number + 1) if _works(pattern, sickness.date_of(one))]
    return len(worked) <= spell.terms.waiting_days


def _works(pattern: Sequence[str], day: date) -> bool:
    return WEEKDAYS[day.weekday()] in pattern


def _measures(file: CaseFile) -> list[Filed]:
    """Suspensions and stops; a warning leaves the wage as it is."""
    return [
        entry
        for entry in file.by_kind.get(_MEASURE, ())
        if entry.record.step in ("suspension", "stop")  # type: ignore[attr-defined]
    ]


def _measure_on(spell: _Spell, day: date) -> Filed | None:
    """The measure that decides on ``day``: a notified one before one that was not, a stop before a suspension."""
    return min(spell.lasting[_MEASURE].on(day), key=_weight, default=None)


def _weight(entry: Filed) -> tuple[bool, bool]:
    measure: Any = entry.record
    return measure.notified_on is None, measure.step != "stop"


def _measured(spell: _Spell, stage: _Owed, entry: Filed, day: date) -> _Owed:
    """A measure holds from the day of its notice; whether wage is owed before that is open, BW 7:629(7)."""
    measure: Any = entry.record
    if measure.notified_on is None:
        basis = (*stage.basis, *cited(spell.file.case, (law.TOLD_AT_ONCE,)))
        return stage._replace(basis=basis, reason="measure_not_notified", evidence=(*stage.evidence, entry.id))
    if day < measure.notified_on:
        basis = (*stage.basis, *cited(spell.file.case, (law.TOLD_AT_ONCE,)))
        return _Owed(
            Obligation.UNKNOWN, None, False, basis, "measure_notified_later", (entry.id,), stage.pending,
            measure=measure.step,
        )  # fmt: skip
    whole, part = _OBLIGATION[measure.step]
    basis = cited(spell.file.case, (law.STOP if measure.step == "stop" else law.SUSPENSION, law.TOLD_AT_ONCE))
    code, percentage, floor = whole, _NOTHING, False
    if measure.hours_percent is not None and measure.hours_percent < HUNDRED and stage.percentage is not None:
        left = product(stage.percentage, EXACT.subtract(HUNDRED, measure.hours_percent))
        code, percentage, floor = part, shortest(EXACT.divide(left, HUNDRED)), stage.minimum_wage_floor
        basis = (*stage.basis, *basis)
    return _Owed(code, percentage, floor, basis, measure.step, (entry.id,), stage.pending, measure=measure.step)


_OBLIGATION: Final = {
    "suspension": (Obligation.SUSPENDED, Obligation.PARTLY_SUSPENDED),
    "stop": (Obligation.STOPPED, Obligation.PARTLY_STOPPED),
}
"""What a measure over all hours makes of the wage, and one over a part of them."""


def _leave_on(spell: _Spell, day: date, pending: tuple[str, ...] = ()) -> _Owed | None:
    """Maternity leave, or sickness in its flexible period where that counts as leave."""
    case = spell.file.case
    for leave in spell.days.leaves_near(day):
        reason = None
        if leave.first_day <= day <= leave.last_day:
            reason = "maternity_leave"
        elif _in_flexible_period(spell, leave, day):
            reason = "flexible_period"
        if reason is not None:
            path = (spell.days.path(leave),)
            return _Owed(Obligation.LEAVE, _NOTHING, False, cited(case, (law.LEAVE,)), reason, path, pending)
    return None


def _in_flexible_period(spell: _Spell, leave: Leave, day: date) -> bool:
    counted = spell.file.readings.flexible_period_sick_days is not FlexiblePeriod.NOT_COUNTED
    if leave.not_counted_from is None or counted:
        return False
    return leave.not_counted_from <= day < leave.first_day and spell.days.absent_on(day)


# --- after the last day of wage -----------------------------------------------------------------------------------


def _after(spell: _Spell, day: date) -> _Owed:
    """What ended the wage, or what came after: recovery, death, the end of the employment."""
    file, sickness = spell.file, spell.file.sickness
    ended, last = file.last_day_of_employment, sickness.last_sick_day
    if ended is not None and day > ended:
        return _ended(spell, "employment_ended", file.employment_evidence)
    if last is not None and day > last:
        if sickness.ended_by == "death":
            return _ended(spell, "deceased", "absences.last_day")
        return _leave_on(spell, day) or _not_sick("recovered", "absences.last_day")
    if sickness.counted_day(day) is None and _leave_on(spell, day) is None:
        return _not_sick("gap")
    return _ended(spell, _why_ended(spell))._replace(pending=spell.run.outlook("wage").pending)


def _ended(spell: _Spell, reason: str, *evidence: str) -> _Owed:
    found = evidence or evidence_of(spell.run, "wage")
    silent = _silent(spell) if reason == "wage_period_over" else ()
    return _Owed(Obligation.ENDED, _NOTHING, False, spell.wage.basis, reason, found, could_change=silent)


def _silent(spell: _Spell) -> tuple[Fact, ...]:
    """What is not on file and could still lengthen the wage: the application of WIA 64(3), a sanction."""
    if spell.latest is None:
        return ()
    found = about_the_end(spell.run, spell.latest.milestones, spell.latest.as_of)
    return tuple(item.fact for item in found if "wage_continuation" in item.concerns)


def _why_ended(spell: _Spell) -> str:
    wage, sanction = spell.run.outlook("wage"), spell.run.outlook("sanction")
    if wage.reason is not None:
        return wage.reason
    if any(item.stage == "wage" for item in spell.run.differing):
        return "stated_by_uwv"
    if wage.cut_by == "aow_limit":
        return "aow_age_reached"
    if spell.file.case.employment.domestic_worker == "yes":
        return "domestic_worker"
    return "wage_period_over" if sanction.day is None else "sanction_over"
