"""The published cases stay served: the bars hold, and the page shows them as they are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from published import (
    FILES,
    GROUNDS,
    HERE,
    SIGNALS_OF,
    Ruling,
    bars,
    bars_table,
    doctors_table,
    grounds_table,
    protections_table,
    rulings,
    rulings_table,
    sets_table,
)

from poortwachter.answer.risk import RiskLevel
from poortwachter.law.signals import SIGNALS

PAGE = Path(__file__).parent.parent.parent / "docs" / "rulings.md"


def test_the_bars() -> None:
    """At least the share that is asked of all published cases, of which these are some."""
    found = bars()
    assert found.found * 48 >= 30 * found.grounds
    assert found.found_or_asked * 48 >= 40 * found.grounds
    assert found.missed == 0
    assert found.falsely_serious == 0
    assert found.clear * 26 <= 2 * found.stood
    assert found.alarmed * 36 <= 2 * found.cases
    assert found.most_questions <= 10


@pytest.mark.parametrize("ruling", rulings(), ids=lambda ruling: ruling.id)
def test_each_ruling_speaks_the_language_of_the_signals(ruling: Ruling) -> None:
    """Each ground has signals that exist, and each record says where its day comes from."""
    assert set(ruling.grounds) <= set(SIGNALS_OF)
    assert SIGNALS_OF.keys() == GROUNDS.keys()
    assert {signal for ground in ruling.grounds for signal in SIGNALS_OF[ground]} <= set(SIGNALS)
    assert all(re.match(r"[pda]-", record.id or "") for record in ruling.case.records)
    assert ruling.risk("eve").level is not RiskLevel.NOT_ASSESSED


def test_the_page_shows_what_is_measured() -> None:
    """``python tests/rulings/published.py`` prints it."""
    text = PAGE.read_text(encoding="utf-8")
    for table in (bars_table, sets_table, grounds_table, doctors_table, protections_table, rulings_table):
        assert table() in text


@pytest.mark.parametrize("name", FILES[1:])
def test_each_of_the_last_sets_says_how_much_of_its_text_was_read(name: str) -> None:
    """The opening, a passage of the considerations, or a summary by another; none could be read whole."""
    entries = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    assert {entry["read"] for entry in entries} <= {"opening", "passage", "summary"}


def test_there_are_no_names_in_the_facts() -> None:
    """Only codes, days, numbers and notes in our own words."""
    assert all("mr." not in (HERE / name).read_text(encoding="utf-8").lower() for name in FILES)
