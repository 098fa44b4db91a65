"""Other systems' samples become cases, with every question that they leave open."""

from __future__ import annotations

import json
import sys
import tracemalloc
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from poortwachter import Case, CaseError, assess
from poortwachter._extras import MissingExtraError
from poortwachter.adapters import (
    Ask,
    Conversion,
    Converted,
    EndIs,
    PassedOver,
    Refused,
    Why,
    afas,
    from_rows,
    nmbrs,
    sivi,
    visma,
)

SAMPLES = Path(__file__).parent.parent.parent / "examples" / "systems"
SPELLS = [
    {"first_day": "2025-09-01", "last_day": "2025-11-30", "reported_on": "2025-09-01",
     "recovery_reported_on": "2025-12-01"},
    {"first_day": "2025-12-22", "reported_on": "2025-12-22"},
]  # fmt: skip
SIVI: Any = {"end_is": "first_day_recovered", "processing": {"01": "tells"}, "test_messages": True}


def sample(name: str) -> Any:
    """The parsed sample of a system."""
    return json.loads((SAMPLES / f"{name}.json").read_text(encoding="utf-8"))


def messages(*names: str) -> list[bytes]:
    """Samples of SIVI messages."""
    return [(SAMPLES / f"sivi-{name}.xml").read_bytes() for name in names]


def only(found: Conversion) -> Case:
    """The one case of a conversion in which nothing was refused."""
    assert found.refused == ()
    (case,) = found.cases
    return case


def without_reason(case: Case) -> list[dict[str, str]]:
    """The spells as JSON, without what only some systems say."""
    spells = json.loads(case.to_json())["absences"]
    for spell in spells:
        spell.pop("ended_by", None)
        spell.pop("not_counted_for_dismissal_ban")
    return list(spells)


def test_three_systems_tell_one_story() -> None:
    """AFAS, Visma and Nmbrs say the same spells in other words, and the answers are the same."""
    cases = [
        only(afas.read(sample("afas-profit_illness"), end_is="last_sick_day")),
        only(nmbrs.read(sample("nmbrs-absence_list"))),
        only(visma.read(sample("visma-illness"))),
    ]
    assert [without_reason(case) for case in cases] == [SPELLS] * 3
    days = [assess(case, as_of=date(2026, 11, 25)).wia.first_day for case in cases]
    assert days == [date(2027, 9, 20)] * 3


def test_afas_rows_of_a_leave_alone_are_no_case() -> None:
    """An employee of whom only a maternity leave is told has no case; nothing is refused, and the line is told."""
    found = afas.read(sample("afas-profit_illness"), end_is="last_sick_day")
    assert [item.key for item in found.converted] == [("M0001", "1")]
    assert Why.NOT_SICKNESS in [item.why for item in found.passed_over]


def test_the_end_of_a_sickness_is_what_the_caller_says() -> None:
    """The same row, read as last sick day or as first day back, is one day apart."""
    ends = {
        end_is: only(afas.read(sample("afas-profit_illness"), end_is=end_is)).absences[0].last_day for end_is in EndIs
    }
    assert list(ends.values()) == [date(2025, 11, 30), date(2025, 11, 29)]


def test_afas_presence_without_a_day_is_asked() -> None:
    """Profit_Illness says which part is worked today and not since when: no record, but a question."""
    (item,) = afas.read(sample("afas-profit_illness"), end_is="last_sick_day").converted
    assert item.case.records == ()
    assert Ask.START_OF_PRESENCE in item.asks


def test_afas_false_is_a_default() -> None:
    """That no safety net was ticked says nothing, unless the caller says that it is filled on purpose."""
    rows = sample("afas-profit_illness")
    assert only(afas.read(rows, end_is="last_sick_day")).employment.safety_net == "unknown"
    assert only(afas.read(rows, end_is="last_sick_day", safety_net_no=True)).employment.safety_net == "no"


def test_afas_progress_lines_hold_until_the_next() -> None:
    """PsPc is the part present; each line ends on the day before the next."""
    found = afas.read(sample("afas-hr_illness"), end_is="last_sick_day", hours="hours")
    records = [json.loads(record.model_dump_json(exclude_none=True)) for record in only(found).records]
    assert records == [
        {"kind": "work_resumption", "started_on": "2026-03-02", "last_day": "2026-05-03", "hours_per_week": "12"},
        {"kind": "work_resumption", "started_on": "2026-05-04", "hours_per_week": "12"},
        {"kind": "work_resumption", "started_on": "2026-05-04", "work": "therapy", "hours_per_week": "8"},
    ]


@pytest.mark.parametrize(("unit", "hours"), [(None, None), ("hours", 12), ("minutes", 0.2)])
def test_afas_hours_have_the_unit_that_the_caller_says(unit: Any, hours: float | None) -> None:
    """The specification does not say the unit; without it hours are not read."""
    record: Any = only(afas.read(sample("afas-hr_illness"), end_is="last_sick_day", hours=unit)).records[0]
    assert record.hours_per_week is None if hours is None else float(record.hours_per_week) == hours


def test_sivi_messages_in_any_order() -> None:
    """The serial number orders the lines; the last says where the absence stands."""
    expected = only(sivi.read(messages("ziekmelding", "deelherstel", "herstel"), **SIVI))
    assert only(sivi.read(messages("herstel", "ziekmelding", "deelherstel"), **SIVI)) == expected
    assert without_reason(expected) == SPELLS[:1]
    assert expected.absences[0].ended_by == "recovery"
    assert expected.birth_date == date(1990, 5, 31)
    assert expected.employment.self_insured_zw == "no"
    (record,) = json.loads(expected.to_json())["records"]
    assert record == {"kind": "work_resumption", "started_on": "2025-10-20", "last_day": "2025-11-30"}


def test_sivi_reports_names_of_what_it_left_aside_and_no_value() -> None:
    """A name, a cause and an address are never read; their fields are named."""
    found = sivi.read(messages("ziekmelding"), **SIVI)
    names = {name.rsplit(".", 1)[-1] for name in found.not_read}
    assert {"SignNm", "Voorl", "OorzkVrzmCd", "Cntprsn"} <= names
    assert not {"DatEerstVrzmdg", "PrcVrzm", "Gebdat"} & names
    assert "Voorbeeld" not in repr(found)


def test_sivi_withdrawn_absence_is_passed_over() -> None:
    """What the user's table calls a withdrawal takes the whole absence back."""
    taken = messages("herstel")[0].replace(b"<VrwrkCd>01", b"<VrwrkCd>05")
    table = {"01": "tells", "05": "withdraws"}
    found = sivi.read([*messages("ziekmelding"), taken], **(SIVI | {"processing": table}))
    assert found.cases == ()
    assert [item.why for item in found.passed_over] == [Why.WITHDRAWN] * 2


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (b'<?xml version="1.0" encoding="UTF-8"?>', b'<!DOCTYPE x [<!ENTITY a "b">]>', "doctype"),
        (b"Verzuimmeldingen/2022", b"Verzuimmeldingen/2017", "message_kind"),
        (b"<BrCd>00100", b"<BrCd>00200", "message_kind"),
        (b"</Verzuimmeldingen>", b"", "xml"),
    ],
)
def test_sivi_refuses_what_is_no_such_message(old: bytes, new: bytes, code: str) -> None:
    """One problem, with the place, and nothing of the message in it."""
    with pytest.raises(CaseError) as refused:
        sivi.read(messages("ziekmelding")[0].replace(old, new), **SIVI)
    (problem,) = refused.value.problems
    assert problem.code == code
    assert "Voorbeeld" not in str(refused.value)


def test_sivi_test_messages_are_no_facts() -> None:
    """A message that is marked as a test is refused unless the caller wants it."""
    with pytest.raises(CaseError, match="TestJN"):
        sivi.read(messages("ziekmelding"), **(SIVI | {"test_messages": False}))


def test_sivi_guesses_no_code() -> None:
    """A processing code that the table lacks refuses its employment, with the place of the code."""
    (item,) = sivi.read(messages("ziekmelding"), **(SIVI | {"processing": {}})).refused
    assert item.problems[0].code == "unknown_code"
    assert item.problems[0].path[-1] == "VrwrkCd"


def test_sivi_reads_a_file_in_pieces() -> None:
    """A file that is far larger than what is kept of it: never more than a piece is read at once."""

    class Pieces(BytesIO):
        largest = 0

        def read(self, size: int | None = -1, /) -> bytes:
            assert size is not None
            self.largest = max(self.largest, size)
            assert 0 < size <= 1 << 20
            return super().read(size)

    (text,) = messages("ziekmelding")
    noise = b"<Com><SrtComCd>" + b"x" * 200_000 + b"</SrtComCd></Com>"
    file = Pieces(text.replace(b"<Cntprsn>", b"<Cntprsn>" + noise * 20, 1))
    assert only(sivi.read(file, **SIVI)) == only(sivi.read(text, **SIVI))
    assert file.largest > 0


def many(employees: int, noise: int = 0) -> bytes:
    """A message about so many employees, each with so many fields that are not read."""
    (text,) = messages("ziekmelding")
    begin, end = text.index(b"<Wrknmr>"), text.index(b"</Wrknmr>") + len(b"</Wrknmr>")
    one = text[begin:end]
    unread = b"<Com>" + b"x" * 100 + b"</Com>"
    each = (
        one.replace(b"M0001<", b"%05d<" % number, 1).replace(b"<Dnstvbnd>", unread * noise + b"<Dnstvbnd>", 1)
        for number in range(employees)
    )
    return text[:begin] + b"".join(each) + text[end:]


def most_memory(text: bytes) -> int:
    """The most bytes that reading a message took, the message itself left out."""
    file = BytesIO(text)
    tracemalloc.start()
    try:
        found = sivi.read(file, **SIVI)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert not found.refused
    return most


def test_sivi_memory_does_not_grow_with_what_is_not_read() -> None:
    """Nine times the file for the same employees takes the same memory: no tree is held."""
    most_memory(many(20))
    small, large = many(20, 200), many(20, 2_000)
    assert len(large) > 9 * len(small)
    assert most_memory(large) < 1.2 * most_memory(small)


def test_sivi_memory_grows_with_the_cases_alone() -> None:
    """Three times the employees take about three times the memory, and far less than their file does as a tree."""
    most_memory(many(20))
    small, large = many(100, 100), many(300, 100)
    taken = most_memory(large)
    assert taken < 3.6 * most_memory(small)
    tracemalloc.start()
    try:
        tree = ElementTree.fromstring(large)
        _, as_a_tree = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(tree)
    assert taken < as_a_tree / 2


EACH: Any = {name: value for name, value in SIVI.items() if name != "schema"}


def test_sivi_one_by_one_is_what_it_is_together() -> None:
    """The same cases, with the same questions, in the order of the message."""
    text = many(30, 5)
    together = sivi.read(text, **SIVI).converted
    one_by_one = [*sivi.read_each(BytesIO(text), **EACH)]
    assert sorted(one_by_one, key=lambda item: item.key) == sorted(together, key=lambda item: item.key)
    unknown: Any = {"processing": {}}
    refused = sivi.read(text, **SIVI | unknown).refused[0]
    first = next(sivi.read_each(BytesIO(text), **EACH | unknown))
    assert isinstance(first, Refused)
    assert [problem.code for problem in first.problems] == [problem.code for problem in refused.problems]


def test_sivi_one_by_one_takes_no_memory_for_the_size() -> None:
    """Nine times the employees take the same memory: one is held at a time."""

    def most(text: bytes) -> int:
        file = BytesIO(text)
        tracemalloc.start()
        try:
            count = sum(isinstance(item, Converted) for item in sivi.read_each(file, **EACH))
            _, taken = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert count > 0
        return taken

    most(many(60, 100))
    small, large = many(60, 100), many(540, 100)
    assert len(large) > 8 * len(small)
    assert most(large) < 1.5 * most(small)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (b"<BrCd>00100", b"<BrCd>00200", "message_kind"),
        (b"<TestJN>J", b"<TestJN>J", "test_message"),
        (b"</Verzuimmeldingen>", b"", "xml"),
        (b"00001</IdWrknmr>", b"00000</IdWrknmr>", "employee_again"),
    ],
)
def test_sivi_one_by_one_refuses(old: bytes, new: bytes, code: str) -> None:
    """What is no message, a test, what breaks off, and an employee who comes again."""
    options = EACH | ({"test_messages": False} if code == "test_message" else {})
    with pytest.raises(CaseError) as refused:
        list(sivi.read_each(BytesIO(many(3).replace(old, new, 1)), **options))
    assert [problem.code for problem in refused.value.problems] == [code]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (b"M0001</IdWrknmr>", b"&name;</IdWrknmr>", "xml"),
        (b"M0001</IdWrknmr>", b"1" * 500 + b"</IdWrknmr>", "xml"),
        (b"<Gebdat>", b"<a>" * 30 + b"</a>" * 30 + b"<Gebdat>", "xml"),
    ],
)
def test_sivi_entities_and_bombs(old: bytes, new: bytes, code: str) -> None:
    """An entity that nobody declared, a value without end and elements without bottom are refused."""
    with pytest.raises(CaseError) as refused:
        sivi.read(messages("ziekmelding")[0].replace(old, new), **SIVI)
    assert [problem.code for problem in refused.value.problems] == [code]


def test_sivi_validates_against_the_schema_that_is_brought() -> None:
    """A schema that asks for another root refuses the message."""
    pytest.importorskip("xmlschema")
    schema = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="Other"/></xs:schema>'
    with pytest.raises(CaseError) as refused:
        sivi.read(messages("ziekmelding"), **SIVI, schema=schema)
    assert refused.value.problems[0].code == "xsd"


@pytest.mark.parametrize(
    ("name", "columns", "tables"),
    [
        (
            "odoo-hr_leave",
            {"employment": "employee_id", "kind": "work_entry_type_id", "state": "state",
             "first_day": "request_date_from", "last_day": "request_date_to"},
            {"sickness_types": [3], "states": ["validate"]},
        ),
        (
            "frappe-leave_application",
            {"employment": "employee", "kind": "leave_type", "state": "status", "first_day": "from_date",
             "last_day": "to_date", "reported_on": "posting_date"},
            {"sickness_types": ["Sick Leave"], "states": ["Approved"]},
        ),
        (
            "bamboohr-time_off_request",
            {"kind": "timeOffTypeId", "state": "status", "first_day": "start", "last_day": "end"},
            {"sickness_types": [2], "states": ["approved"]},
        ),
    ],
)  # fmt: skip
def test_any_system_by_its_columns(name: str, columns: dict[str, str], tables: dict[str, Any]) -> None:
    """One door for the systems whose rows are spells; what was refused there brings no fact here."""
    data = sample(name)
    rows = data.get("data", [data]) if isinstance(data, dict) else data
    found = from_rows(rows, columns=columns, end_is="last_sick_day", **tables)
    (spell,) = only(found).absences
    assert (spell.first_day, spell.last_day) == (date(2025, 9, 1), date(2025, 11, 30))
    assert found.passed_over == tuple(PassedOver((place,), Why.NOT_APPROVED) for place in range(1, len(rows)))


def test_visma_sickness_that_outlives_its_dossier() -> None:
    """A dossier that ends because the wait ends says nothing of recovery."""
    data = sample("visma-illness")
    courses = data["data"][0]["absenceCourses"]
    courses[1]["recoveryReason"] = "end-wait-period"
    (spell,) = only(visma.read(data)).absences
    assert (spell.first_day, spell.last_day) == (date(2025, 9, 1), None)


def test_visma_tasks_become_records_by_the_tenants_own_codes() -> None:
    """A finished task with a code of the table is a record; another is passed over."""
    employment = {"id": "e"}
    dossier = {"type": "illness", "employment": employment, "absenceCourses": [
        {"dateStart": "2026-01-05", "recoveryPercentage": 0}]}  # fmt: skip
    tasks = [
        {"type": "task", "employment": employment, "code": code, "taskStatus": status, "dateCompleted": "2026-02-20"}
        for code, status in (("PVA", "finished"), ("PVA", "open"), ("X", "finished"))
    ]
    found = visma.read([dossier, *tasks], tasks={"PVA": "action_plan"})
    assert [(record.kind, record.on) for record in only(found).records] == [("action_plan", date(2026, 2, 20))]
    assert [item.why for item in found.passed_over] == [Why.NO_DAY] * 2


@pytest.mark.parametrize("encoding", ["UTF-4", "UTF-7"])
def test_an_encoding_that_cannot_be_read_is_refused(encoding: str) -> None:
    """One that there is not, and one that the parser does not read."""
    text = f'<?xml version="1.0" encoding="{encoding}"?>\n<a/>'.encode()
    with pytest.raises(CaseError) as caught:
        sivi.read(text, end_is="first_day_recovered", processing={"01": "tells"}, test_messages=True)
    (problem,) = caught.value.problems
    assert (problem.code, problem.expected) == ("xml", "well-formed XML; line 1, column 1 is not")


def dossiers(*given: dict[str, Any], **of_employment: object) -> list[dict[str, Any]]:
    """Visma dossiers of one employment, an illness from 5 January 2026 before them."""
    illness = {"type": "illness", "absenceCourses": [{"dateStart": "2026-01-05", "recoveryPercentage": 0}]}
    return [item | {"employment": {"id": "e"} | of_employment} for item in (illness, *given)]


def test_visma_employment_and_person() -> None:
    """Their days are read where they stand, and asked for where they do not."""
    person = {"employee": {"person": {"dateOfBirth": "1980-02-29"}}}
    found = visma.read([item | person for item in dossiers(dateStart="2015-03-01", dateEnd="2026-09-30")])
    case = only(found)
    assert (case.employment.first_day, case.employment.last_day) == (date(2015, 3, 1), date(2026, 9, 30))
    assert case.birth_date == date(1980, 2, 29)
    asked, (told,) = {Ask.EMPLOYMENT, Ask.BIRTH_DATE}, found.converted
    assert not asked & set(told.asks)
    (unknown,) = visma.read(dossiers()).converted
    assert asked <= set(unknown.asks)


@pytest.mark.parametrize(
    "days",
    [
        {"dateActualLeave": "2026-05-01", "dateActualFirstWorkingDay": "2026-08-21", "dateExpectedLeave": "2026-05-08"},
        {"dateExpectedLeave": "2026-05-01", "dateFirstWorkingDay": "2026-08-21"},
    ],
)
def test_visma_pregnancy_ends_the_day_before_work(days: dict[str, str]) -> None:
    """The leave as it was counts before the leave as it was expected; its last day is asked for all the same."""
    found = visma.read(dossiers({"type": "pregnancy"} | days))
    (leave,) = only(found).leaves
    assert (leave.kind, leave.first_day, leave.last_day) == (
        "pregnancy_maternity", date(2026, 5, 1), date(2026, 8, 20),
    )  # fmt: skip
    assert Ask.LAST_DAY_OF_LEAVE in found.converted[0].asks


@pytest.mark.parametrize(
    ("days", "lacks"), [({}, "dateExpectedLeave"), ({"dateActualLeave": "2026-05-01"}, "dateFirstWorkingDay")]
)
def test_visma_pregnancy_without_a_day_is_refused(days: dict[str, str], lacks: str) -> None:
    """A leave of which a day is not known brings no guess."""
    (item,) = visma.read(dossiers({"type": "pregnancy"} | days)).refused
    assert item.problems[0].path[-1] == lacks


def test_visma_self_insured_after_exit() -> None:
    """A dossier of a self-insured employer says so, and when the employment ended."""
    case = only(visma.read(dossiers({"type": "zwerd", "dateEmploymentEnd": "2026-06-30"})))
    assert (case.employment.self_insured_zw, case.employment.last_day) == ("yes", date(2026, 6, 30))


def test_visma_second_track_and_what_is_no_sickness() -> None:
    """A dossier of the second track is a record; another type or protocol is passed over."""
    others: list[dict[str, Any]] = [
        {"type": "frequent"},
        {"type": "illness", "protocol": "leave", "absenceCourses": []},
    ]
    found = visma.read(dossiers({"type": "spoor-2", "dateStart": "2026-12-07"}, *others))
    assert [(record.kind, record.on) for record in only(found).records] == [("second_track_start", date(2026, 12, 7))]
    assert [item.why for item in found.passed_over] == [Why.NOT_SICKNESS] * 2


@pytest.mark.parametrize(("code", "kept"), [("special-employment", "yes"), ("unknown", "unknown")])
def test_visma_safety_net(code: str, kept: str) -> None:
    """A ground of the safety net says that there is one, and never which."""
    data = dossiers()
    data[0]["safetyNet"] = code
    assert only(visma.read(data)).employment.safety_net == kept


@pytest.mark.parametrize(("percent", "of"), [("percent", "35"), (None, None)])
def test_visma_wage_value_where_the_caller_says_what_it_is(percent: Any, of: str | None) -> None:
    """The specification does not say what ``wageValue`` is: without a word of the caller it is not read."""
    data = dossiers()
    data[0]["absenceCourses"].append({"dateStart": "2026-03-02", "recoveryPercentage": 50, "wageValue": 35})
    (record,) = json.loads(only(visma.read(data, wage_value_is=percent)).to_json())["records"]
    assert record.get("wage_value_percent") == of


def test_visma_recovery_without_a_reason_is_asked() -> None:
    """The spell ends, and why is a question."""
    data = dossiers()
    data[0]["absenceCourses"].append({"dateStart": "2026-03-02", "recoveryPercentage": 100})
    found = visma.read(data)
    assert only(found).absences[0].last_day == date(2026, 3, 1)
    assert Ask.REASON_OF_END in found.converted[0].asks


def test_visma_line_without_a_percentage_is_refused() -> None:
    """How much was recovered is not guessed."""
    data = dossiers()
    del data[0]["absenceCourses"][0]["recoveryPercentage"]
    (item,) = visma.read(data).refused
    assert item.problems[0].path[-1] == "recoveryPercentage"


CORRECTING = {"01": "tells", "03": "corrects"}


def corrected(old_day: bytes) -> bytes:
    """A message that puts the beginning of the absence on 30 August, in the place of the line of that day."""
    line = messages("ziekmelding")[0].replace(b"<VrwrkCd>01", b"<VrwrkCd>03").replace(b"Mld>1<", b"Mld>2<")
    line = line.replace(b"<VrzmgvlId>", b"<IngdatMutVrzmOud>" + old_day + b"</IngdatMutVrzmOud><VrzmgvlId>")
    return line.replace(b"<DatEerstVrzmdg>2025-09-01", b"<DatEerstVrzmdg>2025-08-30")


@pytest.mark.parametrize("old_day", [b"2025-09-01", b"2025-08-01"])
def test_sivi_correction_takes_the_place_of_a_line(old_day: bytes) -> None:
    """Of the line whose day it names, and of the line before it where there is none."""
    found = sivi.read([*messages("ziekmelding"), corrected(old_day)], **(SIVI | {"processing": CORRECTING}))
    assert [spell.first_day for spell in only(found).absences] == [date(2025, 8, 30)]
    assert [item.why for item in found.passed_over] == [Why.WITHDRAWN]


def test_sivi_correction_of_an_older_line_leaves_the_later_one() -> None:
    """The line of the day that it names goes; that of partial recovery stays."""
    given = [*messages("ziekmelding", "deelherstel"), corrected(b"2025-09-01").replace(b"Mld>2<", b"Mld>9<")]
    found = sivi.read(given, **(SIVI | {"processing": CORRECTING}))
    (passed,) = found.passed_over
    assert passed.path[:2] == ("message", 0)


def test_sivi_leave_by_the_callers_own_codes() -> None:
    """An absence with a WAZO code is a leave, and no sickness."""
    leave = messages("herstel")[0].replace(b"<VngntJN>", b"<WAZOCd>02</WAZOCd><VngntJN>").replace(b">V1<", b">V2<")
    moved = leave.replace(b"<DatEerstVrzmdg>2025-09-01", b"<DatEerstVrzmdg>2025-10-01")
    found = sivi.read([*messages("ziekmelding"), moved], **(SIVI | {"leave_codes": {"02": "pregnancy_maternity"}}))
    case = only(found)
    assert [(one.kind, one.first_day, one.last_day) for one in case.leaves] == [
        ("pregnancy_maternity", date(2025, 10, 1), date(2025, 11, 30))
    ]
    assert len(case.absences) == 1


def test_sivi_end_without_a_day_is_refused_and_without_a_reason_asked() -> None:
    """When somebody recovered is not guessed; why is a question."""
    end = messages("herstel")[0]
    without_day = end.replace(b"<DatHrstld>", b"<DatX>").replace(b"</DatHrstld>", b"</DatX>")
    (item,) = sivi.read(without_day, **SIVI).refused
    assert item.problems[0].path[-1] == "DatHrstld"
    without_reason = end.replace(b"<RdnEndVrzmCd>01", b"<RdnEndVrzmCd>99")
    assert Ask.REASON_OF_END in sivi.read(without_reason, **SIVI).converted[0].asks


def test_sivi_wia_outcome_is_no_recovery() -> None:
    """The absence is closed in the system, and the sickness goes on."""
    closed = messages("herstel")[0].replace(b"<RdnEndVrzmCd>01", b"<RdnEndVrzmCd>07")
    assert [spell.last_day for spell in only(sivi.read(closed, **SIVI)).absences] == [None]


@pytest.mark.parametrize("schema", ["", "schema.xsd", "<a/>", "<a>", 5])
def test_sivi_refuses_what_is_no_schema(schema: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text is never taken for the name of a file."""
    pytest.importorskip("xmlschema")
    monkeypatch.chdir(tmp_path)
    other = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="Other"/></xs:schema>'
    (tmp_path / "schema.xsd").write_text(other, encoding="utf-8")
    with pytest.raises(CaseError) as caught:
        sivi.read(messages("ziekmelding"), **SIVI, schema=schema)
    assert [(item.code, item.path) for item in caught.value.problems] == [("not_an_xsd", ("schema",))]


@pytest.mark.parametrize(
    ("read", "name"),
    [
        (lambda: sivi.read(messages("ziekmelding"), **(SIVI | {"processing": "01"})), "processing"),
        (lambda: sivi.read(messages("ziekmelding"), **(SIVI | {"leave_codes": ["02"]})), "leave_codes"),
        (lambda: visma.read(sample("visma-illness"), tasks="PVA"), "tasks"),  # type: ignore[arg-type]
        (lambda: nmbrs.read(sample("nmbrs-absence_list"), case_ids="x"), "case_ids"),  # type: ignore[arg-type]
        (lambda: from_rows([], columns=["ziek"], end_is="last_sick_day"), "columns"),  # type: ignore[arg-type]
    ],
)
def test_a_table_that_is_none_is_refused(read: Callable[[], object], name: str) -> None:
    """By its name."""
    with pytest.raises(CaseError) as caught:
        read()
    assert [(item.code, item.path) for item in caught.value.problems] == [("model_type", (name,))]


def test_sivi_names_the_library_that_validates(monkeypatch: pytest.MonkeyPatch) -> None:
    """And the line that installs it."""
    monkeypatch.setitem(sys.modules, "xmlschema", None)
    (text,) = messages("ziekmelding")
    with pytest.raises(MissingExtraError, match=r"xmlschema is not installed.*poortwachter\[sivi\]"):
        sivi.read([text], end_is="first_day_recovered", processing={}, schema="<xs/>", test_messages=True)


def test_sivi_validates_a_file_and_takes_what_the_schema_allows() -> None:
    """A message that fits is read after it was validated, from a file as from bytes."""
    pytest.importorskip("xmlschema")
    schema = (
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" '
        'targetNamespace="http://www.sivi.org/Verzuimmanagement/Verzuimmeldingen/2022">'
        '<xs:element name="Verzuimmeldingen"><xs:complexType><xs:sequence>'
        '<xs:any processContents="skip" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element></xs:schema>'
    )
    (text,) = messages("ziekmelding")
    assert only(sivi.read(BytesIO(text), **SIVI, schema=schema)) == only(sivi.read(text, **SIVI))


def refused_fields(found: Conversion) -> list[str]:
    """The fields of the one employment that is refused, each because an earlier line says another thing."""
    (item,) = found.refused
    assert {problem.code for problem in item.problems} == {"told_otherwise"}
    assert found.cases == ()
    return [str(problem.path[-1]) for problem in item.problems]


@pytest.mark.parametrize(
    ("old", "new", "fields"),
    [
        (b"<Gebdat>1990-05-31", b"<Gebdat>1991-05-31", ["Gebdat"]),
        (b"<IndERDZW>N", b"<IndERDZW>J", ["IndERDZW"]),
        (b"<Ingdat>2015-03-01", b"<Ingdat>2016-03-01", ["Ingdat"]),
    ],
)  # fmt: skip
def test_sivi_messages_that_contradict_each_other_are_refused(old: bytes, new: bytes, fields: list[str]) -> None:
    """Whichever is read first; the last won in silence."""
    first, later = messages("ziekmelding", "deelherstel")
    assert old in later
    changed = later.replace(old, new, 1)
    for given in ([first, changed], [changed, first]):
        assert refused_fields(sivi.read(given, **SIVI)) == fields


def test_sivi_absences_that_contradict_each_other_on_the_safety_net_are_refused() -> None:
    """A case has one answer to it; that of the last absence won in silence."""
    given = [message.replace(b"<VngntJN>O", b"<VngntJN>N") for message in messages("ziekmelding", "herstel")]
    (again,) = messages("ziekmelding")
    for old, new in ((b"<VngntJN>O", b"<VngntJN>J"), (b"<VrzmgvlId>V", b"<VrzmgvlId>X"), (b"2025-09", b"2026-02")):
        assert old in again
        again = again.replace(old, new)
    assert refused_fields(sivi.read([*given, again], **SIVI)) == ["VngntJN"]


def test_visma_dossiers_that_contradict_each_other_are_refused() -> None:
    """On the days of the employment, the day of birth, and the end that a dossier after the employment names."""
    for first, later in (("2015-03-01", "2016-03-01"), ("2016-03-01", "2015-03-01")):
        days = [dossiers(dateStart=first)[0], dossiers(dateStart=later)[0] | {"type": "frequent"}]
        assert refused_fields(visma.read(days)) == ["dateStart"]
    born = [{"employee": {"person": {"dateOfBirth": day}}} for day in ("1980-02-29", "1980-03-01")]
    assert refused_fields(visma.read([dossiers()[0] | one for one in born])) == ["dateOfBirth"]
    left = dossiers({"type": "zwerd", "dateEmploymentEnd": "2026-06-30"}, dateEnd="2026-07-31")
    assert refused_fields(visma.read(left)) == ["dateEmploymentEnd"]


def test_afas_illnesses_that_contradict_each_other_on_the_safety_net_are_refused() -> None:
    """Where no is said on purpose, one illness with and one without it are no one answer; yes won in silence."""
    rows = sample("afas-profit_illness")
    rows["rows"][0]["Vangnet"] = 1
    assert only(afas.read(rows, end_is="last_sick_day")).employment.safety_net == "yes"
    assert refused_fields(afas.read(rows, end_is="last_sick_day", safety_net_no=True)) == ["Vangnet"]
