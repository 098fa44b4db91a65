"""The end of the employment during sickness, and recovery of sickness benefit from the employer."""

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
    dated,
    name,
    received,
    said,
)


def ends(day: int) -> dict[str, dict[str, str]]:
    """An employment whose last day is a counted day."""
    return {"employment": {"last_day": cd(day)}}


EDGES: tuple[Edge, ...] = (
    Edge("UP-X01", [ABLE], 101, (received("end_of_employment_notice", 100), Without(facts={})), facts=ends(100)),
    Edge("UP-X02", [ABLE], 44, (dated("reintegration_report", 43), Without(facts=ends(42))), facts=ends(43)),
)

QUESTIONS: tuple[Asked, ...] = (
    Asked("UP-X03", [ABLE], 72, "yes", (Without(facts=ends(70)),), facts=ends(71)),
    Asked("UP-X04", [ABLE], 100, "yes", (Without(facts=ends(98)),), facts=ends(99)),
    Asked("UP-X05", [ABLE, said("UP-X04", "yes", 101)], 101, "yes", (said("UP-X04", "no", 102),), facts=ends(99)),
    Asked("UP-X06", [ABLE], 101, "yes", (received("end_of_employment_notice", 100),), facts=ends(100)),
)


@pytest.mark.parametrize("row", EDGES, ids=name)
def test_the_day_before_the_day_and_the_day_after(row: Edge) -> None:
    """Found from its day on, and not where it is exempt."""
    check_edge(row)


@pytest.mark.parametrize("row", QUESTIONS, ids=name)
def test_asked_from_its_day_and_closed_by_an_answer(row: Asked) -> None:
    """Open from its day on, shown by one answer and cleared by the others."""
    check_asked(row)
