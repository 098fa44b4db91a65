"""What the file does not say: missing facts, what could change the answer, and the readings it rests on.

The employer's own file is closed: no plan recorded is no plan. What others know or found is open: no letter recorded is
not no letter. The law is a rule with exceptions: the rule stands until an exception is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from typing import Final

from .._frozen import maker
from ..engine.run import Run
from ..law.aow import age_is_set
from ..law.conditions import GUIDED_BY_UWV, NO_SAFETY_NET, SAFETY_NET
from ..law.duties import CARE_OVER
from ..law.readings import Chosen
from ..law.stages.limits import leaves_with_benefit
from ..law.stages.wait import shortened_too_early
from ..law.wia import LONGEST_GAP
from ..rules.condition import Condition
from ..rules.planned import Planned
from .answered import Answered
from .codes import Caveat, Fact, NoticeId, Otherwise
from .parts import CaseState, CouldChange, MissingFact, Notice, ReadingUsed, Status
from .standing import Standing

__all__ = ["about_the_end", "caveats", "could_change", "missing_facts", "notices", "readings_used"]


def missing_facts(milestones: Iterable[Standing]) -> tuple[MissingFact, ...]:
    """Facts without which a milestone stays unknown, each with the milestones that it decides."""
    decides: dict[str, list[str]] = {}
    for milestone in milestones:
        if milestone.status is _UNKNOWN and milestone.reason is not None:
            decides.setdefault(milestone.reason, []).append(milestone.key)
    return tuple(MissingFact(Fact.of(fact), tuple(keys)) for fact, keys in decides.items())


_UNKNOWN: Final = Status.UNKNOWN
_SETTLED: Final = frozenset({Status.MET, Status.MET_LATE, Status.MISSED, Status.LAPSED, Status.NOT_APPLICABLE})


def could_change(found: Answered) -> tuple[CouldChange, ...]:
    """Facts on which the file is silent, what the other answer would be and what it concerns."""
    run, as_of = found.run, found.as_of.toordinal()
    concerns: dict[str, tuple[Condition, list[str]]] = {}
    for milestone in found.milestones:
        for condition in _silent_on(run, milestone, as_of):
            concerns.setdefault(condition.id, (condition, []))[1].append(milestone.key)
    changes = [
        CouldChange(Fact.of(item.fact), Otherwise.of(item.otherwise), tuple(keys)) for item, keys in concerns.values()
    ]
    about = (*_about_the_case(run, found.as_of), *_about_the_employment(run, found.milestones))
    return (*changes, *about, *about_the_end(found))


def _silent_on(run: Run, milestone: Standing, day_asked: int) -> Sequence[Condition]:
    """The conditions of a milestone of which the file does not say whether they hold. What is settled has none, but for
    a duty that is left out because nobody spoke of a safety net.
    """
    view, found, due = run.view, run.found, milestone.asked.due
    if milestone.status in _SETTLED:
        unsaid = milestone.reason == SAFETY_NET.otherwise and not (view.no_safety_net or view.no_employer)
        return (NO_SAFETY_NET,) if unsaid else ()
    day = day_asked if due is None else due
    return [condition for condition, holds in milestone.asked.ready.asks if holds(view, found, day, day_asked) is None]


def _about_the_case(run: Run, as_of: date) -> Iterator[CouldChange]:
    file, sickness = run.file, run.file.sickness
    last = sickness.last_sick_day
    if sickness.ended_by == "recovery" and last is not None and (as_of - last).days <= LONGEST_GAP + 1:
        yield CouldChange(Fact.ABSENCES, Otherwise.RELAPSE_WITHIN_FOUR_WEEKS_REVIVES_THE_CASE, ("case_state",))
    if sickness.cause_open:
        yield CouldChange(Fact.LEAVES_SAME_CAUSE, Otherwise.ANOTHER_CAUSE_STARTS_A_NEW_CASE, ("first_sick_day",))
    if file.case.birth_date is None and file.case.aow_date is None:
        ends = ("wage_continuation", "dismissal_ban", "wia")
        yield CouldChange(Fact.BIRTH_DATE, Otherwise.AOW_AGE_ENDS_WAGE_AND_WIA, ends)


def _about_the_employment(run: Run, milestones: Sequence[Standing]) -> Iterator[CouldChange]:
    employment = run.file.case.employment
    if employment.domestic_worker == "yes" and employment.insured is None:
        yield CouldChange(Fact.EMPLOYMENT_INSURED, Otherwise.INSURED_WORK_COUNTS_FOR_WIA, ("waiting_period", "wia"))
    left = run.found.care_over.day
    if employment.self_insured_zw == "unknown" and left is not None and left < run.found.wage_period.day:
        ended = [
            item for item in milestones if item.reason == "employment_ended" and CARE_OVER in item.asked.ready.ends
        ]
        guided = [
            item for item in milestones if GUIDED_BY_UWV in (test.condition for test in item.asked.ready.concerns)
        ]
        if ended or guided:
            keys, fact = tuple(item.key for item in (*ended, *guided)), Fact.EMPLOYMENT_SELF_INSURED_ZW
            yield CouldChange(fact, Otherwise.SELF_INSURED_EMPLOYER_KEEPS_THE_DUTIES, keys)


def about_the_end(found: Answered) -> Iterator[CouldChange]:
    """What could move the end of the wait or of the wage: an application or a decision that is not on file."""
    moved, view = ("wage_continuation", "wia", "dismissal_ban"), found.run.view
    application, power = found.by_rule["wia_application"][0], found.by_rule["sanction_decision"][0]
    if application.status is _UNKNOWN and application.due is not None and found.as_of > application.due:
        yield CouldChange(Fact.RECORDS_WIA_APPLICATION, Otherwise.EACH_DAY_LATE_EXTENDS_THE_WAGE, moved)
    if view.iva_asked is not None and not view.iva_decided:
        yield CouldChange(
            Fact.RECORDS_EARLY_IVA_DECISION, Otherwise.EARLY_IVA_SHORTENS_THE_WAIT, ("waiting_period", "wia")
        )
    if power.shown is None and power.status is not Status.NOT_APPLICABLE:
        yield CouldChange(Fact.RECORDS_SANCTION_DECISION, Otherwise.SANCTION_EXTENDS_THE_WAGE, moved)


def readings_used(run: Run, also: Iterable[str] = ()) -> tuple[ReadingUsed, ...]:
    """The contested readings that the answer rests on, as the run noted them, and those that the caller chose; in the
    order of the register.
    """
    chosen, used = run.file.readings, run.readings_read | set(also)
    if chosen != _DEFAULTS:
        used |= chosen.choices.keys()
    return tuple([
        _make_reading(reading.id, value := getattr(chosen, reading.id), value is reading.default)
        for reading in run.catalogue.readings.values()
        if reading.id in used
    ])  # fmt: skip


_make_reading: Final = maker(ReadingUsed)
_DEFAULTS: Final = Chosen()


def caveats(run: Run) -> tuple[Caveat, ...]:
    """Codes of what a reader must know about the whole answer."""
    return tuple(_caveats(run))


def _caveats(run: Run) -> Iterator[Caveat]:
    birth_date, aow_date = run.file.case.birth_date, run.file.aow_date
    if birth_date is not None and aow_date is not None and not age_is_set(birth_date) and aow_date <= run.end_of_wait:
        yield Caveat.AOW_DATE_NOT_BEFORE
    if run.view.safety_net and (run.view.extension_asked or run.view.extension_decided):
        yield Caveat.NO_EXTENSION_WITH_SICKNESS_BENEFIT
    if run.view.safety_net and leaves_with_benefit(run.view, run.found.end_of_wait.day):
        yield Caveat.SAFETY_NET_AFTER_EMPLOYMENT
    if any(part.reason == "flexible_period" for part in run.file.sickness.not_counted):
        yield Caveat.FLEXIBLE_PERIOD_IN_42_WEEKS
    if shortened_too_early(run.view):
        yield Caveat.EXTENSION_SHORTENED_TOO_EARLY
    if run.file.first_sick_day < run.catalogue.texts_since:
        yield Caveat.OLDER_TEXT_NOT_READ
    yield from _oddities()(run)


@cache
def _oddities() -> Callable[[Run], Iterator[Caveat]]:
    """Loaded when caveats are first asked for."""
    # Few callers of one answer read its caveats.
    from .odd import oddities

    return oddities


def notices(found: Answered) -> tuple[Notice, ...]:
    """Planned law and practice that would touch the case, while it is not over."""
    if found.case_state in (CaseState.RECOVERED, CaseState.DECEASED):
        return ()
    touched = [(planned, _touched(planned, found)) for planned in found.question.catalogue.planned]
    return tuple(
        Notice(NoticeId.of(planned.id), planned.state, planned.from_day, planned.source, concerns)
        for planned, concerns in touched
        if concerns
    )


def _touched(planned: Planned, found: Answered) -> tuple[str, ...]:
    """What it would touch: keys of milestones that are open, or the name of a period that has not ended."""
    touches, since = planned.touches, planned.touches.on_or_after or date.min
    if touches.by == "milestone":
        items = [item for item in found.by_rule.get(touches.milestone, ()) if item.status not in _SETTLED]
        return tuple([item.key for item in items if (due := item.due) is not None and due >= since])
    name, period = (
        ("waiting_period", found.waiting_period)
        if touches.by == "end_of_wait"
        else ("dismissal_ban", found.dismissal_ban)
    )
    last = period.last_day
    return (name,) if last is not None and last >= max(since, found.as_of) else ()
