"""Whole objects and lists that a caller hands over: an answer, an audit, names of columns; anything else is refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, TypeGuard, TypeVar, overload

from pydantic import BaseModel

from .problem import CaseError, Path, Problem, refused
from .shown import without_content

__all__ = ["GIVEN_BY", "each_handed", "handed", "is_list", "listed", "of_another_kind"]

A = TypeVar("A")
B = TypeVar("B")

GIVEN_BY: Final[Mapping[str, str]] = {
    "Abroad": "assess_abroad(case, as_of=day, packs=[...])",
    "Assessment": "assess(case, as_of=day)",
    "Batch": "assess_batch(cases, as_of=day)",
    "Explanation": "explain(subject) of an answer",
    "FileAudit": "audit(case, as_of=day)",
    "Indicators": "indicators(people, first_day=day, last_day=day, as_of=day)",
    "Overview": "overview(answers)",
    "Reminder": "reminders(case, as_of=day, since=day, lead_times={...})",
}
"""What gives each kind of object."""


def handed(name: str, given: object, wanted: type[A]) -> A:
    """``given``, which must be of this kind.

    Raises:
        CaseError: it is of another kind.
    """
    if isinstance(given, wanted):
        return given
    raise CaseError([of_another_kind((name,), given, wanted.__name__)])


@overload
def each_handed(name: str, given: object, wanted: type[A], /) -> Iterator[A]: ...
@overload
def each_handed(name: str, given: object, wanted: type[A], other: type[B], /) -> Iterator[A | B]: ...
def each_handed(name: str, given: object, /, *wanted: type) -> Iterator[object]:
    """The one object that was handed over, or each one of a list, of one of these kinds.

    Raises:
        CaseError: it is of another kind, and no list of them.
    """
    if isinstance(given, wanted):
        yield given
        return
    if not is_list(given):
        raise CaseError([of_another_kind((name,), given, wanted[0].__name__)])
    for place, item in enumerate(given):
        if not isinstance(item, wanted):
            raise CaseError([of_another_kind((name, place), item, wanted[0].__name__)])
        yield item


def is_list(given: object) -> TypeGuard[Iterable[Any]]:
    """Whether something holds several: a text and a table do not, though Python reads their letters or keys."""
    return isinstance(given, Iterable) and not isinstance(given, str | bytes | Mapping | BaseModel)


def listed(name: str, given: object, code: str = "list_expected") -> tuple[Any, ...]:
    """What was given under this name, one after the other.

    Raises:
        CaseError: it is no list.
    """
    if not is_list(given):
        raise CaseError([refused(code, (name,), without_content(given))])
    return tuple(given)


def of_another_kind(path: Path, given: object, wanted: str) -> Problem:
    """What was handed over is not of the kind ``wanted``."""
    return refused("another_object", path, without_content(given), kind=wanted, given_by=GIVEN_BY[wanted])
