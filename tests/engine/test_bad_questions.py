"""What cannot be asked, and decisions that cannot both be true."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any, ClassVar, NamedTuple, cast

import pytest
from hypothesis import strategies as st

from poortwachter import Case, CaseError, assess, repair_decision_due, timeline, waiting_period
from refused import DAY, Bad, Facts, check, maternity, refusal_to, running, spells, with_record

# fmt: off
SPELLS = (
    Bad("a spell that ends before it starts", spells(("2026-01-05", "2026-01-04")), "days_reversed",
        "absences[0].last_day", "a day on or after first_day (2026-01-05)", "correct one of the two days"),
    Bad("recovery that was reported before the first sick day",
        spells(("2026-01-05", "2026-01-09"), recovery_reported_on="2026-01-04"), "days_reversed",
        "absences[0].recovery_reported_on", "a day on or after first_day (2026-01-05)",
        "correct one of the two days"),
    Bad("spells that overlap", spells(("2026-01-05", "2026-03-01"), ("2026-02-01", "2026-04-01")), "spells_overlap",
        "absences[1].first_day", "a day after the last sick day of absences[0] (2026-03-01)", "make it one spell"),
    Bad("spells that share one day", spells(("2026-01-05", "2026-03-01"), ("2026-03-01", None)), "spells_overlap",
        "absences[1].first_day", "a day after the last sick day of absences[0] (2026-03-01)", "correct the days"),
    Bad("the same spell twice", spells(("2026-01-05", "2026-01-05"), ("2026-01-05", "2026-01-05")),
        "spells_overlap", "absences[1].first_day", "a day after the last sick day of absences[0] (2026-01-05)",
        "correct the days"),
    Bad("spells that overlap, the later one first in the list",
        spells(("2026-02-01", "2026-04-01"), ("2026-01-05", "2026-03-01")), "spells_overlap",
        "absences[0].first_day", "a day after the last sick day of absences[1] (2026-03-01)", "correct the days"),
    Bad("an open spell followed by another", spells(("2026-01-05", None), ("2026-06-01", "2026-06-10")),
        "spells_overlap", "absences[1].first_day", "no spell after absences[0], which has no last_day",
        "give that spell its last sick day"),
    Bad("two open spells", spells(("2026-01-05", None), ("2026-06-01", None)), "spells_overlap",
        "absences[1].first_day", "no spell after absences[0]", "give that spell its last sick day"),
    Bad("a spell after death", spells(("2026-01-05", "2026-01-20"), ("2026-02-01", None), ended_by="death"),
        "spell_after_the_end", "absences[1].first_day", "no spell after absences[0], which ended by death",
        "correct ended_by"),
    Bad("a spell after the employment ended",
        spells(("2026-01-05", "2026-01-20"), ("2026-02-01", None), ended_by="employment_end"),
        "spell_after_the_end", "absences[1].first_day", "no spell after absences[0], which ended by employment_end",
        "a new employment is a case of its own"),
    Bad("an end without a last day", spells(("2026-01-05", None), ended_by="recovery"), "end_without_last_day",
        "absences[0].ended_by", "a last_day beside it", "add the last sick day"),
    Bad("a reported recovery without a last day", spells(("2026-01-05", None), recovery_reported_on="2026-02-01"),
        "end_without_last_day", "absences[0].recovery_reported_on", "a last_day beside it", "add the last sick day"),
    Bad("the first sick day beside spells", {"first_sick_day": DAY, **spells(("2026-01-05", None))},
        "first_sick_day_twice", "first_sick_day", "either first_sick_day or absences", "leave first_sick_day out"),
    Bad("no facts at all", {}, "missing", "absences", "present", "add it"),
    Bad("no spells", {"absences": []}, "too_short", "absences", "at least", ";"),
)

LEAVES = (
    Bad("a leave that ends before it starts", maternity(("2026-06-01", "2026-05-31")), "days_reversed",
        "leaves[0].last_day", "a day on or after first_day (2026-06-01)", "correct one of the two days"),
    Bad("a planned leave of another kind that ends before it starts",
        maternity(("2026-06-01", "2026-05-31"), kind="parental"), "days_reversed", "leaves[0].last_day",
        "a day on or after first_day (2026-06-01)", "correct one of the two days"),
    Bad("a flexible period that begins after its leave",
        maternity(("2026-06-01", "2026-09-01"), not_counted_from="2026-06-02"), "days_reversed",
        "leaves[0].first_day", "a day on or after not_counted_from (2026-06-02)", "correct one of the two days"),
    Bad("leaves that overlap", maternity(("2026-06-01", "2026-09-01"), ("2026-08-01", "2026-12-01")),
        "leaves_overlap", "leaves[1].first_day", "a day after the last day of leaves[0] (2026-09-01)",
        "make it one leave"),
    Bad("leaves that share one day", maternity(("2026-06-01", "2026-09-01"), ("2026-09-01", "2026-12-01")),
        "leaves_overlap", "leaves[1].first_day", "a day after the last day of leaves[0] (2026-09-01)",
        "correct the days"),
    Bad("a flexible period before other leave",
        maternity(("2026-06-01", "2026-07-01"), kind="care", not_counted_from="2026-05-01"), "not_for_this_leave",
        "leaves[0].not_counted_from", "this only for leave of kind pregnancy_maternity", "leave it out"),
    Bad("the cause of sickness beside other leave",
        maternity(("2026-06-01", "2026-07-01"), kind="care", same_cause=False), "not_for_this_leave",
        "leaves[0].same_cause", "this only for leave of kind pregnancy_maternity", "leave it out"),
)

PERSON = (
    Bad("born on the first sick day", running(birth_date=DAY), "born_too_late", "birth_date",
        "a day before the first sick day (2026-01-05)", "correct the birth date"),
    Bad("birth date and AOW date", running(birth_date="1960-01-01", aow_date="2027-03-01"), "aow_date_twice",
        "aow_date", "either birth_date or aow_date", "leave one of the two out"),
    Bad("employment that ends before it starts",
        running(employment={"first_day": "2020-01-01", "last_day": "2019-12-31"}), "days_reversed",
        "employment.last_day", "a day on or after first_day (2020-01-01)", "correct one of the two days"),
)
# fmt: on

REVERSED = (
    ("week_42_notice", "posted_on", "received_on"),
    ("wia_application", "posted_on", "received_on"),
    ("uwv_wia_letter", "sent_on", "received_on"),
    ("sanction_decision", "sent_on", "received_on"),
    ("sanction_decision", "sent_on", "withdrawn_on"),
    ("expert_opinion", "requested_on", "dated"),
    ("reintegration_report", "dated", "given_to_employee_on"),
    ("work_resumption", "started_on", "last_day"),
    ("non_cooperation", "started_on", "last_day"),
    ("dispute", "started_on", "last_day"),
)
"""Two days of one record of which the first cannot come after the second."""

# fmt: off
RECORDS = (
    *(
        Bad(f"{kind}: {later} before {earlier}", with_record(kind, **{earlier: "2026-03-02", later: "2026-03-01"}),
            "days_reversed", f"records[0].{later}", f"a day on or after {earlier} (2026-03-02)",
            "correct one of the two days")
        for kind, earlier, later in REVERSED
    ),
    *(
        Bad(f"{kind} before the first sick day", with_record(kind, **{name: "2026-01-04"}), "before_first_sick_day",
            f"records[0].{name}", "a day on or after the first sick day (2026-01-05)",
            "add the earlier absence that this record belongs to")
        for kind, name in (
            ("problem_analysis", "dated"),
            ("work_resumption", "started_on"),
            ("week_42_notice", "received_on"),
            ("sanction_decision", "sent_on"),
            ("expert_opinion", "requested_on"),
        )
    ),
    Bad("an id that is used twice",
        running(records=[{"id": name, "kind": "evaluation", "dated": "2026-03-01"} for name in ("a", "b", "a")]),
        "id_twice", "records[2].id", "an id of its own; records[0] has it already", "change one of the two"),
    Bad("a letter without a day", with_record("uwv_wia_letter"), "day_missing", "records[0].sent_on",
        "sent_on or received_on for status 'sent'", "add the day, or leave the record out"),
    Bad("a letter that was not sent, without the day on which that was known",
        with_record("uwv_wia_letter", status="not_sent"), "day_missing", "records[0].known_on",
        "known_on for status 'not_sent'", "add the day, or leave the record out"),
    Bad("a letter that was not sent and yet sent",
        with_record("uwv_wia_letter", status="not_sent", known_on="2027-10-01", sent_on="2027-09-01"),
        "status_and_day", "records[0].sent_on", "no sent_on for status 'not_sent'",
        "correct the status or remove the day"),
    Bad("an application that was only posted", with_record("wia_application", posted_on="2027-10-01"),
        "day_missing", "records[0].received_on", "received_on for status 'filed'",
        "add the day, or leave the record out"),
    Bad("an application that was not filed and yet received",
        with_record("wia_application", status="not_filed", known_on="2027-10-01", received_on="2027-09-01"),
        "status_and_day", "records[0].received_on", "no received_on for status 'not_filed'",
        "correct the status or remove the day"),
    Bad("an expert opinion that was neither asked nor given", with_record("expert_opinion", asked_by="employer"),
        "day_missing", "records[0].requested_on", "requested_on or dated", "add the day, or leave the record out"),
    Bad("a record without its day", with_record("problem_analysis", capacity="none"), "missing", "records[0].dated",
        "present", "leave the whole record out"),
    Bad("a record without a kind", running(records=[{"dated": "2026-02-01"}]), "union_tag_not_found", "records[0]",
        "a record with its kind", 'add "kind"'),
    *(
        Bad(f"unknown kind {kind!r}", with_record(kind, dated="2026-02-01"), "unknown_kind", "records[0].kind",
            "one of the kinds action_plan, ", f"did you mean {meant!r}?" if meant else "use one of these kinds")
        for kind, meant in (
            ("problem_analyses", "problem_analysis"),
            ("Action_Plan", "action_plan"),
            ("wia_aplication", "wia_application"),
            ("sanction", "sanction_decision"),
            ("xyz", ""),
            ("", ""),
        )
    ),
    Bad("a record that is text", running(records=["problem_analysis"]), "model_attributes_type", "records[0]",
        "an object", "{"),
    Bad("a record that is null", running(records=[None]), "model_attributes_type", "records[0]", "an object", "{"),
)

KEYS = (
    Bad("a misspelt fact", running(recrods=[]), "unknown_key", "recrods", "one of the keys absences, ", "'records'?"),
    Bad("a misspelt first sick day", {"first_sickday": DAY, **spells(("2026-01-05", None))}, "unknown_key",
        "first_sickday", "one of the keys absences, ", "did you mean 'first_sick_day'?"),
    Bad("a misspelt day of a spell", spells(("2026-01-05", None), lastday="2026-02-01"), "unknown_key",
        "absences[0].lastday", "one of the keys ended_by, first_day, last_day, ", "did you mean 'last_day'?"),
    Bad("a misspelt fact of a leave", maternity(("2026-06-01", "2026-09-01"), samecause=True), "unknown_key",
        "leaves[0].samecause", "same_cause", "did you mean 'same_cause'?"),
    Bad("a misspelt fact of the employment", running(employment={"regimes": "civil_code"}), "unknown_key",
        "employment.regimes", "regime", "did you mean 'regime'?"),
    Bad("a misspelt fact of a record", with_record("action_plan", dated="2026-02-20", signed=["employer"]),
        "unknown_key", "records[0].signed", "one of the keys case_manager_named, dated, ",
        "did you mean 'signed_by'?"),
    Bad("a fact of another kind of record", with_record("action_plan", dated="2026-02-20", ground="substantive"),
        "unknown_key", "records[0].ground", "one of the keys case_manager_named, dated, ", "remove it"),
    Bad("a misspelt date that UWV states",
        with_record("confirmed_dates", sent_on="2026-02-20", states={"first_day_wia": "2028-01-03"}), "unknown_key",
        "records[0].states.first_day_wia", "first_day_of_wia", "did you mean 'first_day_of_wia'?"),
    Bad("a key that is like no other", running(zzz=1), "unknown_key", "zzz", "one of the keys absences, ", "remove it"),
    Bad("a key with braces", running(**{"{0}": 1}), "unknown_key", "{0}", "one of the keys absences, ", "remove it"),
    Bad("a key with a null byte", running(**{"a\0b": 1}), "unknown_key", "a\0b", "one of the keys ", "remove it"),
)

CODES = (
    *(
        Bad(f"schema {schema!r}", running(schema=schema), "literal_error", "schema", "'poortwachter.case/1'", "use")
        for schema in ("poortwachter.case/2", "poortwachter.assessment/1", "", None, 1)
    ),
    Bad("an unknown regime", running(employment={"regime": "civil code"}), "literal_error", "employment.regime",
        "'civil_code', 'public_servant' or 'no_employer'", "use one of these codes"),
    Bad("true where yes, no or unknown belongs", running(employment={"safety_net": True}), "literal_error",
        "employment.safety_net", "'yes', 'no' or 'unknown'", "use one of these codes"),
    Bad("an unknown end of a spell", spells(("2026-01-05", "2026-02-01"), ended_by="dismissal"), "literal_error",
        "absences[0].ended_by", "'recovery', 'employment_end' or 'death'", "use one of these codes"),
    Bad("an unknown kind of leave", maternity(("2026-06-01", "2026-09-01"), kind="maternity"), "literal_error",
        "leaves[0].kind", "'pregnancy_maternity'", "use one of these codes"),
    Bad("a signature of a third party",
        with_record("action_plan", dated="2026-02-20", signed_by=["employer", "doctor"]), "literal_error",
        "records[0].signed_by[1]", "'employer' or 'employee'", "use one of these codes"),
    *(
        Bad(f"{value!r} where true or false belongs",
            with_record("long_absence_expected", dated="2026-02-20", value=value), "bool_type", "records[0].value",
            "true or false", "write true or false")
        for value in (1, 0, "true", "yes", None)
    ),
    *(
        Bad(f"{value!r} as a number of days",
            with_record("wage_extension_decision", sent_on="2028-01-20", days=value),
            code, "records[0].days", says, do)
        for value, code, says, do in (
            ("12", "int_type", "a whole number", "without quotes"),
            (1.5, "int_type", "a whole number", "without quotes or decimals"),
            (True, "int_type", "a whole number", "without quotes"),
            (-1, "greater_than_equal", "0 or more", "correct the number"),
            (10**400, "less_than_equal", "3660 or less", "correct the number"),
        )
    ),
    *(
        Bad(f"{value!r} hours a week",
            with_record("work_resumption", started_on="2026-02-20", hours_per_week=value), code,
            "records[0].hours_per_week", says, do)
        for value, code, says, do in (
            ("many", "decimal_parsing", "a number", "write it as digits"),
            ("", "decimal_parsing", "a number", "write it as digits"),
            (True, "decimal_type", "a number", "write it as digits"),
            ([32], "decimal_type", "a number", "write it as digits"),
            (float("nan"), "finite_number", "a finite number", "correct the number"),
            (float("inf"), "finite_number", "a finite number", "correct the number"),
            ("NaN", "finite_number", "a finite number", "correct the number"),
            (-0.5, "greater_than_equal", "0 or more", "correct the number"),
            (168.5, "less_than_equal", "168 or less", "correct the number"),
        )
    ),
    *(
        Bad(f"case_id {value!r}", running(case_id=value), code, "case_id", says, do)
        for value, code, says, do in (
            (17, "string_type", "text", "put it between quotes"),
            (False, "string_type", "text", "put it between quotes"),
            ("", "string_too_short", "at least one character", "leave the key out"),
            ("x" * 101, "string_too_long", "at most 100 characters", "use a shorter code"),
            *(
                (text, "string_pattern_mismatch", "a code of letters, digits and", "nothing that says who it is about")
                for text in (
                    " 2026-0017", "2026-0017 ", "2026\n0017", "2026-0017\n", "2026\0", "Voornaam Achternaam",
                    "2026\u202e", "-1"
                )
            ),
            ("\ud800", "string_unicode", "valid Unicode text", "correct the encoding"),
        )
    ),
)
# fmt: on

NO_CASES: tuple[object, ...] = (None, 1, "case", [], [{"first_sick_day": DAY}], True)

# fmt: off
NOT_OBJECTS = (
    *(
        Bad(f"{value!r} where the case belongs", value, "model_type", "", "an object with named fields", "{")
        for value in NO_CASES
    ),
    *(
        Bad(f"{value!r} where the employment belongs", running(employment=value), "model_type", "employment",
            "an object with named fields", "{")
        for value in NO_CASES[:4]
    ),
    Bad("a day where a spell belongs", {"absences": [DAY]}, "model_type", "absences[0]", "an object", "{"),
)
# fmt: on

LISTS: tuple[tuple[str, Callable[[object], Facts]], ...] = (
    ("absences", lambda value: {"absences": value}),
    ("leaves", lambda value: running(leaves=value)),
    ("records", lambda value: running(records=value)),
    ("records[0].signed_by", lambda value: with_record("action_plan", dated="2026-02-20", signed_by=value)),
    ("records[0].missing", lambda value: with_record("report_request", sent_on="2026-02-20", missing=value)),
)

NO_LISTS: tuple[tuple[str, object], ...] = (
    ("a set", {"employer"}),
    ("a frozen set", frozenset()),
    ("a generator", (item for item in ("employer",))),
    ("text", "employer"),
    ("an object", {"0": "employer"}),
    ("a number", 1),
    ("null", None),
)

NOT_LISTS = tuple(
    Bad(f"{name} where a list belongs: {where}", facts(value), "list_expected", where, "a list", "between [ and ]")
    for where, facts in LISTS
    for name, value in NO_LISTS
)

TABLE = (*SPELLS, *LEAVES, *PERSON, *RECORDS, *KEYS, *CODES, *NOT_OBJECTS, *NOT_LISTS)


SPAN: Facts = {
    "absences": [{"first_day": "2026-01-05", "last_day": "2026-03-01"}, {"first_day": "2026-03-10"}],
    "leaves": [{"kind": "care", "first_day": "2030-01-01", "last_day": "2030-02-01"}],
    "employment": {"first_day": "2015-03-01", "last_day": "2031-01-01"},
    "records": [
        {"kind": "problem_analysis", "dated": "2026-02-10", "reassess_by": "2032-01-01"},
        {"kind": "week_42_notice", "received_on": "2026-10-20", "posted_on": "2026-10-19"},
    ],
}


class TestAssess:
    """What cannot be assessed as asked is a CaseError with every problem."""

    @pytest.mark.parametrize(
        ("as_of", "after"),
        [
            ("2026-10-20", []),
            ("2026-10-19", ["records[1].received_on"]),
            ("2026-10-18", ["records[1].posted_on", "records[1].received_on"]),
            ("2026-02-09", ["absences[0].last_day", "absences[1].first_day", "records[0].dated",
                            "records[1].posted_on", "records[1].received_on"]),
            ("2015-02-28", ["employment.first_day", "absences[0].first_day", "absences[0].last_day",
                            "absences[1].first_day", "records[0].dated", "records[1].posted_on",
                            "records[1].received_on"]),
        ],
    )  # fmt: skip
    def test_lists_all_that_had_not_happened_yet(self, as_of: str, after: list[str]) -> None:
        """What is planned may lie ahead: leave, the last day of employment, a day to look again."""
        case = Case.model_validate(SPAN)
        if not after:
            assert assess(case, as_of=date.fromisoformat(as_of)).as_of == date.fromisoformat(as_of)
            return
        found = refusal_to(lambda: assess(case, as_of=date.fromisoformat(as_of)))
        assert sorted(complaint.where for complaint in found) == sorted(after)
        for complaint in found:
            assert complaint.code == "after_as_of"
            assert complaint.message.startswith(f"{complaint.where}: 20")
            assert f"expected a day on or before the day of assessment ({as_of}); assess" in complaint.message

    @pytest.mark.parametrize("value", [None, "case", {"first_sick_day": DAY}, json.dumps(running()), Case])
    def test_what_is_no_case(self, value: Any) -> None:
        found = refusal_to(lambda: assess(value, as_of=date(2026, 2, 1)))
        check(found, "not_a_case", "case", "a poortwachter.Case", "Case.model_validate_json(text)")

    @pytest.mark.parametrize("days", [-1, 367, 14.0, "14", None, True])
    def test_days_that_are_no_number_of_days(self, days: Any) -> None:
        case = Case.model_validate(running())
        found = refusal_to(lambda: assess(case, as_of=date(2026, 2, 1), due_soon_days=days))
        check(found, "due_soon_days", "due_soon_days", "a whole number from 0 to 366", "correct")

    @pytest.mark.parametrize("days", [0, 366])
    def test_days_at_both_ends(self, days: int) -> None:
        case = Case.model_validate(running())
        assert assess(case, as_of=date(2026, 2, 1), due_soon_days=days).found.question.due_soon_days == days

    READINGS = (
        ("an unknown reading", {"no_such_reading": "x"}, ["readings.no_such_reading"]),
        ("an unknown alternative", {"repair_decision_term": "x"}, ["readings.repair_decision_term"]),
        ("no alternative", {"repair_decision_term": None}, ["readings.repair_decision_term"]),
        (
            "an alternative that is a list",
            {"repair_decision_term": ["receipt_is_day_one"]},
            ["readings.repair_decision_term"],
        ),
        ("a reading that is a number", {1: "x"}, ["readings[1]"]),
        ("two at once", {"a": "x", "repair_decision_term": "x"}, ["readings.a", "readings.repair_decision_term"]),
        ("readings that are text", "repair_decision_term", ["readings"]),
        ("readings that are a list", ["repair_decision_term"], ["readings"]),
        ("readings that are a number", 1, ["readings"]),
    )

    @pytest.mark.parametrize(("what", "readings", "where"), READINGS, ids=[what for what, _, _ in READINGS])
    def test_readings(self, what: str, readings: Any, where: list[str]) -> None:
        case = Case.model_validate(running())
        for ask in (
            lambda: assess(case, as_of=date(2026, 2, 1), readings=readings),
            lambda: repair_decision_due(date(2026, 2, 1), readings=readings),
        ):
            found = refusal_to(ask)
            assert [complaint.where for complaint in found] == where
            assert all("expected " in complaint.message for complaint in found)

    def test_a_reading_is_answered_with_those_there_are(self) -> None:
        case = Case.model_validate(running())
        (unknown,) = refusal_to(lambda: assess(case, as_of=date(2026, 2, 1), readings={"x": "y"}))
        assert "leave_adjacency" in unknown.message
        (wrong,) = refusal_to(lambda: assess(case, as_of=date(2026, 2, 1), readings={"repair_decision_term": "y"}))
        assert "receipt_is_day_one, receipt_is_day_zero" in wrong.message

    def test_sickness_before_the_law(self) -> None:
        """The place is that of the spell, wherever it stands in the list."""
        case = Case.model_validate(spells(("2003-01-01", "2003-01-10"), ("2003-06-10", "2003-06-12")))
        (found,) = refusal_to(lambda: assess(case, as_of=date(2003, 12, 1)))
        assert found.code == "before_the_law"
        assert found.where == "absences[1].first_day"
        assert "2003-06-10" in found.message
        assert "on or after 2004-01-01" in found.message

    @pytest.mark.parametrize(
        ("ask", "where"),
        [(timeline, "first_sick_day"), (waiting_period, "first_sick_day"), (repair_decision_due, "received_on")],
    )
    def test_a_question_before_the_law(self, ask: Callable[[date], object], where: str) -> None:
        """The place is that of what was asked: no case was given."""
        (found,) = refusal_to(lambda: ask(date(2003, 12, 31)))
        assert found[:2] == ("before_the_law", where)

    def test_sickness_within_maternity_leave_alone(self) -> None:
        case = Case.model_validate(maternity(("2026-01-01", "2026-04-22")))
        (found,) = refusal_to(lambda: assess(case, as_of=date(2026, 2, 1)))
        assert found[:2] == ("no_counted_sick_day", "absences[0].first_day")
        assert "assess on a day after the leave" in found.message

    def test_several_arguments_at_once(self) -> None:
        case, today = Case.model_validate(running()), cast(date, "today")
        found = refusal_to(lambda: assess(case, as_of=today, due_soon_days=-1, readings={"x": "y"}))
        assert {complaint.where for complaint in found} == {"as_of", "due_soon_days", "readings.x"}

    def test_an_error_comes_back_whole_from_another_process(self) -> None:
        """A portfolio is assessed by workers, which pickle what they raise."""
        with pytest.raises(CaseError) as caught:
            timeline(date(1990, 1, 1))
        again = pickle.loads(pickle.dumps(caught.value))
        assert str(again) == str(caught.value)
        assert again.problems == caught.value.problems


class TestDecisions:
    """Decisions of UWV in one joined case that cannot both be true are refused when that case is assessed."""

    SANCTION: ClassVar[Facts] = {"kind": "sanction_decision", "sent_on": "2027-11-15"}
    REPORT: ClassVar[Facts] = {"kind": "repair_report", "received_on": "2028-03-01"}
    DECISION: ClassVar[Facts] = {"kind": "repair_decision", "sent_on": "2028-03-15"}

    TABLE = (
        ("two sanctions", [SANCTION, {**SANCTION, "sent_on": "2027-11-20"}], "two_sanctions", "records[1].sent_on"),
        (
            "two sanctions, the later one first in the list",
            [{**SANCTION, "sent_on": "2027-11-20"}, SANCTION],
            "two_sanctions",
            "records[0].sent_on",
        ),
        (
            "a sanction that was withdrawn only after the next",
            [{**SANCTION, "withdrawn_on": "2027-11-21"}, {**SANCTION, "sent_on": "2027-11-20"}],
            "two_sanctions",
            "records[1].sent_on",
        ),
        (
            "a repair the day before the sanction",
            [SANCTION, {**REPORT, "received_on": "2027-11-14"}],
            "repaired_before_sanction",
            "records[1].received_on",
        ),
        (
            "a decision the day before the report",
            [SANCTION, REPORT, {**DECISION, "sent_on": "2028-02-29"}],
            "decided_before_reported",
            "records[2].sent_on",
        ),
    )

    @pytest.mark.parametrize(("what", "records", "code", "where"), TABLE, ids=[row[0] for row in TABLE])
    def test_refused(self, what: str, records: list[Facts], code: str, where: str) -> None:
        case = Case.model_validate(running(records=records))
        (found,) = refusal_to(lambda: assess(case, as_of=date(2028, 6, 1)))
        assert found[:2] == (code, where)
        assert "expected " in found.message

    @pytest.mark.parametrize(
        "records",
        [
            [SANCTION, REPORT, DECISION],
            [SANCTION, {**REPORT, "received_on": "2027-11-15"}, {**DECISION, "sent_on": "2027-11-15"}],
            [{**SANCTION, "withdrawn_on": "2027-11-20"}, {**SANCTION, "sent_on": "2027-11-20"}],
        ],
        ids=["in order", "all on one day", "withdrawn on the day of the next"],
    )
    def test_accepted(self, records: list[Facts]) -> None:
        case = Case.model_validate(running(records=records))
        assert assess(case, as_of=date(2028, 6, 1)).to_json()


# --- generated input -------------------------------------------------------------------------------------------------

yes_or_no = st.booleans()
parties = st.lists(st.sampled_from(["employer", "employee"]), max_size=2)
stated = st.fixed_dictionaries(
    {},
    optional={
        "last_day_of_waiting_period": st.dates(date(2050, 1, 1), date(2054, 12, 31)).map(str),
        "first_day_of_wia": st.dates(date(2055, 1, 1), date(2060, 12, 31)).map(str),
        "report_due": st.dates(date(2050, 1, 1), date(2060, 12, 31)).map(str),
    },
)
HOURS = {"hours_per_day": st.integers(0, 24), "hours_per_week": st.integers(0, 168)}
CAPACITY = {"capacity": st.sampled_from(["none", "marginal", "present"]), **HOURS}
OPINION = {**CAPACITY, "long_absence_expected": yes_or_no}
PLAN = {"signed_by": parties, "views_of": parties, "case_manager_named": yes_or_no, "goal_stated": yes_or_no}
EVALUATION = {"signed_by": parties, "views_of": parties, "course": st.sampled_from(["unchanged", "changed"])}
LETTER = {"states": stated}


class Shape(NamedTuple):
    """A record kind: its days in the order in which they can lie, and its other fields."""

    days: str
    fields: Mapping[str, st.SearchStrategy[Any]] = {}


SHAPES = {
    "problem_analysis": Shape("dated reassess_by", OPINION),
    "problem_analysis_update": Shape("dated reassess_by", OPINION),
    "current_opinion": Shape("dated reassess_by", OPINION),
    "capacity": Shape("dated reassess_by", OPINION),
    "capacity_by_another": Shape(
        "dated", {"found_by": st.sampled_from(["uwv_insurance_physician", "second_company_doctor"]), **CAPACITY}
    ),
    "stalled_recovery": Shape(
        "started_on last_day", {"followed_up": yes_or_no, "treating_doctors_contacted": yes_or_no}
    ),
    "advice": Shape(
        "dated followed_on", {"given_by": st.sampled_from(["company_doctor", "uwv"]), "chance_missed": yes_or_no}
    ),
    "long_absence_expected": Shape("dated", {"value": yes_or_no}),
    "action_plan": Shape("dated", PLAN),
    "action_plan_update": Shape("dated", PLAN),
    "evaluation": Shape("dated", EVALUATION),
    "first_year_evaluation": Shape("dated", EVALUATION),
    "final_evaluation": Shape("dated", EVALUATION),
    "reintegration_report": Shape("dated given_to_employee_on"),
    "employee_view": Shape("dated"),
    "report_request": Shape(
        "sent_on received_on answer_by",
        {"missing": st.lists(st.sampled_from(["action_plan", "medical_documents"]), max_size=2), **LETTER},
    ),
    "vocational_assessment": Shape(
        "dated",
        {"own_work_possible": yes_or_no, "own_employer_possible": yes_or_no, "levels_and_loads_stated": yes_or_no},
    ),
    "function_inventory": Shape(
        "dated",
        {
            "all_functions": yes_or_no,
            "levels_and_loads_stated": yes_or_no,
            "task_level": yes_or_no,
            "function_found": yes_or_no,
        },
    ),
    "own_work_adaptation": Shape("dated", {"outcome": st.sampled_from(["made", "not_possible", "not_examined"])}),
    "return_ruled_out": Shape("dated", {"because": st.sampled_from(["no_suitable_work", "relation_broken"])}),
    "transfer_of_undertaking": Shape("dated", {"file_taken_over": yes_or_no}),
    "medical_request": Shape(
        "sent_on received_on answer_by", {"asked_of": st.sampled_from(["employee", "company_doctor"])}
    ),
    "medical_information": Shape(
        "posted_on received_on", {"supplied_by": st.sampled_from(["employee", "company_doctor"])}
    ),
    "second_track_start": Shape(
        "plan_dated started_on",
        {
            "search_profile": yes_or_no,
            "profile_fits_capacity": yes_or_no,
            "run_by": st.sampled_from(["employer", "agency"]),
        },
    ),
    "second_track_end": Shape(
        "dated", {"reason": st.sampled_from(["placed", "completed", "no_prospects"]), "next_step": yes_or_no}
    ),
    "second_track_report": Shape("dated"),
    "expert_opinion": Shape(
        "requested_on dated",
        {
            "asked_by": st.sampled_from(["employer", "employee"]),
            "question": st.sampled_from(["own_work", "suitable_work", "employer_efforts", "employee_efforts"]),
            "outcome": st.sampled_from(["positive", "negative"]),
            **CAPACITY,
        },
    ),
    "work_resumption": Shape(
        "started_on last_day",
        {
            "work": st.sampled_from(["own", "adapted", "other", "other_employer", "therapy", "trial", "secondment"]),
            "hours_per_week": st.integers(0, 168) | st.floats(0, 168) | st.decimals(0, 168, places=2).map(str),
            "wage_value_percent": st.integers(0, 200),
            "structural": yes_or_no,
            "agreed_by_both": yes_or_no,
            "employee_consents": yes_or_no,
        },
    ),
    "new_agreed_work": Shape("dated"),
    "benefit": Shape("started_on last_day"),
    "return_perspective": Shape("dated expected_by", {"structural": yes_or_no}),
    "non_cooperation": Shape("started_on last_day"),
    "dismissal_notice": Shape("dated"),
    "dismissal_permit": Shape("sent_on received_on", LETTER),
    "dispute": Shape(
        "started_on last_day",
        {"about": st.sampled_from(["working_relation", "suitable_work"]), "personal": yes_or_no},
    ),
    "conflict_intervention": Shape("started_on last_day", {"outcome": st.sampled_from(["resolved", "not_resolved"])}),
    "wage_measure": Shape(
        "started_on notified_on last_day",
        {"step": st.sampled_from(["written_warning", "suspension", "stop"]), "hours_percent": st.integers(1, 100)},
    ),
    "term_deviation": Shape(
        "dated due", {"milestone": st.sampled_from(["problem_analysis", "action_plan", "first_year_evaluation"])}
    ),
    "week_42_notice": Shape("posted_on received_on"),
    "safety_net_notice": Shape("posted_on received_on"),
    "end_of_employment_notice": Shape("posted_on received_on"),
    "recovery_notice": Shape("posted_on received_on"),
    "transition_payment": Shape("dated"),
    "transition_compensation_application": Shape("posted_on received_on"),
    "uwv_wia_letter": Shape("sent_on received_on", LETTER),
    "wia_application": Shape("posted_on received_on"),
    "wage_extension_decision": Shape("sent_on received_on", {"days": st.integers(0, 400), **LETTER}),
    "wia_decision": Shape("sent_on received_on", {"granted": yes_or_no, **LETTER}),
    "early_iva_application": Shape("received_on"),
    "early_iva_decision": Shape("sent_on received_on", {"granted": yes_or_no, **LETTER}),
    "extension_agreement": Shape("received_on last_day"),
    "extension_decision": Shape("sent_on received_on last_day", {"granted": yes_or_no, **LETTER}),
    "sanction_decision": Shape(
        "sent_on received_on withdrawn_on", {"ground": st.sampled_from(["administrative", "substantive"]), **LETTER}
    ),
    "repair_report": Shape("received_on"),
    "repair_decision": Shape("sent_on received_on withdrawn_on", {"repaired": yes_or_no, **LETTER}),
    "objection": Shape("received_on", {"against": st.sampled_from(["sanction_decision", "wia_decision"])}),
    "confirmed_dates": Shape("sent_on received_on", LETTER),
    "answer": Shape(
        "dated", {"question": st.just("UP-S07"), "value": st.sampled_from(["yes", "no", "not_applicable"])}
    ),
}
"""The wire contract of records, as it is published."""

ALWAYS = {
    "dated", "due", "milestone", "plan_dated", "question", "received_on", "requested_on", "sent_on", "started_on",
    "step", "value",
}  # fmt: skip
"""Fields that these strategies always fill in: the day, and what a record says nothing without."""


@st.composite
def records(draw: st.DrawFn, first_day: date, kind: str | None = None, *, full: bool = False) -> Facts:
    """A record after ``first_day``, of any kind or this one, with some of its fields or all of them."""
    kind = draw(st.sampled_from(sorted(SHAPES))) if kind is None else kind
    shape = SHAPES[kind]
    names = shape.days.split()
    after = sorted(draw(st.lists(st.integers(0, 900), min_size=len(names), max_size=len(names))))
    found: Facts = {"kind": kind}
    for name, days in zip(names, after, strict=True):
        if full or name in ALWAYS or draw(st.booleans()):
            found[name] = str(first_day + timedelta(days=days))
    for name, values in shape.fields.items():
        if full or name in ALWAYS or draw(st.booleans()):
            found[name] = draw(values)
    if "states" in found and draw(st.booleans()):
        found["states"] = {**draw(stated), "first_sick_day": str(first_day)}
    if "dated" not in found:
        found.pop("outcome", None)
    return found
