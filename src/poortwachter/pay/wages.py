"""Which wage is owed on which days: contiguous periods for a payroll run, BW 7:629.

Codes and percentages only; amounts are :mod:`poortwachter.pay.exposure`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise

from ..answer.answered import Answered, answered
from ..answer.codes import Fact
from ..answer.silence import about_the_end
from ..counting.days import ONE_DAY, read_day
from ..counting.ordinals import as_date
from ..engine.question import asked
from ..engine.run import Run
from ..errors import CaseError, Problem, refused
from ..facts.case import Case
from ..law import bw7_wage as law
from ._by_day import CaseDays, measures
from ._owed import Obligation, Owed, Spell, WagePeriod, cited, joined_spells, spell_of
from ._wage_stages import NOTHING, SUITABLE_WORK, WAITING_DAYS_SEEN, interrupted, leave_on, stage_on
from .terms import PayTerms, read_terms

__all__ = ["Obligation", "WagePeriod", "changes", "cited", "days_owed", "owed_on", "spell_to_count", "wage_periods"]


def wage_periods(
    case: Case,
    *,
    as_of: date,
    first_day: date,
    last_day: date,
    readings: Mapping[str, str] | None = None,
    terms: PayTerms | Mapping[str, object] | None = None,
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
    if first is not None and last is not None:
        problems += _reversed(first, last)
    agreed = read_terms(terms, problems)
    answer = None
    try:
        answer = answered(asked(case, as_of, readings))
    except CaseError as error:
        problems += error.problems
    if problems or answer is None or first is None or last is None:
        raise CaseError(problems)
    return tuple(_tiles(joined_spells(answer, agreed, first), case, first, last))


def _reversed(first: date, last: date) -> Iterator[Problem]:
    if last < first:
        yield refused("days_reversed", ("last_day",), last, earlier="first_day", day=first.isoformat())


def days_owed(answer: Answered, code: Obligation, first_day: date, last_day: date) -> int:
    """On how many of these days of the latest joined case, both inclusive, ``code`` is what the law owes.

    On which facts it rests is not asked. A measure that has no last day yet is not taken to last.

    Raises:
        CaseError: the days are reversed.
    """
    if problems := [*_reversed(first_day, last_day)]:
        raise CaseError(problems)
    case, spells = answer.question.case, [spell_to_count(answer)]
    starts = _starts(spells, case, first_day, last_day)
    parts = pairwise([*starts, last_day + ONE_DAY])
    return sum((after - day).days for day, after in parts if owed_on(spells, case, day).code is code)


def spell_to_count(answer: Answered) -> Spell:
    """The latest joined case, to count days in: without evidence, without what is set off, and without measures that
    have no last day yet.
    """
    run, days = answer.run, CaseDays(answer.question.case)
    ended = [entry for entry in measures(run.file) if entry.record.last_day is not None]
    return spell_of(run, read_terms(None, []), days, ended)._replace(evidence=_not_asked)


def _not_asked(run: Run, stage: str) -> tuple[str, ...]:
    return ()


# --- the periods ----------------------------------------------------------------------------------------------------


def _tiles(spells: list[Spell], case: Case, first_day: date, last_day: date) -> Iterator[WagePeriod]:
    """The periods: what is owed is looked up where it can change, and equal neighbours are one period."""
    starts = _starts(spells, case, first_day, last_day)
    start, owed = first_day, owed_on(spells, case, first_day)
    for day in starts[1:]:
        now = owed_on(spells, case, day)
        if now != owed:
            yield owed.on(start, day - ONE_DAY)
            start, owed = day, now
    yield owed.on(start, last_day)


def _starts(spells: list[Spell], case: Case, first_day: date, last_day: date) -> list[date]:
    """The first day, and each later one on which something else can be owed."""
    return sorted({first_day, *(day for day in changes(spells, case) if first_day < day <= last_day)})


def changes(spells: list[Spell], case: Case) -> Iterator[date]:
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


def _spans(spell: Spell) -> Iterator[tuple[date | None, date | None]]:
    run, sickness = spell.run, spell.file.sickness
    for first, last, _ in sickness.runs:
        yield date.fromordinal(first), as_date(last)
    for number in (*range(WAITING_DAYS_SEEN if spell.terms.waiting_days else 0), law.FIRST_YEAR_DAYS):
        yield sickness.date_of(number + 1), None
    yield None, run.end_of_wait
    yield None, run.outlook("extension").day
    yield None, run.outlook("late_extension").day
    yield run.outlook("sanction_start").day, run.outlook("sanction").day
    yield None, run.outlook("extension_after_sanction").day
    yield None, spell.owed_until
    yield run.outlook("early_iva").day, None
    for begins in spell.steps_begin():
        yield begins, None
    yield from (*spell.measures.spans(), *spell.work.spans(), *spell.benefits.spans())
    for measure in spell.measures.entries:
        if measure.record.notified_on is not None:
            yield measure.record.notified_on, None


def owed_on(spells: list[Spell], case: Case, day: date) -> Owed:
    """What is owed on a day."""
    place = bisect_right(spells, day, key=_begins)
    if not place:
        return _before(case, spells[0], day)
    spell = spells[place - 1]
    file, last = spell.file, spell.file.sickness.last_sick_day
    if file.first_sick_day < spell.run.catalogue.first_law and (last is None or day <= last):
        return Owed(Obligation.UNKNOWN, None, False, (), "before_the_law", ("absences.first_day",))
    if spell.owed_until is None or day > spell.owed_until:
        return _after(spell, day)
    stage = stage_on(spell, day)
    away = leave_on(spell, day, stage.pending)
    if away is not None:
        return _beside(away, stage)
    if file.sickness.counted_day(day) is None:
        return _not_sick("gap")
    stage = _with_income(spell, stage, day)
    over = interrupted(spell, stage, day)
    return _beside(stage, stage) if over is None else _beside(over, stage)


def _begins(spell: Spell) -> date:
    return spell.file.first_sick_day


def _beside(over: Owed, stage: Owed) -> Owed:
    """What lies over a stage, with the stage itself beside it."""
    return over._replace(band=stage.reason, band_percentage=stage.percentage, work=stage.work, set_off=stage.set_off)


def _with_income(spell: Spell, stage: Owed, day: date) -> Owed:
    """The stage with the work and the benefits that run on ``day``: what they bring in is set off, BW 7:629(5)."""
    work = spell.work.on(day)
    benefits = (*(entry.id for entry in spell.benefits.on(day)), *_early_iva(spell, day))
    if not work and not benefits:
        return stage
    paid = [entry for entry in work if entry.record.work != "therapy"]
    suitable = any(entry.record.work in SUITABLE_WORK for entry in work)
    basis = ((law.SET_OFF,) if paid or benefits else ()) + ((law.SUITABLE_WORK,) if suitable else ())
    articles = (*stage.basis, *cited(spell.file.case, basis))
    return stage._replace(basis=articles, work=tuple(entry.id for entry in work), set_off=benefits)


def _early_iva(spell: Spell, day: date) -> tuple[str, ...]:
    """UWV's decision on early IVA, from the day on which that benefit begins: the wage runs on beside it."""
    begins = spell.run.outlook("early_iva").day
    if begins is None or day < begins:
        return ()
    return tuple(entry.id for entry in spell.file.entries("early_iva_decision")[-1:])


def _before(case: Case, first: Spell, day: date) -> Owed:
    ended = case.employment.last_day
    if ended is not None and day > ended:
        return Owed(Obligation.ENDED, NOTHING, False, (), "employment_ended", ("employment.last_day",))
    return leave_on(first, day) or _not_sick("before_sickness")


def _not_sick(reason: str, *evidence: str) -> Owed:
    return Owed(Obligation.NOT_SICK, None, False, (), reason, evidence)


# --- after the last day of wage -------------------------------------------------------------------------------------


def _after(spell: Spell, day: date) -> Owed:
    """What ended the wage, or what came after: recovery, death, the end of the employment."""
    file, sickness = spell.file, spell.file.sickness
    ended, last = file.last_day_of_employment, sickness.last_sick_day
    if ended is not None and day > ended:
        return _ended(spell, "employment_ended", file.employment_evidence)
    if last is not None and day > last:
        if sickness.ended_by == "death":
            return _ended(spell, "deceased", "absences.last_day")
        return leave_on(spell, day) or _not_sick("recovered", "absences.last_day")
    if sickness.counted_day(day) is None and leave_on(spell, day) is None:
        return _not_sick("gap")
    return _ended(spell, _why_ended(spell))._replace(pending=spell.run.outlook("wage").pending)


def _ended(spell: Spell, reason: str, *evidence: str) -> Owed:
    found = evidence or spell.evidence(spell.run, "wage")
    silent = _silent(spell) if reason == "wage_period_over" else ()
    return Owed(Obligation.ENDED, NOTHING, False, spell.wage.basis, reason, found, could_change=silent)


def _silent(spell: Spell) -> tuple[Fact, ...]:
    """What is not on file and could still lengthen the wage: another cause after a leave, by which a new period began
    (BW 7:629(10)), the application of WIA 64(3), a sanction.
    """
    cause = (Fact.LEAVES_SAME_CAUSE,) if spell.file.sickness.cause_open else ()
    if spell.latest is None:
        return cause
    return (*cause, *(item.fact for item in about_the_end(spell.latest) if "wage_continuation" in item.concerns))


def _why_ended(spell: Spell) -> str:
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
