"""Other work with the own employer: functions, tasks, connected companies, training."""

from __future__ import annotations

import pytest
from edges import (
    ABLE,
    BOTH,
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

FILE = [ABLE, PLAN]
BACK = dated("return_perspective", 170, expected_by=cd(400))
STRUCTURAL = begun("work_resumption", 150, work="adapted", structural=True)
LITTLE = STRUCTURAL | {"wage_value_percent": 64}
PART = begun("work_resumption", 150, work="own", hours_per_week=16)
INVENTORY = dated("function_inventory", 100, all_functions=True, levels_and_loads_stated=True)
POOR = dated("function_inventory", 100, all_functions=False)
NO_HIRERS = dated("function_inventory", 100, connected_examined=False)
HIRERS = NO_HIRERS | {"connected_examined": True}
CHANGED = [dated("capacity", 200, capacity="marginal"), dated("capacity", 210, capacity="present")]
EARLY = [dated("problem_analysis", 20, capacity="present"), dated("action_plan", 25, signed_by=BOTH, views_of=BOTH)]
AGENCY = {"employment": {"form": "agency"}}
PAYROLL = {"employment": {"form": "payroll"}}
SMALL = {"employment": {"employees": 9}}

EDGES: tuple[Edge, ...] = (
    Edge(
        "UP-E07",
        [*FILE, dated("function_inventory", 100, all_functions=False)],
        176,
        (BACK, STRUCTURAL, INVENTORY | {"dated": cd(110)}, said("UP-E07", "yes", 177)),
    ),
    Edge(
        "UP-E07",
        [*FILE, POOR, dated("capacity", 170, capacity="none")],
        176,
        (BACK, STRUCTURAL, INVENTORY | {"dated": cd(110)}, dated("capacity", 82, capacity="none")),
    ),
    Edge(
        "UP-E07",
        [*FILE, dated("vocational_assessment", 100, levels_and_loads_stated=False)],
        176,
        (INVENTORY | {"dated": cd(110)}, dated("vocational_assessment", 110, levels_and_loads_stated=True)),
    ),
    Edge(
        "UP-E07",
        [*FILE, POOR, begun("work_resumption", 150, work="own", structural=False)],
        176,
        (begun("work_resumption", 151, work="own"),),
    ),
    Edge(
        "UP-E09",
        [*FILE, dated("function_inventory", 100, task_level=False, function_found=False)],
        274,
        (Without(facts=SMALL), said("UP-E09", "yes", 275), STRUCTURAL),
    ),
    Edge(
        "UP-E09",
        [*FILE, dated("function_inventory", 100, task_level=False)],
        274,
        (dated("function_inventory", 110, function_found=True), dated("function_inventory", 110, task_level=True)),
    ),
    Edge(
        "UP-E07",
        [*FILE, POOR, STRUCTURAL | {"agreed_by_both": False}],
        176,
        (Without([*FILE, POOR, STRUCTURAL]), Without([*FILE, POOR, STRUCTURAL | {"agreed_by_both": True}])),
    ),
    Edge(
        "UP-E07",
        [*FILE, POOR, LITTLE],
        176,
        (
            said("UP-R01", "yes", 176),
            Without([*FILE, POOR, LITTLE | {"agreed_by_both": True}]),
            Without([*FILE, POOR, LITTLE | {"wage_value_percent": 65}]),
            Without([*FILE, LITTLE]),
        ),
    ),
    Edge(
        "UP-E15",
        [*FILE, NO_HIRERS],
        176,
        (BACK, STRUCTURAL, NO_HIRERS | {"dated": cd(110), "connected_examined": True}, said("UP-E15", "yes", 177)),
    ),
    Edge("UP-E45", FILE, 316, (dated("vocational_assessment", 315), STRUCTURAL), last=406),
    Edge(
        "UP-E50",
        [ABLE, dated("function_inventory", 100, function_found=True)],
        143,
        (begun("work_resumption", 142, work="other"), begun("non_cooperation", 120), dated("return_ruled_out", 130)),
    ),
    Edge(
        "UP-E50",
        [ABLE, dated("vocational_assessment", 100, own_employer_possible=True)],
        143,
        (begun("work_resumption", 90, work="adapted"), UNABLE | {"dated": cd(140)}),
    ),
)

QUESTIONS: tuple[Asked, ...] = (
    Asked("UP-E07", FILE, 176, "no", (BACK, STRUCTURAL, Without([UNABLE, PLAN]))),
    Asked("UP-E08", [*FILE, INVENTORY, *CHANGED], 210, "no", (INVENTORY | {"dated": cd(210)},)),
    Asked("UP-E09", [*FILE, INVENTORY], 274, "no", (Without(facts=SMALL), STRUCTURAL)),
    Asked("UP-E10", [*FILE, STRUCTURAL, said("UP-R01", "no", 273)], 274, "yes", (said("UP-R01", "yes", 274),)),
    Asked("UP-E10", FILE, 274, "yes", (BACK | {"dated": cd(270)}, STRUCTURAL)),
    Asked("UP-E13", FILE, 316, "yes", (STRUCTURAL,)),
    Asked("UP-E10", [*FILE, PART], 365, "yes", (Without([*FILE, PART | {"structural": True}]),)),
    Asked("UP-E15", [*FILE, said("UP-E35", "yes", 60)], 176, "no", (said("UP-E35", "no", 61),)),
    Asked("UP-E15", FILE, 176, "no", (Without(facts={}, records=FILE), Without(facts=PAYROLL), HIRERS), facts=AGENCY),
    Asked("UP-E35", EARLY, 36, "yes", (Without(facts=SMALL), Without(facts=AGENCY))),
    Asked("UP-E35", EARLY, 36, "yes", (HIRERS | {"dated": cd(30)},), facts=PAYROLL),
    Asked("UP-E44", FILE, 316, "no", (STRUCTURAL,)),
)


@pytest.mark.parametrize(("made", "late"), [(142, False), (143, True)])
def test_an_inventory_made_whole_more_than_six_weeks_later_is_late(made: int, late: bool) -> None:
    """Within six weeks it costs nothing; after them it is lateness, which weighs little."""
    shown = found([*FILE, POOR, INVENTORY | {"dated": cd(made)}], 200).get("UP-E07")
    assert (shown is not None) is late
    if shown is not None:
        assert (shown.state, shown.weight) == ("met_late", "low")


@pytest.mark.parametrize(("until", "shown"), [(82, False), (83, True)])
def test_capacity_that_ended_takes_nothing_back_of_what_was_not_done_before(until: int, shown: bool) -> None:
    """Where there was capacity for more than six weeks, before the last opinion found none."""
    records = [ABLE, PLAN, POOR | {"dated": cd(70)}, dated("capacity", until, capacity="none")]
    assert ("UP-E07" in found(records, 200)) is shown


@pytest.mark.parametrize("row", EDGES, ids=name)
def test_the_day_before_the_day_and_the_day_after(row: Edge) -> None:
    """Found from its day on, and not where it is exempt."""
    check_edge(row)


@pytest.mark.parametrize("row", QUESTIONS, ids=name)
def test_asked_from_its_day_and_closed_by_an_answer(row: Asked) -> None:
    """Open from its day on, shown by one answer and cleared by the others."""
    check_asked(row)
