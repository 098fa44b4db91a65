"""Nothing private gets in, and nothing that is in is told where nobody asked: repr, logs, errors."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from poortwachter import (
    Assessment,
    Case,
    Person,
    WageFacts,
    assess,
    audit,
    changes,
    exposure,
    indicators,
    label,
    plan_repair,
    questions,
    reminders,
    what_if,
)
from poortwachter.adapters import from_rows
from poortwachter.assistants import called
from poortwachter.export.report import report_html
from poortwachter.facts.records import record_models
from poortwachter.retention import minimise, retention
from poortwachter.text.page import page

LEVELS = Path(__file__).parents[2] / "examples" / "levels"
PRIVATE = (
    "Voornaam Achternaam", "V. van der Achternaam-Tweede", "griep", "griep en hoofdpijn", "burn-out", "depressie",
    "bekkeninstabiliteit", "123456782", "123.456.782", "0612345678", "naam@voorbeeld.nl", "1234AB",
    "NL91ABNA0417164300", "zie dossier bedrijfsarts",
)  # fmt: skip
"""A name, a cause, free text, a citizen number, a telephone number, an address, an account."""


# --- what can get in --------------------------------------------------------------------------------------------------


def texts(schema: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every text that a schema allows, with where it stands."""
    if isinstance(schema, dict):
        if schema.get("type") == "string":
            yield path, schema
        for key, part in schema.items():
            yield from texts(part, f"{path}.{key}")
    elif isinstance(schema, list):
        for place, part in enumerate(schema):
            yield from texts(part, f"{path}[{place}]")


def test_no_text_of_a_case_is_free() -> None:
    """Each is one of a closed set, a day, a number, or a code of a form without spaces and of a length that ends."""
    free = [
        path
        for path, schema in texts(Case.model_json_schema())
        if not {"enum", "const"} & schema.keys()
        and schema.get("format") != "date"
        and not ("pattern" in schema and not re.match(schema["pattern"], "Voornaam Achternaam"))
    ]
    assert free == []


def said_in(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text of an answer that is no day, with the name under which it stands."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from said_in(part, key)
    elif isinstance(value, list):
        for part in value:
            yield from said_in(part, name)
    elif isinstance(value, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        yield name, value


def said_by(case: Case) -> Iterator[str]:
    """The texts of the host in a case: its number, and the ids of its records."""
    yield from (text for text in (case.case_id, *(record.id for record in case.records)) if text is not None)


def test_an_answer_repeats_of_a_case_its_codes_alone() -> None:
    """The number of the case and the ids of records, where evidence is named; nothing else that the host wrote."""
    facts = json.loads(CASE.to_json())
    for place, record in enumerate(facts["records"]):
        record["id"] = f"host-{place}"
    case = Case.model_validate(facts)
    answer = assess(case, as_of=AS_OF)
    told = {name for name, text in said_in(json.loads(answer.to_json())) if text in set(said_by(case))}
    assert told <= {"case_id", "evidence", "occasion", "key"}


FIELDS: list[tuple[tuple[str | int, ...], dict[str, Any]]] = [
    (("case_id",), {}),
    (("records", 0, "id"), {"kind": "evaluation", "dated": "2026-03-02"}),
    (("records", 0, "question"), {"kind": "answer", "dated": "2026-03-02", "value": "yes"}),
    (("records", 0, "name"), {"kind": "event", "on": "2026-03-02"}),
    (("records", 0, "outcome"), {"kind": "event", "on": "2026-03-02", "name": "defence.contact"}),
    (("jurisdiction",), {}),
    (("employment", "regime"), {}),
    (("employment", "form"), {}),
    (("absences", 0, "ended_by"), {}),
    (("pack_facts", "defence.no_transfer_because"), {}),
    (("records", 0, "hours_per_day"), {"kind": "capacity", "dated": "2026-03-02"}),
    (("records", 0, "hours_per_week"), {"kind": "work_resumption", "started_on": "2026-03-02"}),
    (("records", 0, "wage_value_percent"), {"kind": "work_resumption", "started_on": "2026-03-02"}),
    (("records", 0, "hours_percent"), {"kind": "wage_measure", "started_on": "2026-03-02"}),
]


@pytest.mark.parametrize("value", PRIVATE)
@pytest.mark.parametrize(("path", "record"), FIELDS, ids=[".".join(map(str, path)) for path, _ in FIELDS])
def test_no_field_id_or_event_takes_what_is_private(
    path: tuple[str | int, ...], record: dict[str, Any], value: str
) -> None:
    """Refused when the case is made, or by the packs that are asked; and never repeated."""
    facts: dict[str, Any] = {"absences": [{"first_day": "2026-01-05"}], "employment": {}, "pack_facts": {}}
    facts["records"] = [dict(record)] if record else []
    place: Any = facts
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(ValueError, match=str(path[0])) as caught:
        assess(Case.model_validate(facts), as_of=date(2026, 3, 9), packs=["defence"])
    assert value not in str(caught.value)


@pytest.mark.parametrize(
    "key", ["diagnosis", "diagnose", "name", "naam", "bsn", "complaint", "klachten", "remarks", "note"]
)
@pytest.mark.parametrize("at", ["case", "record", "absence", "employment"])
def test_no_key_for_it(key: str, at: str) -> None:
    """Wherever it stands, its value is not repeated."""
    facts: dict[str, Any] = {"absences": [{"first_day": "2026-01-05"}], "employment": {}, "records": [
        {"kind": "evaluation", "dated": "2026-03-02"}]}  # fmt: skip
    inner = {"record": facts["records"][0], "absence": facts["absences"][0], "employment": facts["employment"]}
    place = {"case": facts, **inner}
    place[at][key] = "Voornaam Achternaam"
    with pytest.raises(ValueError, match=re.escape(key)) as caught:
        Case.model_validate(facts)
    assert "Achternaam" not in str(caught.value)


def test_every_record_kind_is_days_codes_and_numbers() -> None:
    """No kind has a field of plain text."""
    for kind, model in record_models().items():
        for path, schema in texts(model.model_json_schema()):
            plain = not {"enum", "const", "pattern"} & schema.keys() and schema.get("format") != "date"
            assert not plain, f"{kind}{path}"


# --- what is told -----------------------------------------------------------------------------------------------------

CASE = Case.model_validate(json.loads((LEVELS / "sanctioned.json").read_text(encoding="utf-8")))
AS_OF = date(2028, 3, 6)
BORN = str(CASE.birth_date)


def test_repr_tells_no_day_of_anybody() -> None:
    """What lands in a log by accident: the number of the case and how much there is, and no day of anybody."""
    shown = [repr(CASE), str(CASE), repr(Person(CASE)), f"{CASE}"]
    for text in shown:
        assert "level-sanctioned" in text
        assert not re.search(r"\d{4}-\d{2}-\d{2}|datetime", text)
    assert repr(CASE) == f"Case(case_id='level-sanctioned', absences=1, leaves=0, records={len(CASE.records)})"
    person = repr(CASE.employment) + repr(CASE.absences[0])
    assert BORN not in person


def test_the_key_of_a_source_is_not_shown() -> None:
    """It can point at a person."""
    sheet = [{"nr": "achternaam-7", "ziek": "2026-01-05"}, {"nr": "achternaam-8", "ziek": "x"}]
    found = from_rows(sheet, columns={"employment": "nr", "first_day": "ziek"}, end_is="last_sick_day")
    assert (len(found.converted), len(found.refused)) == (1, 1)
    assert "achternaam" not in repr(found)


def test_nothing_is_logged(caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]) -> None:
    """Every question, with logs as loud as they go: not a line, and nothing on standard output or error."""
    with caplog.at_level(logging.DEBUG):
        answer = assess(CASE, as_of=AS_OF, packs=["defence"])
        assert isinstance(answer, Assessment)
        wage = WageFacts(amount="3500", period="month", holiday_allowance_percent=8, employer_charges_percent=20)
        said: list[Any] = [
            answer.to_json(), answer.risk, answer.explain("wia"), page(answer, "nl"), report_html(answer),
            label(answer.milestones[0], "nl"), changes(answer, answer), questions(CASE, as_of=AS_OF),
            what_if(CASE, {"kind": "evaluation", "dated": "2028-03-01"}, as_of=AS_OF),
            plan_repair(CASE, received_on=AS_OF, as_of=AS_OF), exposure(CASE, wage, as_of=AS_OF),
            audit(CASE, as_of=AS_OF), retention(CASE), minimise(CASE, on=AS_OF),
            reminders(CASE, as_of=AS_OF, since=AS_OF, lead_times={"hr": [14]}),
            indicators([CASE], first_day=AS_OF, last_day=AS_OF, as_of=AS_OF),
            called("assess", {"case": json.loads(CASE.to_json()), "as_of": AS_OF.isoformat()}),
        ]  # fmt: skip
        with pytest.raises(ValueError, match="naam"):
            Case.model_validate({"first_sick_day": "2026-01-05", "naam": "Voornaam Achternaam"})
    assert len(said) == 17
    assert [record for record in caplog.records if record.name.startswith("poortwachter")] == []
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "")


def test_no_module_logs() -> None:
    """Nobody can be told what the library does not say: it has no logger and gives no warning."""
    import poortwachter

    root = Path(poortwachter.__file__).parent
    told = [path for path in root.rglob("*.py") if re.search(r"import logging|warnings\.warn", path.read_text("utf-8"))]
    assert told == []
