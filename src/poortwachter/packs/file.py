"""The file of a case as a pack reads it: the days of its triggers, its facts, and whether its conditions hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple, TypeAlias, cast

from ..counting.counted import Runs
from ..counting.days import strict_day
from ..counting.ordinals import ordinal
from ..engine.terms import BY_ITSELF, Brought, Known
from ..facts._filing import Filed
from ..facts.case import Case
from ..facts.records import Answer, Event, WorkResumption
from ..lanes.traced import given
from .checks import LAW_CLOCK
from .clocks import Ran, Spell, clocks_of
from .days import plain_terms, term_of
from .language import Act, Condition, Pack, TermData, Trigger

__all__ = ["CaseOnDay", "Day", "Law", "PackFile", "Seen", "View", "first_trigger"]


class Day(NamedTuple):
    """A day with the ids of the records, or the paths of the facts, that give it."""

    day: int
    evidence: tuple[str, ...]


class Law(NamedTuple):
    """What the answer of Dutch law gives to a pack beside it.

    Attributes:
        due: the last days of the milestones that come up once, by id.
        met: the days on which they were met.
        runs: the counted days of the joined case.
        last: its last sick day. ``recovered``: whether recovery ended it.
    """

    due: Mapping[str, int | None]
    met: Mapping[str, int | None]
    runs: Runs
    last: int | None
    recovered: bool


class Seen(NamedTuple):
    """One occurrence of a milestone that was worked out: where later ones count from."""

    occasion: Brought
    suffix: str
    due: int | None
    not_before: int | None
    met: Day | None


class CaseOnDay(NamedTuple):
    """A case on the day of assessment.

    Attributes:
        case: the facts.
        as_of: the day of assessment.
        due_soon_days: from how many calendar days before its last day a milestone is due soon.
    """

    case: Case
    as_of: date
    due_soon_days: int


class PackFile:
    """The file of one case for one pack.

    Attributes:
        seen: what was worked out of the milestones so far, by id.
    """

    def __init__(self, pack: Pack, on: CaseOnDay, readings: Mapping[str, str], law: Law | None) -> None:
        case, as_of, _ = on
        self.pack, self.case, self.as_of, self.readings, self.law = pack, case, as_of.toordinal(), readings, law
        self.facts = {item.name: item.presumed for item in pack.facts if item.presumed is not None}
        self.given = dict(case.pack_facts or ())
        self.facts |= {name: value for name, value in self.given.items() if any(name == f.name for f in pack.facts)}
        self.clocks: dict[str, Ran] = {}
        self.clocks |= clocks_of(pack.clocks, case, as_of, readings, lambda condition: self.holds(condition, None)[0])
        if law is not None:
            self.clocks[LAW_CLOCK] = _law_clock(law)
        self.main = pack.clocks[0].id if pack.clocks else LAW_CLOCK
        self.seen: dict[str, list[Seen]] = {}

    # --- days ---------------------------------------------------------------------------------------------------

    def days_of(self, trigger: Trigger, clock: Ran) -> list[Day]:
        """The days that a trigger has given so far, in order, on this clock."""
        return sorted(_DAYS_OF[trigger.kind](self, trigger, clock), key=lambda item: item.day)

    def _clock(self, trigger: Trigger, clock: Ran) -> Iterator[Day]:
        ran = self.clocks[trigger.name]
        last = ran.last
        match trigger.of:
            case "first_day":
                yield Day(ran.first, ran.evidence[:1])
            case "latest_spell":
                yield Day(ran.spells[-1].first, ran.evidence[-1:])
            case moment if last is not None:
                yield Day(last + (moment == "resumption"), ran.evidence[-1:])

    def _event(self, trigger: Trigger, clock: Ran) -> Iterator[Day]:
        for entry in self.events(trigger.name, trigger.outcome):
            if entry.done_on.toordinal() >= clock.first:
                yield Day(entry.done_on.toordinal(), (entry.id,))

    def _record(self, trigger: Trigger, clock: Ran) -> Iterator[Day]:
        for entry in self.records(trigger.name):
            if entry.done_on.toordinal() >= clock.first:
                yield Day(entry.done_on.toordinal(), (entry.id,))

    def _milestone(self, trigger: Trigger, clock: Ran) -> Iterator[Day]:
        for one in self.seen.get(trigger.name, ()):
            day = _moment(one, trigger.of)
            if day is not None:
                yield day

    def _seen_behind(self, trigger: Trigger, occasion: int | None) -> Day | None:
        """The day of the last occurrence of another milestone that had come up by then, or else of its first."""
        seen = self.seen.get(trigger.name, ())
        behind = [one for one in seen if occasion is None or (one.occasion.day or 0) <= occasion]
        chosen = behind[-1:] or seen[:1]
        return _moment(chosen[0], trigger.of) if chosen else None

    def _law(self, trigger: Trigger, clock: Ran) -> Iterator[Day]:
        days = {} if self.law is None else getattr(self.law, trigger.of)
        if days.get(trigger.name) is not None:
            yield Day(days[trigger.name], (f"law.{trigger.name}",))

    def _on(self, trigger: Trigger, clock: Ran) -> Iterator[Day]:
        match trigger.name:
            case "relapse":
                yield from (Day(spell.first, clock.evidence[-1:]) for spell in clock.spells[1:])
            case "recovery":
                for spell in clock.spells:
                    if spell.recovered and spell.last is not None:
                        yield Day(spell.last + 1, clock.evidence[-1:])
            case "partial_recovery":
                for entry in self.filed:
                    if isinstance(entry.record, WorkResumption) and entry.done_on.toordinal() >= clock.first:
                        yield Day(entry.done_on.toordinal(), (entry.id,))
            case "birth" if self.case.birth_date is not None:
                yield Day(self.case.birth_date.toordinal(), ("birth_date",))
            case "start_of_employment" if self.case.employment.first_day is not None:
                yield Day(self.case.employment.first_day.toordinal(), ("employment.first_day",))
            case "end_of_employment":
                ended = self.employment_ended
                if ended is not None and ended >= clock.first:
                    yield Day(ended, ("employment.last_day",))

    def _fact_day(self, trigger: Trigger, clock: Ran) -> Iterator[Day]:
        value = self.facts.get(trigger.name)
        if isinstance(value, str):
            yield Day(strict_day(value).toordinal(), (f"pack_facts.{trigger.name}",))

    def _every_year(self, trigger: Trigger, clock: Ran) -> Iterator[Day]:
        """Each year from the first sick day to the next one after the day of assessment."""
        first, last = date.fromordinal(clock.first).year, date.fromordinal(self.as_of).year + 1
        for year in range(first, last + 1):
            day = date.fromisoformat(f"{year}-{trigger.name}").toordinal()
            if clock.first <= day:
                yield Day(day, ())
            if day > self.as_of:
                break

    def _day(self, trigger: Trigger, clock: Ran) -> Iterator[Day]:
        assert trigger.day is not None
        yield Day(trigger.day.toordinal(), ())

    def seen_from(self, trigger: Trigger, occasion: int | None, clock: Ran) -> Day | None:
        """The day of a trigger as it is counted from another day; ``None`` where it has given none."""
        if trigger.kind == "milestone":
            return self._seen_behind(trigger, occasion)
        days = self.days_of(trigger, clock)
        if occasion is None or trigger.kind in _WHENEVER:
            return days[-1] if days else None
        if trigger.which == "after":
            return next((day for day in days if day.day >= occasion), None)
        earlier = [day for day in days if day.day <= occasion]
        return earlier[-1] if earlier else None

    # --- records ------------------------------------------------------------------------------------------------

    @property
    def filed(self) -> Sequence[Filed]:
        """The records, in the order of their acts."""
        return self.case.filed

    def events(self, name: str, outcome: str | None = None) -> Iterator[Filed]:
        """The events of this name, and with this outcome where one is named."""
        for entry in self.filed:
            record = entry.record
            if isinstance(record, Event) and record.name == name and outcome in (None, record.outcome):
                yield entry

    def records(self, kind: str) -> Iterator[Filed]:
        """The records of this kind that show an act; one that says that nothing was done shows none."""
        return (entry for entry in self.filed if entry.kind == kind and entry.record.shows_act)

    def acts(self, act: Act) -> Iterator[Filed]:
        """What shows an act: its events or its records; nothing where another reading was chosen than it names."""
        if act.reading is not None and self.readings[act.reading] != act.is_:
            return iter(())
        return self.records(cast("str", act.record)) if act.event is None else self.events(act.event, act.outcome)

    @property
    def employment_ended(self) -> int | None:
        """The last day of the employment, where it is known."""
        ended = [item.last_day for item in self.case.absences if item.ended_by == "employment_end"]
        found = self.case.employment.last_day or next((day for day in ended if day is not None), None)
        return ordinal(found)

    # --- conditions ---------------------------------------------------------------------------------------------

    def holds(self, condition: Condition, view: View | None) -> tuple[bool | None, str]:
        """Whether a condition holds, ``None`` where a fact is missing; and the code of what decides it."""
        match condition.asks:
            case "not_":
                assert condition.not_ is not None
                holds, code = self.holds(condition.not_, view)
                return None if holds is None else not holds, code
            case "all_of" | "any_of" as kind:
                return _together([self.holds(one, view) for one in condition.parts], all_of=kind == "all_of")
            case "fact":
                return self._fact(condition)
            case "answer":
                return self._answer(condition)
            case "reading":
                name = cast("str", condition.reading)
                return self.readings[name] in condition.is_, f"readings.{name}"
            case "earlier":
                return self._earlier(condition, view)
            case _:
                return self._happened(condition, view)

    def _fact(self, condition: Condition) -> tuple[bool | None, str]:
        name = cast("str", condition.fact)
        value, code = self.facts.get(name), f"pack_facts.{name}"
        if value is None:
            return None, code
        if condition.at_least is None and condition.below is None:
            return (value in condition.is_ if condition.is_ else value is True), code
        assert isinstance(value, int)
        low, high = condition.at_least, condition.below
        return (low is None or value >= low) and (high is None or value < high), code

    def _answer(self, condition: Condition) -> tuple[bool | None, str]:
        given = [entry.record for entry in self.filed if isinstance(entry.record, Answer)]
        said = [one.value for one in given if one.question == condition.answer]
        return (said[-1] in condition.is_ if said else None), f"answers.{condition.answer}"

    def _happened(self, condition: Condition, view: View | None) -> tuple[bool | None, str]:
        clock = self.clocks[self.main] if view is None else view.clock
        if condition.running is not None:
            return self.running(condition.running, self.as_of, clock), f"procedures.{condition.running}"
        if condition.clock_runs is not None:
            return self.clocks[condition.clock_runs].runs_on(self.as_of), f"clocks.{condition.clock_runs}"
        trigger = Trigger(event=condition.event, outcome=condition.outcome, record=condition.record)
        since = view.occasion if condition.since_trigger and view is not None else None
        found = [day for day in self.days_of(trigger, clock) if since is None or day.day >= since]
        return bool(found), f"{trigger.kind}s.{trigger.name}"

    def _earlier(self, condition: Condition, view: View | None) -> tuple[bool | None, str]:
        assert condition.earlier is not None
        assert condition.than is not None
        here = view or View(self, BY_ITSELF, self.clocks[self.main])
        days = [here.day(one) for one in (condition.earlier, condition.than)]
        for day, data in zip(days, (condition.earlier, condition.than), strict=True):
            if day is None:
                return None, first_trigger(data)
        codes = (first_trigger(condition.earlier), first_trigger(condition.than))
        decides = next((code for code in codes if code != "occasion"), "occasion")
        return cast("int", days[0]) < cast("int", days[1]), decides

    def running(self, procedure: str, day: int, clock: Ran) -> bool:
        """Whether a procedure runs on ``day``: it began, and nothing has ended it since."""
        found = next(item for item in self.pack.procedures if item.id == procedure)
        starts = [one.day for trigger in found.starts for one in self.days_of(trigger, clock) if one.day <= day]
        ends = [one.day for trigger in found.ends for one in self.days_of(trigger, clock) if one.day <= day]
        return bool(starts) and not any(end >= max(starts) for end in ends)


_DAYS_OF: Final[Mapping[str, Callable[[PackFile, Trigger, Ran], Iterator[Day]]]] = {
    "clock": PackFile._clock,
    "event": PackFile._event,
    "record": PackFile._record,
    "milestone": PackFile._milestone,
    "law": PackFile._law,
    "on": PackFile._on,
    "fact": PackFile._fact_day,
    "every_year": PackFile._every_year,
    "day": PackFile._day,
}
"""What gives the days of each kind of trigger."""
_WHENEVER: Final = ("clock", "law", "day", "fact")
"""Triggers that give one day, wherever it is seen from."""


def _moment(one: Seen, moment: str) -> Day | None:
    if moment == "met":
        return one.met
    day: int | None = getattr(one, moment)
    return None if day is None else Day(day, ())


def first_trigger(data: TermData) -> str:
    """The code of the first trigger that a day is counted from."""
    if data.from_ is not None:
        return data.from_.code
    return next((first_trigger(part) for part in data.parts), "occasion")


def _together(found: Sequence[tuple[bool | None, str]], *, all_of: bool) -> tuple[bool | None, str]:
    """Conditions together: one that decides wins over one that is not known."""
    decides = not all_of
    for holds, code in found:
        if holds is decides:
            return holds, code
    for holds, code in found:
        if holds is None:
            return holds, code
    return all_of, found[0][1]


def _law_clock(law: Law) -> Ran:
    spells = [Spell(run.first, run.last) for run in law.runs]
    spells[-1] = Spell(spells[-1].first, law.last, law.recovered)
    return Ran(LAW_CLOCK, tuple(spells), law.runs, (), ("absences",))


TracedDays: TypeAlias = Callable[[Trigger, Day], int]
"""Gives the day of a trigger as a number that remembers how it was made."""


class View:
    """What the terms of one occurrence are counted from: an occasion, a clock, and the days of triggers by name.

    ``traced`` gives days that remember from which record they were read, for the lane that proves.
    """

    def __init__(self, file: PackFile, occasion: Brought, clock: Ran, *, traced: TracedDays | None = None) -> None:
        self.file, self.brought, self.clock, self._traced = file, occasion, clock, traced

    @property
    def occasion(self) -> int | None:
        """The day that brought it up."""
        return self.brought.day

    def reading(self, name: str) -> str:
        """The chosen alternative of a reading of the pack."""
        return self.file.readings[name]

    @property
    def runs(self) -> Runs:
        """The days that count on the clock."""
        return self.clock.runs

    @property
    def first_sick_day(self) -> int:
        """The first day of the clock."""
        day = self.clock.first
        return day if self._traced is None else given(day, "first_sick_day", self.clock.evidence[:1])

    def day_of(self, trigger: Trigger) -> int | None:
        """The day of a trigger, seen from this occasion."""
        found = self.file.seen_from(trigger, self.occasion, self.clock)
        if found is None:
            return None
        return found.day if self._traced is None else self._traced(trigger, found)

    def day(self, data: TermData | None) -> int | None:
        """The day of a term here."""
        return None if data is None else plain_terms().prepared(term_of(data, self.file.pack))(self.known)

    @property
    def known(self) -> Known:
        """This view, as the interpreter of terms takes it."""
        return Known(cast("Any", self), cast("Any", None), occasion=self.brought)
