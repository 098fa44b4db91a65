"""A fact on one line in the words of the pages and of the documentation, in Dutch."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from poortwachter import Case, assess
from poortwachter.facts.records import record_models
from poortwachter.text.entry import record_of
from poortwachter.text.intake import value_name
from poortwachter.text.page import verified_line

PAGE = Path(__file__).parents[2] / "docs" / "facts.md"
TABLE = PAGE.read_text(encoding="utf-8").partition("## Record kinds")[2].partition("All letters and decisions")[0]
ROWS = re.findall(r"^\| `(\w+)`(?: ✉)? \| ([^|]+) \|", TABLE, re.MULTILINE)
KINDS = {
    kind: re.split(r", (?=[A-Z]{2,}\b|Awb)|[;:(]", said)[0].strip()
    for kind, said in ROWS
    if kind in record_models() and kind not in ("answer", "event", "term_deviation")
}


@pytest.mark.parametrize(("kind", "said"), KINDS.items())
def test_a_record_by_its_name_on_the_page_of_facts(kind: str, said: str) -> None:
    """*Beschikking op het bekortingsverzoek* is what the page calls it; it was not known."""
    assert record_of(f"{said}, 12-10-2027")["kind"] == kind


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("plan van aanpak, 12-02-2026, ondertekend door=werkgever en werknemer", "signed_by", ["employer", "employee"]),
        ("plan van aanpak, 12-02-2026, ondertekend door=werknemer", "signed_by", ["employee"]),
        ("action plan, 12-02-2026, signed_by=employer and employee", "signed_by", ["employer", "employee"]),
        ("bezwaar, 12-02-2026, tegen=beslissing op het bekortingsverzoek", "against", "repair_decision"),
        ("bezwaar, 12-02-2026, waartegen=loonsanctie", "against", "sanction_decision"),
        ("bezwaar, 12-02-2026, waartegen=WIA-beschikking", "against", "wia_decision"),
        ("beslissing op het bekortingsverzoek, 12-02-2026, hersteld=nee", "repaired", False),
        ("beslissing op het bekortingsverzoek, 12-02-2026, herstel vastgesteld=ja", "repaired", True),
        ("gemotiveerde afwijking van een termijn, 12-02-2026, milestone=plan van aanpak", "milestone", "action_plan"),
    ],
)
def test_more_facts_of_a_record_in_dutch(text: str, field: str, value: object) -> None:
    """Two who signed, what an objection is against, and whether the failing was repaired."""
    assert record_of(text)[field] == value


def codes() -> list[Any]:
    """Every code of a record that the pages have a name for, by its field."""
    found = []
    for kind, field in (("objection", "against"), ("expert_opinion", "question"), ("work_resumption", "work"),
                        ("report_request", "missing"), ("second_track_end", "reason")):  # fmt: skip
        annotation = str(record_models()[kind].model_fields[field].annotation)
        found += [(kind, field, code) for code in re.findall(r"'(\w+)'", annotation)]
    return found


@pytest.mark.parametrize(("kind", "field", "code"), codes())
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_code_by_the_name_that_an_error_gives_it(kind: str, field: str, code: str, language: Any) -> None:
    """What an error offers between brackets is taken."""
    said = record_of(f"{kind}, 12-02-2026, {field}={value_name(code, language)}")[field]
    assert said in (code, [code])


def test_the_oldest_text_is_named_where_others_were_checked_later() -> None:
    """Who reads a day of years ago wants to know of which text it is."""
    answer = assess(Case(first_sick_day="2026-01-05"), as_of=date(2026, 11, 28))
    assert "tot en met 01-07-2023 (RPEZ) of later" in verified_line(answer, "nl")
    assert "through 1 Jul 2023 (RPEZ) or later" in verified_line(answer, "en")
    newest = replace(answer.provenance, verified_through=date(2026, 7, 2))
    assert "(" not in verified_line(replace(answer, provenance=newest), "nl").partition(";")[0]
