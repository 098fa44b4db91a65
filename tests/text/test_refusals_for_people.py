"""A refusal as a person reads it in Dutch: no code but what is typed, no path of a field, no English, no ISO day."""

from __future__ import annotations

from datetime import date
from string import Formatter
from typing import Final

import pytest

from poortwachter import Case, Employment
from poortwachter.errors import MISSING, NOT_SHOWN, Instead, Path, Problem, Row, refused
from poortwachter.errors.catalogue import REFUSALS
from poortwachter.facts.records import record_models
from poortwachter.text.refusals import MOST_NAMED, beside, place_text, refusal
from read_as_dutch import not_for_a_person

DETAILS: Final[dict[str, object]] = {
    "before": 1, "place": 1, "count": 3, "line": 3, "least": 1, "most": 20, "ge": 0, "le": 100, "max_length": 64,
    "weeks": 16, "age": 13, "day": "2026-02-16", "first": "1900-01-01", "last": "2199-12-31", "earlier": "first_day",
    "near": "last_day", "names": ["action_plan", "first_day", "vacation", "UP-E07"], "name": "last_day",
    "elsewhere": "absences[0]", "end": "death", "other": "2026-02-16",
    "status": "not_sent", "subject": "wia_application",
    "why": Instead("permission denied", "geen toegang"), "what": "an event", "what_nl": "een gebeurtenis",
    "note": "x", "note_nl": "de dag zelf", "days": "sent_on or known_on", "days_nl": "sent_on of known_on",
    "expected": "'none' or 'present'", "expected_nl": "'none' of 'present'", "meant": 40, "amount": "3500.00",
    "period": "month", "kind": "WageFacts", "type": "pandas Timestamp", "plain": "int(...)", "unit": "days",
    "how": "dd-mm-yyyy", "how_nl": "dd-mm-jjjj", "country": "be", "folder": "delen",
}  # fmt: skip
"""For each detail one that a refusal really has."""


def made(key: str, path: Path, value: object) -> Problem:
    """The refusal with this key, and details of the kinds that it asks for."""
    texts = [text for said in REFUSALS[key] for text in said]
    asked = {name.split("!")[0] for text in texts for _, name, _, _ in Formatter().parse(text) if name}
    return refused(key, path, value, **{name: DETAILS.get(name, "action_plan") for name in asked})


PATHS: Final[tuple[Path, ...]] = (
    (),
    ("birth_date",),
    ("records", 2, "dated"),
    ("absences", 0, "last_day"),
    ("employment", "last_day"),
    ("answers", "UP-Z99"),
    (Row(3), "Eerste dag"),
)
VALUES: Final = (NOT_SHOWN, MISSING, date(2026, 2, 16), "2026-02-30", "action_plan", "not_sent", 40, None, True)


@pytest.mark.parametrize("key", sorted(REFUSALS))
def test_every_refusal_is_for_a_person(key: str) -> None:
    """At each place, and for each kind of value."""
    said = [refusal(made(key, path, NOT_SHOWN), "nl") for path in PATHS]
    said += [refusal(made(key, (), value), "nl") for value in VALUES]
    assert {text: found for text in said if (found := not_for_a_person(text))} == {}


def test_every_field_of_a_case_has_a_place() -> None:
    """No field of the case, of what it holds or of a record is told by its code."""
    fields: list[Path] = [(name,) for name in Case.model_fields if name not in ("schema_", "pack_facts")]
    fields += [("absences", 0, name) for name in ("first_day", "last_day", "ended_by", "reported_on")]
    fields += [("employment", name) for name in Employment.model_fields]
    for model in record_models().values():
        fields += [("records", 0, name) for name in model.model_fields if name not in ("states", "event")]
    told = {str(path): place_text(path, "nl") for path in fields}
    assert {path: text for path, text in told.items() if '"' in text or not_for_a_person(text)} == {}


def test_a_program_has_code_and_path() -> None:
    """The machine's own form is as it was."""
    problem = made("born_too_late", ("birth_date",), date(2026, 2, 16))
    assert problem.message("nl").startswith("birth_date: 2026-02-16; verwacht: ")
    assert problem.to_dict("nl")["path"] == ["birth_date"]


def test_what_is_typed_stands_between_quotes() -> None:
    """With its words behind it, so that both the file and the reader are served."""
    problem = refused("unknown_kind.near", ("records", 1, "kind"), "acton_plan", names=["a"] * 70, near="action_plan")
    said = refusal(problem, "nl")
    assert 'bedoelde u "action_plan" (plan van aanpak)?' in said
    assert "en nog 65" in said
    assert said.startswith("bij stuk 2, 'soort': ")
    assert "and 65 more" in refusal(problem, "en")


def test_what_is_missing_is_named_as_it_is_typed() -> None:
    """With its words behind it: nobody can add a field by its words."""
    said = refusal(made("missing", ("records", 0, "dated"), MISSING), "nl")
    assert said.startswith("""bij stuk 1, "dated" (gedateerd op): (ontbreekt); verwacht: """)
    assert refusal(made("missing", ("amount",), MISSING), "nl").startswith('bij "amount" (bedrag): (ontbreekt)')
    assert refusal(made("missing", ("period",), MISSING), "nl").startswith('bij "period": (ontbreekt)')


def test_a_key_that_is_not_known_is_answered_with_keys_and_their_words() -> None:
    """Each key as it is typed, with its words behind it, which ``record`` reads too."""
    said = refusal(refused("unknown_key", ("records", 0, "getekend"), NOT_SHOWN, names=["dated", "signed_by"]), "nl")
    assert '"dated" (gedateerd op), "signed_by" (ondertekend door);' in said


def test_a_short_list_stands_whole() -> None:
    """What can be read at a glance is not cut."""
    names = [f"name{place}" for place in range(MOST_NAMED)]
    assert names[-1] in refusal(refused("unknown_phase", ("phase",), NOT_SHOWN, names=names), "nl")


def test_beside_its_place() -> None:
    """Without the place, which a page shows beside it."""
    problem = made("born_too_late", ("birth_date",), date(2026, 2, 16))
    assert beside(problem, "en") == (
        "16 Feb 2026; expected a day before the first sick day (16 Feb 2026); correct the birth date"
    )


def test_a_row_is_told_as_the_sheet_numbers_it() -> None:
    """The head is row 1; the path of a program counts from 0."""
    problem = made("missing.day", (Row(3), "ziek"), MISSING)
    assert problem.path == (3, "ziek")
    assert problem.message("en").startswith('row 5, column "ziek": (missing)')
    assert problem.message("nl").startswith('rij 5, kolom "ziek": (ontbreekt)')
