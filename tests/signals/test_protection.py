"""Exemptions and protection: what takes the weight off other findings."""

from __future__ import annotations

import pytest
from edges import (
    ABLE,
    FIRST_YEAR,
    PLAN,
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

DO = {
    "kind": "expert_opinion",
    "requested_on": cd(280),
    "dated": cd(300),
    "question": "employer_efforts",
}
LATE = [ABLE, PLAN]
"""No evaluation: more than six weeks after the plan on day 95."""
STOP = begun("wage_measure", 360, step="stop", notified_on=cd(360))
SEARCH_FAILED = [*LATE, said("UP-E07", "no", 200)]
LEAVE = {"leaves": [{"kind": "pregnancy_maternity", "first_day": cd(300), "last_day": cd(411)}]}
BENEFIT = sent("sickness_benefit_decision", 410, ends_on=cd(420))
REVERSED = BENEFIT | {"reversed_on": cd(500)}
SHELTERED = {"employment": {"form": "sheltered"}}
SELF_INSURED = {"employment": {"last_day": cd(300), "safety_net": "yes", "self_insured_zw": "yes"}}
REPORT = dated("reintegration_report", 630)

EDGES: tuple[Edge, ...] = (
    Edge("UP-N01", [ABLE, DO | {"outcome": "positive"}], 300, (Without([ABLE, DO | {"outcome": "negative"}]),)),
    Edge(
        "UP-N02",
        [ABLE, DO | {"outcome": "negative"}],
        300,
        (said("UP-N02", "yes", 301), Without([ABLE, DO | {"outcome": "positive"}])),
    ),
    Edge("UP-N07", [ABLE], 300, facts=LEAVE),
    Edge(
        "UP-N14",
        [ABLE, dated("return_ruled_out", 200, because="relation_broken")],
        200,
        (Without([ABLE, dated("return_ruled_out", 200, because="no_suitable_work")]),),
    ),
    Edge("UP-N15", [ABLE, BENEFIT], 420, facts=SELF_INSURED),
    Edge("UP-N15", [ABLE, REVERSED], 420, facts=SELF_INSURED, last=542),
    Edge("UP-N15", [ABLE, REVERSED, received("wia_application", 540)], 420, facts=SELF_INSURED),
)

QUESTIONS: tuple[Asked, ...] = (
    Asked("UP-N02", [ABLE, DO | {"outcome": "negative"}], 300, "no", clears=True),
    Asked("UP-N03", [*LATE, STOP], 360, "yes", (Without(LATE),)),
    Asked("UP-N04", [*LATE, said("UP-E25", "yes", 582)], 582, "yes", facts={"employment": {"last_day": cd(700)}}),
    Asked("UP-N05", LATE, 582, "yes"),
    Asked("UP-N08", [*LATE, REPORT], 631, "yes"),
    Asked("UP-N09", [*LATE, said("UP-E12", "yes", 316)], 316, "yes"),
    Asked("UP-N11", SEARCH_FAILED, 200, "yes", (Without(LATE),)),
    Asked("UP-N12", [dated("long_absence_expected", 20)], 135, "yes", (dated("problem_analysis", 134),)),
    Asked("UP-N13", [*LATE, received("wia_application", 640)], 640, "yes", (Without(LATE),)),
    Asked(
        "UP-N16",
        [*LATE, FIRST_YEAR],
        407,
        "yes",
        (begun("second_track_start", 406), Without(facts={})),
        facts=SHELTERED,
    ),
)


@pytest.mark.parametrize("row", EDGES, ids=name)
def test_the_day_before_the_day_and_the_day_after(row: Edge) -> None:
    """Found from its day on, and not where it is exempt."""
    check_edge(row)


@pytest.mark.parametrize("row", QUESTIONS, ids=name)
def test_asked_from_its_day_and_closed_by_an_answer(row: Asked) -> None:
    """Open from its day on, shown by one answer and cleared by the others."""
    check_asked(row)


@pytest.mark.parametrize(("started", "stands"), [(470, False), (561, True)])
def test_what_was_done_late_before_a_positive_opinion_is_covered(started: int, stands: bool) -> None:
    """UWV knew of a second track that began late and found that enough was done; not of one that began after it."""
    opinion = DO | {"requested_on": cd(520), "dated": cd(560), "outcome": "positive"}
    shown = found([ABLE, PLAN, FIRST_YEAR, begun("second_track_start", started), opinion], 640)
    assert bool({"UP-S17", "UP-S18"} & shown.keys()) is stands
