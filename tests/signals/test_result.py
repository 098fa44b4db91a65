"""The result: structural work, and what is not enough."""

from __future__ import annotations

import pytest
from edges import (
    ABLE,
    PLAN,
    Asked,
    Edge,
    Without,
    begun,
    cd,
    check_asked,
    check_edge,
    dated,
    name,
    said,
)


def work(day: int, last: int | None = None, **fields: object) -> dict[str, object]:
    """Work that was taken up."""
    return begun("work_resumption", day, last, **fields)


AGREED = work(300, work="adapted", structural=True, wage_value_percent=70, agreed_by_both=True)
NOT_SAID = work(300, work="adapted", structural=True, wage_value_percent=70)
EXACTLY = work(300, work="adapted", structural=True, wage_value_percent=65)
TEMPORARY = work(300, work="adapted", structural=False, wage_value_percent=40)
ELSEWHERE = work(300, 909, work="other_employer", structural=False)
"""The result is looked at from two weeks before the report is due, or once it is there."""

EDGES: tuple[Edge, ...] = (
    Edge("UP-R01", [ABLE, AGREED, said("UP-R01", "yes", 300)], 316, (said("UP-R01", "no", 317),)),
    Edge("UP-R02", [ABLE, AGREED], 582, (Without([ABLE, NOT_SAID]), Without([ABLE, TEMPORARY]))),
    Edge("UP-R03", [ABLE, NOT_SAID], 623, (Without([ABLE, AGREED]),)),
    Edge("UP-R04", [ABLE, EXACTLY], 623, (Without([ABLE, NOT_SAID]),)),
    Edge("UP-R05", [ABLE, TEMPORARY], 623, (said("UP-R05", "yes", 624), Without([ABLE, NOT_SAID]))),
    Edge(
        "UP-R06",
        [ABLE, ELSEWHERE],
        623,
        (
            said("UP-R06", "yes", 624),
            Without([ABLE, work(300, 910, work="other_employer")]),
            Without([ABLE, work(300, 909, work="secondment")]),
        ),
    ),
    Edge(
        "UP-R07",
        [ABLE, work(300, work="other_employer", employee_consents=False)],
        300,
        (
            Without([ABLE, work(300, work="other_employer", employee_consents=True)]),
            Without([ABLE, work(300, work="trial", employee_consents=False)]),
        ),
    ),
)

EDGES += (Edge("UP-R05", [ABLE, TEMPORARY, dated("reintegration_report", 600)], 600),)

EDGES += (
    Edge("UP-R02", [ABLE, AGREED, work(500, work="therapy", hours_per_week=4)], 582),
    Edge("UP-R02", [ABLE, AGREED | {"last_day": cd(729)}], 582, (Without([ABLE, AGREED | {"last_day": cd(728)}]),)),
)

QUESTIONS: tuple[Asked, ...] = (
    Asked("UP-R01", [ABLE, AGREED], 316, "yes", (Without([ABLE, TEMPORARY]),)),
    Asked("UP-R05", [ABLE, TEMPORARY], 623, "no", clears=True),
    Asked("UP-R06", [ABLE, ELSEWHERE], 623, "no", clears=True),
    Asked("UP-R08", [ABLE, PLAN, TEMPORARY], 316, "yes", (Without([ABLE, PLAN]),)),
)


@pytest.mark.parametrize("row", EDGES, ids=name)
def test_the_day_before_the_day_and_the_day_after(row: Edge) -> None:
    """Found from its day on, and not where it is exempt."""
    check_edge(row)


@pytest.mark.parametrize("row", QUESTIONS, ids=name)
def test_asked_from_its_day_and_closed_by_an_answer(row: Asked) -> None:
    """Open from its day on, shown by one answer and cleared by the others."""
    check_asked(row)
