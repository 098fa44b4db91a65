"""Cases of any size, each long in one way; all days lie in the years that a case can have."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any, Final

from poortwachter import Case

__all__ = ["SHAPES", "case_of"]

Facts = dict[str, Any]
_FIRST: Final = date(2013, 7, 1)


def day(number: int) -> date:
    """So many days after the first sick day."""
    return _FIRST + timedelta(days=number)


def case_of(shape: str, size: int) -> tuple[Case, date]:
    """The case of a shape and a size, and one day for all sizes, long after all that happened."""
    return Case.model_validate(SHAPES[shape](size)), day(8000)


def _records(*kinds: Callable[[int], Facts]) -> Callable[[int], Facts]:
    def made(size: int) -> Facts:
        return {"first_sick_day": day(0), "records": [made(number) for made in kinds for number in range(size)]}

    return made


def _spells(size: int, every: int, **more: Any) -> list[Facts]:
    return [{"first_day": day(every * one), "last_day": day(every * one), **more} for one in range(size)]


def _leaves(size: int, every: int, first: int, **more: int) -> Iterator[Facts]:
    for one in range(size):
        begins = every * one + first
        leave = {"kind": "pregnancy_maternity", "first_day": day(begins), "last_day": day(begins + 1)}
        yield {**leave, "same_cause": True, **{name: day(begins - before) for name, before in more.items()}}


SHAPES: Final[Mapping[str, Callable[[int], Facts]]] = {
    "the same record": lambda size: {
        "first_sick_day": day(0),
        "records": [{"kind": "evaluation", "dated": day(10)}] * size,
    },
    "documents": _records(
        lambda one: {"kind": "evaluation", "dated": day(1 + one)},
        lambda one: {"kind": "action_plan", "dated": day(1 + one)},
    ),
    "opinions": _records(
        lambda one: {"kind": "capacity", "dated": day(1 + one), "capacity": ("none", "present")[one % 2]}
    ),
    "letters": _records(
        lambda one: {
            "kind": "confirmed_dates",
            "sent_on": day(2000 + one),
            "states": {"first_sick_day": day(0), "last_day_of_wage_continuation": day(728 + one)},
        },
        lambda one: {"kind": "extension_decision", "sent_on": day(900 + one), "granted": False},
    ),
    "measures": _records(
        lambda one: {
            "kind": "wage_measure",
            "step": ("suspension", "stop")[one % 2],
            "started_on": day(1 + 3 * one),
            "last_day": day(2 + 3 * one),
            "notified_on": day(1 + 3 * one),
        }
    ),
    "work and benefits": _records(
        lambda one: {
            "kind": "work_resumption",
            "work": "adapted",
            "started_on": day(1 + 2 * one),
            "last_day": day(1 + 2 * one),
        },
        lambda one: {"kind": "benefit", "started_on": day(1 + 2 * one), "last_day": day(1 + 2 * one)},
    ),
    "repair": lambda size: {
        "first_sick_day": day(0),
        "records": [
            {"kind": "sanction_decision", "sent_on": day(680)},
            *({"kind": "repair_report", "received_on": day(730 + one)} for one in range(size)),
            *({"kind": "repair_decision", "sent_on": day(731 + one), "repaired": False} for one in range(size)),
        ],
    },
    "spells": lambda size: {"absences": _spells(size, 2)},
    "spells and letters": lambda size: {
        "absences": _spells(size, 2),
        "records": [
            {"kind": "confirmed_dates", "sent_on": day(1 + 2 * one), "states": {"first_sick_day": day(0)}}
            for one in range(size)
        ],
    },
    "spells left out of the ban": lambda size: {
        "absences": [*_spells(size, 2, not_counted_for_dismissal_ban=True), {"first_day": day(2 * size)}]
    },
    "spells in new work": lambda size: {
        "absences": _spells(size, 2),
        "records": [{"kind": "new_agreed_work", "dated": day(2 * one)} for one in range(size)],
    },
    "cases": lambda size: {"absences": _spells(size, 30)},
    "leaves": lambda size: {"first_sick_day": day(0), "leaves": [*_leaves(size, 3, 5)]},
    "spells and leaves": lambda size: {"absences": _spells(size, 4), "leaves": [*_leaves(size, 4, 2)]},
    "flexible periods": lambda size: {
        "absences": [*_spells(size, 5), {"first_day": day(5 * size)}],
        "leaves": [*_leaves(size, 5, 2, not_counted_from=2)],
    },
}
"""The facts of each, by its name and size."""
