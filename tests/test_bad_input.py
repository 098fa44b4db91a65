"""Every kind of bad input: refused with its path, what was expected and what to do, and never with a secret in it."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import zip_longest
from pathlib import Path
from typing import Any, ClassVar, NamedTuple, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from poortwachter import Assessment, Case, CaseError, aow_date, assess, repair_decision_due, timeline, waiting_period
from strategies import History, histories, histories_with_leave

DAY = "2026-01-05"
ONE_DAY = timedelta(days=1)

Facts = dict[str, object]


class Complaint(NamedTuple):
    """One problem as an error reports it."""

    code: str
    where: str
    message: str


def as_text(path: tuple[str | int, ...]) -> str:
    """A path as people write it: ``records[0].dated``."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")


def complaints(error: ValidationError | CaseError) -> list[Complaint]:
    """The problems in ``error``, whichever of the two it is."""
    if isinstance(error, CaseError):
        return [Complaint(problem.code, as_text(problem.path), str(problem)) for problem in error.problems]
    return [Complaint(line["type"], as_text(line["loc"]), line["msg"]) for line in error.errors()]


def refusal(facts: object) -> list[Complaint]:
    """What is wrong with ``facts`` when a case is made of them."""
    with pytest.raises(ValidationError) as caught:
        Case.model_validate(facts)
    return complaints(caught.value)


def refusal_of_text(text: str | bytes) -> list[Complaint]:
    """What is wrong with JSON ``text`` when a case is read from it."""
    with pytest.raises(ValidationError) as caught:
        Case.model_validate_json(text)
    return complaints(caught.value)


def refusal_to(answer: Callable[[], object]) -> list[Complaint]:
    """Why ``answer`` refuses: it must be a CaseError, and its text must be that of its problems."""
    with pytest.raises(CaseError) as caught:
        answer()
    assert isinstance(caught.value, ValueError)
    assert str(caught.value) == "\n".join(map(str, caught.value.problems))
    return complaints(caught.value)


def check(found: list[Complaint], code: str, where: str, says: str, do: str) -> None:
    """There is one problem, at ``where``, and its message says what was expected and what to do."""
    assert [(complaint.code, complaint.where) for complaint in found] == [(code, where)]
    message = found[0].message
    assert message.startswith(f"{where or '(the whole input)'}: ")
    _, _, expected = message.partition("expected ")
    assert says in expected
    assert do in expected[expected.index(says) + len(says) :]


def running(**facts: object) -> Facts:
    """A case that runs since 5 January 2026, with more facts."""
    return {"first_sick_day": DAY, **facts}


def spells(*days: tuple[str, str | None], **first: object) -> Facts:
    """A case with these spells; ``first`` says more on the first one."""
    absences: list[Facts] = [{"first_day": one, "last_day": last} for one, last in days]
    absences[0].update(first)
    return {"absences": absences}


def maternity(*days: tuple[str, str], **last: object) -> Facts:
    """A case with these maternity leaves; ``last`` says more on the last one."""
    leaves: list[Facts] = [{"kind": "pregnancy_maternity", "first_day": one, "last_day": other} for one, other in days]
    leaves[-1].update(last)
    return running(leaves=leaves)


def with_record(kind: str, **fields: object) -> Facts:
    """A running case with one record."""
    return running(records=[{"kind": kind, **fields}])


class Bad(NamedTuple):
    """Facts with one thing wrong: the code and place of the complaint, what it expects and what it advises."""

    name: str
    facts: object
    code: str
    where: str
    says: str
    do: str


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
    ("second_track_start", "plan_dated", "started_on"),
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
                    " 2026-0017", "2026-0017 ", "2026\n0017", "2026-0017\n", "2026\0", "Jan Jansen", "2026\u202e", "-1"
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
        assert "1111..." in found.message
        (short,) = refusal(running(birth_date="1" * 60))
        assert "1" * 60 in short.message

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

ADVICE_ON_DAYS = {
    "day_type": "YYYY-MM-DD",
    "day_is_datetime": "take .date() in the time zone of the case",
    "day_format": "correct",
    "day_out_of_range": "correct the year",
}


def check_day(found: list[Complaint], code: str, where: str, value: object) -> None:
    """The complaint is about this day, shows what was given and says how a day is written."""
    says = "a calendar day: text as YYYY-MM-DD, or datetime.date"
    check(found, code, where, says, "" if code == "day_format" else ADVICE_ON_DAYS[code])
    if code == "day_format":
        advice = found[0].message.partition(says)[2]
        assert "write it as YYYY-MM-DD, for example 2026-01-05" in advice or "correct the year, month or day" in advice
    if isinstance(value, str):
        assert repr(value) in found[0].message
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
            "remove it",
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
            assess({"first_sick_day": DAY, "bsn": SECRET}, as_of=date(2026, 2, 1))  # type: ignore[arg-type]
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
            assert f"expected a day on or before the day of assessment ({as_of}); leave out" in complaint.message

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


# --- generated input -------------------------------------------------------------------------------------------------

yes_or_no = st.booleans()
parties = st.lists(st.sampled_from(["employer", "employee"]), max_size=2)
stated = st.dictionaries(
    st.sampled_from(["last_day_of_waiting_period", "first_day_of_wia", "report_due"]),
    st.dates(date(2050, 1, 1), date(2060, 12, 31)).map(str),
)
OPINION = {"capacity": st.sampled_from(["none", "marginal", "present"]), "long_absence_expected": yes_or_no}
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
    "vocational_assessment": Shape("dated"),
    "second_track_start": Shape("plan_dated started_on"),
    "second_track_report": Shape("dated"),
    "expert_opinion": Shape(
        "requested_on dated",
        {
            "asked_by": st.sampled_from(["employer", "employee"]),
            "question": st.sampled_from(["own_work", "suitable_work", "employer_efforts", "employee_efforts"]),
            "outcome": st.sampled_from(["positive", "negative"]),
        },
    ),
    "work_resumption": Shape(
        "started_on last_day",
        {
            "work": st.sampled_from(["own", "adapted", "other", "other_employer", "therapy"]),
            "hours_per_week": st.integers(0, 168) | st.floats(0, 168) | st.decimals(0, 168, places=2).map(str),
            "wage_value_percent": st.integers(0, 200),
            "structural": yes_or_no,
            "agreed_by_both": yes_or_no,
        },
    ),
    "return_perspective": Shape("dated expected_by", {"structural": yes_or_no}),
    "non_cooperation": Shape("started_on last_day"),
    "dismissal_notice": Shape("dated"),
    "dismissal_permit": Shape("sent_on received_on", LETTER),
    "dispute": Shape("started_on last_day"),
    "wage_measure": Shape(
        "started_on notified_on last_day", {"step": st.sampled_from(["written_warning", "suspension", "stop"])}
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
    "repair_decision": Shape("sent_on received_on", {"repaired": yes_or_no, **LETTER}),
    "objection": Shape("received_on", {"against": st.sampled_from(["sanction_decision", "wia_decision"])}),
    "confirmed_dates": Shape("sent_on received_on", LETTER),
    "answer": Shape("dated", {"question": st.just("UP-S07"), "value": st.sampled_from(["yes", "no"])}),
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
    return found


def unsanctioned(found: list[Facts]) -> list[Facts]:
    """The records with at most one about a sanction, so that none contradicts another."""
    about = [one for one in found if one["kind"] in ("sanction_decision", "repair_report", "repair_decision")]
    return [one for one in found if one not in about[1:]]


@st.composite
def facts_of_cases(draw: st.DrawFn) -> Facts:
    """A valid case as JSON objects: spells, leave, employment and a file of any kinds of records."""
    history: History = draw(histories(spells=3) | histories_with_leave())
    found: Facts = json.loads(history.case().to_json())
    first_day = min(spell[0] for spell in history.spells)
    found["records"] = unsanctioned(draw(st.lists(records(first_day), max_size=4)))
    if draw(st.booleans()):
        found["birth_date"] = str(first_day - timedelta(days=draw(st.integers(6000, 26000))))
    elif draw(st.booleans()):
        found["aow_date"] = str(first_day + timedelta(days=draw(st.integers(-400, 3000))))
    if draw(st.booleans()):
        found["employment"] = {
            "first_day": str(first_day - timedelta(days=draw(st.integers(0, 9000)))),
            "regime": draw(st.sampled_from(["civil_code", "public_servant", "no_employer"])),
            "safety_net": draw(st.sampled_from(["yes", "no", "unknown"])),
        }
    if draw(st.booleans()):
        found["case_id"] = draw(st.sampled_from(["2026-0017", "HR/17:a#2", "x"]))
    return found


scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=12)
    | st.dates().map(str)
    | st.sampled_from([DAY, "problem_analysis", "poortwachter.case/1", "yes", "none", "2026-02-30"])
)
KNOWN_KEYS = (
    "schema", "case_id", "absences", "leaves", "records", "employment", "first_sick_day", "first_day", "last_day",
    "kind", "dated", "status", "id", "states", "signed_by", "sent_on", "received_on", "hours_per_week", "diagnosis",
)  # fmt: skip
keys = st.text(max_size=8) | st.sampled_from(KNOWN_KEYS)
json_like = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=12,
)
python_like = st.recursive(
    scalars
    | st.text(st.characters(), max_size=6)
    | st.dates()
    | st.datetimes()
    | st.timedeltas()
    | st.decimals()
    | st.binary(max_size=8)
    | st.builds(object)
    | st.sampled_from([date, Case, Ellipsis, Path("x")]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.lists(inner, max_size=3).map(tuple)
        | st.lists(inner, max_size=3).map(iter)
        | st.frozensets(st.integers() | st.text(max_size=3), max_size=3)
        | st.dictionaries(keys | st.integers() | st.none(), inner, max_size=4)
    ),
    max_leaves=8,
)


def containers(value: object) -> Iterator[tuple[Any, Any]]:
    """Every place inside ``value``: the object or list, and the key or index in it."""
    items: Any = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in list(items):
        yield value, key
        yield from containers(inner)


@st.composite
def damaged(draw: st.DrawFn, values: st.SearchStrategy[Any] = json_like) -> Facts:
    """A valid case to which one or two things were done: replaced, taken out, doubled, added."""
    facts = draw(facts_of_cases())
    for _ in range(draw(st.integers(1, 2))):
        places = list(containers(facts))
        if not places:
            break
        inside, key = draw(st.sampled_from(places))
        deed = draw(st.sampled_from(["replace", "remove", "wrap", "double", "add"]))
        if deed == "replace":
            inside[key] = draw(values)
        elif deed == "remove":
            del inside[key]
        elif deed == "wrap":
            inside[key] = [inside[key]]
        elif deed == "double" and isinstance(inside, list):
            inside.append(inside[key])
        elif isinstance(inside, dict):
            inside[draw(keys)] = draw(values)
    return facts


def shown(error: ValidationError) -> list[tuple[str, str]]:
    """Code and place of each problem, after a look at whether the error can be shown."""
    assert str(error)
    for complaint in complaints(error):
        assert complaint.message.startswith(f"{complaint.where or '(the whole input)'}: ")
        assert "expected " in complaint.message
    return sorted(complaint[:2] for complaint in complaints(error))


def outcome(read: Callable[[], Case]) -> Case | list[tuple[str, str]]:
    """The case, which then survives a trip through JSON, or the problems, each with a message to show."""
    try:
        case = read()
    except ValidationError as error:
        return shown(error)
    text = case.to_json()
    again = Case.model_validate_json(text)
    assert again == case
    assert again.to_json() == text
    return case


REFUSALS_OF_A_VALID_CASE = {"after_as_of", "before_the_law", "day_out_of_range", "no_counted_sick_day"}


def answer_or_problems(case: Case, as_of: date) -> Assessment | list[Complaint]:
    """The answer, or why there is none."""
    try:
        return assess(case, as_of=as_of)
    except CaseError as error:
        return complaints(error)


class TestAnyInput:
    """Whatever comes in, a case or a ValidationError comes out."""

    @given(json_like | python_like)
    def test_python_objects(self, value: object) -> None:
        outcome(lambda: Case.model_validate(value))

    @given(json_like)
    def test_json_values(self, value: object) -> None:
        outcome(lambda: Case.model_validate_json(json.dumps(value)))

    @given(st.text() | st.binary())
    def test_text(self, text: str | bytes) -> None:
        assert isinstance(outcome(lambda: Case.model_validate_json(text)), list)

    @given(st.text(st.sampled_from(list('{}[]",:0123456789.eE+-aINfty\\u \0'))))
    def test_text_that_looks_like_json(self, text: str) -> None:
        assert isinstance(outcome(lambda: Case.model_validate_json(text)), list)

    @given(damaged())
    def test_damaged_cases_by_both_doors(self, facts: Facts) -> None:
        """Objects and the text of the same objects are accepted alike, or refused at the same places."""
        direct = outcome(lambda: Case.model_validate(facts))
        as_text = outcome(lambda: Case.model_validate_json(json.dumps(facts)))
        if isinstance(direct, Case) or isinstance(as_text, Case):
            assert as_text == direct
        else:
            assert sorted(where for _, where in as_text) == sorted(where for _, where in direct)

    @given(damaged(python_like))
    def test_damaged_cases_with_python_objects(self, facts: Facts) -> None:
        outcome(lambda: Case.model_validate(facts))

    @given(damaged(), st.sampled_from([key for key, _ in UNWELCOME]), st.data())
    def test_damaged_cases_with_a_secret(self, facts: Facts, key: str, data: st.DataObject) -> None:
        """Whatever else is wrong, what stands under an unwelcome key is never repeated."""
        objects: list[Facts] = [facts, *(inside for inside, _ in containers(facts) if isinstance(inside, dict))]
        data.draw(st.sampled_from(objects))[key] = SECRET
        with pytest.raises(ValidationError) as caught:
            Case.model_validate(facts)
        assert SECRET not in str(caught.value)
        assert SECRET not in repr(caught.value.errors())


class TestValidCases:
    """What is valid goes in and comes out again as it was."""

    @given(facts_of_cases())
    def test_round_trip(self, facts: Facts) -> None:
        case = outcome(lambda: Case.model_validate(facts))
        assert isinstance(case, Case)
        assert case == Case.model_validate_json(json.dumps(facts))
        assert len(case.records) == len(facts["records"])  # type: ignore[arg-type]

    @pytest.mark.parametrize("kind", SHAPES)
    @given(data=st.data())
    def test_every_field_of_the_contract_is_accepted_and_kept(self, kind: str, data: st.DataObject) -> None:
        given_record = data.draw(records(date(2026, 1, 5), kind, full=True))
        case = Case.model_validate(running(records=[given_record]))
        (kept,) = json.loads(case.to_json())["records"]
        assert kept.keys() >= given_record.keys()
        for name, value in given_record.items():
            if name in ("hours_per_week", "wage_value_percent"):
                assert Decimal(kept[name]) == Decimal(str(value))
            else:
                assert kept[name] == value

    def test_each_case_in_a_history_may_have_its_own_sanction(self) -> None:
        """A sanction of an earlier joined case is no second sanction in a later one."""
        facts = {
            **spells(("2016-01-04", "2018-06-01"), ("2020-01-06", None)),
            "records": [
                {"kind": "sanction_decision", "sent_on": "2017-11-13"},
                {"kind": "sanction_decision", "sent_on": "2021-11-15"},
            ],
        }
        assert len(Case.model_validate(facts).records) == 2

    def test_every_kind_is_in_the_contract(self) -> None:
        (found,) = refusal(with_record("?"))
        kinds = found.message.partition("one of the kinds ")[2].partition(";")[0]
        assert kinds.split(", ") == sorted(SHAPES)

    @given(facts_of_cases(), st.dates() | st.dates(date(2004, 1, 1), date(2060, 1, 1)))
    def test_any_day_of_assessment(self, facts: Facts, as_of: date) -> None:
        """An answer that can be written, or a CaseError with its place."""
        case = Case.model_validate(facts)
        found = answer_or_problems(case, as_of)
        if isinstance(found, Assessment):
            assert json.loads(found.to_json())["as_of"] == str(as_of)
        else:
            assert {complaint.code for complaint in found} <= REFUSALS_OF_A_VALID_CASE
            assert all(complaint.where for complaint in found)

    @given(
        st.lists(st.dates(date(1900, 1, 1), date(2199, 12, 31)), min_size=1, max_size=6, unique=True),
        st.dates(date(1900, 1, 1), date(2199, 12, 31)) | st.just(date(2199, 12, 31)),
        st.booleans(),
    )
    def test_any_days_in_a_case(self, days: list[date], as_of: date, still_sick: bool) -> None:
        """Spells and leave anywhere between 1900 and 2199, decades long: an answer or a refusal."""
        first, *rest = sorted(days)
        starts, ends = [first, *rest[1::2]], rest[::2]
        absences = [{"first_day": one, "last_day": other} for one, other in zip_longest(starts, ends)]
        if not still_sick:
            absences[-1]["last_day"] = absences[-1]["last_day"] or date(2199, 12, 31)
        leave = {"kind": "pregnancy_maternity", "first_day": days[0], "last_day": max(days)}
        case = Case.model_validate({"absences": absences, "leaves": [leave], "aow_date": days[-1]})
        found = answer_or_problems(case, as_of)
        if isinstance(found, Assessment):
            assert found.to_json()
        else:
            assert {complaint.code for complaint in found} <= REFUSALS_OF_A_VALID_CASE
