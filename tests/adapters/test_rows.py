"""A sheet of any system: one map of columns, days as they are written there, refusals with their cell."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poortwachter import Case, CaseError
from poortwachter.adapters import Conversion, EndIs, Why, afas, from_rows, nmbrs, to_rows, visma
from poortwachter.facts.records import record_models
from strategies import histories

MOMENT = datetime.fromisoformat("2026-01-05T08:30:00")
COLUMNS = {"employment": "nr", "first_day": "ziek", "last_day": "hersteld"}


def read(*rows: dict[str, object], **options: Any) -> Conversion:
    """Rows of a Dutch sheet."""
    return from_rows(rows, columns=COLUMNS | options.pop("columns", {}), end_is="first_day_recovered",
                     days="dd-mm-yyyy", **options)  # fmt: skip


@pytest.mark.parametrize(
    "written",
    ["05-01-2026", "5-1-2026", "05/01/2026", "05-01-2026 0:00", "05-01-2026 08:30:00", date(2026, 1, 5), MOMENT],
)
def test_days_as_a_sheet_has_them(written: object) -> None:
    """Text in the one way that the caller names, a date or a moment."""
    (case,) = read({"nr": 1, "ziek": written, "hersteld": None}).cases
    assert case.absences[0].first_day == date(2026, 1, 5)


@pytest.mark.parametrize("written", ["05-01-2026", "5/1/2026", "2026-01-05", "2026-01-05T08:30", date(2026, 1, 5)])
@pytest.mark.parametrize("ways", [("dd-mm-yyyy", "yyyy-mm-dd"), ["yyyy-mm-dd", "dd-mm-yyyy"]])
def test_days_written_in_several_ways(written: object, ways: Any) -> None:
    """Of a sheet that was put together from two, in whatever order the ways are named."""
    found = from_rows([{"nr": 1, "ziek": written}], columns={"first_day": "ziek"}, end_is="last_sick_day", days=ways)
    assert found.cases[0].absences[0].first_day == date(2026, 1, 5)


@pytest.mark.parametrize(
    ("written", "does"), [("31-02-2026", "there is no such day"), ("5 jan", "write the day in that way")]
)
def test_a_day_in_none_of_several_ways(written: str, does: str) -> None:
    """The refusal names each way, in the language of the reader."""
    ways: Any = ("dd-mm-yyyy", "yyyy-mm-dd")
    found = from_rows([{"ziek": written}], columns={"first_day": "ziek"}, end_is="last_sick_day", days=ways)
    (problem,) = found.refused[0].problems
    assert "dd-mm-yyyy or yyyy-mm-dd" in str(problem)
    assert does in str(problem)
    assert "dd-mm-jjjj of jjjj-mm-dd" in problem.message("nl")


@pytest.mark.parametrize("empty", [None, "", " ", float("nan"), Decimal("NaN")])
def test_an_empty_cell_says_nothing(empty: object) -> None:
    """However a table writes that nothing stands there."""
    (case,) = read({"nr": 1, "ziek": "05-01-2026", "hersteld": empty}).cases
    assert case.absences[0].last_day is None


@pytest.mark.parametrize("missing", ["pandas.NA", "pandas.NaT", "numpy.float32"])
def test_what_a_frame_writes_where_nothing_stands(missing: str) -> None:
    """A row of a frame, as ``to_dict`` gives it."""
    library, _, name = missing.partition(".")
    value = getattr(pytest.importorskip(library), name)
    empty = value("nan") if name == "float32" else value
    (case,) = read({"nr": 1, "ziek": "05-01-2026", "hersteld": empty}).cases
    assert case.absences[0].last_day is None


def test_every_row_is_in_a_case_or_a_refusal_or_passed_over() -> None:
    """A leave of an employment of which no sickness is told is no case, and is not lost in silence."""
    columns = {"kind": "soort"}
    found = read(
        {"nr": 1, "ziek": "05-01-2026", "soort": "ziek"},
        {"nr": 1, "ziek": "01-03-2026", "hersteld": "21-06-2026", "soort": "verlof"},
        {"nr": 2, "ziek": "01-03-2026", "hersteld": "21-06-2026", "soort": "verlof"},
        {"nr": 3, "ziek": "01-03-2026", "soort": "vakantie"},
        columns=columns, sickness_types=["ziek"], leave_types={"verlof": "pregnancy_maternity"},
    )  # fmt: skip
    assert [(item.key, len(item.case.leaves)) for item in found.converted] == [(("1",), 1)]
    assert [(item.path, item.why) for item in found.passed_over] == [((3,), Why.NOT_SICKNESS), ((2,), Why.NOT_SICKNESS)]


def test_a_row_that_says_the_same_again_is_passed_over() -> None:
    """A line that was copied brings no fact; one that says something else, or is a case of its own, is read."""
    row: dict[str, object] = {"nr": 1, "ziek": "05-01-2026", "hersteld": "02-02-2026"}
    found = read(row, {**row, "ziek": "16-02-2026", "hersteld": None}, {**row, "opmerking": "kopie"}, {**row, "nr": 2})
    assert [(item.path, item.why) for item in found.passed_over] == [((2,), Why.TOLD_BEFORE)]
    assert [(item.key, len(item.case.absences)) for item in found.converted] == [(("1",), 2), (("2",), 1)]
    alone = from_rows([row, row], columns={"first_day": "ziek"}, end_is="last_sick_day", days="dd-mm-yyyy")
    assert (len(alone.cases), alone.passed_over) == (2, ())
    (refused,) = read({**row, "ziek": None}, {**row, "ziek": None}).refused
    assert refused.problems[0].path == (0, "ziek")


def test_how_days_are_written_in_the_language_of_the_reader() -> None:
    """A year is *jjjj* in Dutch; the code of the option stays in English."""
    (refused,) = read({"nr": 1, "ziek": "januari", "hersteld": None}).refused
    (problem,) = refused.problems
    assert "als dd-mm-jjjj;" in problem.message("nl")
    assert "as dd-mm-yyyy;" in problem.message("en")


@pytest.mark.parametrize("wrong", ["2026-01-05", "31-02-2026", "januari", 46000])
def test_a_wrong_day_refuses_its_row_with_the_cell(wrong: object) -> None:
    """Other rows are cases; the refusal names row and column and repeats no value."""
    found = read({"nr": 1, "ziek": wrong}, {"nr": 2, "ziek": "05-01-2026"})
    assert [item.key for item in found.converted] == [("2",)]
    (problem,) = found.refused[0].problems
    assert (found.refused[0].key, problem.path, problem.code) == (("1",), (0, "ziek"), "date_parsing")
    assert str(wrong) not in str(problem)


def test_a_contradiction_is_refused_at_its_cell() -> None:
    """A recovery before the first sick day: the problem has the path of the source, not of the case."""
    (item,) = read({"nr": 1, "ziek": "05-01-2026", "hersteld": "02-01-2026"}).refused
    assert item.problems[0].path[0] == 0
    assert item.problems[0].path[1] in ("ziek", "hersteld")


@pytest.mark.parametrize("recovered", ["05-01-2026", "02-01-2026"])
def test_recovered_on_the_first_sick_day_is_told_by_the_day_of_the_sheet(recovered: str) -> None:
    """And not by the day before it, which stands nowhere in the sheet."""
    (problem,) = read({"nr": 1, "ziek": "05-01-2026", "hersteld": recovered}).refused[0].problems
    assert (problem.path, problem.code) == ((0, "hersteld"), "days_reversed")
    assert problem.value == date(2026, 1, int(recovered[:2]))
    assert "first day recovered after 2026-01-05" in problem.expected
    assert "laatste ziektedag" in problem.remedy_nl


def test_rows_that_touch_are_one_spell() -> None:
    """A line that ends on the day before the next is cut by the system; nobody recovered."""
    found = read(
        {"nr": 1, "ziek": "05-01-2026", "hersteld": "02-03-2026"}, {"nr": 1, "ziek": "02-03-2026", "hersteld": None}
    )
    (spell,) = found.cases[0].absences
    assert (spell.first_day, spell.last_day) == (date(2026, 1, 5), None)


def test_a_day_between_makes_two_spells() -> None:
    """The law joins them, not the reader."""
    found = read(
        {"nr": 1, "ziek": "05-01-2026", "hersteld": "02-03-2026"}, {"nr": 1, "ziek": "03-03-2026", "hersteld": None}
    )
    assert len(found.cases[0].absences) == 2


@pytest.mark.parametrize("twelve", [12, 12.0, Decimal("12"), Decimal("12.0"), "12", " 12 "])
@pytest.mark.parametrize("table", [12, 12.0, Decimal("12.0"), "12"])
def test_a_whole_number_is_one_code(twelve: object, table: Any) -> None:
    """However a sheet, a frame or JSON counts it, in a cell and in the table of the caller."""
    row = {"nr": twelve, "soort": twelve, "stand": twelve, "ziek": "2026-01-05"}
    columns = {"employment": "nr", "kind": "soort", "state": "stand", "first_day": "ziek"}
    tables: Any = {"sickness_types": [table], "states": [table], "case_ids": {("12",): "A-12"}}
    found = from_rows([row], columns=columns, end_is="last_sick_day", **tables)
    assert [(item.key, item.case.case_id) for item in found.converted] == [(("12",), "A-12")]
    leave, sick = row | {"eind": "2026-02-01"}, {**row, "soort": "Z"}
    tables |= {"sickness_types": ["Z"], "leave_types": {table: "care"}}
    found = from_rows([sick, leave], columns=columns | {"last_day": "eind"}, end_is="last_sick_day", **tables)
    assert [len(case.leaves) for case in found.cases] == [1]


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (12.5, "12.5"),
        (True, "True"),
        (1e300, "1e+300"),
        (float("inf"), "inf"),
        (Decimal("1E+999999"), "1E+999999"),
        ("12.0", "12.0"),
    ],
)
def test_other_values_are_the_code_that_they_are_written_as(value: object, code: str) -> None:
    """A number that is not whole, or too large to be a code, is not rounded."""
    found = from_rows(
        [{"nr": value, "ziek": "2026-01-05"}], columns={"employment": "nr", "first_day": "ziek"}, end_is="last_sick_day"
    )
    assert [item.key for item in found.converted] == [(code,)]


@pytest.mark.parametrize("given", [None, 3, "nr;ziek", b"nr;ziek", {"nr": "7"}, 2.5], ids=repr)
def test_what_is_no_rows(given: Any) -> None:
    """It is refused as a whole, in words."""
    with pytest.raises(CaseError) as caught:
        from_rows(given, columns=COLUMNS, end_is="last_sick_day")
    assert [(item.code, item.path) for item in caught.value.problems] == [("list_expected", ("rows",))]


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_frame_is_told_how_it_gives_rows(library: str) -> None:
    """Taken as it is it would give its columns."""
    frame = pytest.importorskip(library).DataFrame({"nr": ["7"], "ziek": ["2026-01-05"], "hersteld": [None]})
    with pytest.raises(CaseError, match="to_dict"):
        from_rows(frame, columns=COLUMNS, end_is="last_sick_day")
    rows = frame.to_dict("records") if library == "pandas" else frame.to_dicts()
    assert from_rows(rows, columns=COLUMNS, end_is="last_sick_day").refused == ()


def test_documents_by_their_kind() -> None:
    """A column of a record kind holds the day of that record."""
    found = read(
        {"nr": 1, "ziek": "05-01-2026", "pva": "27-02-2026", "42": "26-10-2026"},
        columns={"action_plan": "pva", "week_42_notice": "42"},
    )
    assert {record.kind: record.on for record in found.cases[0].records} == {
        "action_plan": date(2026, 2, 27),
        "week_42_notice": date(2026, 10, 26),
    }


@pytest.mark.parametrize(
    "kind", [kind for kind in record_models() if kind not in ("answer", "event", "term_deviation")]
)
def test_every_record_that_its_day_alone_makes_has_a_column(kind: str) -> None:
    """Letters and decisions of UWV by the day on which they were sent, an application by its receipt."""
    found = read({"nr": 1, "ziek": "05-01-2026", "dag": "12-10-2027"}, columns={kind: "dag"})
    assert [(record.kind, record.done_on) for record in found.cases[0].records] == [(kind, date(2027, 10, 12))]


@pytest.mark.parametrize("kind", ["answer", "event", "term_deviation"])
def test_a_record_that_says_nothing_by_its_day_has_none(kind: str) -> None:
    """It could only refuse each row."""
    with pytest.raises(CaseError, match="expected one of"):
        read({"nr": 1, "ziek": "05-01-2026", "dag": "12-10-2027"}, columns={kind: "dag"})


PERSON = {"birth_date": "geb", "employment_first_day": "in", "employment_last_day": "uit", "safety_net": "vn"}


@pytest.mark.parametrize(
    ("column", "first", "second"),
    [("geb", "01-02-1990", "02-01-1990"), ("in", "01-02-2020", "01-03-2020"), ("uit", "31-01-2027", "28-02-2027"),
     ("vn", "ja", "nee")],
)  # fmt: skip
def test_lines_that_contradict_each_other_about_one_employment_are_refused(
    column: str, first: str, second: str
) -> None:
    """Whichever stands first; the last line won in silence."""
    spells = [{"nr": 1, "ziek": "05-01-2026", "hersteld": "02-03-2026"}, {"nr": 1, "ziek": "06-04-2026"}]
    for values in ((first, second), (second, first)):
        rows = [row | {column: value} for row, value in zip(spells, values, strict=True)]
        found = read(*rows, columns=PERSON)
        ((refused,), (problem,)) = found.refused, found.refused[0].problems
        assert (found.cases, refused.key, problem.path, problem.code) == ((), ("1",), (1, column), "told_otherwise")
        assert first not in str(problem)
        assert "eerdere regel" in problem.message("nl")


def test_a_line_that_leaves_out_what_another_says_contradicts_nothing() -> None:
    """Nor does one that says the same in other words."""
    found = read(
        {"nr": 1, "ziek": "05-01-2026", "hersteld": "02-03-2026", "geb": "01-02-1990", "uit": None, "vn": "ja"},
        {"nr": 1, "ziek": "06-04-2026", "hersteld": "04-05-2026", "geb": None, "uit": "31-01-2027", "vn": None},
        {"nr": 1, "ziek": "01-06-2026", "geb": date(1990, 2, 1), "uit": "31-1-2027", "vn": "J"}, columns=PERSON,
    )  # fmt: skip
    (case,) = found.cases
    assert (case.birth_date, case.employment.last_day) == (date(1990, 2, 1), date(2027, 1, 31))
    assert case.employment.safety_net == "yes"


def test_a_document_that_stands_on_each_line_is_one_document() -> None:
    """A sheet with a line a spell repeats what is of the whole file; another day is another document."""
    columns = {"action_plan": "pva", "evaluation": "ev"}
    found = read(
        {"nr": 1, "ziek": "05-01-2026", "hersteld": "02-03-2026", "pva": "27-02-2026", "ev": "01-03-2026"},
        {"nr": 1, "ziek": "06-04-2026", "pva": "27-2-2026", "ev": "08-05-2026"},
        {"nr": 2, "ziek": "05-01-2026", "pva": "27-02-2026"}, columns=columns,
    )  # fmt: skip
    assert [len(case.records) for case in found.cases] == [3, 1]


def test_everything_that_is_wrong_with_a_row_is_told_at_once() -> None:
    """Each cell once, in the order of the map; one that can be read is not among them."""
    found = read(
        {"nr": 1, "ziek": "02-03-26", "hersteld": "31-02-2026", "geb": "30-2-1971", "uit": "28-6-2026", "vn": "soms"},
        columns=PERSON | {"action_plan": "pva", "percent_absent": "pct"},
    )  # fmt: skip
    (refused,) = found.refused
    assert [problem.path for problem in refused.problems] == [(0, "ziek"), (0, "hersteld"), (0, "geb"), (0, "vn")]


@pytest.mark.parametrize(
    ("column", "written", "field", "kept"),
    [("self_insured_zw", "ja", "self_insured_zw", "yes"), ("self_insured_zw", 0, "self_insured_zw", "no"),
     ("self_insured_zw", None, "self_insured_zw", "unknown"), ("form", "uitzend", "form", "agency"),
     ("form", "agency", "form", "agency"), ("form", "Detachering", "form", "secondment"), ("form", "", "form", None),
     ("regime", "geen werkgever", "regime", "no_employer"), ("regime", "no_employer", "regime", "no_employer")],
)  # fmt: skip
def test_what_kind_of_employment_it_is(column: str, written: object, field: str, kept: object) -> None:
    """Whether the employer bears the risk of sickness benefit, and who the work is done for."""
    (case,) = read({"nr": 1, "ziek": "05-01-2026", "x": written}, columns={column: "x"}).cases
    assert getattr(case.employment, field) == kept


def test_a_form_of_work_that_is_not_known_is_refused() -> None:
    """With the codes that are."""
    (refused,) = read({"nr": 1, "ziek": "05-01-2026", "x": "oproep"}, columns={"form": "x"}).refused
    assert "payroll" in str(refused.problems[0])


def test_two_percentages_that_differ_are_refused() -> None:
    """Absent 70 and present 70 cannot both be: which of them is meant, the source must say."""
    found = read(
        {"nr": 1, "ziek": "05-01-2026", "v": 70, "a": 70}, columns={"percent_absent": "v", "percent_present": "a"}
    )
    assert found.refused[0].problems[0].code == "two_percentages"


@pytest.mark.parametrize("written", ["50%", "50 %", "50,0%", "50"])
def test_a_percentage_with_its_sign(written: str) -> None:
    """As a sheet shows it; what is no percentage has no such sign."""
    row: dict[str, object] = {"nr": "7", "ziek": "05-01-2026", "deel": written}
    (case,) = read(row, columns={"percent_absent": "deel"}).cases
    assert [record.kind for record in case.records] == ["work_resumption"]
    (refused,) = read(row | {"uren": "16%"}, columns={"hours_per_week": "uren"}).refused
    assert [problem.path[-1] for problem in refused.problems] == ["uren"]


@pytest.mark.parametrize(("absent", "records"), [(100, 0), (99, 1), (0, 0)])
def test_a_part_absent_is_work_for_the_other_part(absent: int, records: int) -> None:
    """Wholly absent and wholly back are no work resumed in part."""
    found = read({"nr": 1, "ziek": "05-01-2026", "v": absent}, columns={"percent_absent": "v"})
    assert len(found.cases[0].records) == records


@pytest.mark.parametrize(("written", "kept"), [("ja", "yes"), ("Nee", "no"), ("onbekend", "unknown"), ("", "unknown")])
def test_safety_net_in_dutch(written: str, kept: str) -> None:
    """Three answers, and an empty cell is unknown."""
    found = read({"nr": 1, "ziek": "05-01-2026", "vangnet": written}, columns={"safety_net": "vangnet"})
    assert found.cases[0].employment.safety_net == kept


@pytest.mark.parametrize(
    ("columns", "tables", "path"),
    [
        ({"frist_day": "x"}, {}, ("columns", "frist_day")),
        ({"kind": "soort"}, {}, ("sickness_types",)),
        ({"state": "status"}, {}, ("states",)),
        ({"last_day": None}, {}, ("columns", "last_day")),
    ],
)
def test_a_wrong_map_is_refused_before_a_row_is_read(
    columns: dict[str, Any], tables: dict[str, Any], path: tuple[str, ...]
) -> None:
    """Unknown names, missing tables and a column without a name."""
    with pytest.raises(CaseError) as refused:
        read(columns=columns, **tables)
    assert refused.value.problems[0].path == path


@settings(max_examples=25)
@given(histories(spells=4).map(lambda history: history.case()), st.sampled_from(EndIs))
def test_what_is_written_is_read_again(case: Case, end_is: EndIs) -> None:
    """Rows of our own, of AFAS and of Nmbrs, and course lines of Visma, give the same spells back."""
    columns = {name: name for name in ("first_day", "last_day", "ended_by", "reported_on", "recovery_reported_on")}
    rows = [row | {"nr": 1} for row in to_rows(case, columns=columns, end_is=end_is)]
    again = [from_rows(rows, columns=columns | {"employment": "nr"}, end_is=end_is)]
    person = {"EmployeeId": 1}
    again.append(afas.read([row | person for row in afas.write(case, end_is=end_is)], end_is=end_is))
    again.append(nmbrs.read([row | person for row in nmbrs.write(case)]))
    dossier = {"type": "illness", "employment": {"id": 1}, "absenceCourses": visma.write(case)}
    again.append(visma.read([dossier]))
    assert [touching(*spells(found.cases[0])) for found in again] == [touching(*spells(case))] * 4


def spells(case: Case) -> list[tuple[date, date | None]]:
    """First and last day of each spell, in order."""
    return sorted((spell.first_day, spell.last_day) for spell in case.absences)


def touching(*found: tuple[date, date | None]) -> list[tuple[date, date | None]]:
    """Spells that touch as one: readers join them."""
    done: list[tuple[date, date | None]] = []
    for first, last in found:
        if done and done[-1][1] is not None and done[-1][1] + timedelta(days=1) == first:
            done[-1] = (done[-1][0], last)
        else:
            done.append((first, last))
    return done


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"sickness_types": "ziek"}, "list_expected"),
        ({"sickness_types": 3}, "list_expected"),
        ({"states": "goed"}, "list_expected"),
        ({"states": 3}, "list_expected"),
        ({"leave_types": ["zwanger"]}, "model_type"),
        ({"days": "d-m-y"}, "option"),
        ({"days": 3}, "option"),
        ({"days": []}, "option"),
        ({"days": ["dd-mm-yyyy", "d-m-y"]}, "option"),
        ({"days": ["dd-mm-yyyy", "mm/dd/yyyy"]}, "days_ambiguous"),
        ({"days": ["mm/dd/yyyy", "yyyy-mm-dd", "dd-mm-yyyy"]}, "days_ambiguous"),
    ],
)
def test_a_table_of_another_form_is_refused_as_a_whole(wrong: dict[str, Any], code: str) -> None:
    """A text is no list of its letters: every row would be passed over, as a kind or state that does not count."""
    rows = [{"first": "2026-01-05", "kind": "ziek", "state": "goed"}]
    tables: dict[str, Any] = {"sickness_types": ["ziek"], "states": ["goed"], **wrong}
    with pytest.raises(CaseError) as error:
        from_rows(
            rows, columns={"first_day": "first", "kind": "kind", "state": "state"}, end_is="last_sick_day", **tables
        )
    [problem] = error.value.problems
    assert (problem.code, problem.path[:1]) == (code, tuple(wrong))


def test_a_way_to_write_days_that_is_none_is_told_by_itself() -> None:
    """Which of them it is, and that the Dutch way reads a slash and a point too."""
    for days, path in (("dd/mm/yyyy", ("days",)), (["yyyy-mm-dd", "dd/mm/yyyy"], ("days", 1))):
        with pytest.raises(CaseError) as caught:
            from_rows([], columns={"first_day": "a"}, end_is="last_sick_day", days=days)  # type: ignore[arg-type]
        (problem,) = caught.value.problems
        assert (problem.path, str(problem.value)) == (path, "dd/mm/yyyy")
        assert "05/01/2026" in problem.remedy
    for text in ("05/01/2026", "05.01.2026", "5-1-2026"):
        found = from_rows([{"a": text}], columns={"first_day": "a"}, end_is="last_sick_day", days="dd-mm-yyyy")
        assert found.cases[0].absences[0].first_day == date(2026, 1, 5)


def test_rows_of_a_case_have_our_names() -> None:
    """A name that is none is refused, as when rows are read; one that a spell does not have stays empty."""
    case = Case(first_sick_day="2026-01-05")
    assert to_rows(case, columns={"first_day": "a", "action_plan": "b"}, end_is="last_sick_day") == [
        {"a": date(2026, 1, 5), "b": None}
    ]
    with pytest.raises(CaseError) as caught:
        to_rows(case, columns={"frist_day": "a"}, end_is="last_sick_day")
    assert [problem.path for problem in caught.value.problems] == [("columns", "frist_day")]
