"""How parts of a case are drawn, for who builds cases of their own: spells, leaves, and records of any kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from types import NoneType
from typing import Annotated, Any, Final, Literal, TypeAlias, cast, get_args, get_origin

from hypothesis import strategies as st

from ..facts.absences import Absence, Leave
from ..facts.records import AnyRecord, record_models

__all__ = ["FIRST_SICK_DAYS", "RECORD_KINDS", "leaves", "records", "spells"]

Facts: TypeAlias = dict[str, Any]

FIRST_SICK_DAYS: Final = st.dates(date(2013, 7, 1), date(2030, 12, 31))
"""From the day on which today's terms began to govern."""

RECORD_KINDS: Final = tuple(kind for kind in record_models() if kind not in ("answer", "event"))
"""The kinds of record that :func:`records` draws: an answer and an event mean something only to a signal or a pack."""

_GAPS: Final = (1, 14, 26, 27, 28, 29, 60)
"""Calendar days between two spells: most on and beside four weeks."""


@st.composite
def spells(
    draw: st.DrawFn, *, first_sick_days: st.SearchStrategy[date] | None = None, most: int = 4, running: bool = True
) -> list[Absence]:
    """Spells in their order, none over another, with gaps on both sides of four weeks.

    Args:
        draw: given by Hypothesis.
        first_sick_days: where the first sick day comes from.
        most: so many at most; one at least.
        running: whether the last of them has no last day.

    >>> from hypothesis import find
    >>> [spell.last_day for spell in find(spells(), lambda found: True)]
    [None]
    """
    start = draw(FIRST_SICK_DAYS if first_sick_days is None else first_sick_days)
    number, found = draw(st.integers(1, most)), list[Absence]()
    for one in range(number):
        last = start + timedelta(days=draw(st.integers(0, 300)))
        goes_on = running and one == number - 1
        found.append(Absence(first_day=start) if goes_on else Absence(first_day=start, last_day=last))
        start = last + timedelta(days=1 + draw(st.sampled_from(_GAPS)))
    return found


@st.composite
def leaves(draw: st.DrawFn, *, first_days: st.SearchStrategy[date] | None = None) -> Leave:
    """A leave of any kind; the maternity leave has the length that the law gives it, or a week or two more.

    Args:
        draw: given by Hypothesis.
        first_days: where its first day comes from.
    """
    first = draw(FIRST_SICK_DAYS if first_days is None else first_days)
    kind = draw(st.sampled_from(_literals(Leave.model_fields["kind"].annotation)))
    lengths = (111, 112, 125, 139) if kind == "pregnancy_maternity" else (0, 13, 90)
    cause = draw(st.sampled_from((None, True, False))) if kind == "pregnancy_maternity" else None
    last = first + timedelta(days=draw(st.sampled_from(lengths)))
    return Leave(kind=kind, first_day=first, last_day=last, same_cause=cause)


@st.composite
def records(
    draw: st.DrawFn, kind: str | None = None, *, first_day: date = date(2026, 1, 5), last_day: date = date(2028, 1, 2)
) -> AnyRecord:
    """A valid record of one kind of :data:`RECORD_KINDS`, or of any, with any of its fields left out.

    Whether it fits a case is another matter: a file may contradict it.

    Args:
        draw: given by Hypothesis.
        kind: such as ``"action_plan"``.
        first_day: the first day that may stand in it, inclusive.
        last_day: the last, inclusive.

    Raises:
        ValueError: there is no such kind, or it is not drawn.

    >>> from hypothesis import find
    >>> find(records("action_plan"), lambda record: True).dated
    datetime.date(2026, 1, 5)
    """
    if kind is not None and kind not in RECORD_KINDS:
        raise ValueError(f"no record of kind {kind!r} is drawn: expected one of " + ", ".join(RECORD_KINDS))
    model = record_models()[draw(st.sampled_from(RECORD_KINDS)) if kind is None else kind]
    dated = [name for name, field in model.model_fields.items() if _plain(field.annotation) is date]
    dated.sort(key=lambda name: name not in _COMES_FIRST)
    some = st.lists(st.dates(first_day, last_day), min_size=len(dated), max_size=len(dated))
    days = dict(zip(dated, sorted(draw(some)), strict=True))
    facts: Facts = {}
    for name, field in model.model_fields.items():
        value = st.just(days[name]) if name in days else _values(field.annotation)
        if value is not None and (field.is_required() or name in ("kind", "status") or draw(st.booleans())):
            facts[name] = draw(value)
    found: Any = model.model_validate(_fitting(facts, days))
    return cast("AnyRecord", found)


_COMES_FIRST: Final = ("posted_on", "plan_dated", "requested_on")
"""What lies before the day that the record itself names."""

_NEEDS: Final[Mapping[str, str]] = {"outcome": "dated", "ended_by": "last_day"}
"""What is said of an outcome or an end needs its day."""


def _fitting(facts: Facts, days: Mapping[str, date]) -> Facts:
    """The same with the days that it needs: what happened has its own, and what did not has when that was known."""
    did_not = str(facts.get("status", "")).startswith("not_")
    if did_not:
        facts = {name: value for name, value in facts.items() if name not in ("sent_on", "received_on", "posted_on")}
    elif "status" in facts:
        facts = {name: value for name, value in facts.items() if name != "known_on"}
    needed = [_NEEDS[name] for name in _NEEDS if name in facts]
    if "status" in facts:
        needed.append("known_on" if did_not else "sent_on" if "sent_on" in days else "received_on")
    return {**facts, **{name: days[name] for name in needed if name in days}}


def _plain(annotation: Any) -> Any:
    """A type without what may be absent and what is only checked."""
    if get_origin(annotation) is Annotated:
        return _plain(get_args(annotation)[0])
    parts = [part for part in get_args(annotation) if part is not NoneType]
    if NoneType in get_args(annotation) and len(parts) == 1:
        return _plain(parts[0])
    return annotation


def _literals(annotation: Any) -> tuple[Any, ...]:
    plain = _plain(annotation)
    return get_args(plain.__value__ if hasattr(plain, "__value__") else plain)


def _values(annotation: Any) -> st.SearchStrategy[Any] | None:
    """What can stand in a field, or ``None`` for what is left out: ids, and days that a letter states."""
    plain = _plain(annotation)
    if get_origin(plain) is Literal:
        return st.sampled_from(get_args(plain))
    if get_origin(plain) is tuple:
        return st.lists(st.sampled_from(get_args(get_args(plain)[0])), unique=True)
    return _OF_TYPE[plain]() if plain in _OF_TYPE else None


_OF_TYPE: Final[Mapping[Any, Callable[[], st.SearchStrategy[Any]]]] = {
    bool: st.booleans,
    int: lambda: st.integers(0, 365),
    Decimal: lambda: st.integers(1, 24),
}
