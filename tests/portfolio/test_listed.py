"""What stands in a list is asked for as one: a text is none, though Python reads its letters one by one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Final

import pytest

pytest.importorskip("pyarrow")

from poortwachter import Case, CaseError, assess_batch, assess_batches, assess_over, what_if_batch

DAY: Final = date(2026, 11, 26)
CASES: Final = [Case(first_sick_day=date(2026, 1, 5))]
NOTICE: Final[Any] = [{"kind": "week_42_notice", "received_on": "2026-11-20"}]


def batch(**more: Any) -> object:
    return assess_batch(CASES, as_of=DAY, **more)


def batches(**more: Any) -> object:
    return list(assess_batches(CASES, as_of=DAY, **more))


def over(**more: Any) -> object:
    return assess_over(CASES, **{"days": [DAY], **more})


def supposed(**more: Any) -> object:
    return what_if_batch(CASES, **{"changes": NOTICE, "as_of": DAY, **more})


DOORS: Final[dict[str, tuple[Callable[..., object], ...]]] = {
    "keep": (batch, batches, over, supposed),
    "columns": (batch, batches, over, supposed),
    "packs": (batch, batches, over),
    "days": (over,),
    "changes": (supposed,),
}


@pytest.mark.parametrize("given", ["unit", b"unit", 3, 2.5, True], ids=repr)
@pytest.mark.parametrize(("name", "door"), [(name, door) for name, doors in DOORS.items() for door in doors])
def test_what_is_no_list(name: str, door: Callable[..., object], given: object) -> None:
    with pytest.raises(CaseError, match=rf"^{name}: .*a list"):
        door(**{name: given})


@pytest.mark.parametrize("name", ["keep", "packs", "days"])
def test_nothing_is_no_list(name: str) -> None:
    """Of columns it is all of them."""
    with pytest.raises(CaseError, match=rf"^{name}: "):
        over(**{name: None})
    over(columns=None)


def test_a_column_that_is_no_text() -> None:
    with pytest.raises(CaseError, match=r"^columns\[0\]: 3; "):
        batch(columns=[3])


@pytest.mark.parametrize("given", ["x", 0, None, 2.5])
def test_rows_at_a_time(given: Any) -> None:
    with pytest.raises(CaseError, match=r"^at_a_time: "):
        batches(at_a_time=given)
