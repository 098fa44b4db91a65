"""Facts about what the employee can do: as the company doctor found it, and as others did."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Final, NamedTuple

from ..counting.days import ONE_DAY
from ..facts._filing import Filed, kinds_of
from ..facts.records import (
    Answer,
    Capacity,
    CapacityByAnother,
    Evaluation,
    ExpertOpinion,
    FinalEvaluation,
    FirstYearEvaluation,
    FunctionInventory,
    Opinion,
    SecondTrackStart,
    WiaApplication,
)
from ..law.signals.ours import WORKING_DAYS_A_WEEK
from ..law.stages.file import LITTLE
from ..rules.patterns import Fact, Parameter
from .dossier import Dossier
from .showing import (
    Shows,
    by,
    days_of_sickness_after,
    end_of_first_year,
    first_of,
    holds_if,
    last_of,
    opinions_of,
    shown_by,
    standing_on,
)
from .verdict import NO, Verdict, longest_late

__all__ = ["CAPACITY_FACTS", "changes", "confirmed_by_uwv", "hours_allowed"]

_ORDER: Final[Mapping[Capacity, int]] = {"none": 0, "marginal": 1, "present": 2}


def _capacity_now(dossier: Dossier, wanted: str) -> Verdict:
    found = opinions_of(dossier)
    if not found:
        return Verdict(None, missing="records.capacity")
    return by(found[-1]) if found[-1].record.capacity == wanted else NO


@shown_by(Opinion)
def _no_capacity_now(dossier: Dossier) -> Verdict:
    """The last opinion found none; while nobody said so, there is some."""
    found = opinions_of(dossier)
    return by(found[-1]) if found and found[-1].record.capacity == "none" else NO


@shown_by(Opinion)
def _never_any_capacity(dossier: Dossier) -> Verdict:
    found = opinions_of(dossier)
    return holds_if(bool(found) and all(entry.record.capacity == "none" for entry in found))


@shown_by(Opinion)
def _without_capacity_in_second_year(dossier: Dossier, wanted: tuple[str, ...] = LITTLE) -> Verdict:
    """Found in the second year, or found before it and still standing when it began."""
    end, found = end_of_first_year(dossier), opinions_of(dossier)
    begun = standing_on(found, end) if dossier.as_of > end else None
    if begun is not None and begun.record.capacity in wanted:
        return by(begun)
    return by(first_of([entry for entry in found if entry.done_on > end and entry.record.capacity in wanted]))


def _marginal_in_second_year(dossier: Dossier) -> Verdict:
    """Marginal at some time of the second year, or at its threshold, and no second track."""
    if dossier.of(SecondTrackStart):
        return NO
    before = dossier.as_of <= end_of_first_year(dossier)
    return _capacity_now(dossier, "marginal") if before else _without_capacity_in_second_year(dossier, ("marginal",))


@shown_by(Opinion)
def _no_capacity_for_long(dossier: Dossier) -> Verdict:
    """For a quarter none was found, and the last opinion says so still."""
    since: Filed[Opinion] | None = None
    for entry in opinions_of(dossier):
        if entry.record.capacity != "none":
            since = None
        elif since is None:
            since = entry
    length = timedelta(days=dossier.number(Parameter.NO_CAPACITY_DAYS))
    return NO if since is None or dossier.as_of < since.done_on + length else by(since)


@shown_by(Opinion)
def _capacity_was_present(dossier: Dossier) -> Verdict:
    """For more than six weeks on end the company doctor found capacity, now or before: there was time to seek work."""
    begun: Filed[Opinion] | None = None
    ends = [*opinions_of(dossier), None]
    for entry in ends:
        if entry is not None and entry.record.capacity == "present":
            begun = begun or entry
            continue
        until = dossier.as_of if entry is None else entry.done_on
        length = dossier.number(Parameter.ADVICE_DAYS)
        if begun is not None and until > days_of_sickness_after(dossier, begun.done_on, length):
            return by(begun)
        begun = None
    return NO


def changes(dossier: Dossier) -> list[Filed[Opinion]]:
    """The opinions that changed the capacity found before."""
    pairs = pairwise(opinions_of(dossier))
    return [later for earlier, later in pairs if earlier.record.capacity != later.record.capacity]


@shown_by(Opinion)
def _evaluated_since_the_change(dossier: Dossier) -> Verdict:
    changed = last_of(changes(dossier))
    if changed is None:
        return NO
    evaluated = dossier.entries(_EVALUATIONS)
    return holds_if(bool(evaluated) and evaluated[-1].done_on >= changed.done_on)


_EVALUATIONS: Final = tuple(
    kind for model in (Evaluation, FirstYearEvaluation, FinalEvaluation) for kind in kinds_of(model)
)


@shown_by(FunctionInventory, Answer)
def _changed_since_inventory(dossier: Dossier) -> Verdict:
    made = [entry.done_on for entry in dossier.of(FunctionInventory)]
    made += [one.done_on for one in dossier.of(Answer) if (one.record.question, one.record.value) == ("UP-E07", "yes")]
    if not made:
        return NO
    return by(last_of([entry for entry in changes(dossier) if entry.done_on > max(made)]))


def hours_allowed(opinion: Opinion) -> Decimal | None:
    """The hours a week that an opinion allows: none where it finds no capacity, ``None`` where it gives no limit."""
    if opinion.capacity == "none":
        return Decimal(0)
    return _a_week(opinion.hours_per_week, opinion.hours_per_day)


def _a_week(per_week: Decimal | None, per_day: Decimal | None) -> Decimal | None:
    if per_week is not None or per_day is None:
        return per_week
    return per_day * WORKING_DAYS_A_WEEK


@shown_by(Opinion)
def _hours_limited(dossier: Dossier) -> Verdict:
    latest = last_of(opinions_of(dossier))
    if latest is None or latest.record.capacity == "none":
        return NO
    return by(latest) if hours_allowed(latest.record) is not None else NO


@shown_by(Opinion)
def _reassessment_passed(dossier: Dossier) -> Verdict:
    """The last opinion found little capacity and promised another by a day that has passed."""
    latest = last_of(dossier.of(Opinion))
    promised = None if latest is None else latest.record.reassess_by
    if latest is None or promised is None or latest.record.capacity == "present" or dossier.as_of <= promised:
        return NO
    return by(latest, since=promised + ONE_DAY)


# --- what others found --------------------------------------------------------------------------------------------


class _Found(NamedTuple):
    """What somebody found that the employee can do."""

    entry: Filed
    capacity: Capacity | None
    hours: Decimal | None
    by_uwv: bool = False
    unlimited: bool = False
    since: date | None = None

    @property
    def day(self) -> date:
        """The day on which it was found, and not that on which it was asked for."""
        return self.entry.done_on


def _others(dossier: Dossier) -> list[_Found]:
    found = [_of_uwv(one) for one in dossier.of(ExpertOpinion) if one.record.dated is not None]
    for other in dossier.of(CapacityByAnother):
        record = other.record
        hours = _a_week(record.hours_per_week, record.hours_per_day)
        by_uwv = (record.found_by or "").startswith("uwv_")
        found.append(_Found(other, record.capacity, hours, by_uwv, record.hours_limited is False, record.since))
    return [one for one in found if one.capacity is not None or one.hours is not None or one.unlimited]


def _of_uwv(entry: Filed[ExpertOpinion]) -> _Found:
    """What UWV found in an expert opinion; work that it found suitable, own or other, is capacity too."""
    record = entry.record
    able = record.question in ("own_work", "suitable_work") and record.outcome == "positive"
    capacity = record.capacity or ("present" if able else None)
    hours = _a_week(record.hours_per_week, record.hours_per_day)
    return _Found(entry, capacity, hours, True, record.hours_limited is False, record.since)


def _more(other: _Found, opinion: Opinion, dossier: Dossier, before: Decimal | None = None) -> bool:
    """Whether another found more than the company doctor did; ``before`` is the limit of hours given before."""
    own = opinion.capacity
    assert own is not None
    if other.capacity is not None and _ORDER[other.capacity] > _ORDER[own]:
        return True
    if other.capacity is not None and _ORDER[other.capacity] < _ORDER[own]:
        return False
    allowed = hours_allowed(opinion)
    if allowed is None and own == "marginal":
        allowed = Decimal(dossier.number(Parameter.SMALL_HOURS_PER_WEEK))
    allowed = before if allowed is None else allowed
    if allowed is None:
        return False
    return other.unlimited if other.hours is None else other.hours > allowed


def _contradicted(dossier: Dossier, others: Iterable[_Found]) -> Verdict:
    """One of them found more than the company doctor, who did not take it over, or only after long."""
    opinions, late = opinions_of(dossier), []
    for other in others:
        day, standing = other.day, _lower(other, dossier)
        if standing is None:
            continue
        after = [entry for entry in opinions if entry.done_on > standing.done_on]
        adopted = first_of([entry for entry in after if not _more(other, entry.record, dossier)])
        until = days_of_sickness_after(dossier, day, dossier.number(Parameter.CONTRADICTION_DAYS))
        evidence = (other.entry.id, standing.id)
        acted = adopted is not None and (adopted.done_on > day or not _too_late_to_act(other, dossier))
        heard = any(entry.done_on > day for entry in after)
        if not acted and (heard or dossier.as_of > until or _too_late_to_act(other, dossier)):
            return Verdict(True, day, evidence)
        if adopted is not None and adopted.done_on > until:
            late.append(Verdict(True, day, (*evidence, adopted.id), None, adopted.done_on))
    return longest_late(late)


def _lower(other: _Found, dossier: Dossier) -> Filed[Opinion] | None:
    """The last opinion of the company doctor that found less than another, and stood then; or before, for weeks, since
    the day from which it was so.
    """
    day, limit, lower = other.day, None, None
    stood = [entry for entry in opinions_of(dossier) if entry.done_on <= day]
    for place, entry in enumerate(stood):
        last = place == len(stood) - 1
        ends = day if last else stood[place + 1].done_on
        begins = max(entry.done_on, other.since or day)
        weeks = days_of_sickness_after(dossier, begins, dossier.number(Parameter.CONTRADICTION_DAYS))
        if _more(other, entry.record, dossier, limit) and (last or ends > weeks):
            lower = entry
        limit = _limit_after(entry.record, limit)
    return lower


def _limit_after(opinion: Opinion, before: Decimal | None) -> Decimal | None:
    """The limit of hours that stands after an opinion: one that finds capacity and is silent leaves that of before."""
    if opinion.capacity != "present":
        return None
    allowed = hours_allowed(opinion)
    return before if allowed is None else allowed


def _too_late_to_act(other: _Found, dossier: Dossier) -> bool:
    """UWV found it in its own test: on or after the day of the application, and nobody could act on it before."""
    applied = first_of(dossier.of(WiaApplication))
    return other.by_uwv and applied is not None and other.day >= applied.done_on


def _just_begun(other: _Found, dossier: Dossier) -> bool:
    """It was so only from a day after which there was no time to act before the application, or the end of the wait."""
    if other.since is None:
        return False
    ends = min([dossier.run.end_of_wait, *(one.done_on for one in dossier.of(WiaApplication))])
    return ends <= days_of_sickness_after(dossier, other.since, dossier.number(Parameter.CONTRADICTION_DAYS))


def _not_by_everybody(other: _Found, others: Iterable[_Found], dossier: Dossier) -> bool:
    """Yet another found no more than the company doctor did when this was found."""
    standing = standing_on(opinions_of(dossier), other.day)
    return standing is not None and any(one is not other and not _more(one, standing.record, dossier) for one in others)


def _contradicting(dossier: Dossier, *, doubtful: bool) -> list[_Found]:
    """What others found in time to act on, each where its weight is doubtful, or where it is not."""
    others = [one for one in _others(dossier) if not _just_begun(one, dossier)]
    return [
        one
        for one in others
        if bool(_too_late_to_act(one, dossier) or _not_by_everybody(one, others, dossier)) is doubtful
    ]


@shown_by(ExpertOpinion, CapacityByAnother)
def _capacity_contradicted(dossier: Dossier) -> Verdict:
    """Another found more while it could be acted on, and nobody beside the company doctor found the same as he did."""
    return _contradicted(dossier, _contradicting(dossier, doubtful=False))


@shown_by(ExpertOpinion, CapacityByAnother)
def _capacity_doubted(dossier: Dossier) -> Verdict:
    """UWV found more in its own test of the report; or another did, and yet another agreed with the company doctor."""
    return _contradicted(dossier, _contradicting(dossier, doubtful=True))


@shown_by(Opinion)
def _capacity_without_grounds(dossier: Dossier) -> Verdict:
    """The last opinion finds little capacity, or limits hours, and gives no grounds for it; or finds it marginal, and
    does not set out what is left.
    """
    latest = last_of(opinions_of(dossier))
    if latest is None:
        return NO
    opinion = latest.record
    limits = opinion.capacity in LITTLE or hours_allowed(opinion) is not None
    not_set_out = opinion.capacity == "marginal" and opinion.possibilities_listed is False
    return by(latest) if limits and (opinion.grounds_stated is False or not_set_out) else NO


@shown_by(Opinion)
def _grounds_for_hours_not_known(dossier: Dossier) -> Verdict:
    """The last opinion limits hours, and nobody said whether it gives grounds for that."""
    limited = _hours_limited(dossier)
    return limited if limited.holds and opinions_of(dossier)[-1].record.grounds_stated is None else NO


def _ground_named(dossier: Dossier, said: bool) -> Verdict:
    """The last opinion finds no capacity; the last that says whether it names its ground in the law says so."""
    opinions = opinions_of(dossier)
    if not opinions or opinions[-1].record.capacity != "none":
        return NO
    latest = last_of([one for one in dossier.of(Opinion) if one.record.statutory_ground_named is not None])
    return by(latest) if latest is not None and latest.record.statutory_ground_named is said else NO


def confirmed_by_uwv(dossier: Dossier, opinion: Opinion) -> bool:
    """Whether UWV found no more capacity than this opinion, on a day near the end of the first year or after it."""
    since = end_of_first_year(dossier) - timedelta(days=dossier.number(Parameter.NO_CAPACITY_DAYS))
    return any(
        other.by_uwv and other.day >= since and other.capacity is not None and not _more(other, opinion, dossier)
        for other in _others(dossier)
    )


CAPACITY_FACTS: Final[Mapping[Fact, Shows]] = {
    Fact.CAPACITY_PRESENT: lambda dossier: _capacity_now(dossier, "present"),
    Fact.NO_CAPACITY_NOW: _no_capacity_now,
    Fact.NEVER_ANY_CAPACITY: _never_any_capacity,
    Fact.SICK_IN_SECOND_YEAR_WITHOUT_CAPACITY: _without_capacity_in_second_year,
    Fact.MARGINAL_IN_SECOND_YEAR: _marginal_in_second_year,
    Fact.NO_CAPACITY_FOR_LONG: _no_capacity_for_long,
    Fact.CAPACITY_WAS_PRESENT: _capacity_was_present,
    Fact.HOURS_LIMITED: _hours_limited,
    Fact.CAPACITY_CONTRADICTED: _capacity_contradicted,
    Fact.CAPACITY_DOUBTED: _capacity_doubted,
    Fact.CAPACITY_WITHOUT_GROUNDS: _capacity_without_grounds,
    Fact.GROUNDS_FOR_HOURS_NOT_KNOWN: _grounds_for_hours_not_known,
    Fact.STATUTORY_GROUND_NAMED: shown_by(Opinion)(lambda dossier: _ground_named(dossier, said=True)),
    Fact.STATUTORY_GROUND_NOT_NAMED: shown_by(Opinion)(lambda dossier: _ground_named(dossier, said=False)),
    Fact.REASSESSMENT_PASSED: _reassessment_passed,
    Fact.EVALUATED_SINCE_THE_CHANGE: _evaluated_since_the_change,
    Fact.CAPACITY_CHANGED_SINCE_INVENTORY: _changed_since_inventory,
}
"""When each fact about capacity holds."""
