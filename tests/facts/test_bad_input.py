"""Every kind of bad input: refused with its path, what was expected and what to do, and never with a secret in it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

import pytest
from pydantic import ValidationError

from poortwachter import Case, CaseError, aow_date, assess, repair_decision_due, timeline, waiting_period
from refused import (
    DAY,
    Bad,
    Complaint,
    Facts,
    check,
    complaints,
    maternity,
    refusal,
    refusal_of_text,
    refusal_to,
    running,
    spells,
    with_record,
)

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
        "first_sick_day_twice", "first_sick_day", "either first_sick_day or absences", "make this day"),
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
        "leaves[0].not_counted_from", "this only for leave of kind pregnancy_maternity", "or move it"),
    Bad("the cause of sickness beside other leave",
        maternity(("2026-06-01", "2026-07-01"), kind="care", same_cause=False), "not_for_this_leave",
        "leaves[0].same_cause", "this only for leave of kind pregnancy_maternity", "or move it"),
)

PERSON = (
    Bad("born on the first sick day", running(birth_date=DAY), "born_too_late", "birth_date",
        "a day before the first sick day (2026-01-05)", "correct the birth date"),
    Bad("birth date and AOW date", running(birth_date="1960-01-01", aow_date="2027-03-01"), "aow_date_twice",
        "aow_date", "either birth_date or aow_date", "give birth_date alone"),
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
        "sent_on or received_on for status 'sent'", "add the day: it stands on the document"),
    Bad("a letter that was not sent, without the day on which that was known",
        with_record("uwv_wia_letter", status="not_sent"), "day_missing", "records[0].known_on",
        "known_on for status 'not_sent'", "add the day: it stands on the document"),
    Bad("a letter that was not sent and yet sent",
        with_record("uwv_wia_letter", status="not_sent", known_on="2027-10-01", sent_on="2027-09-01"),
        "status_and_day", "records[0].sent_on", "no sent_on for status 'not_sent'",
        "correct the status"),
    Bad("an application that was only posted", with_record("wia_application", posted_on="2027-10-01"),
        "day_missing", "records[0].received_on", "received_on for status 'filed'",
        "add the day: it stands on the document"),
    Bad("an application that was not filed and yet received",
        with_record("wia_application", status="not_filed", known_on="2027-10-01", received_on="2027-09-01"),
        "status_and_day", "records[0].received_on", "no received_on for status 'not_filed'",
        "correct the status"),
    Bad("an expert opinion that was neither asked nor given", with_record("expert_opinion", asked_by="employer"),
        "day_missing", "records[0].requested_on", "requested_on or dated", "add the day: it stands on the document"),
    Bad("a record without its day", with_record("problem_analysis", capacity="none"), "missing", "records[0].dated",
        "present", "whoever keeps it knows"),
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
    Bad("work that begins as an absence does",
        with_record("work_resumption", started_on="2026-02-02", first_day="2026-02-02"), "unknown_key",
        "records[0].first_day", "one of the keys agreed_by_both, ", "'started_on'?"),
    Bad("a misspelt fact of the employment", running(employment={"regimes": "civil_code"}), "unknown_key",
        "employment.regimes", "regime", "did you mean 'regime'?"),
    Bad("a misspelt fact of a record", with_record("action_plan", dated="2026-02-20", signed=["employer"]),
        "unknown_key", "records[0].signed", "one of the keys case_manager_named, dated, ",
        "did you mean 'signed_by'?"),
    Bad("a fact of another kind of record", with_record("action_plan", dated="2026-02-20", ground="substantive"),
        "unknown_key", "records[0].ground", "one of the keys case_manager_named, dated, ",
        "this is ground of sanction_decision: write it there"),
    Bad("a misspelt date that UWV states",
        with_record("confirmed_dates", sent_on="2026-02-20", states={"first_day_wia": "2028-01-03"}), "unknown_key",
        "records[0].states.first_day_wia", "first_day_of_wia", "did you mean 'first_day_of_wia'?"),
    Bad("a key that is like no other", running(zzz=1), "unknown_key", "zzz", "one of the keys absences, ", "keep it"),
    Bad("a key with braces", running(**{"{0}": 1}), "unknown_key", "{0}", "one of the keys absences, ", "keep it"),
    Bad("a key with a null byte", running(**{"a\0b": 1}), "unknown_key", "a\\x00b", "one of the keys ", "keep it"),
)

CODES = (
    *(
        Bad(f"schema {schema!r}", running(schema=schema), "literal_error", "schema", "'poortwachter.case/1'", "")
        for schema in ("poortwachter.case/2", "poortwachter.assessment/1", "", None, 1)
    ),
    Bad("an unknown regime", running(employment={"regime": "civil code"}), "literal_error", "employment.regime",
        "'civil_code', 'public_servant' or 'no_employer'", "did you mean 'civil_code'?"),
    Bad("true where yes, no or unknown belongs", running(employment={"safety_net": True}), "literal_error",
        "employment.safety_net", "'yes', 'no' or 'unknown'", "use one of these codes"),
    Bad("an unknown end of a spell", spells(("2026-01-05", "2026-02-01"), ended_by="dismissal"), "literal_error",
        "absences[0].ended_by", "'recovery', 'employment_end' or 'death'", "use one of these codes"),
    Bad("an unknown kind of leave", maternity(("2026-06-01", "2026-09-01"), kind="maternity"), "literal_error",
        "leaves[0].kind", "'pregnancy_maternity'", "did you mean 'pregnancy_maternity'?"),
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
            (float("nan"), "finite_number", "a finite number", "write null"),
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
            ("", "string_too_short", "at least one character", "write null"),
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
    ("an object of no list", {}),
)

NOT_LISTS = tuple(
    Bad(f"{name} where a list belongs: {where}", facts(value), "list_expected", where, "a list", "between [ and ]")
    for where, facts in LISTS
    for name, value in NO_LISTS
)

TABLE = (*SPELLS, *LEAVES, *PERSON, *RECORDS, *KEYS, *CODES, *NOT_OBJECTS, *NOT_LISTS)


class TestOneProblem:
    """One thing is wrong: it is refused when the case is made, at its place, and nothing else is."""

    @pytest.mark.parametrize("bad", TABLE, ids=[bad.name for bad in TABLE])
    def test_from_python_objects(self, bad: Bad) -> None:
        check(refusal(bad.facts), bad.code, bad.where, bad.says, bad.do)

    @pytest.mark.parametrize("bad", [bad for bad in TABLE if bad not in NOT_LISTS], ids=lambda bad: bad.name)
    def test_from_json_text(self, bad: Bad) -> None:
        check(refusal_of_text(json.dumps(bad.facts)), bad.code, bad.where, bad.says, bad.do)

    @pytest.mark.parametrize("bad", TABLE, ids=[bad.name for bad in TABLE])
    def test_advice_is_more_than_to_correct_it(self, bad: Bad) -> None:
        assert not refusal(bad.facts)[0].message.endswith("; correct it")

    @pytest.mark.parametrize("key", [1, None, (1, 2), b"case_id"])
    def test_keys_that_are_no_text(self, key: object) -> None:
        """Only Python objects can hold them."""
        (found,) = refusal({"first_sick_day": DAY, key: 1})
        assert found.code == "invalid_key"
        assert str(key).strip("b'") in found.where
        assert "strings" in found.message or "text" in found.message

    @pytest.mark.parametrize("value", [b"2026-0017", bytearray(b"x"), date(2026, 1, 5)])
    def test_codes_that_are_no_text(self, value: object) -> None:
        """Bytes are not taken for text: nobody knows their encoding."""
        check(refusal(running(case_id=value)), "string_type", "case_id", "text", "put it between quotes")

    def test_long_values_are_cut(self) -> None:
        """A message stays a line, whatever was given."""
        (found,) = refusal(running(birth_date="1" * 5000))
        assert len(found.message) < 300
        assert "(text, not shown)" in found.message

    def test_long_values_in_brackets_are_cut(self) -> None:
        (found,) = refusal(running(birth_date="(" + "1" * 5000))
        assert len(found.message) < 300

    def test_facts_that_hold_themselves(self) -> None:
        facts: Facts = running()
        facts["employment"] = facts
        assert {found.where for found in refusal(facts)} == {"employment.first_sick_day", "employment.employment"}


BAD_DAYS = (
    (20260105, "day_type"),
    (0, "day_type"),
    (1699920000.0, "day_type"),
    (float("nan"), "day_type"),
    (True, "day_type"),
    (b"2026-01-05", "day_type"),
    ([2026, 1, 5], "day_type"),
    ({"year": 2026}, "day_type"),
    (Decimal(20260105), "day_type"),
    (timedelta(days=1), "day_type"),
    (datetime(2026, 1, 5), "day_is_datetime"),  # noqa: DTZ001
    (datetime(2026, 1, 5, 23, 59, tzinfo=UTC), "day_is_datetime"),
    ("1699920000", "day_format"),
    ("", "day_format"),
    ("today", "day_format"),
    ("2026-1-5", "day_format"),
    (" 2026-01-05", "day_format"),
    ("2026-01-05 ", "day_format"),
    ("2026-01-05\n", "day_format"),
    ("2026-01-05\0", "day_format"),
    ("20260105", "day_format"),
    ("05-01-2026", "day_format"),
    ("2026/01/05", "day_format"),
    ("2026-W02-1", "day_format"),
    ("2026-005", "day_format"),
    ("2026-01", "day_format"),
    ("2026-01-05T00:00:00", "day_format"),
    ("2026-01-05T00:00:00Z", "day_format"),
    ("+2026-01-05", "day_format"),
    ("٢٠٢٦-٠١-٠٥", "day_format"),
    ("２０２６-０１-０５", "day_format"),
    ("2026‐01‐05", "day_format"),
    ("2026-02-30", "day_format"),
    ("2025-02-29", "day_format"),
    ("2026-13-01", "day_format"),
    ("2026-00-10", "day_format"),
    ("0000-01-01", "day_format"),
    ("9999-12-31", "day_out_of_range"),
    ("0001-01-01", "day_out_of_range"),
    ("1899-12-31", "day_out_of_range"),
    ("2200-01-01", "day_out_of_range"),
    (date.max, "day_out_of_range"),
    (date.min, "day_out_of_range"),
)

PLACES: tuple[tuple[str, Callable[[object], Facts]], ...] = (
    ("absences[0].first_day", lambda value: {"absences": [{"first_day": value}]}),
    ("absences[0].last_day", lambda value: {"absences": [{"first_day": DAY, "last_day": value}]}),
    ("absences[0].reported_on", lambda value: {"absences": [{"first_day": DAY, "reported_on": value}]}),
    ("leaves[0].first_day", lambda value: running(leaves=[{"kind": "care", "first_day": value, "last_day": DAY}])),
    ("birth_date", lambda value: running(birth_date=value)),
    ("aow_date", lambda value: running(aow_date=value)),
    ("employment.last_day", lambda value: running(employment={"last_day": value})),
    ("records_complete_from", lambda value: running(records_complete_from=value)),
    ("records[0].dated", lambda value: with_record("problem_analysis", dated=value)),
    ("records[0].reassess_by", lambda value: with_record("problem_analysis", dated=DAY, reassess_by=value)),
    (
        "records[0].states.first_day_of_wia",
        lambda value: with_record("confirmed_dates", sent_on=DAY, states={"first_day_of_wia": value}),
    ),
)

DAY_QUESTIONS: tuple[tuple[str, Callable[[Any], object]], ...] = (
    ("as_of", lambda value: assess(Case.model_validate(running()), as_of=value)),
    ("first_sick_day", timeline),
    ("first_sick_day", waiting_period),
    ("birth_date", aow_date),
    ("received_on", repair_decision_due),
)

HIDDEN_DAYS = ("1699920000", "today", "٢٠٢٦-٠١-٠٥", "２０２６-０１-０５")
"""Text that is not like a day: it could be a name or the number of a person."""

ADVICE_ON_DAYS = {
    "day_type": "YYYY-MM-DD",
    "day_is_datetime": "take .date() in the time zone of the case",
    "day_format": "correct",
    "day_out_of_range": "correct the year",
}


def check_day(found: list[Complaint], code: str, where: str, value: object) -> None:
    """The complaint is about this day, shows what was given and says how a day is written."""
    says = (
        "a day from 1900-01-01 to 2199-12-31" if code == "day_out_of_range" else "a calendar day, written as YYYY-MM-DD"
    )
    nan = isinstance(value, float) and value != value
    check(found, code, where, says, "" if code == "day_format" else "write null" if nan else ADVICE_ON_DAYS[code])
    if code == "day_format":
        advice = found[0].message.partition(says)[2]
        assert "write it as YYYY-MM-DD, for example 2026-01-05" in advice or "correct the year, month or day" in advice
    if isinstance(value, str):
        assert (value.strip("\n\0") in found[0].message) is (code == "day_out_of_range" or value not in HIDDEN_DAYS)
    elif type(value) in (date, int):
        assert str(value) in found[0].message


class TestDays:
    """A day is YYYY-MM-DD or a datetime.date from 1900 to 2199, and nothing else, wherever a day belongs."""

    @pytest.mark.parametrize(("value", "code"), BAD_DAYS, ids=[repr(value) for value, _ in BAD_DAYS])
    @pytest.mark.parametrize(("where", "facts"), PLACES, ids=[where for where, _ in PLACES])
    def test_in_a_case(self, where: str, facts: Callable[[object], Facts], value: object, code: str) -> None:
        check_day(refusal(facts(value)), code, where, value)

    @pytest.mark.parametrize(("value", "code"), BAD_DAYS, ids=[repr(value) for value, _ in BAD_DAYS])
    @pytest.mark.parametrize(("where", "ask"), DAY_QUESTIONS, ids=["as_of", "timeline", "wait", "aow", "repair"])
    def test_in_a_question(self, where: str, ask: Callable[[object], object], value: object, code: str) -> None:
        check_day(refusal_to(lambda: ask(value)), code, where, value)

    @pytest.mark.parametrize("value", [None, 20260105, "2026-02-30"])
    def test_the_path_is_that_of_the_input(self, value: object) -> None:
        """Who gives first_sick_day has no absences to look in."""
        (found,) = refusal({"first_sick_day": value})
        assert found.where == "first_sick_day"

    @pytest.mark.parametrize("value", ["1900-01-01", "2000-02-29", "2026-01-05", "2199-12-31"])
    @pytest.mark.parametrize(("where", "facts"), PLACES, ids=[where for where, _ in PLACES])
    def test_a_day_of_the_calendar_is_no_day_problem(
        self, where: str, facts: Callable[[object], Facts], value: str
    ) -> None:
        """Text and datetime.date are the same day; what may be wrong with it is no matter of writing."""
        outcomes = []
        for given_as in (value, date.fromisoformat(value)):
            try:
                outcomes.append(Case.model_validate(facts(given_as)).to_json())
            except ValidationError as error:
                outcomes.append(str([found[:2] for found in complaints(error)]))
        assert outcomes[0] == outcomes[1]
        assert "day_format" not in outcomes[0]
        assert "day_type" not in outcomes[0]
        assert "day_out_of_range" not in outcomes[0]

    @pytest.mark.parametrize(("where", "facts"), PLACES, ids=[where for where, _ in PLACES])
    def test_a_number_that_cannot_be_printed_in_a_case(self, where: str, facts: Callable[[object], Facts]) -> None:
        (found,) = refusal(facts(10**5000))
        assert found[:2] == ("day_type", where)

    @pytest.mark.parametrize(("where", "ask"), DAY_QUESTIONS, ids=["as_of", "timeline", "wait", "aow", "repair"])
    def test_a_number_that_cannot_be_printed_in_a_question(self, where: str, ask: Callable[[object], object]) -> None:
        (found,) = refusal_to(lambda: ask(10**5000))
        assert found[:2] == ("day_type", where)

    def test_a_subclass_of_date_is_kept_as_a_plain_day(self) -> None:
        class Pay(date):
            """A day with a habit of its own."""

        day = Case.model_validate({"first_sick_day": Pay(2026, 1, 5)}).absences[0].first_day
        assert type(day) is date
        assert day == date(2026, 1, 5)


SECRET = "kanker-123456782"

UNWELCOME = (
    ("diagnosis", "diagnosis"),
    ("diagnose", "diagnosis"),
    ("Diagnose", "diagnosis"),
    ("ziekte", "diagnosis"),
    ("ziekteoorzaak", "diagnosis"),
    ("klachten", "diagnosis"),
    ("beperkingen", "diagnosis"),
    ("medication", "diagnosis"),
    ("opmerkingen", "free medical text"),
    ("toelichting", "free medical text"),
    ("notes", "free medical text"),
    ("bsn", "BSN"),
    ("BSN", "BSN"),
    ("burgerservicenummer", "BSN"),
    ("name", "a name"),
    ("naam", "a name"),
    ("full-name", "a name"),
    ("voornaam", "a name"),
    ("email", "a name"),
)

OBJECTS: tuple[tuple[str, Callable[[Facts], Facts]], ...] = (
    ("", lambda more: running(**more)),
    ("absences[0].", lambda more: spells(("2026-01-05", None), **more)),
    ("leaves[0].", lambda more: maternity(("2026-06-01", "2026-09-01"), **more)),
    ("employment.", lambda more: running(employment=more)),
    ("records[0].", lambda more: with_record("problem_analysis", dated="2026-02-01", **more)),
    ("records[0].states.", lambda more: with_record("confirmed_dates", sent_on="2026-02-01", states=more)),
)


def everything_said(error: ValidationError | CaseError) -> str:
    """All that an error can put into a log."""
    said = str(error) + repr(error)
    if isinstance(error, ValidationError):
        return said + repr(error.errors()) + error.json()
    return said + "".join(f"{problem}{problem!r}" for problem in error.problems) + repr(error.args)


@dataclass
class Employee:
    """What a host may pass by mistake."""

    bsn: str


class TestNoPlaceForHealthOrIdentity:
    """No field can hold a diagnosis or a name. Who sends one is told why, and the error does not repeat it."""

    @pytest.mark.parametrize(("key", "reason"), UNWELCOME, ids=[key for key, _ in UNWELCOME])
    @pytest.mark.parametrize(("where", "facts"), OBJECTS, ids=[where or "case" for where, _ in OBJECTS])
    def test_says_why_and_not_what(self, where: str, facts: Callable[[Facts], Facts], key: str, reason: str) -> None:
        check(
            refusal(facts({key: SECRET})),
            "no_place_for_this",
            where + key,
            "this library has no place for",
            "do not send it here",
        )
        (found,) = refusal(facts({key: SECRET}))
        assert reason in found.message

    @pytest.mark.parametrize("key", [*(key for key, _ in UNWELCOME), "some_key", "employee_bsn"])
    @pytest.mark.parametrize(("where", "facts"), OBJECTS, ids=[where or "case" for where, _ in OBJECTS])
    def test_never_repeats_the_value(self, where: str, facts: Callable[[Facts], Facts], key: str) -> None:
        """The value of an unknown key is not shown either: nobody knows what it is."""
        for value in (SECRET, [SECRET], {"deeper": SECRET}):
            with pytest.raises(ValidationError) as caught:
                Case.model_validate(facts({key: value}))
            assert SECRET not in everything_said(caught.value)

    BESIDES = (
        ("no spells", {"diagnosis": SECRET}),
        ("a record without its day", with_record("problem_analysis", diagnosis=SECRET)),
        ("a record without its kind", running(records=[{"dated": DAY, "diagnosis": SECRET}])),
        ("a record of an unknown kind", with_record("diagnosis", dated=DAY, diagnosis=SECRET)),
        ("a kind that is an object", running(records=[{"kind": {"diagnosis": SECRET}}])),
        ("a kind that is a list", running(records=[{"kind": [SECRET]}])),
        ("records that are no list", running(records={"diagnosis": SECRET})),
        ("a spell in a list too many", {"absences": [[{"first_day": DAY, "diagnosis": SECRET}]]}),
        ("a case in a list", [{"first_sick_day": DAY, "diagnosis": SECRET}]),
        ("an object where a day belongs", running(birth_date={"diagnosis": SECRET})),
        ("an object where a code belongs", running(case_id={"diagnosis": SECRET})),
        ("an object where one of some codes belongs", running(employment={"regime": {"diagnosis": SECRET}})),
        (
            "an object where a number belongs",
            with_record("work_resumption", started_on=DAY, hours_per_week={"a": SECRET}),
        ),
        ("an object where true or false belongs", with_record("wia_decision", sent_on=DAY, granted={"a": SECRET})),
        ("spells beside a first sick day", {"first_sick_day": {"bsn": SECRET}, **spells((DAY, None))}),
    )

    @pytest.mark.parametrize(("what", "facts"), BESIDES, ids=[what for what, _ in BESIDES])
    def test_never_repeats_it_beside_another_problem(self, what: str, facts: object) -> None:
        """An error about an object or a list shows no content of it."""
        with pytest.raises(ValidationError) as caught:
            Case.model_validate(facts)
        assert SECRET not in everything_said(caught.value)
        with pytest.raises(ValidationError) as caught:
            Case.model_validate_json(json.dumps(facts))
        assert SECRET not in everything_said(caught.value)

    @pytest.mark.parametrize(("where", "facts"), PLACES, ids=[where for where, _ in PLACES])
    def test_never_repeats_an_object_of_another_library(self, where: str, facts: Callable[[object], Facts]) -> None:
        """A row of a data frame or a record of an HR system shows its content when it is printed."""
        with pytest.raises(ValidationError) as caught:
            Case.model_validate(facts(Employee(SECRET)))
        assert SECRET not in everything_said(caught.value)

    def test_never_repeats_what_is_no_case(self) -> None:
        with pytest.raises(CaseError) as caught:
            assess({"first_sick_day": DAY, "bsn": SECRET}, as_of=date(2026, 2, 1))  # type: ignore[call-overload]
        assert SECRET not in everything_said(caught.value)

    def test_never_repeats_text_that_is_no_json(self) -> None:
        for text in (f'{{"bsn": "{SECRET}"', f'{{"bsn": {SECRET}}}', f'{{"bsn": "{SECRET}", "bsn": "{SECRET}"}}'):
            with pytest.raises(ValidationError) as caught:
                Case.model_validate_json(text)
            assert SECRET not in everything_said(caught.value)


def with_record_as_text(fields: str) -> str:
    """A running case with one record, as JSON."""
    return f'{{"first_sick_day": "2026-01-05", "records": [{{{fields}}}]}}'


class BadText(NamedTuple):
    """Text that is no case: the code and place of the complaint."""

    name: str
    text: str | bytes
    code: str
    where: str


# fmt: off
TEXTS = (
    BadText("nothing", "", "json_invalid", ""),
    BadText("a brace", "{", "json_invalid", ""),
    BadText("single quotes", "{'first_sick_day': '2026-01-05'}", "json_invalid", ""),
    BadText("a comma too many", '{"first_sick_day": "2026-01-05",}', "json_invalid", ""),
    BadText("two cases", '{"first_sick_day": "2026-01-05"}{"first_sick_day": "2026-01-05"}', "json_invalid", ""),
    BadText("a comment", '{"first_sick_day": "2026-01-05"} // first', "json_invalid", ""),
    BadText("an unquoted day", '{"first_sick_day": 2026-01-05}', "json_invalid", ""),
    BadText("YAML", "first_sick_day: 2026-01-05", "json_invalid", ""),
    BadText("a null byte", '{"first_sick_day": "2026-01-05\0"}', "json_invalid", ""),
    BadText("a null byte at the end", '{"first_sick_day": "2026-01-05"}\0', "json_invalid", ""),
    BadText("bytes that are no text", b'{"first_sick_day": "\xff\xfe"}', "json_invalid", ""),
    BadText("a hundred thousand lists", "[" * 100_000, "json_invalid", ""),
    BadText("a hundred thousand objects", '{"a":' * 100_000, "json_invalid", ""),
    BadText("a number of five thousand digits", '{"case_id": ' + "9" * 5000 + "}", "json_invalid", ""),
    BadText("null", "null", "model_type", ""),
    BadText("a list", "[]", "model_type", ""),
    BadText("NaN for a day", '{"first_sick_day": "2026-01-05", "birth_date": NaN}', "day_type", "birth_date"),
    BadText("an escaped null byte", '{"first_sick_day": "2026-01-05", "case_id": "\\u0000"}',
        "string_pattern_mismatch", "case_id"),
    BadText("half a character", '{"first_sick_day": "2026-01-05", "case_id": "\\ud800"}', "string_unicode", "case_id"),
    BadText("a key twice", '{"first_sick_day": "2026-01-05", "first_sick_day": "2026-01-05"}', "key_twice",
        "first_sick_day"),
    BadText("another key twice, after one that is not",
        '{"first_sick_day": "2026-01-05", "case_id": "a", "records": [], "case_id": "a"}', "key_twice", "case_id"),
    BadText("a key twice in an object inside",
        '{"first_sick_day": "2026-01-05", "employment": {"regime": "civil_code", "regime": "public_servant"}}',
        "key_twice", "employment.regime"),
    BadText("a key twice in a record",
        with_record_as_text('"kind": "capacity", "dated": "2026-02-01", "dated": "2026-03-01"'),
        "key_twice", "records[0].dated"),
    BadText("NaN hours",
        with_record_as_text('"kind": "work_resumption", "started_on": "2026-02-01", "hours_per_week": NaN'),
        "finite_number", "records[0].hours_per_week"),
    BadText("hours beyond all numbers",
        with_record_as_text(f'"kind": "work_resumption", "started_on": "2026-02-01", "hours_per_week": 1e{10**18}'),
        "json_invalid", ""),
)
# fmt: on


class TestJsonText:
    """Text that is no JSON, or JSON that is no case, is refused as facts are."""

    @pytest.mark.parametrize("bad", TEXTS, ids=[bad.name for bad in TEXTS])
    def test_refused(self, bad: BadText) -> None:
        (found,) = refusal_of_text(bad.text)
        assert found[:2] == (bad.code, bad.where)
        assert "expected " in found.message
        assert "; correct it" not in found.message

    def test_says_where_the_text_goes_wrong(self) -> None:
        with pytest.raises(ValidationError) as caught:
            Case.model_validate_json('{"first_sick_day": "2026-01-05",\n"case_id": }')
        assert "line 2 column 12" in repr(caught.value.errors())

    def test_a_number_is_shown_as_it_was_written(self) -> None:
        (found,) = refusal_of_text('{"first_sick_day": "2026-01-05", "birth_date": 1.5}')
        assert found.message.startswith("birth_date: 1.5; expected ")

    def test_half_a_character_given_twice(self) -> None:
        """An error can always be shown, also where a key cannot be encoded."""
        with pytest.raises(ValidationError) as caught:
            Case.model_validate_json('{"\\ud800": 1, "\\ud800": 2}')
        assert caught.value.errors()[0]["type"] == "key_twice"


class TestSeveralProblems:
    """Problems are reported together, each with its own place."""

    @pytest.mark.parametrize("absences", [{}, {"absences": [{"first_day": DAY}]}], ids=["alone", "beside spells"])
    def test_beside_a_wrong_first_sick_day(self, absences: Facts) -> None:
        found = refusal({"first_sick_day": "2026-02-30", "recrods": [], "diagnosis": SECRET, **absences})
        assert {complaint.where for complaint in found} == {"first_sick_day", "recrods", "diagnosis"}

    def test_of_a_first_sick_day_and_of_the_spells_beside_it(self) -> None:
        """Each problem has the place where it stands, also where one says what the other says."""
        found = refusal({"first_sick_day": DAY, "absences": [{"first_day": "2026-02-30"}]})
        assert sorted(complaint.where for complaint in found) == ["absences[0].first_day", "first_sick_day"]

    def test_of_form(self) -> None:
        facts = {
            "schema": "poortwachter.case/9",
            "case_id": " x",
            "absences": [{"first_day": "2026-02-30", "ended_by": "dismissal"}, {"last_day": 20260101}],
            "leaves": [{"kind": "care", "first_day": DAY}],
            "diagnosis": SECRET,
            "records": [
                {"kind": "problem_analyse", "dated": DAY},
                {"kind": "action_plan", "date": DAY},
                {"kind": "capacity", "dated": "2026-1-5", "capacity": "some", "bsn": SECRET},
            ],
        }
        assert sorted((found.code, found.where) for found in refusal(facts)) == [
            ("day_format", "absences[0].first_day"),
            ("day_format", "records[2].dated"),
            ("day_type", "absences[1].last_day"),
            ("literal_error", "absences[0].ended_by"),
            ("literal_error", "records[2].capacity"),
            ("literal_error", "schema"),
            ("missing", "absences[1].first_day"),
            ("missing", "leaves[0].last_day"),
            ("missing", "records[1].dated"),
            ("no_place_for_this", "diagnosis"),
            ("no_place_for_this", "records[2].bsn"),
            ("string_pattern_mismatch", "case_id"),
            ("unknown_key", "records[1].date"),
            ("unknown_kind", "records[0].kind"),
        ]

    def test_of_content(self) -> None:
        facts = {
            "absences": [
                {"first_day": "2026-01-05", "last_day": "2026-03-01"},
                {"first_day": "2026-02-01", "last_day": "2026-01-20"},
            ],
            "leaves": [{"kind": "parental", "first_day": "2026-05-02", "last_day": "2026-05-01", "same_cause": True}],
            "birth_date": "2030-01-01",
            "aow_date": "2031-01-01",
            "employment": {"first_day": "2020-01-01", "last_day": "2019-01-01"},
            "records": [
                {"id": "r", "kind": "evaluation", "dated": "2025-12-31"},
                {"id": "r", "kind": "wia_application", "status": "not_filed", "received_on": "2027-01-01"},
            ],
        }
        assert sorted((found.code, found.where) for found in refusal(facts)) == [
            ("aow_date_twice", "aow_date"),
            ("before_first_sick_day", "records[0].dated"),
            ("born_too_late", "birth_date"),
            ("day_missing", "records[1].known_on"),
            ("days_reversed", "absences[1].last_day"),
            ("days_reversed", "employment.last_day"),
            ("days_reversed", "leaves[0].last_day"),
            ("id_twice", "records[1].id"),
            ("not_for_this_leave", "leaves[0].same_cause"),
            ("spells_overlap", "absences[1].first_day"),
            ("status_and_day", "records[1].received_on"),
        ]

    def test_each_spell_inside_a_longer_one(self) -> None:
        facts = spells(("2026-01-05", "2026-12-31"), ("2026-02-01", "2026-02-10"), ("2026-03-01", "2026-03-10"))
        assert [found.where for found in refusal(facts)] == ["absences[1].first_day", "absences[2].first_day"]

    def test_each_spell_after_an_open_one(self) -> None:
        facts = spells(("2026-01-05", None), ("2026-02-01", "2026-02-10"), ("2026-03-01", "2026-03-10"))
        assert [found.where for found in refusal(facts)] == ["absences[1].first_day", "absences[2].first_day"]

    def test_a_flexible_period_that_reaches_into_an_earlier_leave(self) -> None:
        """The day to correct is the one that lies wrong."""
        facts = maternity(("2026-06-01", "2026-08-01"), ("2026-08-05", "2026-09-01"), not_counted_from="2026-07-30")
        (found,) = refusal(facts)
        assert (found.code, found.where) == ("leaves_overlap", "leaves[1].not_counted_from")
        assert "2026-07-30" in found.message


class TestContradictionsOfContent:
    """Facts that cannot both be true are refused, and none is chosen."""

    TABLE = (
        (
            "two last days of one employment",
            {
                **spells(("2026-01-05", "2026-02-05"), ended_by="employment_end"),
                "employment": {"last_day": "2026-01-31"},
            },
        ),
        (
            "a letter that was not sent and yet states dates",
            with_record(
                "uwv_wia_letter", status="not_sent", known_on="2027-01-01", states={"first_day_of_wia": "2028-01-03"}
            ),
        ),
        (
            "a sanction that ends before it starts",
            with_record(
                "confirmed_dates",
                sent_on="2027-12-01",
                states={"first_day_of_sanction": "2028-01-03", "last_day_of_sanction": "2028-01-02"},
            ),
        ),
        (
            "an answer asked for a day before the letter",
            with_record("report_request", sent_on="2026-03-01", answer_by="2026-02-01"),
        ),
        (
            "an agreed term before the sickness",
            with_record("term_deviation", dated=DAY, milestone="action_plan", due="2025-01-01"),
        ),
        (
            "an agreed extension to before the sickness",
            with_record("extension_agreement", received_on=DAY, last_day="2025-01-01"),
        ),
    )

    @pytest.mark.parametrize(("what", "facts"), TABLE, ids=[what for what, _ in TABLE])
    def test_refused(self, what: str, facts: Facts) -> None:
        assert refusal(facts)


class TestStatedBeforeTheSickness:
    """A letter that states a day before the first sick day, or an end before its own beginning, is refused."""

    @pytest.mark.parametrize(
        "name", ["last_day_of_waiting_period", "last_day_of_wage_continuation", "last_day_of_sanction"]
    )
    def test_refused(self, name: str) -> None:
        facts = with_record("confirmed_dates", sent_on="2026-03-01", states={name: "2015-01-01"})
        assert [found.where for found in refusal(facts)] == [f"records[0].states.{name}"]


class TestSickAfterTheEmployment:
    """Sickness that begins after the employment ended gives no period that ends before it begins."""

    def test_no_period_is_reversed(self) -> None:
        facts = running(employment={"last_day": "2025-06-30"})
        try:
            answer = assess(Case.model_validate(facts), as_of=date(2026, 2, 1))
        except (CaseError, ValidationError):
            return
        for period in (answer.waiting_period, answer.wage_continuation, answer.dismissal_ban):
            assert period.first_day is None or period.last_day is None or period.first_day <= period.last_day
