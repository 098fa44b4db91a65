"""A question that facts on file answer is not put: where they answer it well, and where they show its signal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pytest
from edges import ABLE, FIRST_YEAR, PLAN, Record, begun, cd, dated, found, opens, received, said, sent

from poortwachter.law.signals import SIGNALS


class Settled(NamedTuple):
    """A question, and the records that answer it well, each of which is wanted; on a counted day."""

    question: str
    records: Sequence[Record]
    wants: tuple[str, ...]
    day: int = 655


FILE = [ABLE, PLAN, FIRST_YEAR]
INVENTORY = dated("function_inventory", 200)
TRACK = begun("second_track_start", 390, plan_dated=cd(380))
APPLIED = [received("wia_application", 640), sent("medical_request", 645)]
TRANSFER = dated("transfer_of_undertaking", 200)

ROWS: tuple[Settled, ...] = (
    Settled("UP-E07", [INVENTORY], ("all_functions", "levels_and_loads_stated")),
    Settled("UP-E09", [INVENTORY], ("task_level",)),
    Settled("UP-E09", [INVENTORY | {"all_functions": True}], ("function_found",)),
    Settled("UP-S07", [TRACK], ("search_profile", "profile_fits_capacity")),
    Settled("UP-M11", [begun("stalled_recovery", 300)], ("followed_up", "treating_doctors_contacted")),
    Settled("UP-M14", [dated("current_opinion", 600, capacity="present")], ("possibilities_listed",)),
    Settled("UP-A18", [TRANSFER], ("file_taken_over",)),
)


def _says(row: Settled, **said: bool) -> list[Record]:
    """The file in which the last record of the row says this."""
    return [*FILE, *row.records[:-1], {**row.records[-1], **said}]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.question)
def test_a_fact_that_answers_it_well_closes_the_question(row: Settled) -> None:
    """All that it asks must be on file: a part of it leaves the question open."""
    assert row.question not in opens(_says(row, **dict.fromkeys(row.wants, True)), row.day)
    assert row.question not in found(_says(row, **dict.fromkeys(row.wants, True)), row.day)
    for left_out in row.wants:
        part = {want: True for want in row.wants if want != left_out}
        assert row.question in opens(_says(row, **part), row.day)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.question)
def test_a_fact_that_shows_the_signal_closes_it_too(row: Settled) -> None:
    """One no is enough, whatever else is well; where something suitable was found no tasks need be sought."""
    for no in row.wants:
        said = {want: want != no for want in row.wants}
        if no == "function_found":
            continue
        assert row.question not in opens(_says(row, **said), row.day)
        assert row.question in found(_says(row, **said), row.day)


@pytest.mark.parametrize("outcome", ["made", "not_possible"])
def test_an_adaptation_that_was_examined_closes_the_question(outcome: str) -> None:
    """Made, or not possible with reasons: it was examined."""
    assert "UP-E33" in opens(FILE, 655)
    assert "UP-E33" not in opens([*FILE, dated("own_work_adaptation", 100, outcome=outcome)], 655)


def test_medical_information_on_file_closes_the_question() -> None:
    """In time; too late it is a finding, and no question."""
    assert "UP-A10" in opens([*FILE, *APPLIED[:1]], 650)
    assert "UP-A10" not in opens([*FILE, *APPLIED, received("medical_information", 648)], 655)
    assert "UP-A10" in found([*FILE, *APPLIED, received("medical_information", 655)], 656)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.question)
def test_an_answer_is_heard_beside_a_fact_that_says_otherwise(row: Settled) -> None:
    """Whoever answers that it falls short is taken at his word, whatever a document says of itself."""
    asks = SIGNALS[row.question].asks
    assert asks is not None
    well = _says(row, **dict.fromkeys(row.wants, True))
    assert row.question in found([*well, said(row.question, asks.holds_on, row.day - 1)], row.day)
