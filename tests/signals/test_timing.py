"""Terms with a consequence of their own, outside the test of the report."""

from __future__ import annotations

import pytest
from edges import (
    ABLE,
    Asked,
    Edge,
    Without,
    cd,
    check_asked,
    check_edge,
    name,
    received,
    sent,
)


def not_filed(day: int) -> dict[str, str]:
    """On a counted day it was known that there was no application."""
    return {"kind": "wia_application", "status": "not_filed", "known_on": cd(day)}


NOTICE = received("week_42_notice", 290)
LETTER = sent("uwv_wia_letter", 620)
LATE_LETTER = sent("uwv_wia_letter", 638, received_on=cd(640))
NO_LETTER = {"kind": "uwv_wia_letter", "status": "not_sent", "known_on": cd(630)}
SANCTION = sent("sanction_decision", 690)
REPAIR = received("repair_report", 760)
RECOVERED = {
    "absences": [
        {"first_day": cd(1), "last_day": cd(200), "recovery_reported_on": cd(201)},
        {"first_day": cd(202)},
    ],
    "first_sick_day": None,
}

EDGES: tuple[Edge, ...] = (
    Edge("UP-T01", [ABLE], 296, (received("week_42_notice", 295),)),
    Edge("UP-T02", [ABLE], 567, (received("week_42_notice", 566),)),
    Edge(
        "UP-T03",
        [ABLE, NOTICE, LETTER, not_filed(652)],
        652,
        (
            Without([ABLE, NOTICE, received("wia_application", 651)]),
            Without([ABLE, NOTICE, LETTER, not_filed(652)], {"employment": {"last_day": cd(728)}}),
            Without([ABLE, NOTICE, LETTER, not_filed(652)], {"employment": {"regime": "no_employer"}}),
        ),
    ),
    Edge(
        "UP-T04",
        [ABLE, NOTICE, LATE_LETTER, received("wia_application", 661)],
        661,
        (Without([ABLE, LATE_LETTER, received("wia_application", 661)]),),
    ),
    Edge("UP-T05", [ABLE, sent("sanction_decision", 687)], 687, (Without([ABLE, sent("sanction_decision", 686)]),)),
    Edge("UP-T06", [ABLE, sent("sanction_decision", 729)], 729, (Without([ABLE, sent("sanction_decision", 728)]),)),
    Edge(
        "UP-T07",
        [ABLE, SANCTION, REPAIR, sent("repair_decision", 781, repaired=True)],
        781,
        (Without([ABLE, SANCTION, REPAIR, sent("repair_decision", 780, repaired=True)]),),
    ),
    Edge(
        "UP-T08",
        [ABLE, SANCTION, REPAIR, sent("repair_decision", 770, repaired=True)],
        770,
        (
            Without(
                [
                    ABLE,
                    sent("sanction_decision", 686),
                    REPAIR,
                    sent("repair_decision", 770, repaired=True),
                ]
            ),
        ),
    ),
    Edge("UP-T10", [ABLE, received("wia_application", 661)], 661, (sent("wage_extension_decision", 662, days=10),)),
    Edge(
        "UP-T12",
        [ABLE, SANCTION, sent("dismissal_permit", 1063)],
        1063,
        (Without([ABLE, SANCTION, sent("dismissal_permit", 1064)]),),
    ),
    Edge(
        "UP-T13",
        [ABLE, NOTICE, LATE_LETTER],
        638,
        (
            received("wia_application", 639),
            received("early_iva_application", 639),
            Without([ABLE, NOTICE, NO_LETTER]),
        ),
        last=668,
    ),
    Edge(
        "UP-T14",
        [ABLE, sent("sanction_decision", 727, sending_contested=True)],
        727,
        (Without([ABLE, sent("sanction_decision", 727)]),),
    ),
)

QUESTIONS: tuple[Asked, ...] = (
    Asked("UP-T09", [ABLE, SANCTION], 690, "yes", (received("repair_report", 691),)),
    Asked(
        "UP-T11",
        [ABLE, NOTICE, LETTER, not_filed(653)],
        653,
        "yes",
        (Without([ABLE, received("wia_application", 652)]),),
        facts=RECOVERED,
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
