"""The words of the page: each stands once, in both languages, for everything that can be filled in."""

from __future__ import annotations

import string

import pytest
from pydantic import BaseModel

from poortwachter.adapters import COLUMNS
from poortwachter.browser.controls import Control, control_of, fields_of
from poortwachter.facts.absences import Absence, Employment, Leave
from poortwachter.facts.case import Case
from poortwachter.facts.records import States, record_models
from poortwachter.text import words
from poortwachter.text.about_records import BEARS_ON, about_field, about_record
from poortwachter.text.intake import ASKED, FIELDS, STEPS, VALUES, Said, asked, field_name, step_text, value_name
from poortwachter.text.shell import SHELL

MODELS: dict[str, type[BaseModel]] = {**record_models(), "absence": Absence, "leave": Leave, "employment": Employment}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", sorted(record_models()))
def test_every_field_and_value_has_words(kind: str, language: str) -> None:
    """Of every record kind that can be filled in."""
    for name, control in fields_of(record_models()[kind]).items():
        if name != "kind" and control.form != "object":
            assert field_name(kind, name, language)  # type: ignore[arg-type]
            assert all(value_name(code, language) for code in control.choices)  # type: ignore[arg-type]


@pytest.mark.parametrize(("part", "model"), [("absences", Absence), ("leaves", Leave), ("employment", Employment)])
def test_every_fact_is_asked(part: str, model: type[Absence | Leave | Employment]) -> None:
    """Why it matters and what leaving it open does stand with each."""
    for name, control in fields_of(model).items():
        assert all(asked(f"{part}.{name}", "nl"))
        assert all(value_name(code, "en") for code in control.choices)


@pytest.mark.parametrize("kind", sorted(record_models()))
def test_every_record_says_why_it_matters(kind: str) -> None:
    """By the catalogue, in both languages; an event is explained by the pack that declares it."""
    lines = about_record(kind, "nl")
    assert len(lines) == len(about_record(kind, "en"))
    assert bool(lines) is (kind != "event")
    assert "{" not in "".join((*lines, *about_record(kind, "en")))


def test_words_of_its_own_only_where_the_catalogue_has_none() -> None:
    """So that nothing is said twice."""
    assert {kind: about_record(kind, "nl") for kind in BEARS_ON} == {kind: (one.nl,) for kind, one in BEARS_ON.items()}


def test_why_a_record_matters() -> None:
    """The term, its article and what follows; the term that it brings up; and what the test of the report reads."""
    first, *_ = about_record("week_42_notice", "nl")
    assert first.startswith("Telt voor 42e-weeksmelding (art. 38 lid 1 ZW): ")
    assert "Brengt een termijn mee: Bekortingsverzoek (art. 25 lid 12 WIA)." in about_record("sanction_decision", "nl")
    assert "RPEZ 5" in "".join(about_record("term_deviation", "en"))
    assert "casemanager" in about_field("action_plan", "case_manager_named", "nl")[0]
    assert about_field("week_42_notice", "posted_on", "nl") == ("", "")


def test_no_words_for_nothing() -> None:
    """A field or value that no fact has any more has no words either."""
    codes = {code for model in MODELS.values() for control in fields_of(model).values() for code in control.choices}
    assert set(VALUES) <= codes
    fields = {name for model in record_models().values() for name in fields_of(model)}
    assert set(FIELDS) <= fields | {"value"}


@pytest.mark.parametrize("table", [VALUES, FIELDS])
def test_sorted_by_code(table: dict[str, Said]) -> None:
    """So that a word is found, and added once."""
    assert list(table) == sorted(table)


@pytest.mark.parametrize("code", sorted(SHELL))
def test_both_languages_name_the_same_details(code: str) -> None:
    """What is filled in in the one is filled in in the other."""
    nl, en = ({name for _, name, _, _ in string.Formatter().parse(text) if name} for text in SHELL[code])
    assert nl == en


def test_both_languages_say_something_else() -> None:
    """A text that was not translated would be the same in both."""
    same = {"UWV", "status", "payroll", "Week", "Poortwachter"}
    for one in (
        *(said for item in ASKED.values() for said in item),
        *(said for pair in STEPS.values() for said in pair),
    ):
        assert one.nl != one.en or one.nl in same or one.nl.startswith("{")


def test_what_has_a_control() -> None:
    """Text without a code for it, and what is made of several parts, is filled in elsewhere or not at all."""
    assert fields_of(Case)["birth_date"] == Control("day")
    assert "records" not in fields_of(Case)
    assert control_of(str) is None
    assert fields_of(record_models()["report_request"])["missing"].form == "list"


def test_what_is_stated_has_words() -> None:
    """Every day that UWV can state."""
    assert all(f"stated.{name}" in words("nl") for name in States.model_fields)


def test_every_column_has_words() -> None:
    """What a column of a sheet can be, but for those that ask for the codes of a system."""
    assert {name for name in COLUMNS if f"column.{name}" not in SHELL} == {"kind", "state"}


def test_the_steps() -> None:
    """Each has a title and a line about it."""
    assert all(all(step_text(step, "nl")) for step in STEPS)
