"""The writer of terms: each kind of term is written out by one short method, for whatever lane.

A term is written once, as one function, and then answers many cases. It gives a day, or ``None``; :func:`missing` says
why.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import reduce
from itertools import count
from types import MappingProxyType
from typing import Any, Final, NamedTuple, NoReturn, Protocol, TypeAlias

from .._written import written_out
from ..law.readings import Chosen
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
    OnDate,
    OnlyAfter,
    OnSickDay,
    Source,
    Term,
    WithoutDelay,
    WorkingDaysAfter,
)
from ..rules.values import NotApplicable, Unknown

__all__ = ["BY_ITSELF", "Brought", "Evaluate", "Known", "Reason", "Terms", "Verbs", "missing"]


class Brought(NamedTuple):
    """What brought a milestone up.

    Attributes:
        day: its day, ``None`` where the milestone came up by itself.
        answer_by: the day that the letter names for the answer.
        evidence: the id of the record, or the path of the fact.
        answered: the day of the decision that it answers, where it is an objection.
        about: the kinds of the decisions that it can be: one, unless it can be several.
        decision: its id.
        kind: the kind of the record that brought it up.
    """

    day: int | None = None
    answer_by: int | None = None
    evidence: str = ""
    answered: int | None = None
    about: tuple[str, ...] = ()
    decision: str = ""
    kind: str = ""


BY_ITSELF: Final = Brought()
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
    occasion: Brought = BY_ITSELF

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


class Written(NamedTuple):
    """A term written out as an expression of ``known``.

    Attributes:
        text: the expression.
        always: whether it gives a day in every case.
    """

    text: str
    always: bool


class Terms:
    """Terms made ready to answer, with the verbs of one lane: each is written out as one function.

    ``named`` gets each value with the term that gave it, and ``given`` each day that brought a milestone up, with the
    name of the anchor and its evidence: a lane that proves makes steps of them. With ``weighing`` a contested reading
    is read only where its alternatives give other days: a lane that lists readings lists those that matter. ``more``
    says how to make the kinds of term that only a pack knows.
    """

    def __init__(
        self,
        verbs: Any,
        named: Callable[[Term, int], int] | None = None,
        given: Callable[[int | None, str, str], int | None] | None = None,
        *,
        weighing: bool = False,
        more: Mapping[type, Callable[[Any, Any], Written]] = MappingProxyType({}),
    ) -> None:
        self._write = {**_WRITE, **more}
        self._scope: dict[str, Any] = {
            "verbs": verbs,
            "named": named,
            "given": given,
            "weighed": _weighed,
            "one_of_the_known": _one_of_the_known,
        }
        for verb in Verbs.__dict__:
            if not verb.startswith("_"):
                self._scope[verb] = getattr(verbs, verb)
        self._weighing = weighing
        self._prepared: dict[Term, Evaluate] = {}
        self._reasons: dict[Term, Reason] = {}
        self._locals = count()

    def prepared(self, term: Term) -> Evaluate:
        """The function of ``term``."""
        if term not in self._prepared:
            self._prepared[term] = written_out("known", [f"return {self._written(term).text}"], self._scope)
        return self._prepared[term]

    def no_day(self, term: Term) -> Reason:
        """The function that says why ``term`` gives no day."""
        if term not in self._reasons:
            self._reasons[term] = _reason(term, self)
        return self._reasons[term]

    def _written(self, term: Term) -> Written:
        written = self._write[type(term)](self, term)
        plain = isinstance(term, Anchor | ByReading | ByFact | FirstKnown | OnlyAfter | WithoutDelay)
        if plain or self._scope["named"] is None:
            return written
        return self._with_day(written, lambda day: f"named({self._bound(term)}, {day})")

    def _bound(self, value: object) -> str:
        """A name under which the expression finds ``value``."""
        name = f"_{len(self._scope)}"
        self._scope[name] = value
        return name

    def called(self, evaluate: Evaluate) -> Written:
        """A call of a function, for a kind of term that is not written out."""
        return Written(f"{self._bound(evaluate)}(known)", False)

    def _with_day(self, inner: Written, move: Callable[[str], str]) -> Written:
        """What ``move`` makes of the day that ``inner`` gives; no day where it gives none."""
        if inner.always:
            return Written(move(inner.text), True)
        day = f"day{next(self._locals)}"
        return Written(f"(None if ({day} := {inner.text}) is None else {move(day)})", False)

    def _on_day(self, start: Term, move: Callable[[str], str]) -> Written:
        return self._with_day(self._written(start), move)

    def _anchor(self, term: Anchor) -> Written:
        read = _READ[term.source](term.name)
        if term.source not in _BROUGHT or self._scope["given"] is None:
            return read
        evidence = "decision" if term.source is Source.ANSWERED else "evidence"
        return Written(f"given({read.text}, {term.id!r}, known.occasion.{evidence})", read.always)

    def _after(self, term: After) -> Written:
        return self._moved(term.start, term.length, 1)

    def _before(self, term: Before) -> Written:
        return self._moved(term.end, term.length, -1)

    def _moved(self, start: Term, length: Length, direction: int) -> Written:
        if length.unit in ("day", "week"):
            days = int(length.number) * direction * (7 if length.unit == "week" else 1)
            return self._on_day(start, lambda day: f"({day} + {days})")
        months = int(length.number) * direction * (12 if length.unit == "year" else 1)
        return self._on_day(start, lambda day: f"months_later({day}, {months})")

    def _counted_day(self, term: CountedDay) -> Written:
        return Written(f"counted(known.file, {int(term.number)})", True)

    def _counted_after(self, term: CountedAfter) -> Written:
        def later(day: str) -> str:
            return f"counted(known.file, counted_so_far(known.file, {day}) + {int(term.number)})"

        return self._on_day(term.start, later)

    def _first_known(self, term: FirstKnown) -> Written:
        *options, last = [self._written(option) for option in term.terms]
        text = last.text
        for option in reversed(options):
            day = f"day{next(self._locals)}"
            text = f"({day} if ({day} := {option.text}) is not None else {text})"
        return Written(text, any(option.always for option in (*options, last)))

    def _on_date(self, term: OnDate) -> Written:
        day = str(term.day.toordinal())
        return Written(day if self._scope["given"] is None else f"given({day}, 'on_date', '')", True)

    def _earliest(self, term: Earliest) -> Written:
        return self._of_the_known(term.terms, "earliest")

    def _latest(self, term: Latest) -> Written:
        return self._of_the_known(term.terms, "latest")

    def _of_the_known(self, terms: tuple[Term, ...], pick: str) -> Written:
        first, *others = [self._written(option) for option in terms]
        text = first.text
        if not all(option.always for option in (first, *others)):
            days = ", ".join(option.text for option in (first, *others))
            return Written(f"one_of_the_known({pick}, {days})", any(option.always for option in (first, *others)))
        for other in others:
            text = f"{pick}({text}, {other.text})"
        return Written(text, True)

    def _on_sick_day(self, term: OnSickDay) -> Written:
        return self._on_day(term.term, lambda day: f"sick_again(known.file, {day})")

    def _without_delay(self, term: WithoutDelay) -> Written:
        after, otherwise = self._written(term.after), self._written(term.otherwise)
        return Written(f"({otherwise.text} if {after.text} is None else None)", False)

    def _only_after(self, term: OnlyAfter) -> Written:
        start, inner, came = self._written(term.start), self._written(term.term), "known.occasion.day"
        day = f"day{next(self._locals)}"
        known = f"({day} := {start.text}) is not None and {came} is not None and {came} > {day}"
        return Written(f"({inner.text} if {known} else None)", False)

    def _next_working_day(self, term: NextWorkingDay) -> Written:
        if term.since is None:
            return self._on_day(term.term, lambda day: f"next_working_day({day})")
        since = self._written(term.since).text
        return self._on_day(term.term, lambda day: f"next_working_day({day}, {since})")

    def _last_working_day(self, term: LastWorkingDay) -> Written:
        return self._on_day(term.term, lambda day: f"last_working_day({day})")

    def _working_days_after(self, term: WorkingDaysAfter) -> Written:
        return self._on_day(term.start, lambda day: f"working_days_later({day}, {int(term.number)})")

    def _by_fact(self, term: ByFact) -> Written:
        otherwise = Written("None", False) if term.otherwise is None else self._written(term.otherwise)
        return self._chosen_by(f"known.file.{_line(File, term.fact)}", term.terms, otherwise)

    def _by_reading(self, term: ByReading) -> Written:
        *others, (_, last) = term.terms
        if not self._weighing:
            return self._chosen_by(f"known.file.readings.{_line(Chosen, term.reading)}", others, self._written(last))
        options = [self._written(option) for _, option in term.terms]
        days, values = ", ".join(option.text for option in options), tuple(value for value, _ in term.terms)
        always = all(option.always for option in options)
        return Written(f"weighed(({days}), {values!r}, known.file, {term.reading!r})", always)

    def _chosen_by(self, read: str, options: Sequence[tuple[str, Term]], otherwise: Written) -> Written:
        """The option of the value that is read, which is read once; ``otherwise`` where there is none."""
        text, always, chosen = otherwise.text, otherwise.always, f"chosen{next(self._locals)}"
        for place, (value, option) in reversed([*enumerate(options)]):
            written, said = self._written(option), chosen if place else f"({chosen} := {read})"
            text, always = f"({written.text} if {said} == {value!r} else {text})", always and written.always
        return Written(text, always)


def _weighed(days: tuple[int | None, ...], values: tuple[str, ...], file: File, reading: str) -> int | None:
    """Where every alternative gives the same day, nothing rests on the reading, and it is not read."""
    first = days[0]
    return first if days.count(first) == len(days) else days[values.index(getattr(file.readings, reading))]


def _one_of_the_known(pick: Callable[[int, int], int], *days: int | None) -> int | None:
    known = [day for day in days if day is not None]
    return reduce(pick, known) if known else None


_WRITE: Final[Mapping[type, Callable[[Terms, Any], Written]]] = {
    Anchor: Terms._anchor,
    After: Terms._after,
    Before: Terms._before,
    CountedDay: Terms._counted_day,
    CountedAfter: Terms._counted_after,
    OnDate: Terms._on_date,
    FirstKnown: Terms._first_known,
    Earliest: Terms._earliest,
    Latest: Terms._latest,
    OnSickDay: Terms._on_sick_day,
    WithoutDelay: Terms._without_delay,
    OnlyAfter: Terms._only_after,
    NextWorkingDay: Terms._next_working_day,
    LastWorkingDay: Terms._last_working_day,
    WorkingDaysAfter: Terms._working_days_after,
    ByFact: Terms._by_fact,
    ByReading: Terms._by_reading,
}


def _line(lines: type[File | Timeline | Chosen], name: str) -> str:
    """``name``, which must be one of these lines: nothing else is written into a function.

    Raises:
        ValueError: it is none.
    """
    if name not in lines._fields:
        raise ValueError(f"{name!r} is no line of {lines.__name__}: expected one of " + ", ".join(lines._fields))
    return name


def _type_of(lines: type[File | Timeline], name: str) -> str:
    """How the type of a line is written."""
    written: str = lines.__annotations__[_line(lines, name)].__forward_arg__
    return written


def _on_file(name: str) -> Written:
    return Written(f"known.file.{name}", _type_of(File, name) == "int")


def _outcome(name: str) -> Written:
    kind = _type_of(Timeline, name)
    day = ".day" if kind in ("Dated", "Outcome") else ""
    return Written(f"known.found.{name}{day}", kind in ("Dated", "int"))


def _milestone(name: str) -> Written:
    return Written(f"known.due[{name!r}]", False)


def _occasion(name: str) -> Written:
    return Written("known.occasion.day", False)


def _occasion_of(name: str) -> Written:
    return Written(f"(known.occasion.day if known.occasion.kind in {tuple(name.split())!r} else None)", False)


def _occasion_or_file(name: str) -> Written:
    return Written(f"(known.file.{_line(File, name)} if known.occasion.day is None else known.occasion.day)", False)


def _letter(name: str) -> Written:
    return Written("known.occasion.answer_by", False)


def _answered(name: str) -> Written:
    return Written(f"(known.occasion.answered if known.occasion.about in {_one_of(name)!r} else None)", False)


def _answering(name: str) -> Written:
    return Written(f"(known.occasion.day if known.occasion.about in {_one_of(name)!r} else None)", False)


def _one_of(name: str) -> tuple[tuple[str], ...]:
    """What ``Brought.about`` is where the decision is known, and of one of these kinds."""
    return tuple((kind,) for kind in name.split())


_OF_DECISIONS: Final = (Source.ANSWERED, Source.ANSWERING)
_BROUGHT: Final = (Source.OCCASION, Source.OCCASION_OF, Source.OCCASION_OR_FILE, Source.LETTER, *_OF_DECISIONS)

_READ: Final[Mapping[Source, Callable[[str], Written]]] = {
    Source.FILE: _on_file,
    Source.OUTCOME: _outcome,
    Source.MILESTONE: _milestone,
    Source.OCCASION: _occasion,
    Source.OCCASION_OF: _occasion_of,
    Source.OCCASION_OR_FILE: _occasion_or_file,
    Source.LETTER: _letter,
    Source.ANSWERED: _answered,
    Source.ANSWERING: _answering,
}


_AGAINST: Final = "records.objection.against"

Reason: TypeAlias = Callable[[Known], NotApplicable | Unknown]
"""Says why a term gives no day for what is known: the first fact that it wants, or that the law names no day."""


def missing(term: Term, known: Known, terms: Terms) -> NotApplicable | Unknown:
    """Why ``term`` gives no day for what is known."""
    return terms.no_day(term)(known)


def _reason(term: Term, terms: Terms) -> Reason:
    match term:
        case Anchor(source=source) if source in _OF_DECISIONS:
            several, absent = Unknown(_AGAINST), Unknown(term.missing)
            return lambda known: several if known.occasion.about else absent
        case Anchor():
            unknown = Unknown(term.missing)
            return lambda known: unknown
        case WithoutDelay(after, otherwise):
            first, wanted, late = terms.prepared(after), terms.no_day(otherwise), NotApplicable("without_delay")
            return lambda known: wanted(known) if first(known) is None else late
        case ByFact(fact, options, otherwise):
            by_value = {value: terms.no_day(option) for value, option in options}
            silent = Unknown(f"employment.{fact}")
            unsaid: Reason = (lambda known: silent) if otherwise is None else terms.no_day(otherwise)
            return lambda known: by_value.get(getattr(known.file, fact), unsaid)(known)
        case ByReading(reading, options):
            by_reading = {value: terms.no_day(option) for value, option in options}
            return lambda known: by_reading[getattr(known.file.readings, reading)](known)
        case FirstKnown(parts) | Earliest(parts) | Latest(parts):
            return terms.no_day(parts[0])
        case After(start=part) | CountedAfter(start=part) | WorkingDaysAfter(start=part) | Before(end=part):
            return terms.no_day(part)
        case OnlyAfter(term=part) | OnSickDay(part) | LastWorkingDay(part) | NextWorkingDay(term=part):
            return terms.no_day(part)
        case CountedDay() | OnDate():  # pragma: no branch
            return _never


def _never(known: Known) -> NoReturn:
    raise AssertionError("such a day is always known")
