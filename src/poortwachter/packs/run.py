"""Runs a pack on a case: what it asks, and where each milestone stands on the day of assessment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import zip_longest
from typing import Final, NamedTuple

from ..engine.terms import Brought
from ..law.catalogue import DUTCH_LAW
from ..rules.rule import Mark, Nature, Occasion
from ..rules.values import Status
from .checks import acts_of, in_order, party_of
from .clocks import Ran
from .conditions import Decided, holds
from .file import CaseOnDay, Day, Law, PackFile, Seen
from .language import Act, Condition, Length, Milestone, Pack, TermData, Trigger
from .language._part import holds_on
from .view import View

__all__ = ["Asked", "Stood", "ran", "readings_of"]

_MOST: Final = 1_000
"""How often a milestone can come again."""

_BROUGHT_BY_DAY: Final = ("event", "record", "on", "every_year")
"""Kinds of trigger that bring a milestone up each time anew: the key then names the day."""


class Asked(NamedTuple):
    """One occurrence of a milestone, whatever the day of assessment.

    Attributes:
        rule: the milestone of the pack.
        number: 1, or more where it comes again.
        suffix: the occasion in its key.
        view: what it is counted from.
        due, not_before, opens: its days.
        term: the day that its last day is, as data; repeated as often as its number says.
        met: what shows it.
        next_due: the last day of the next one, where it comes again.
        next_met: whether the next one was met.
    """

    rule: Milestone
    number: int
    suffix: str
    view: View
    due: int | None
    not_before: int | None
    opens: int | None
    term: TermData | None
    met: Day | None
    next_due: int | None = None
    next_met: bool = False

    @property
    def key(self) -> str:
        """The key without the id of the pack."""
        number = "" if self.number == 1 else f":{self.number}"
        return f"{self.rule.id}{self.suffix}{number}"


class Stood(NamedTuple):
    """Where an occurrence stands."""

    asked: Asked
    status: Status
    reason: str | None = None
    days_left: int | None = None
    days_late: int = 0
    caveats: tuple[str, ...] = ()


def readings_of(pack: Pack, chosen: Mapping[str, str]) -> dict[str, str]:
    """The reading of each contested point of a pack: what the caller chose, or the default."""
    return {item.id: chosen.get(item.id, item.alternatives[0].id) for item in pack.readings}


def ran(pack: Pack, on: CaseOnDay, readings: Mapping[str, str], law: Law | None) -> tuple[PackFile, tuple[Stood, ...]]:
    """The milestones of a pack in a case, in the order of the pack, with the file from which they were read."""
    file = PackFile(pack, on, readings, law)
    found: dict[str, list[Stood]] = {}
    for rule in in_order(pack):
        asked = list(_asked(rule, file))
        file.seen[rule.id] = [
            Seen(one.view.brought, one.suffix, one.due, one.not_before, one.met) for one in asked if _governs(one)[0]
        ]
        found[rule.id] = [stood for one in asked if (stood := _stands(one, file, on.due_soon_days)) is not None]
    return file, tuple(stood for rule in pack.milestones for stood in found[rule.id])


# --- what is asked ------------------------------------------------------------------------------------------------


def _asked(rule: Milestone, file: PackFile) -> Iterator[Asked]:
    clock = file.clocks[rule.clock or rule.trigger.clock or file.main]
    occasions = list(_occasions(rule, file, clock))
    unused: dict[Act, list[Day]] = {}
    for place, (brought, suffix) in enumerate(occasions):
        view = View(file, brought, clock)
        later = occasions[place + 1][0].day if place + 1 < len(occasions) else None
        shown = _acts(rule, file, view, later, unused)
        if rule.repeat is None:
            met = shown[0] if shown else None
            yield _one(rule, 1, suffix, view, rule.due, met)
        else:
            yield from _again(rule, suffix, view, shown)


def _one(rule: Milestone, number: int, suffix: str, view: View, term: TermData | None, met: Day | None) -> Asked:
    due = view.day(term)
    opens = view.day(rule.opens)
    return Asked(rule, number, suffix, view, due, view.day(rule.not_before), opens, term, met)


def _occasions(rule: Milestone, file: PackFile, clock: Ran) -> Iterator[tuple[Brought, str]]:
    trigger = rule.trigger
    if trigger.kind == "clock" and rule.on_joining == "restarts" and trigger.moment is None:
        spell = clock.spells[-1]
        suffix = "" if len(clock.spells) == 1 else f"@{date.fromordinal(spell.first).isoformat()}"
        yield Brought(spell.first, evidence=clock.evidence[-1]), suffix
        return
    if trigger.kind == "milestone" and trigger.of != "met":
        for one in file.seen.get(trigger.name, ()):
            day = getattr(one, trigger.of)
            if day is not None:
                yield Brought(day, evidence=one.occasion.evidence), one.suffix
        return
    seen: dict[int, int] = {}
    for day, evidence in file.days_of(trigger, clock):
        seen[day] = seen.get(day, 0) + 1
        named = trigger.kind in _BROUGHT_BY_DAY or trigger.of == "met"
        suffix = f"@{date.fromordinal(day).isoformat()}" if named else ""
        suffix += f"#{seen[day]}" if seen[day] > 1 else ""
        yield Brought(day, evidence=evidence[0] if evidence else ""), suffix


def _acts(rule: Milestone, file: PackFile, view: View, before: int | None, used: dict[Act, list[Day]]) -> list[Day]:
    """The acts that show it, each once, on or after its occasion; with a later occasion, those before that one."""
    found = []
    for act in acts_of(file.pack, rule):
        taken = used.setdefault(act, [])
        for day in (Day(entry.done_on.toordinal(), (entry.id,)) for entry in file.acts(act)):
            since = view.clock.first if rule.trigger.kind in ("clock", "milestone", "law") else view.occasion
            late = before is not None and day.day >= before and before != view.occasion
            if day not in taken and day.day >= (since or 0) and not late:
                found.append(day)
    found.sort()
    for act in acts_of(file.pack, rule):
        used[act] += found[:1] if rule.repeat is None else found
    return found


def _again(rule: Milestone, suffix: str, view: View, shown: Sequence[Day]) -> Iterator[Asked]:
    """Every occurrence up to the day of assessment, and the next one: each met by an act since the one before."""
    assert rule.repeat is not None
    assert rule.due is not None
    until, as_of = view.day(rule.repeat.until), view.file.as_of
    term: TermData | None = rule.due
    occurrences, before = [], 0
    for number in range(1, min(rule.repeat.at_most or _MOST, _MOST) + 1):
        due = view.day(term)
        if term is None or due is None or (until is not None and due > until and number > 1):
            break
        met = next((act for act in shown if before < act.day <= due), None)
        occurrences.append(_one(rule, number, suffix, view, term, met))
        ended, _ = _ended(occurrences[-1], view.file)
        if due > as_of or due <= before or (ended is not None and due > ended):
            break
        before, term = due, _later(rule, number, view.file.pack)
    if not occurrences:
        yield _one(rule, 1, suffix, view, rule.due, None)
    for one, later in zip_longest(occurrences, occurrences[1:]):
        yield one if later is None else one._replace(next_due=later.due, next_met=later.met is not None)


def _later(rule: Milestone, times: int, pack: Pack) -> TermData | None:
    """The last day of the next one: so many times the length between two, counted from the first; so that months that
    are too short do not pile up. ``None`` where no length is set.
    """
    assert rule.repeat is not None
    assert rule.due is not None
    every = _set(rule.repeat.every, pack)
    if every is None:
        return None
    scaled = tuple(one.model_copy(update={one.unit: one.number * times}) for one in every)
    first = _set(rule.due.after or (), pack)
    if first and len(scaled) == 1 and _same_unit(first[-1], scaled[0]):
        last = first[-1].model_copy(update={first[-1].unit: first[-1].number + scaled[0].number})
        return rule.due.model_copy(update={"after": (*first[:-1], last)})
    return TermData(latest_of=(rule.due,), after=scaled)


def _set(lengths: Sequence[Length], pack: Pack) -> tuple[Length, ...] | None:
    """The lengths, with what an organisation set for parameters; ``None`` where one is not set."""
    found = [pack.length_of(one.parameter) if one.parameter is not None else one for one in lengths]
    return None if None in found else tuple(one for one in found if one is not None)


def _same_unit(one: Length, other: Length) -> bool:
    """Whether two lengths can be added before they are counted."""
    return (one.unit, one.month_rule, one.calendar) == (other.unit, other.month_rule, other.calendar)


# --- where it stands ----------------------------------------------------------------------------------------------


def _governs(asked: Asked) -> Decided:
    """Whether this version is in force; ``None`` where the day that selects it is missing, with what is missing."""
    valid = asked.rule.in_force
    if valid is None:
        return True, ""
    if valid.by_own_day:
        day = asked.not_before if asked.due is None else asked.due
    else:
        day = asked.view.occasion if valid.by is None else asked.view.day(valid.by)
    if day is None:
        return None, _why(asked, valid.by or asked.term)
    return holds_on(valid, day), ""


def _why(asked: Asked, data: TermData | None) -> str:
    """The code of what a day wants: a parameter that is not set, or the first trigger that has given no day."""
    if data is None:
        return "no_day"
    pack, view = asked.view.file.pack, asked.view
    if data.readings is not None and data.by_reading is not None:
        return _why(asked, data.readings[view.reading(data.by_reading)])
    if data.parts and view.day(data.parts[0]) is None:
        return _why(asked, data.parts[0])
    lengths = (*(data.after or ()), *(data.before or ()))
    unset = [one.parameter for one in lengths if one.parameter and pack.length_of(one.parameter) is None]
    if unset:
        return f"parameters.{pack.id}.{unset[0]}"
    return "occasion" if data.from_ is None else data.from_.as_fact


def _stands(asked: Asked, file: PackFile, due_soon_days: int) -> Stood | None:
    governs, wants = _governs(asked)
    if governs is False:
        return None
    if governs is None:
        return Stood(asked, Status.UNKNOWN, wants)
    caveats = _caveats(asked, file)
    for condition in filter(_by_fact_alone, asked.rule.applies_when):
        met, code = holds(condition, file, asked.view)
        if met is False:
            return Stood(asked, Status.NOT_APPLICABLE, code)
    if asked.met is not None:
        late = 0 if asked.due is None else max(0, asked.met.day - asked.due)
        early = asked.not_before is not None and asked.met.day < asked.not_before
        caveats = (*caveats, "before_the_earliest_day") if early else caveats
        return Stood(asked, Status.MET_LATE if late else Status.MET, None, None, late, caveats)
    for condition in asked.rule.applies_when:
        met, code = holds(condition, file, asked.view)
        if met is False:
            return Stood(asked, Status.NOT_APPLICABLE, code)
        if met is None:
            return Stood(asked, Status.UNKNOWN, code, caveats=caveats)
    return _open(asked, file, due_soon_days)._replace(caveats=caveats)


def beside(rule: Milestone) -> tuple[str, ...]:
    """The milestones of the law that a milestone stands beside: the one it names, or those that its act meets too."""
    if rule.beside is not None or rule.repeat is not None:
        return () if rule.beside is None else (rule.beside,)
    kinds = {act.record for act in rule.met_by if act.record is not None}
    of_the_law = [item for item in DUTCH_LAW.milestones if item.occasion in (Occasion.ONCE, Occasion.OPINION)]
    return tuple(item.id for item in of_the_law if kinds & {*item.met_by})


def _by_fact_alone(condition: Condition) -> bool:
    """Whether only facts and readings decide a condition: then what was done does not bring the milestone back."""
    if condition.parts:
        return all(_by_fact_alone(part) for part in condition.parts)
    return condition.asks in ("fact", "reading")


def _caveats(asked: Asked, file: PackFile) -> tuple[str, ...]:
    """What a reader must know: a policy day after that of the law, and facts that were presumed."""
    found = []
    law = [file.law.due.get(name) for name in beside(asked.rule)] if file.law is not None else []
    if asked.due is not None and any(day is not None and asked.due > day for day in law):
        found.append("later_than_the_law")
    named = {one.fact for rule in asked.rule.applies_when for one in (rule, *rule.parts) if one.fact is not None}
    presumed = {item.name for item in file.pack.facts if item.presumed is not None} - file.given.keys()
    found += [f"presumed:{name}" for name in sorted(named & presumed)]
    return tuple(found)


def _open(asked: Asked, file: PackFile, due_soon_days: int) -> Stood:
    """Not met, and asked."""
    rule, as_of, due = asked.rule, file.as_of, asked.due
    ended, why = _ended(asked, file)
    over = ended is not None and as_of > ended
    if over and ended is not None and (due is None or due > ended):
        return Stood(asked, Status.LAPSED, why)
    if ended is not None and not over and due is not None and due > ended and why == "employment_ended":
        return Stood(asked, Status.NOT_APPLICABLE, why)
    if any(file.running(procedure, as_of, asked.view.clock) for procedure in rule.suspended_by):
        return Stood(asked, Status.OPEN, "suspended")
    if due is None:
        return _without_a_day(asked, as_of)
    left = due - as_of
    if rule.nature is not Nature.DUTY:
        if left < 0:
            return Stood(asked, Status.LAPSED, "not_used")
        return Stood(asked, Status.OPEN if _begun(asked, as_of) else Status.UPCOMING, None, left)
    if left < 0:
        return _past_its_day(asked, file, due, why if over else None)
    if left <= due_soon_days:
        return Stood(asked, Status.DUE_SOON, None, left)
    opened = asked.opens is not None or asked.not_before is not None
    return Stood(asked, Status.OPEN if opened and _begun(asked, as_of) else Status.UPCOMING, None, left)


def _begun(asked: Asked, as_of: int) -> bool:
    """Whether it can be done by now: its window, its earliest day and its occasion have come."""
    days = (asked.opens, asked.not_before, asked.view.occasion)
    return all(day <= as_of for day in days if day is not None)


def _without_a_day(asked: Asked, as_of: int) -> Stood:
    rule = asked.rule
    if asked.term is not None:
        return Stood(asked, Status.UNKNOWN, _why(asked, asked.term))
    if rule.no_day == "number_not_found" or rule.mark is Mark.NOT_FOUND:
        return Stood(asked, Status.UNKNOWN, "number_not_found")
    if rule.not_before is not None and asked.not_before is None:
        return Stood(asked, Status.UNKNOWN, _why(asked, rule.not_before))
    return Stood(asked, Status.OPEN if _begun(asked, as_of) else Status.UPCOMING, rule.no_day or "no_last_day")


def _past_its_day(asked: Asked, file: PackFile, due: int, over: str | None) -> Stood:
    rule = asked.rule
    complete_from = file.case.records_complete_from
    if complete_from is not None and due < complete_from.toordinal():
        return Stood(asked, Status.UNKNOWN, "records_complete_from")
    if over is not None:
        return Stood(asked, Status.MISSED, over)
    if asked.next_due is not None and (asked.next_met or file.as_of > asked.next_due):
        return Stood(asked, Status.MISSED, "next_one_runs")
    if party_of(file.pack, rule) != "employer":
        act = acts_of(file.pack, rule)[0]
        return Stood(asked, Status.UNKNOWN, f"events.{act.event}" if act.event else f"records.{act.record}")
    return Stood(asked, Status.OVERDUE, None, None, file.as_of - due)


def _ended(asked: Asked, file: PackFile) -> tuple[int | None, str]:
    """The last day on which it is still asked, and what ended it; what came up after that is asked all the same."""
    rule, clock, occasion = asked.rule, asked.view.clock, asked.view.occasion or 0
    ends: list[tuple[int, str]] = []
    if rule.on_recovery == "ends" and clock.last is not None:
        ends.append((clock.last, "recovered" if clock.spells[-1].recovered else "sickness_ended"))
    if rule.on_partial_recovery == "ends":
        ends += [(one.day - 1, "partial_recovery") for one in file.days_of(_PARTIAL, clock)]
    employed_until = file.employment_ended
    if rule.on_end_of_employment == "ends" and employed_until is not None:
        ends.append((employed_until, "employment_ended"))
    ends += [(one.day, f"ended:{trigger.as_fact}") for trigger in rule.ends_on for one in file.days_of(trigger, clock)]
    if _comes_of_an_event(rule):
        ends = [end for end in ends if end[0] >= occasion and not (end[0] == occasion and end[0] == employed_until)]
    return min(ends) if ends else (None, "")


def _comes_of_an_event(rule: Milestone) -> bool:
    """Whether something that happened brings it up, not a day that is worked out and may lie ahead."""
    return rule.trigger.kind in ("event", "record", "on") or rule.trigger.of in ("met", "resumption", "last_day")


_PARTIAL: Final = Trigger(on="partial_recovery")
