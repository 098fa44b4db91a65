"""The second track: in time, adequate, finished."""

from __future__ import annotations

import pytest
from edges import (
    ABLE,
    FIRST_YEAR,
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
    opens,
    said,
)

FILE = [ABLE, PLAN, FIRST_YEAR]
TRACK = begun("second_track_start", 390, plan_dated=cd(380), search_profile=True, profile_fits_capacity=True)
ENDED = dated("second_track_end", 500, reason="completed")
NEAR_AOW = {"aow_date": cd(728 + 300)}
LITTLE = dated("capacity", 300, capacity="marginal")
FOUND_LATER = dated("capacity", 400, capacity="present")
DONE = dated("second_track_end", 700, reason="completed", next_step=True)
PROMISE = dated("return_perspective", 364, structural=True, expected_by=cd(440))
HALF = begun("work_resumption", 300, work="own", hours_per_week=8, last_day=cd(420))
MORE = begun("work_resumption", 421, work="own", hours_per_week=16)
ANEW = dated("return_perspective", 440, structural=True, expected_by=cd(525))
IN_SIGHT = [HALF, MORE, PROMISE, ANEW]
"""Return in the own work expected within three months, recorded anew on the last day, and the hours grow."""

EDGES: tuple[Edge, ...] = (
    Edge("UP-S01", FILE, 407, (begun("second_track_start", 406), LITTLE, PROMISE, said("UP-S12", "yes", 408))[:3]),
    Edge(
        "UP-S02",
        [ABLE, PLAN, dated("return_ruled_out", 200)],
        242 + 1,
        (begun("second_track_start", 242), said("UP-S02", "no", 244)),
    ),
    Edge("UP-S05", [UNABLE, FIRST_YEAR, FOUND_LATER], 400, (begun("second_track_start", 400),)),
    Edge(
        "UP-S06",
        [ABLE, PLAN, begun("second_track_start", 390, plan_dated=cd(391))],
        391,
        (Without([ABLE, PLAN, begun("second_track_start", 390, plan_dated=cd(390))]), said("UP-S06", "yes", 391)),
    ),
    Edge(
        "UP-S07",
        [ABLE, PLAN, begun("second_track_start", 390, search_profile=False)],
        390,
        (Without([ABLE, PLAN, TRACK]), said("UP-S07", "yes", 391)),
    ),
    Edge(
        "UP-S07",
        [ABLE, PLAN, begun("second_track_start", 390, search_profile=False), begun("second_track_start", 420)],
        390,
        (Without([ABLE, PLAN, TRACK | {"search_profile": True}]),),
    ),
    Edge(
        "UP-S10",
        [*FILE, TRACK, ENDED | {"reason": "no_capacity"}],
        500,
        (
            dated("capacity", 499, capacity="none"),
            dated("capacity", 501, capacity="marginal"),
            Without([UNABLE, FIRST_YEAR, TRACK, ENDED | {"reason": "no_capacity"}]),
        ),
    ),
    Edge(
        "UP-S10",
        [*FILE, TRACK, ENDED],
        500,
        (
            said("UP-S10", "yes", 501),
            begun("second_track_start", 501),
            Without([*FILE, TRACK, ENDED | {"next_step": True}]),
        ),
    ),
    Edge(
        "UP-S15",
        [*FILE, TRACK],
        433,
        (dated("second_track_report", 432), Without([*FILE, TRACK | {"run_by": "employer"}])),
    ),
    Edge(
        "UP-S22",
        [*FILE, *IN_SIGHT],
        441,
        (
            begun("second_track_start", 440),
            Without([*FILE, HALF, MORE, PROMISE, ANEW | {"structural": None}]),
            Without([*FILE, HALF, MORE, PROMISE, ANEW | {"expected_by": cd(533)}]),
            Without([*FILE, HALF, PROMISE, ANEW]),
            Without([*FILE, HALF, MORE | {"work": "adapted"}, PROMISE, ANEW]),
        ),
    ),
    Edge(
        "UP-S17",
        [*FILE, begun("second_track_start", 435)],
        435,
        (DONE | {"dated": cd(436)}, Without([*FILE, begun("second_track_start", 434)])),
    ),
    Edge(
        "UP-S18",
        [*FILE, begun("second_track_start", 498)],
        498,
        (DONE | {"dated": cd(499)}, Without([*FILE, begun("second_track_start", 497)])),
    ),
)

FOR_GOOD = begun("work_resumption", 300, work="adapted", structural=True, wage_value_percent=10, agreed_by_both=False)
EDGES += (
    Edge(
        "UP-S19",
        [*FILE, FOR_GOOD],
        407,
        (
            begun("second_track_start", 406),
            Without([*FILE, FOR_GOOD | {"agreed_by_both": True}]),
            Without([*FILE, FOR_GOOD | {"wage_value_percent": 70}]),
            Without([*FILE, LITTLE | {"dated": cd(360)}, FOR_GOOD]),
        ),
    ),
)

BREAK = [dated("capacity", 395, capacity="none"), dated("capacity", 430, capacity="present")]
EDGES += (
    Edge(
        "UP-S01",
        [*FILE, *BREAK],
        487,
        (
            begun("second_track_start", 486),
            dated("capacity", 480, capacity="marginal"),
            Without([*FILE, BREAK[0]]),
        ),
    ),
)

NOT_SAID = FOR_GOOD | {"agreed_by_both": None}
EDGES += (
    Edge(
        "UP-S20",
        [*FILE, NOT_SAID],
        407,
        (
            begun("second_track_start", 406),
            said("UP-R01", "yes", 407),
            said("UP-R01", "no", 407),
            Without([*FILE, FOR_GOOD]),
            Without([*FILE, NOT_SAID | {"agreed_by_both": True}]),
            Without([*FILE, NOT_SAID | {"wage_value_percent": 70}]),
            Without([*FILE, NOT_SAID | {"structural": False}]),
        ),
    ),
)

QUESTIONS: tuple[Asked, ...] = (
    Asked("UP-S02", [ABLE, PLAN], 134, "yes", (TRACK | {"started_on": cd(134), "plan_dated": cd(134)},), last=406),
    Asked("UP-S06", [*FILE, begun("second_track_start", 390)], 390, "no", (Without([*FILE, TRACK]),)),
    Asked("UP-S07", [*FILE, TRACK | {"search_profile": None}], 390, "no", (Without(FILE), Without([*FILE, TRACK]))),
    Asked("UP-S08", [*FILE, TRACK, dated("capacity", 450, capacity="marginal")], 450, "no", (Without([*FILE, TRACK]),)),
    Asked(
        "UP-S21",
        [*FILE, TRACK],
        433,
        "yes",
        (dated("second_track_report", 432), Without([*FILE, TRACK | {"run_by": "employer"}])),
    ),
    Asked("UP-S21", [*FILE, TRACK | {"run_by": "agency"}], 433, "yes"),
    Asked("UP-S09", [*FILE, TRACK], 433, "yes", (dated("second_track_report", 432),)),
    Asked("UP-S10", [*FILE, TRACK, ENDED], 500, "no", clears=True),
    Asked("UP-S11", [ABLE, PLAN, begun("second_track_start", 300)], 316, "yes", (Without([ABLE, PLAN]),)),
    Asked(
        "UP-S12",
        [ABLE, PLAN],
        302,
        "yes",
        (TRACK | {"started_on": cd(302), "plan_dated": cd(302)}, Without(facts={}, records=[])),
        facts=NEAR_AOW,
    ),
    Asked(
        "UP-S13", [LITTLE], 316, "no", (dated("capacity", 317, capacity="present"), begun("second_track_start", 310))
    ),
    Asked("UP-S14", [*FILE, begun("second_track_start", 440)], 582, "yes", (Without([*FILE, TRACK]),)),
    Asked("UP-S14", [*FILE, begun("second_track_start", 440), ENDED], 500, "yes"),
)


@pytest.mark.parametrize(("made", "late"), [(432, False), (433, True)])
def test_a_search_profile_made_more_than_six_weeks_later_is_late(made: int, late: bool) -> None:
    """Within six weeks it costs nothing; after them it is lateness, which weighs little."""
    without = begun("second_track_start", 390, search_profile=False)
    shown = found([ABLE, PLAN, without, begun("second_track_start", made, search_profile=True)], 450).get("UP-S07")
    assert (shown is not None) is late
    if shown is not None:
        assert (shown.state, shown.weight) == ("met_late", "low")


@pytest.mark.parametrize(("planned", "late"), [(389, False), (390, False), (391, True)])
def test_a_plan_written_after_the_start_is_late(planned: int, late: bool) -> None:
    """A plan belongs before the start; one of a later day is lateness, which weighs little, and is asked no more."""
    records = [ABLE, PLAN, begun("second_track_start", 390, plan_dated=cd(planned))]
    shown = found(records, 395).get("UP-S06")
    assert (shown is not None) is late
    if shown is not None:
        assert (shown.state, shown.weight, str(shown.since)) == ("met_late", "low", cd(390))
    assert "UP-S06" not in opens(records, 395)


@pytest.mark.parametrize(("start", "late"), [(431, False), (486, False), (487, True)])
def test_a_second_track_that_waited_for_capacity_is_not_late(start: int, late: bool) -> None:
    """On its day there was none: eight weeks after it came back it is late, and not before."""
    shown = found([*FILE, *BREAK, begun("second_track_start", start)], 520)
    assert bool({"UP-S01", "UP-S17", "UP-S18"} & shown.keys()) is late


@pytest.mark.parametrize(
    ("records", "day", "ids"),
    [
        (IN_SIGHT, 525, {"UP-S22"}),
        (IN_SIGHT, 526, {"UP-S01"}),
        ([HALF, MORE, PROMISE, ANEW | {"dated": cd(441)}], 500, {"UP-S01"}),
        ([HALF, MORE, dated("return_perspective", 407, structural=True, expected_by=cd(498))], 498, {"UP-S01"}),
        ([HALF | {"last_day": None}, PROMISE, ANEW], 500, {"UP-S01"}),
        ([*IN_SIGHT, begun("second_track_start", 500)], 510, {"UP-S01"}),
        ([*IN_SIGHT, begun("second_track_start", 532)], 540, {"UP-S01", "UP-S18"}),
    ],
)
def test_a_return_that_stays_in_sight_is_a_gap_and_not_a_serious_one(
    records: list[dict[str, object]], day: int, ids: set[str]
) -> None:
    """The second track may wait only while there is a concrete prospect (Beoordelingskader §5): not past the day
    that was expected, nor with a day between two records, nor where the hours in the own work do not grow.
    """
    assert {"UP-S01", "UP-S18", "UP-S22"} & found([*FILE, *records], day).keys() == ids


@pytest.mark.parametrize("row", EDGES, ids=name)
def test_the_day_before_the_day_and_the_day_after(row: Edge) -> None:
    """Found from its day on, and not where it is exempt."""
    check_edge(row)


@pytest.mark.parametrize("row", QUESTIONS, ids=name)
def test_asked_from_its_day_and_closed_by_an_answer(row: Asked) -> None:
    """Open from its day on, shown by one answer and cleared by the others."""
    check_asked(row)


@pytest.mark.parametrize("day", [400, 499, 500, 650])
def test_marginal_capacity_is_asked_about_over_the_whole_second_year(day: int) -> None:
    """Also once there is none left in the last months: UWV looks at any part of the second year."""
    assert "UP-S13" in opens([LITTLE, dated("capacity", 500, capacity="none")], day)
