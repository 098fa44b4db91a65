"""Return in the own work: adaptation, hours and therapy work."""

from __future__ import annotations

import pytest
from edges import (
    ABLE,
    BOTH,
    LIMITED,
    PLAN,
    UNABLE,
    Asked,
    Edge,
    Without,
    begun,
    cd,
    check_asked,
    check_edge,
    dated,
    found,
    name,
    said,
)

FEW = begun("work_resumption", 100, work="adapted", hours_per_week=10)
THERAPY = begun("work_resumption", 100, 121, work="therapy")
REFUSED = dated("own_work_adaptation", 45, outcome="refused")
EARLY_PLAN = dated("action_plan", 45, signed_by=BOTH, views_of=BOTH)

BROKE_OFF = (
    begun("work_resumption", 100, 130, work="own", hours_per_week=8),
    begun("work_resumption", 190, 220, work="therapy", hours_per_week=8),
)
"""Two attempts; six weeks after the second are day 262."""
NEW_OPINION = dated("capacity", 200, capacity="present")

EDGES: tuple[Edge, ...] = (
    Edge(
        "UP-E14",
        [ABLE, PLAN, FEW],
        193,
        (dated("evaluation", 192), dated("capacity", 192, capacity="present", hours_per_week=10)),
    ),
    Edge("UP-E14", [dated("problem_analysis", 40, capacity="present", hours_per_week=11), PLAN, FEW], 193),
    Edge(
        "UP-E16",
        [ABLE, THERAPY, begun("work_resumption", 122, work="therapy")],
        142,
        (said("UP-E16", "yes", 143), Without([ABLE, THERAPY, begun("work_resumption", 122, 141, work="therapy")])),
    ),
    Edge(
        "UP-E33",
        [ABLE, PLAN, REFUSED],
        52,
        (said("UP-E33", "yes", 53), dated("own_work_adaptation", 53, outcome="made")),
    ),
    Edge(
        "UP-E33",
        [ABLE, PLAN, begun("work_resumption", 60, work="own", hours_per_week=10), REFUSED | {"dated": cd(83)}],
        83,
        (dated("own_work_adaptation", 84, outcome="not_possible"), said("UP-E33", "yes", 84)),
    ),
    Edge("UP-E34", [LIMITED, FEW], 142, (begun("non_cooperation", 120), said("UP-E34", "yes", 143))),
    Edge(
        "UP-E54",
        [ABLE, PLAN, *BROKE_OFF],
        263,
        (
            dated("vocational_assessment", 262),
            dated("current_opinion", 140, capacity="present"),
            begun("second_track_start", 200),
            begun("work_resumption", 262, work="other"),
            begun("non_cooperation", 240),
            said("UP-E54", "yes", 264),
            Without([ABLE, PLAN, BROKE_OFF[0]]),
        ),
    ),
    Edge("UP-E37", [ABLE, FEW], 192, (begun("work_resumption", 191, work="adapted", hours_per_week=12),)),
)

QUESTIONS: tuple[Asked, ...] = (
    Asked(
        "UP-E54",
        [ABLE, PLAN, *BROKE_OFF, NEW_OPINION],
        263,
        "no",
        (
            dated("vocational_assessment", 264),
            dated("function_inventory", 140),
            Without([UNABLE, PLAN, *BROKE_OFF, NEW_OPINION | {"capacity": "none"}]),
        ),
    ),
    Asked("UP-E16", [ABLE, THERAPY, begun("work_resumption", 122, work="therapy")], 142, "no", clears=True),
    Asked("UP-E33", [ABLE, EARLY_PLAN], 50, "no", (begun("work_resumption", 48, work="own"),)),
    Asked("UP-E33", [ABLE, EARLY_PLAN, dated("return_perspective", 48, expected_by=cd(100))], 50, "no"),
    Asked("UP-E34", [ABLE, FEW], 100, "no", (Without([ABLE]),)),
    Asked("UP-E38", [ABLE, FEW], 283, "no", (begun("second_track_start", 282),)),
)


@pytest.mark.parametrize("row", EDGES, ids=name)
def test_the_day_before_the_day_and_the_day_after(row: Edge) -> None:
    """Found from its day on, and not where it is exempt."""
    check_edge(row)


@pytest.mark.parametrize("row", QUESTIONS, ids=name)
def test_asked_from_its_day_and_closed_by_an_answer(row: Asked) -> None:
    """Open from its day on, shown by one answer and cleared by the others."""
    check_asked(row)


@pytest.mark.parametrize(("made", "late"), [(87, False), (88, True)])
def test_adaptation_made_more_than_six_weeks_after_it_was_refused_is_late(made: int, late: bool) -> None:
    """A refusal that was taken back within six weeks costs nothing; after them it is lateness, which weighs little."""
    records = [ABLE, PLAN, REFUSED, dated("own_work_adaptation", made, outcome="made")]
    shown = found(records, 100).get("UP-E33")
    assert (shown is not None) is late
    if shown is not None:
        assert (shown.state, shown.weight) == ("met_late", "low")


def test_a_document_that_is_silent_takes_nothing_back() -> None:
    """A later document of the same kind without an outcome leaves the refusal as it was."""
    assert "UP-E33" in found([ABLE, PLAN, REFUSED, dated("own_work_adaptation", 60)], 61)


def test_hours_that_were_caught_up_weigh_as_late() -> None:
    """Behind for six weeks, then as many hours as the company doctor allows: lateness, and no gap any more."""
    caught_up = [LIMITED, FEW | {"last_day": cd(200)}, begun("work_resumption", 201, work="adapted", hours_per_week=20)]
    for day, weight in ((200, "medium"), (201, "low"), (400, "low")):
        assert found(caught_up, day)["UP-E34"].weight == weight


def test_hours_that_do_not_change_are_told_and_asked_after_but_no_gap_by_themselves() -> None:
    """Sixteen hours for half a year may be all that the company doctor allows: the answer decides."""
    sixteen = [ABLE, PLAN, begun("work_resumption", 147, work="adapted", hours_per_week=16, wage_value_percent=40)]
    without, shown = found([ABLE, PLAN], 330), found(sixteen, 330)
    assert shown.keys() - without.keys() == {"UP-E37"}
    assert shown["UP-E37"].weight == "info"
    assert found([*sixteen, said("UP-E38", "no", 330)], 330)["UP-E38"].weight == "medium"
