"""The interpreter of terms: each kind of term becomes a function by one short method, for whatever lane.

A term is prepared once and then answers many cases. It gives a day, or ``None``; :func:`missing` says why.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple, Protocol, TypeAlias

from ..law.stages.file import File
from ..law.stages.timeline import Timeline
from ..rules.terms import (
    After,
    Anchor,
    Before,
    ByFact,
    ByReading,
    CountedAfter,
    CountedDay,
    Earliest,
    FirstKnown,
    LastWorkingDay,
    Latest,
    Length,
    NextWorkingDay,
    OnSickDay,
    Source,
    Term,
    WithoutDelay,
    WorkingDaysAfter,
)
from ..rules.values import NotApplicable, Unknown

__all__ = ["BY_ITSELF", "Evaluate", "Known", "Occasion", "Terms", "Verbs", "missing"]


class Occasion(NamedTuple):
    """What brought a milestone up.

    Attributes:
        day: its day, ``None`` where the milestone came up by itself.
        answer_by: the day that the letter names for the answer.
        evidence: the id of the record, or the path of the fact.
        answered: the day of the decision that it answers, where it is an objection.
        about: the kind of that decision.
        decision: its id.
    """

    day: int | None = None
    answer_by: int | None = None
    evidence: str = ""
    answered: int | None = None
    about: str = ""
    decision: str = ""


BY_ITSELF: Final = Occasion()
"""The milestone came up by itself."""


class Known(NamedTuple):
    """What a term can be counted from.

    Attributes:
        file: the file.
        found: what the stages gave, as far as they have been worked out.
        due: the last days of the milestones before this one.
        occasion: what brought the milestone up.
    """

    file: File
    found: Timeline
    due: Mapping[str, int | None] = MappingProxyType({})
    occasion: Occasion = BY_ITSELF

    def __hash__(self) -> int:
        return hash((self.file, self.occasion))


Evaluate: TypeAlias = Callable[[Known], int | None]
"""Gives the day of a term for what is known, or ``None``."""


class Verbs(Protocol):
    """The verbs that terms use; see :mod:`poortwachter.rules.verbs`."""

    def earliest(self, one: int, other: int) -> int: ...
    def latest(self, one: int, other: int) -> int: ...
    def counted(self, file: File, number: int) -> int: ...
    def counted_so_far(self, file: File, day: int) -> int: ...
    def sick_again(self, file: File, day: int) -> int: ...
    def months_later(self, day: int, number: int) -> int: ...
    def next_working_day(self, day: int, since: int | None = None) -> int: ...
    def last_working_day(self, day: int) -> int: ...
    def working_days_later(self, day: int, number: int) -> int: ...


def _as_it_is(value: int | None, name: str, evidence: str) -> int | None:
    return value


def _with_name(term: Term, inner: Evaluate, named: Callable[[Term, int], int]) -> Evaluate:
    def evaluate(known: Known) -> int | None:
        day = inner(known)
        return None if day is None else named(term, day)

    return evaluate


class Terms:
    """Terms made ready to answer, with the verbs of one lane.

    ``named`` gets each value with the term that gave it, and ``given`` each day that brought a milestone up, with the
    name of the anchor and its evidence: a lane that proves makes steps of them. With ``weighing`` a contested reading
    is read only where its alternatives give other days: a lane that lists readings lists those that matter.
    """

    def __init__(
        self,
        verbs: Any,
        named: Callable[[Term, int], int] | None = None,
        given: Callable[[int | None, str, str], int | None] = _as_it_is,
        *,
        weighing: bool = False,
    ) -> None:
        self._verbs: Verbs = verbs
        self._named = named
        self._given = given
        self._weighing = weighing
        self._prepared: dict[Term, Evaluate] = {}

    def prepared(self, term: Term) -> Evaluate:
        """The function of ``term``."""
        if term not in self._prepared:
            made = _MAKE[type(term)](self, term)
            plain = isinstance(term, Anchor | ByReading | ByFact | FirstKnown | WithoutDelay)
            self._prepared[term] = made if plain or self._named is None else _with_name(term, made, self._named)
        return self._prepared[term]

    def _anchor(self, term: Anchor) -> Evaluate:
        read, given, name = _READ[term.source](term.name), self._given, term.id
        if term.source not in _BROUGHT:
            return read
        if term.source is Source.ANSWERED:
            return lambda known: given(read(known), name, known.occasion.decision)
        return lambda known: given(read(known), name, known.occasion.evidence)

    def _after(self, term: After) -> Evaluate:
        return self._moved(term.start, term.length, 1)

    def _before(self, term: Before) -> Evaluate:
        return self._moved(term.end, term.length, -1)

    def _moved(self, start: Term, length: Length, direction: int) -> Evaluate:
        if length.unit in ("day", "week"):
            days = int(length.number) * direction * (7 if length.unit == "week" else 1)
            return self._on_day(start, lambda known, day: day + days)
        months, later = int(length.number) * direction * (12 if length.unit == "year" else 1), self._verbs.months_later
        return self._on_day(start, lambda known, day: later(day, months))

    def _on_day(self, start: Term, move: Callable[[Known, int], int]) -> Evaluate:
        from_day = self.prepared(start)

        def evaluate(known: Known) -> int | None:
            day = from_day(known)
            return None if day is None else move(known, day)

        return evaluate

    def _counted_day(self, term: CountedDay) -> Evaluate:
        number, counted = int(term.number), self._verbs.counted
        return lambda known: counted(known.file, number)

    def _counted_after(self, term: CountedAfter) -> Evaluate:
        number, counted, so_far = int(term.number), self._verbs.counted, self._verbs.counted_so_far
        return self._on_day(term.start, lambda known, day: counted(known.file, so_far(known.file, day) + number))

    def _first_known(self, term: FirstKnown) -> Evaluate:
        options = [self.prepared(option) for option in term.terms]

        def evaluate(known: Known) -> int | None:
            for option in options:
                day = option(known)
                if day is not None:
                    return day
            return None

        return evaluate

    def _earliest(self, term: Earliest) -> Evaluate:
        return self._of_the_known(term.terms, self._verbs.earliest)

    def _latest(self, term: Latest) -> Evaluate:
        return self._of_the_known(term.terms, self._verbs.latest)

    def _of_the_known(self, terms: tuple[Term, ...], pick: Callable[[int, int], int]) -> Evaluate:
        options = [self.prepared(option) for option in terms]

        def evaluate(known: Known) -> int | None:
            found: int | None = None
            for option in options:
                day = option(known)
                if day is not None:
                    found = day if found is None else pick(found, day)
            return found

        return evaluate

    def _on_sick_day(self, term: OnSickDay) -> Evaluate:
        again = self._verbs.sick_again
        return self._on_day(term.term, lambda known, day: again(known.file, day))

    def _without_delay(self, term: WithoutDelay) -> Evaluate:
        after, otherwise = self.prepared(term.after), self.prepared(term.otherwise)
        return lambda known: otherwise(known) if after(known) is None else None

    def _next_working_day(self, term: NextWorkingDay) -> Evaluate:
        move = self._verbs.next_working_day
        if term.since is None:
            return self._on_day(term.term, lambda known, day: move(day))
        since = self.prepared(term.since)
        return self._on_day(term.term, lambda known, day: move(day, since(known)))

    def _last_working_day(self, term: LastWorkingDay) -> Evaluate:
        move = self._verbs.last_working_day
        return self._on_day(term.term, lambda known, day: move(day))

    def _working_days_after(self, term: WorkingDaysAfter) -> Evaluate:
        move, number = self._verbs.working_days_later, int(term.number)
        return self._on_day(term.start, lambda known, day: move(day, number))

    def _by_fact(self, term: ByFact) -> Evaluate:
        fact, options = term.fact, {value: self.prepared(option) for value, option in term.terms}
        otherwise = None if term.otherwise is None else self.prepared(term.otherwise)

        def evaluate(known: Known) -> int | None:
            option = options.get(getattr(known.file, fact), otherwise)
            return None if option is None else option(known)

        return evaluate

    def _by_reading(self, term: ByReading) -> Evaluate:
        reading, options = term.reading, {value: self.prepared(option) for value, option in term.terms}
        if not self._weighing:
            return lambda known: options[getattr(known.file.readings, reading)](known)

        def evaluate(known: Known) -> int | None:
            """Where every alternative gives the same day, nothing rests on the reading, and it is not read."""
            days = {value: option(known) for value, option in options.items()}
            first, *others = days.values()
            return first if all(day == first for day in others) else days[getattr(known.file.readings, reading)]

        return evaluate


_MAKE: Final[Mapping[type, Callable[[Terms, Any], Evaluate]]] = {
    Anchor: Terms._anchor,
    After: Terms._after,
    Before: Terms._before,
    CountedDay: Terms._counted_day,
    CountedAfter: Terms._counted_after,
    FirstKnown: Terms._first_known,
    Earliest: Terms._earliest,
    Latest: Terms._latest,
    OnSickDay: Terms._on_sick_day,
    WithoutDelay: Terms._without_delay,
    NextWorkingDay: Terms._next_working_day,
    LastWorkingDay: Terms._last_working_day,
    WorkingDaysAfter: Terms._working_days_after,
    ByFact: Terms._by_fact,
    ByReading: Terms._by_reading,
}


def _on_file(name: str) -> Evaluate:
    return lambda known: getattr(known.file, name)


def _outcome(name: str) -> Evaluate:
    def evaluate(known: Known) -> int | None:
        found = getattr(known.found, name)
        day: int | None = getattr(found, "day", found)
        return day

    return evaluate


def _milestone(name: str) -> Evaluate:
    return lambda known: known.due[name]


def _occasion(name: str) -> Evaluate:
    return lambda known: known.occasion.day


def _occasion_or_file(name: str) -> Evaluate:
    return lambda known: getattr(known.file, name) if known.occasion.day is None else known.occasion.day


def _letter(name: str) -> Evaluate:
    return lambda known: known.occasion.answer_by


def _answered(name: str) -> Evaluate:
    kinds = frozenset(name.split())
    return lambda known: known.occasion.answered if known.occasion.about in kinds else None


_BROUGHT: Final = (Source.OCCASION, Source.OCCASION_OR_FILE, Source.LETTER, Source.ANSWERED)

_READ: Final[Mapping[Source, Callable[[str], Evaluate]]] = {
    Source.FILE: _on_file,
    Source.OUTCOME: _outcome,
    Source.MILESTONE: _milestone,
    Source.OCCASION: _occasion,
    Source.OCCASION_OR_FILE: _occasion_or_file,
    Source.LETTER: _letter,
    Source.ANSWERED: _answered,
}


def missing(term: Term, known: Known, terms: Terms) -> NotApplicable | Unknown:
    """Why ``term`` gives no day for what is known: the first fact that it wants, or that the law names no day."""
    match term:
        case Anchor():
            return Unknown(term.missing)
        case WithoutDelay(after, otherwise):
            late = terms.prepared(after)(known) is not None
            return NotApplicable("without_delay") if late else missing(otherwise, known, terms)
        case ByFact(fact, options, otherwise):
            chosen = dict(options).get(getattr(known.file, fact), otherwise)
            return Unknown(f"employment.{fact}") if chosen is None else missing(chosen, known, terms)
        case ByReading(reading, options):
            return missing(dict(options)[getattr(known.file.readings, reading)], known, terms)
        case FirstKnown(parts) | Earliest(parts) | Latest(parts):
            return missing(parts[0], known, terms)
        case After(start=part) | CountedAfter(start=part) | WorkingDaysAfter(start=part) | Before(end=part):
            return missing(part, known, terms)
        case OnSickDay(part) | LastWorkingDay(part) | NextWorkingDay(term=part):
            return missing(part, known, terms)
        case CountedDay():
            raise AssertionError("a counted day is always known")
