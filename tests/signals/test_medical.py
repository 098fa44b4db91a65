"""Medical: what UWV's insurance physician is asked to look at."""

from __future__ import annotations

import pytest
from edges import (
    ABLE,
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
    received,
    said,
    sent,
)

NONE_LEFT = dated("current_opinion", 600, capacity="none")
APPLIED = received("wia_application", 640)
BY_UWV = dated("capacity_by_another", 300, found_by="uwv_insurance_physician", capacity="present", hours_per_week=20)
IN_THE_TEST = BY_UWV | {"dated": cd(650)}
SPECIALIST = dated("capacity_by_another", 290, found_by="other_expert", capacity="none")
NO_LIMIT = dated(
    "capacity_by_another", 300, found_by="uwv_insurance_physician", capacity="present", hours_limited=False
)
FIT = {
    "kind": "expert_opinion",
    "requested_on": cd(280),
    "dated": cd(300),
    "question": "own_work",
    "outcome": "positive",
}
STALLED = begun("stalled_recovery", 200, followed_up=False)
NOT_SET_OUT = dated("problem_analysis", 40, capacity="marginal", possibilities_listed=False)
NO_GROUNDS = dated("capacity", 100, capacity="marginal", grounds_stated=False)
RESUMED = begun("work_resumption", 300, work="own")
LITTLE = dated("problem_analysis", 40, capacity="marginal", long_absence_expected=True)

EDGES: tuple[Edge, ...] = (
    Edge("UP-M02", [LIMITED], 582, (dated("capacity", 583, capacity="present"), said("UP-M02", "no", 583))),
    Edge("UP-M03", [UNABLE], 365, (Without([ABLE]),)),
    Edge("UP-M05", [NONE_LEFT, said("UP-M01", "yes", 601)], 601, (said("UP-M01", "no", 602),)),
    Edge(
        "UP-M08",
        [dated("current_opinion", 547, capacity="present"), APPLIED],
        640,
        (Without([dated("current_opinion", 548, capacity="present"), APPLIED]),),
    ),
    Edge("UP-M11", [ABLE, STALLED], 200, (RESUMED | {"started_on": cd(150)}, said("UP-M11", "yes", 201))),
    Edge(
        "UP-M12",
        [UNABLE, BY_UWV],
        343,
        (dated("capacity", 342, capacity="present"), SPECIALIST, Without([ABLE, BY_UWV])),
    ),
    Edge(
        "UP-M12",
        [UNABLE, APPLIED, BY_UWV | {"dated": cd(600), "since": cd(597)}],
        643,
        (Without([UNABLE, APPLIED, BY_UWV | {"dated": cd(600), "since": cd(598)}]),),
    ),
    Edge("UP-M12", [LIMITED, BY_UWV | {"hours_per_week": 21}], 343, (Without([LIMITED, BY_UWV]),)),
    Edge("UP-M12", [LIMITED, NO_LIMIT], 343, (Without([ABLE, NO_LIMIT]),)),
    Edge("UP-M12", [UNABLE, FIT], 343, (Without([UNABLE, FIT | {"outcome": "negative"}]),)),
    Edge(
        "UP-M13",
        [UNABLE],
        407,
        (
            BY_UWV | {"dated": cd(300), "capacity": "none", "hours_per_week": 0},
            dated("capacity", 406, capacity="present"),
        ),
    ),
    Edge("UP-M15", [UNABLE], 407, (dated("capacity", 300, capacity="none"),)),
    Edge("UP-M15", [UNABLE, dated("capacity", 300, capacity="none")], 483, (dated("capacity", 480, capacity="none"),)),
    Edge("UP-M16", [UNABLE, APPLIED, IN_THE_TEST], 650, (Without([ABLE, APPLIED, IN_THE_TEST]),)),
    Edge("UP-M16", [UNABLE, SPECIALIST, BY_UWV], 343, (Without([UNABLE, BY_UWV]), Without([UNABLE, SPECIALIST]))),
    Edge(
        "UP-M17",
        [NO_GROUNDS],
        176,
        (Without([NO_GROUNDS | {"grounds_stated": True}]), Without([NO_GROUNDS | {"capacity": "present"}])),
    ),
    Edge(
        "UP-M17",
        [NOT_SET_OUT],
        176,
        (
            Without([NOT_SET_OUT | {"possibilities_listed": True}]),
            Without([NOT_SET_OUT | {"capacity": "present"}]),
            Without([NOT_SET_OUT | {"capacity": "none"}]),
        ),
    ),
)

EDGES += (
    Edge(
        "UP-M14",
        [dated("current_opinion", 570, capacity="present", possibilities_listed=False)],
        582,
        (said("UP-M14", "yes", 583), Without([dated("current_opinion", 570, possibilities_listed=False)])),
    ),
)

SILENT = dated("current_opinion", 600, capacity="present")
THEN_ABLE = [UNABLE, dated("capacity", 300, capacity="present"), APPLIED]
EDGES += (
    Edge(
        "UP-M16",
        [LIMITED, SILENT, APPLIED, IN_THE_TEST | {"hours_per_week": 21}],
        650,
        (
            Without([LIMITED, SILENT, APPLIED, IN_THE_TEST]),
            Without([ABLE, SILENT, APPLIED, IN_THE_TEST | {"hours_per_week": 21}]),
            Without([LIMITED, SILENT | {"hours_per_week": 30}, APPLIED, IN_THE_TEST | {"hours_per_week": 21}]),
        ),
    ),
)

NOT_NAMED = dated("capacity", 100, capacity="none", statutory_ground_named=False)
NAMED = NOT_NAMED | {"statutory_ground_named": True}
EDGES += (
    Edge(
        "UP-M19",
        [UNABLE, NOT_NAMED],
        176,
        (
            dated("capacity", 177, capacity="none", statutory_ground_named=True),
            dated("capacity", 177, capacity="marginal"),
            said("UP-M19", "yes", 177),
            Without([UNABLE, NAMED]),
        ),
    ),
    Edge("UP-M19", [UNABLE, NOT_NAMED, dated("current_opinion", 170, capacity="none")], 176),
)

REFUSED = sent("early_iva_decision", 450, granted=False)
EDGES += (
    Edge("UP-M18", [UNABLE, REFUSED], 450, (Without([UNABLE, REFUSED | {"granted": None}]), Without([ABLE, REFUSED]))),
)

QUESTIONS: tuple[Asked, ...] = (
    Asked("UP-M01", [NONE_LEFT], 600, "no", (Without([NONE_LEFT | {"capacity": "marginal"}]),)),
    Asked("UP-M02", [ABLE], 582, "yes", (Without([UNABLE]),)),
    Asked("UP-M04", [ABLE, PLAN], 316, "yes", (Without([UNABLE, PLAN]),)),
    Asked("UP-M06", [ABLE], 540, "yes", (Without([UNABLE]),)),
    Asked("UP-M07", [ABLE], 582, "no"),
    Asked("UP-M09", [ABLE, PLAN], 52, "no"),
    Asked("UP-M10", [UNABLE], 131, "no", (dated("capacity", 130, capacity="present"),)),
    Asked("UP-M11", [ABLE], 316, "no", (RESUMED,)),
    Asked("UP-M17", [LIMITED], 176, "no", (Without([ABLE]), Without([LIMITED | {"grounds_stated": True}]))),
    Asked("UP-M19", [UNABLE], 176, "no", (Without([UNABLE, NAMED]), Without([LITTLE]))),
    Asked("UP-M14", [dated("current_opinion", 570, capacity="present")], 582, "no", (Without([NONE_LEFT]),)),
)


@pytest.mark.parametrize(("since", "shown"), [(256, True), (257, True), (258, False), (None, False)])
def test_what_uwv_found_of_before_is_held_against_the_opinion_that_stood_then(since: int | None, shown: bool) -> None:
    """Where it stood for more than six weeks of that time; in UWV's own test, on which nobody could act any more."""
    found_by_uwv = IN_THE_TEST | {"since": None if since is None else cd(since)}
    for day, there in ((649, False), (650, shown), (651, shown)):
        assert ("UP-M16" in found([*THEN_ABLE, found_by_uwv], day)) is there


@pytest.mark.parametrize("row", EDGES, ids=name)
def test_the_day_before_the_day_and_the_day_after(row: Edge) -> None:
    """Found from its day on, and not where it is exempt."""
    check_edge(row)


@pytest.mark.parametrize("row", QUESTIONS, ids=name)
def test_asked_from_its_day_and_closed_by_an_answer(row: Asked) -> None:
    """Open from its day on, shown by one answer and cleared by the others."""
    check_asked(row)
