"""Cases and answers as values: they do not change, they compare by what they say, and they travel."""

from __future__ import annotations

import copy
import dataclasses
import json
import pickle
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from poortwachter import Assessment, Case, CaseError, assess, assessment_schema, timeline, waiting_period
from strategies import FAR, History, histories, histories_with_leave, running

AS_OF = date(2023, 11, 1)
FACTS: dict[str, Any] = {
    "case_id": "2022-0001",
    "absences": [
        {"first_day": "2021-03-01", "last_day": "2021-03-12"},
        {"first_day": "2022-01-03", "last_day": "2022-07-03"},
        {"first_day": "2022-07-25"},
    ],
    "birth_date": "1971-08-30",
    "records": [
        {"id": "pa", "kind": "problem_analysis", "dated": "2022-02-10", "capacity": "present"},
        {"kind": "action_plan", "dated": "2022-02-20", "signed_by": ["employer", "employee"]},
        {"kind": "evaluation", "dated": "2022-05-02"},
        {"kind": "work_resumption", "started_on": "2022-06-01", "hours_per_week": "12.5"},
        {"kind": "uwv_wia_letter", "sent_on": "2023-10-02"},
        {"id": "late", "kind": "week_42_notice", "received_on": "2022-12-14"},
    ],
}


def rich_case() -> Case:
    """A case with an earlier case, a gap, records with and without an id, and something done late."""
    return Case.model_validate(FACTS)


def rich_answer() -> Assessment:
    """Its answer."""
    return assess(rich_case(), as_of=AS_OF)


def after(history: History, days: int) -> date:
    """So many days after everything in ``history``, leave included."""
    named = [history.last_known_day, *(leave[1] for leave in history.leaves)]
    return max(named) + timedelta(days=days + 1)


def parts(value: object) -> Iterator[Any]:
    """Every dataclass instance inside an answer, also behind its properties, but not inside the file of facts."""
    if isinstance(value, tuple):
        for item in value:
            yield from parts(item)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type) and type(value).__name__ in ANSWER_TYPES:
        yield value
        for name in sorted(set(dir(type(value))) | {field.name for field in dataclasses.fields(value)}):
            if not name.startswith("_") and not callable(getattr(type(value), name, None)):
                yield from parts(getattr(value, name))


ANSWER_TYPES = {
    "Assessment",
    "Citation",
    "CouldChange",
    "EarlierCase",
    "Milestone",
    "MissingFact",
    "NotCounted",
    "Period",
    "Provenance",
    "ReadingUsed",
    "WiaStart",
}


def one_of_each() -> dict[str, Any]:
    """One instance of every type that an answer is made of."""
    plain = assess(Case.model_validate({"first_sick_day": "2026-01-05"}), as_of=date(2030, 2, 1))
    return {type(part).__name__: part for answer in (plain, rich_answer()) for part in parts(answer)}


class TestFrozen:
    """An answer cannot be changed, and neither can facts."""

    def test_every_type_is_looked_at(self) -> None:
        assert one_of_each().keys() == ANSWER_TYPES

    @pytest.mark.parametrize("name", sorted(ANSWER_TYPES))
    def test_no_field_can_be_set_or_deleted(self, name: str) -> None:
        part = one_of_each()[name]
        before = part.to_json() if name == "Assessment" else repr(part)
        for field in dataclasses.fields(part):
            with pytest.raises(dataclasses.FrozenInstanceError):
                setattr(part, field.name, None)
            with pytest.raises(dataclasses.FrozenInstanceError):
                delattr(part, field.name)
        assert (part.to_json() if name == "Assessment" else repr(part)) == before

    @pytest.mark.parametrize("name", sorted(ANSWER_TYPES))
    def test_no_field_can_be_added(self, name: str) -> None:
        part = one_of_each()[name]
        with pytest.raises((dataclasses.FrozenInstanceError, AttributeError, TypeError)):
            part.remark = "changed"
        assert not hasattr(part, "remark")
        assert not hasattr(part, "__dict__")

    @pytest.mark.parametrize("name", ["overdue", "milestones", "readings", "could_change", "missing_facts", "caveats"])
    def test_collections_are_tuples(self, name: str) -> None:
        assert isinstance(getattr(rich_answer(), name), tuple)

    def test_facts(self) -> None:
        case = rich_case()
        for part in (case, case.absences[0], case.employment, case.records[0]):
            for name in type(part).model_fields:
                with pytest.raises(ValidationError, match="frozen"):
                    setattr(part, name, None)
        assert case == rich_case()

    def test_problems(self) -> None:
        """An error can be passed on as it was raised."""
        with pytest.raises(CaseError) as caught:
            timeline(date(1990, 1, 1))
        (problem,) = caught.value.problems
        with pytest.raises(dataclasses.FrozenInstanceError):
            problem.code = "x"  # type: ignore[misc]

    def test_a_dictionary_of_an_answer_is_a_copy(self) -> None:
        answer = rich_answer()
        plain = answer.to_dict()
        plain["milestones"].clear()
        plain["waiting_period"]["last_day"] = None
        assert answer.to_dict() == rich_answer().to_dict()


class TestEqual:
    """Equal input gives equal answers, and what differs in input or question is not equal."""

    def test_equal_input(self) -> None:
        assert rich_case() == rich_case()
        assert rich_answer() == rich_answer()
        assert timeline(date(2026, 1, 5)) == timeline(date(2026, 1, 5))
        assert waiting_period(date(2026, 1, 5)) == waiting_period(date(2026, 1, 5))

    @pytest.mark.parametrize("name", sorted(ANSWER_TYPES))
    def test_each_part(self, name: str) -> None:
        one, other = one_of_each()[name], one_of_each()[name]
        assert one is not other or name == "Citation"
        assert one == other
        assert hash(one) == hash(other)
        assert len({one, other}) == 1

    def test_equal_facts_written_in_another_way(self) -> None:
        text = Case.model_validate_json(json.dumps(FACTS))
        days = Case.model_validate({**FACTS, "birth_date": date(1971, 8, 30), "records": tuple(FACTS["records"])})
        assert text == days
        assert hash(text) == hash(days)
        assert text.to_json() == days.to_json()

    DIFFERENT: tuple[tuple[str, Callable[[], Assessment]], ...] = (
        ("another day", lambda: assess(rich_case(), as_of=AS_OF + timedelta(days=1))),
        ("another horizon", lambda: assess(rich_case(), as_of=AS_OF, due_soon_days=15)),
        ("another reading", lambda: assess(rich_case(), as_of=AS_OF, readings={"current_opinion_age": "any_age"})),
        ("another case_id", lambda: assess(rich_case().model_copy(update={"case_id": "x"}), as_of=AS_OF)),
        ("no records", lambda: assess(rich_case().model_copy(update={"records": ()}), as_of=AS_OF)),
        ("an older person", lambda: assess(rich_case().model_copy(update={"birth_date": "1970-08-30"}), as_of=AS_OF)),
    )

    @pytest.mark.parametrize(("what", "ask"), DIFFERENT, ids=[what for what, _ in DIFFERENT])
    def test_other_input(self, what: str, ask: Callable[[], Assessment]) -> None:
        assert ask() != rich_answer()
        assert ask().to_json() != rich_answer().to_json()

    def test_is_equal_to_nothing_else(self) -> None:
        answer = rich_answer()
        others: list[object] = [answer.to_dict(), answer.to_json(), answer.waiting_period, None]
        assert all(answer != other for other in others)
        assert answer.waiting_period != answer.wage_continuation
        assert all(rich_case() != other for other in (*others, FACTS, rich_case().employment))

    def test_cases_that_were_assessed(self) -> None:
        """What was worked out from the facts is no part of them."""
        one, other = rich_case(), rich_case()
        assess(one, as_of=AS_OF)
        assert one == other
        assess(other, as_of=AS_OF)
        assert one == other
        assess(other, as_of=AS_OF + timedelta(days=1), readings={"current_opinion_age": "any_age"})
        assert one == other
        assert one != other.model_copy(update={"case_id": "x"})

    @given(histories() | histories_with_leave(), st.integers(0, 900))
    def test_any_case(self, history: History, later: int) -> None:
        one, other = history.case(), history.case()
        as_of = after(history, later)
        assert assess(one, as_of=as_of) == assess(other, as_of=as_of)
        assert one == other

    def test_hashes_what_it_compares(self) -> None:
        """Cases and answers can be kept in sets and as keys."""
        assert len({rich_case(), rich_case()}) == 1
        assert len({rich_answer(), rich_answer()}) == 1
        assert {rich_answer(): "found"}[rich_answer()] == "found"
        assert len({milestone for _ in range(2) for milestone in rich_answer().milestones}) == len(
            rich_answer().milestones
        )


class TestTravel:
    """Cases and answers go to another process and come back as they were."""

    PROTOCOLS = range(2, pickle.HIGHEST_PROTOCOL + 1)

    @pytest.mark.parametrize("protocol", PROTOCOLS)
    def test_case(self, protocol: int) -> None:
        case = rich_case()
        before = pickle.dumps(case, protocol)
        assess(case, as_of=AS_OF)
        assert pickle.dumps(case, protocol) == before
        again = pickle.loads(before)
        assert again == case
        assert again.to_json() == case.to_json()
        assert assess(again, as_of=AS_OF) == assess(case, as_of=AS_OF)

    @pytest.mark.parametrize("protocol", PROTOCOLS)
    def test_answer(self, protocol: int) -> None:
        answer = rich_answer()
        again = pickle.loads(pickle.dumps(answer, protocol))
        assert again == answer
        assert hash(again) == hash(answer)
        assert again.to_json() == answer.to_json()
        assert again.milestone("wia_application").due == answer.milestone("wia_application").due
        with pytest.raises(dataclasses.FrozenInstanceError):
            again.as_of = AS_OF

    @pytest.mark.parametrize("name", sorted(ANSWER_TYPES))
    @pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda part: pickle.loads(pickle.dumps(part))])
    def test_each_part(self, copied: Callable[[Any], Any], name: str) -> None:
        part = one_of_each()[name]
        assert copied(part) == part
        assert type(copied(part)) is type(part)

    def test_replaced(self) -> None:
        period = rich_answer().waiting_period
        shorter = dataclasses.replace(period, last_day=date(2023, 1, 1))
        assert shorter.last_day == date(2023, 1, 1)
        assert shorter.first_day == period.first_day
        assert period == rich_answer().waiting_period

    def test_shown_without_addresses(self) -> None:
        """What is printed is the same in every process."""
        assert re.search(r"0x[0-9a-f]{6,}", repr(rich_answer())) is None

    def test_shown_in_short(self) -> None:
        """The facts and the rules behind an answer are not printed with each of its parts."""
        assert "records" not in repr(rich_answer().milestones[0])


class TestChangedFacts:
    """A case is changed by a copy, which is checked like any other input."""

    def test_a_changed_fact(self) -> None:
        case = rich_case()
        changed = case.model_copy(update={"case_id": "2022-0002", "birth_date": "1980-01-01"})
        assert (changed.case_id, changed.birth_date) == ("2022-0002", date(1980, 1, 1))
        assert changed.records == case.records
        assert case == rich_case()
        assert changed == Case.model_validate({**FACTS, "case_id": "2022-0002", "birth_date": "1980-01-01"})

    WRONG: tuple[tuple[str, dict[str, object], str], ...] = (
        ("an unknown fact", {"diagnosis": "x"}, "diagnosis"),
        ("a day that is none", {"birth_date": "2026-02-30"}, "birth_date"),
        ("a number for a day", {"birth_date": 0}, "birth_date"),
        ("no spells", {"absences": ()}, "absences"),
        ("a contradiction", {"aow_date": "2038-11-30"}, "aow_date"),
        ("a first sick day beside spells", {"first_sick_day": "2022-01-03"}, "first_sick_day"),
        ("another schema", {"schema": "poortwachter.case/2"}, "schema"),
        ("records that are none", {"records": [1]}, "records.0"),
    )

    @pytest.mark.parametrize(("what", "update", "where"), WRONG, ids=[what for what, _, _ in WRONG])
    def test_a_wrong_change_is_refused(self, what: str, update: dict[str, object], where: str) -> None:
        with pytest.raises(ValidationError) as caught:
            rich_case().model_copy(update=update)
        assert where in [".".join(map(str, line["loc"])) for line in caught.value.errors()]

    def test_spells_twice_are_refused(self) -> None:
        case = rich_case()
        with pytest.raises(ValidationError, match="spells_overlap"):
            case.model_copy(update={"absences": case.absences + case.absences})

    def test_a_wrong_change_inside_is_refused(self) -> None:
        with pytest.raises(ValidationError):
            rich_case().absences[0].model_copy(update={"last_day": "soon"})
        with pytest.raises(ValidationError):
            rich_case().records[0].model_copy(update={"diagnosis": "x"})

    @pytest.mark.parametrize("deep", [False, True])
    def test_an_unchanged_copy_is_equal(self, deep: bool) -> None:
        case = rich_case()
        assess(case, as_of=AS_OF)
        assert case.model_copy(deep=deep) == rich_case()

    @pytest.mark.parametrize("schema", ["left out", "given"])
    def test_what_was_worked_out_is_not_taken_along(self, schema: str) -> None:
        """A changed copy of a case that was assessed is answered from its own facts."""
        facts = {**FACTS, "schema": "poortwachter.case/1"} if schema == "given" else FACTS
        case = Case.model_validate(facts)
        first = assess(case, as_of=FAR)
        later = [{"first_day": "2022-08-01"}]
        changed = assess(case.model_copy(update={"absences": later, "records": ()}), as_of=FAR)
        assert changed.first_sick_day == date(2022, 8, 1)
        assert changed == assess(Case.model_validate({**facts, "absences": later, "records": []}), as_of=FAR)
        assert assess(case, as_of=FAR) == first


class TestJson:
    """The answer as JSON, as dictionaries and as its schema are one form."""

    @given(histories() | histories_with_leave(), st.integers(0, 900))
    def test_dictionaries_are_the_json(self, history: History, later: int) -> None:
        answer = assess(history.case(), as_of=after(history, later))
        assert answer.to_dict() == json.loads(answer.to_json())
        assert answer.to_dict() == json.loads(answer.to_json(indent=2))
        assert mismatches(json.loads(answer.to_json()), assessment_schema()) == []

    def test_a_rich_answer_fits_the_schema(self) -> None:
        assert mismatches(rich_answer().to_dict(), assessment_schema()) == []

    def test_the_schema_names_every_key_and_asks_for_it(self) -> None:
        schema = assessment_schema()
        assert set(rich_answer().to_dict()) == set(schema["properties"]) == set(schema["required"])
        milestone = schema["$defs"]["Milestone"]
        for found in rich_answer().to_dict()["milestones"]:
            assert set(found) == set(milestone["properties"]) == set(milestone["required"])

    DAMAGE: tuple[tuple[str, Callable[[dict[str, Any]], object], str], ...] = (
        ("a key gone", lambda plain: plain.pop("as_of"), "as_of"),
        ("a key too many", lambda plain: plain.update(x=1), "x"),
        ("a day that is none", lambda plain: plain.update(as_of="2023-1-1"), "as_of"),
        ("an unknown status", lambda plain: plain["milestones"][0].update(status="late"), "milestones[0].status"),
        ("a number as text", lambda plain: plain["milestones"][1].update(days_late="1"), "milestones[1].days_late"),
        ("null for a number", lambda plain: plain.update(sickness_week=None), "sickness_week"),
        ("another schema", lambda plain: plain.update(schema="x"), "schema"),
        ("an object for a list", lambda plain: plain.update(readings={}), "readings"),
    )

    @pytest.mark.parametrize(("what", "damage", "where"), DAMAGE, ids=[what for what, _, _ in DAMAGE])
    def test_the_check_itself_finds_damage(
        self, what: str, damage: Callable[[dict[str, Any]], object], where: str
    ) -> None:
        plain = rich_answer().to_dict()
        damage(plain)
        assert any(found.startswith(where) for found in mismatches(plain, assessment_schema()))

    def test_days_are_text_and_nothing_hidden_is_written(self) -> None:
        plain = rich_answer().to_dict()
        assert plain["as_of"] == "2023-11-01"
        assert "file" not in plain
        assert not {"rule", "file", "shown", "asked"} & plain["milestones"][0].keys()

    def test_evidence_names_records_by_id(self) -> None:
        """A record without an id gets one of its kind and day."""
        answer = rich_answer()
        assert answer.milestone("problem_analysis").evidence == "pa"
        assert answer.milestone("week_42_notice").evidence == "late"
        assert answer.milestone("action_plan").evidence == "action_plan@2022-02-20"

    def test_facts_are_written_under_their_names_and_without_what_is_unknown(self) -> None:
        written = json.loads(rich_case().to_json())
        assert written["schema"] == "poortwachter.case/1"
        assert written["absences"][2].keys() == {"first_day", "not_counted_for_dismissal_ban"}
        assert written["employment"].keys() == {"safety_net", "self_insured_zw", "domestic_worker"}
        assert "aow_date" not in written

    def test_records_without_an_id_on_one_day_are_numbered(self) -> None:
        again = {"kind": "evaluation", "dated": "2022-05-02"}
        case = Case.model_validate({**FACTS, "records": [again, again, again]})
        made = "evaluation@2022-05-02"
        assert tuple(entry.id for entry in case.filed) == (made, f"{made}#2", f"{made}#3")

    def test_a_made_id_is_never_that_of_another_record(self) -> None:
        day = "2022-02-20"
        records = [
            {"kind": "evaluation", "dated": day},
            {"kind": "evaluation", "dated": day},
            {"id": f"evaluation@{day}", "kind": "capacity", "dated": day},
            {"id": f"evaluation@{day}#2", "kind": "capacity", "dated": day},
        ]
        filed = Case.model_validate({**FACTS, "records": records}).filed
        ids = tuple(entry.id for entry in sorted(filed, key=lambda entry: entry.place))
        assert len(set(ids)) == 4
        assert ids[2:] == (f"evaluation@{day}", f"evaluation@{day}#2")

    def test_a_milestone_is_found_by_its_key(self) -> None:
        answer = rich_answer()
        assert [answer.milestone(milestone.key) for milestone in answer.milestones] == list(answer.milestones)
        with pytest.raises(KeyError, match=r"wia_aplication.*expected one of .*wia_application"):
            answer.milestone("wia_aplication")

    @pytest.mark.parametrize(("left", "soon"), [(0, True), (14, True), (15, False)])
    def test_due_soon_is_two_weeks_unless_said_otherwise(self, left: int, soon: bool) -> None:
        """The problem analysis of a case since 5 January 2026 is due on 16 February."""
        case = Case.model_validate({"first_sick_day": "2026-01-05"})
        answer = assess(case, as_of=date(2026, 2, 16) - timedelta(days=left))
        assert (answer.milestone("problem_analysis").status == "due_soon") is soon

    def test_overdue_is_the_part_that_is_overdue(self) -> None:
        answer = rich_answer()
        assert answer.overdue
        assert [milestone.key for milestone in answer.overdue] == [
            plain["key"] for plain in answer.to_dict()["milestones"] if plain["status"] == "overdue"
        ]


def mismatches(value: object, schema: dict[str, Any]) -> list[str]:
    """Where ``value`` does not fit a JSON schema, for the keywords that pydantic uses; unknown keys do not fit."""
    return list(_mismatches(value, schema, schema["$defs"], ""))


TYPES: dict[str, Callable[[object], bool]] = {
    "null": lambda value: value is None,
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "string": lambda value: isinstance(value, str),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
}
KEYWORDS = {"type", "$ref", "$defs", "anyOf", "enum", "const", "format", "items", "properties", "required", "title",
            "description", "default", "readOnly", "$id", "$schema"}  # fmt: skip


def _mismatches(value: Any, schema: dict[str, Any], defs: dict[str, Any], where: str) -> Iterator[str]:
    assert schema.keys() <= KEYWORDS, schema.keys() - KEYWORDS
    if "$ref" in schema:
        yield from _mismatches(value, defs[schema["$ref"].removeprefix("#/$defs/")], defs, where)
    if "anyOf" in schema and all(list(_mismatches(value, option, defs, where)) for option in schema["anyOf"]):
        yield f"{where}: fits no option"
    if "type" in schema and not TYPES[schema["type"]](value):
        yield f"{where}: is no {schema['type']}"
        return
    if value not in schema.get("enum", [value]) or value != schema.get("const", value):
        yield f"{where}: is none of the codes"
    if schema.get("format") == "date" and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value) is None:
        yield f"{where}: is no day"
    for number, item in enumerate(value if "items" in schema else ()):
        yield from _mismatches(item, schema["items"], defs, f"{where}[{number}]")
    if "properties" in schema:
        inside = f"{where}." if where else ""
        yield from (f"{inside}{key}: is missing" for key in schema.get("required", ()) if key not in value)
        yield from (f"{inside}{key}: is unknown" for key in value if key not in schema["properties"])
        for key, inner in schema["properties"].items():
            if key in value:
                yield from _mismatches(value[key], inner, defs, inside + key)


@pytest.mark.parametrize(
    ("born", "first_day", "told"),
    [
        ("1965-10-02", date(2031, 1, 6), True),
        ("1965-10-03", date(2031, 1, 6), False),
        ("1964-09-30", date(2030, 1, 7), False),
        ("1964-10-01", date(2030, 1, 7), True),
    ],
)
def test_an_aow_age_that_is_not_set_yet_is_told_where_it_matters(born: str, first_day: date, told: bool) -> None:
    """It can still come later: on or before the last day of the wait, and of who is born after the last set age."""
    found = assess(running(first_day, birth_date=born), as_of=first_day).caveats
    assert ("aow_date_not_before" in found) is told


def test_a_last_day_has_its_number_and_its_week() -> None:
    """Of the days that count; what has no day has neither."""
    found = {item.id.value: (item.counted_day, item.week) for item in rich_answer().milestones}
    assert found["problem_analysis"] == (43, 7)
    assert found["first_year_evaluation"] == (364, 52)
    assert found["safety_net_notice"] == (None, None)


@pytest.mark.parametrize(("percent", "listed"), [(64, False), (65, True), (66, False)])
def test_a_reading_on_which_only_the_risk_rests_is_listed(percent: int, listed: bool) -> None:
    """Beside those that move a day, and only where it decides."""
    work = {"kind": "work_resumption", "started_on": "2027-02-01", "work": "own", "wage_value_percent": percent}
    found = assess(running(date(2026, 1, 5), records=[work]), as_of=date(2027, 9, 1)).readings
    assert ("result_at_65_percent" in {reading.id for reading in found}) is listed
    assert "problem_analysis_day" in {reading.id for reading in found}


@pytest.mark.parametrize(("stated", "told"), [("2028-01-02", ()), ("2028-01-09", ("uwv_states_another_day",))])
def test_the_period_of_which_uwv_states_another_day_says_so(stated: str, told: tuple[str, ...]) -> None:
    """And no other period."""
    letter = {"kind": "confirmed_dates", "sent_on": "2027-09-01", "states": {"last_day_of_wage_continuation": stated}}
    found = assess(running(date(2026, 1, 5), records=[letter]), as_of=date(2027, 10, 1))
    assert (found.wage_continuation.caveats, found.dismissal_ban.caveats) == (told, ())


@pytest.mark.parametrize(("stated", "told"), [("2028-01-03", ()), ("2028-01-04", ("uwv_states_another_day",))])
def test_a_first_day_of_wia_that_uwv_states_says_so(stated: str, told: tuple[str, ...]) -> None:
    """Where it is another than ours."""
    letter = {"kind": "confirmed_dates", "sent_on": "2027-09-01", "states": {"first_day_of_wia": stated}}
    found = assess(running(date(2026, 1, 5), records=[letter]), as_of=date(2027, 10, 1))
    assert (found.wia.first_day, found.wia.caveats) == (date.fromisoformat(stated), told)
