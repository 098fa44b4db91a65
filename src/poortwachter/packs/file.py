"""The file of a case as a pack reads it: its facts, its records, and the days of its triggers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple, cast

from ..counting.counted import Runs
from ..counting.days import strict_day
from ..counting.ordinals import ordinal
from ..engine.terms import Brought
from ..facts._filing import Filed
from ..facts.case import Case
from ..facts.records import Event, WorkResumption
from .checks import LAW_CLOCK
from .clocks import Ran, Spell, clocks_of
from .conditions import holds
from .language import Act, Pack, Trigger

__all__ = ["CaseOnDay", "Day", "Law", "PackFile", "Seen"]


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
        self.clocks |= clocks_of(pack.clocks, case, as_of, readings, lambda condition: holds(condition, self, None)[0])
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


def _law_clock(law: Law) -> Ran:
    spells = [Spell(run.first, run.last) for run in law.runs]
    spells[-1] = Spell(spells[-1].first, law.last, law.recovered)
    return Ran(LAW_CLOCK, tuple(spells), law.runs, (), ("absences",))
