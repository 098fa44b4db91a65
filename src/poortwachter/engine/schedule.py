"""What the law asks in a case, whatever the day of assessment: every term, and the record that shows each act.

The day of assessment decides only where things stand; that is :mod:`poortwachter.engine`. A schedule is worked out
once for a case and
remembered with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from ..answer.parts import Asked, Milestone, Period, Status, WiaStart
from ..facts._filing import Filed
from ..facts.absences import Absence
from ..facts.case import Case
from ..law.catalogue import MILESTONES
from ..law.instruments import RPEZ
from ..rules.citation import Citation
from ..rules.readings import Readings
from ..rules.rule import MilestoneRule, Occasion, Transition
from ..rules.values import Answer
from . import periods
from .casefile import CaseFile
from .conditions import HANG_ON_THE_DAY, TESTS, ConditionTest
from .history import SicknessCase, history
from .refusals import refuse_contradictory_decisions
from .terms import prepared
from .versions import last_day_of

__all__ = ["FIRST_LAW", "Schedule", "cases_of", "schedule"]

FIRST_LAW: Final = date(2004, 1, 1)
"""104 weeks of wage hold for first sick days from this day on (Stb. 2003, 555); earlier cases fall under other law."""

_WEEK: Final = timedelta(days=7)


class Schedule(NamedTuple):
    """All that the law asks in one joined case; a milestone where no day of assessment can change how it stands."""

    file: CaseFile
    stages: periods.Stages
    asked: tuple[Asked | Milestone, ...]
    waiting_period: Period
    wia: WiaStart
    wage_continuation: Period
    dismissal_ban: Period
    sanction: Period


def cases_of(case: Case, readings: Readings) -> tuple[SicknessCase, ...]:
    """The joined cases in ``case``, oldest first."""
    key = ("history", readings.key)
    if key not in case.remembered:
        case.remembered[key] = history(case, readings)
    found: tuple[SicknessCase, ...] = case.remembered[key]
    return found


def schedule(case: Case, place: int, readings: Readings) -> Schedule:
    """The schedule of the joined case at ``place`` in its history."""
    key = ("schedule", place, readings.key)
    if key not in case.remembered:
        case.remembered[key] = _worked_out(case, place, readings)
    found: Schedule = case.remembered[key]
    return found


def _worked_out(case: Case, place: int, readings: Readings) -> Schedule:
    sickness = cases_of(case, readings)[place]
    filed = case.filed if place == 0 else [entry for entry in case.filed if entry.on >= sickness.first_sick_day]
    file = CaseFile(case, sickness, filed, readings=readings)
    refuse_contradictory_decisions(file)
    found = periods.work_out(file)
    first_day = file.first_sick_day
    return Schedule(
        file,
        found,
        tuple(_asked(file)),
        periods.waiting_period(file, found),
        periods.wia_start(found.wia),
        periods.period(found.wage, first_day),
        periods.period(found.dismissal_ban, first_day),
        periods.sanction_period(file, found),
    )


class _Prepared:
    """A rule made ready to answer many cases: its terms and conditions looked up once."""

    __slots__ = ("basis", "due", "kinds", "newest_from", "rule", "tests", "tests_any_day", "tests_on_day",
                 "window")  # fmt: skip

    def __init__(self, rule: MilestoneRule) -> None:
        newest = rule.versions[-1]
        assert newest.due is not None
        self.rule = rule
        self.due = prepared(newest.due)
        self.basis = newest.basis
        self.newest_from = newest.in_force_from or FIRST_LAW
        self.window = None if rule.window_opens is None else prepared(rule.window_opens)
        self.kinds = (*rule.met_by, *rule.also_met_by)
        self.tests: tuple[ConditionTest, ...] = tuple(TESTS[condition] for condition in rule.applies_when)
        self.tests_on_day = tuple(TESTS[item] for item in rule.applies_when if item in HANG_ON_THE_DAY)
        self.tests_any_day = tuple(TESTS[item] for item in rule.applies_when if item not in HANG_ON_THE_DAY)

    def window_opens(self, file: CaseFile, occasion: date | None, due: Answer) -> date | None:
        """The first day of the window; ``None`` where there is none, none known, or none before ``due``."""
        day = None if self.window is None else self.window(file, occasion)
        known = isinstance(day, date) and (not isinstance(due, date) or day <= due)
        return day if known and isinstance(day, date) else None


_PREPARED: Final = tuple(_Prepared(rule) for rule in MILESTONES)


def _asked(file: CaseFile) -> Iterator[Asked | Milestone]:
    for ready in _PREPARED:
        occasions = _OCCASIONS[ready.rule.occasion](ready, file)
        for number, (occasion, shown) in enumerate(occasions, 1):
            due, basis = _term(ready, file, occasion)
            if number == 1:
                file.due_days[ready.rule.id] = due
            window = ready.window_opens(file, occasion, due)
            if shown is not None and ready.rule.only_within_window:
                shown = _first_shown(file, ready.kinds, since=window)
            tests = ready.tests_on_day if isinstance(due, date) else ready.tests
            asked = Asked(ready.rule, number, occasion, due, window, basis, shown, tests, file)
            yield _settled(asked, ready) or asked


def _settled(asked: Asked, ready: _Prepared) -> Milestone | None:
    """How it stands, where that is the same on every day: done, or not asked."""
    due, shown = asked.due, asked.shown
    if shown is not None:
        if not isinstance(due, date) or _in_time(shown, due):
            return Milestone(asked, Status.MET)
        return Milestone(asked, Status.MET_LATE, None, None, (shown.done_on - due).days)
    if isinstance(due, date):
        for test in ready.tests_any_day:
            if test.holds(asked.file, due, due) is False:
                return Milestone(asked, Status.NOT_APPLICABLE, test.otherwise)
    return None


def _once(ready: _Prepared, file: CaseFile) -> Iterator[tuple[date | None, Filed | None]]:
    yield None, _first_shown(file, ready.kinds)


def _capacity_changes(ready: _Prepared, file: CaseFile) -> Iterator[tuple[date | None, Filed | None]]:
    """Once, and again after each opinion by which capacity returned or changed."""
    changes: list[date] = []
    current = None
    for opinion in file.opinions:
        if opinion.capacity != "none" and current is not None and opinion.capacity != current:
            changes.append(opinion.dated)
        current = opinion.capacity
    if not changes or file.opinions[0].capacity != "none":
        yield None, _first_shown(file, ready.kinds)
    for day in changes:
        yield day, _first_shown(file, ready.rule.renewed_by, since=day)


def _evaluations(ready: _Prepared, file: CaseFile) -> Iterator[tuple[date | None, Filed | None]]:
    """Each evaluation held, counted from the plan or the one before, and the next one while the wait runs."""
    plan, due = _first_shown(file, ("action_plan",)), file.due_days["action_plan"]
    previous = plan.done_on if plan is not None else due if isinstance(due, date) else None
    held = [entry for kind in ready.kinds if kind in file.by_kind for entry in file.by_kind[kind]]
    held.sort(key=_act)
    for entry in held:
        yield previous, entry
        previous = entry.done_on
    if not held or (held[-1].kind != "final_evaluation" and _within_the_wait(ready.due(file, previous), file)):
        yield previous, None


def _within_the_wait(due: Answer, file: CaseFile) -> bool:
    return isinstance(due, date) and due <= file.end_of_wait


def _events(ready: _Prepared, file: CaseFile) -> Iterator[tuple[date | None, Filed | None]]:
    """For each record that brings the milestone up; the answers are taken in order, each once."""
    events = [entry for kind in ready.rule.brought_up_by for entry in file.by_kind.get(kind, ())]
    if not events:
        return
    events = sorted((entry for entry in events if entry.record.shows_act), key=_act)
    answers = [entry for kind in ready.kinds for entry in file.by_kind.get(kind, ()) if entry.record.shows_act]
    for event in events:
        shown = next((entry for entry in answers if _answers(entry, event)), None)
        if shown is not None:
            answers.remove(shown)
        yield event.done_on, shown or _last_item_asked_for(event, file)


def _last_item_asked_for(event: Filed, file: CaseFile) -> Filed | None:
    """Where UWV named what is missing: the last of those documents, once all of them came."""
    wanted: tuple[str, ...] = getattr(event.record, "missing", ())
    came = [[one for one in file.by_kind.get(kind, ()) if one.on >= event.done_on] for kind in wanted]
    return max((entries[0] for entries in came), key=_act) if came and all(came) else None


def _answers(entry: Filed, event: Filed) -> bool:
    against = getattr(entry.record, "against", None)
    return entry.done_on >= event.done_on and against in (None, event.kind)


def _end_of_employment(ready: _Prepared, file: CaseFile) -> Iterator[tuple[date | None, Filed | None]]:
    last_day = file.last_day_of_employment
    ended = file.sickness.last_sick_day
    if last_day is not None and last_day >= file.first_sick_day and (ended is None or last_day <= ended):
        yield last_day, _first_shown(file, ready.kinds)


def _recovery(ready: _Prepared, file: CaseFile) -> Iterator[tuple[date | None, Filed | None]]:
    for absence in sorted(file.case.absences, key=_first_day):
        if absence.recovery_reported_on is not None and absence.first_day >= file.first_sick_day:
            reported = absence.recovery_reported_on
            yield reported, _first_shown(file, ready.kinds, since=reported)


_OCCASIONS: Final = {
    Occasion.ONCE: _once,
    Occasion.EACH_EVENT: _events,
    Occasion.END_OF_EMPLOYMENT: _end_of_employment,
    Occasion.RECOVERY: _recovery,
    Occasion.EACH_CAPACITY_CHANGE: _capacity_changes,
    Occasion.EACH_EVALUATION: _evaluations,
}


def _first_shown(file: CaseFile, kinds: Iterable[str], since: date | None = None) -> Filed | None:
    """The earliest record of ``kinds`` that shows the act, on or after ``since``."""
    first: Filed | None = None
    for kind in kinds:
        for entry in file.by_kind.get(kind, ()):
            if (since is None or entry.done_on >= since) and entry.record.shows_act:
                if first is None or entry.done_on < first.done_on:
                    first = entry
                break
    return first


def _term(ready: _Prepared, file: CaseFile, occasion: date | None) -> tuple[Answer, tuple[Citation, ...]]:
    """The last day under the version that governs, as both parties varied it (RPEZ 5), or as UWV stated it."""
    rule = ready.rule
    if rule.variable and "term_deviation" in file.by_kind:
        agreed = file.agreed_term(rule.id)
        if agreed is not None:
            return agreed, (*ready.basis, RPEZ.article(5))
    if rule.stated_as is not None:
        said = file.stated.get(rule.stated_as)
        if said is not None:
            return said[0], ready.basis
    if rule.transition is not Transition.BY_EVENT and file.first_sick_day >= ready.newest_from:
        return ready.due(file, occasion), ready.basis
    return last_day_of(rule, file, occasion)


def _in_time(shown: Filed, due: date) -> bool:
    """Done on or before ``due``; or posted by then and received within a week."""
    if shown.done_on <= due:
        return True
    posted: date | None = getattr(shown.record, "posted_on", None)
    return posted is not None and posted <= due and shown.done_on <= due + _WEEK


def _first_day(absence: Absence) -> date:
    return absence.first_day


def _act(entry: Filed) -> date:
    return entry.done_on
