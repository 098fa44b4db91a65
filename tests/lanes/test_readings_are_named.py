"""Whatever another reading changes in an answer names that reading: in the answer, and in the proof of what changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generated import generated
from poortwachter import READINGS, Assessment, Case, CaseError, assess, wage_periods
from poortwachter.answer.explanation import replay
from strategies import History, histories, histories_with_leave

PERIODS = ("waiting_period", "wia", "wage_continuation", "dismissal_ban", "sanction")


def subjects(answer: Assessment) -> dict[str, object]:
    """All that can be proved, with all that it says but its articles and its evidence."""
    found: dict[str, object] = {name: getattr(answer, name) for name in PERIODS}
    for item in answer.milestones:
        days = (item.due, item.advised, item.window_opens, item.last_valid_day, item.met_on)
        found[item.key] = (*days, item.status, item.reason, item.missing, item.days_left, item.days_late)
    return found


def owed(answer: Assessment) -> list[object]:
    """What is owed on which days of the case that is answered."""
    question = answer.found.question
    found = wage_periods(
        question.case,
        as_of=question.as_of,
        first_day=answer.first_sick_day,
        last_day=question.as_of + timedelta(days=1200),
        readings=question.readings.choices,
    )
    return [(part.first_day, part.last_day, part.code, part.percentage, part.reason) for part in found]


def under_every_alternative(
    case: Case, as_of: date, reading: str, chosen: Mapping[str, str]
) -> Iterator[tuple[str, Assessment]]:
    """The answers by each alternative of one reading, the others as chosen; none where the facts are refused."""
    for alternative in READINGS[reading].alternatives:
        try:
            yield f"{reading}={alternative.value}", assess(case, as_of=as_of, readings={**chosen, reading: alternative})
        except CaseError:
            return


def moved_without_a_name(case: Case, as_of: date, reading: str, chosen: Mapping[str, str]) -> tuple[list[str], bool]:
    """What moved and does not name the reading, and whether anything moved."""
    answers = list(under_every_alternative(case, as_of, reading, chosen))
    if len(answers) < len(READINGS[reading].alternatives):
        return [], False
    (name, plain), *others = answers
    missing: list[str] = []
    said, moved_at_all = subjects(plain), False
    for other_name, other in others:
        said_otherwise = subjects(other)
        moved = [key for key in {**said, **said_otherwise} if said.get(key) != said_otherwise.get(key)]
        moved_at_all = moved_at_all or bool(moved)
        for chosen_name, answer in ((name, plain), (other_name, other)):
            if (moved or owed(plain) != owed(other)) and reading not in {item.id for item in answer.readings}:
                missing.append(f"{chosen_name}: the answer")
            keys = subjects(answer)
            missing += [
                f"{chosen_name}: {key}"
                for key in moved
                if key in keys and chosen_name not in answer.explain(key).readings
            ]
    return missing, moved_at_all


MOVED_BY: Mapping[str, tuple[int, ...]] = {
    "problem_analysis_day": (0, 1, 3),
    "week_42_notice_day": (3, 11, 18),
    "problem_analysis_in_gap": (5, 7, 14),
    "leave_adjacency": (29, 89, 225, 227),
    "flexible_period_sick_days": (7, 55, 93, 6086),
    "second_track_anchor": (6, 17, 45),
    "second_track_after_capacity": (5, 8, 16),
    "current_opinion_age": (0, 2, 91),
    "terms_of_1_july_2013": (91, 134, 179, 253),
    "dismissal_ban_29_february": (15, 42, 395),
    "repair_decision_term": (5, 7, 9),
    "run_out_of_the_sanction": (6, 17, 34),
    "late_days_of_uwv": (5, 98, 169, 3385),
    "early_iva_start": (2, 104, 135, 197),
    "aow_age_in_running_case": (230, 384, 843),
    "aow_age_during_sanction": (181, 230, 332),
    "report_completion_term": (9, 34, 44),
    "wia_decision_term": (7, 9, 12),
    "objection_decision_term": (46, 95, 130),
    "application_in_extension": (16, 95, 132),
    "sanction_after_leave": (1011, 1452, 2214),
}
"""Generated cases that each reading moves; one reading moves the risk alone."""


@pytest.mark.parametrize("reading", MOVED_BY)
def test_on_generated_cases(reading: str) -> None:
    """Under the defaults, and with the other readings as they were made up."""
    for number in MOVED_BY[reading]:
        made = generated(number)
        case = Case.model_validate(made.data)
        moved = False
        for chosen in ({}, made.readings):
            missing, moved_now = moved_without_a_name(case, made.as_of, reading, chosen)
            assert missing == [], number
            moved = moved or moved_now
        assert moved, number


def test_every_reading_that_moves_a_day_is_here() -> None:
    """All but the one on the wage value, read by the risk alone, the one on waiting days, read by pay alone, and those
    on new agreed work and on leave in a sanction of the self-insured, which have cases of their own.
    """
    own = {"new_agreed_work", "leave_in_benefit_sanction"}
    assert set(READINGS) - set(MOVED_BY) == {"result_at_65_percent", "waiting_days", *own}


@pytest.mark.parametrize("first_day", ["2028-01-03", "2028-06-01"])
def test_leave_in_a_sanction_of_the_self_insured(first_day: str) -> None:
    """That begins with it, and that runs: every day that it moves names the reading."""
    last_day = (date.fromisoformat(first_day) + timedelta(days=111)).isoformat()
    case = Case.model_validate({
        "absences": [{"first_day": "2026-01-05"}],
        "leaves": [{"kind": "pregnancy_maternity", "first_day": first_day, "last_day": last_day}],
        "records": [
            {"kind": "wia_application", "received_on": "2027-10-10"},
            {"kind": "sanction_decision", "sent_on": "2027-11-01"},
            {"kind": "repair_report", "received_on": "2028-05-01"},
            {"kind": "repair_decision", "sent_on": "2028-05-15", "repaired": True},
        ],
        "employment": {"last_day": "2027-06-30", "self_insured_zw": "yes"},
    })  # fmt: skip
    assert moved_without_a_name(case, date(2028, 5, 20), "leave_in_benefit_sanction", {}) == ([], True)


@pytest.mark.parametrize("regime", [None, "public_servant"])
def test_where_other_work_became_the_agreed_work(regime: str | None) -> None:
    """Ten days fit between two spells, and other work agreed in them: every day that it moves names the reading."""
    case = Case.model_validate({
        "absences": [{"first_day": "2026-01-05", "last_day": "2026-05-30"}, {"first_day": "2026-06-10"}],
        "records": [{"kind": "new_agreed_work", "dated": "2026-06-01"}],
        "employment": {} if regime is None else {"regime": regime},
    })  # fmt: skip
    assert moved_without_a_name(case, date(2027, 1, 4), "new_agreed_work", {}) == ([], True)


@given(histories() | histories_with_leave(), st.sampled_from(sorted(READINGS)), st.integers(0, 900), st.booleans())
def test_on_histories(history: History, reading: str, later: int, others: bool) -> None:
    """Gaps, leave and its flexible period, on any day since the last thing that happened."""
    chosen = {name: list(READINGS[name].alternatives)[-1] for name in JOINING} if others else {}
    as_of = max(day for spell in history.spells for day in spell if day is not None) + timedelta(days=later)
    try:
        missing, _ = moved_without_a_name(history.case(), as_of, reading, chosen)
    except CaseError:
        return
    assert missing == []


JOINING = ("leave_adjacency", "flexible_period_sick_days", "problem_analysis_in_gap")
"""Readings that meet where spells are joined around leave."""


class TestWhereAnAlternativeIsRefused:
    """WIA 24: an extension that ends after the wait by one reading, and in it by another."""

    FACTS: ClassVar[Mapping[str, object]] = {
        "absences": [{"first_day": "2024-01-08"}],
        "leaves": [
            {
                "kind": "pregnancy_maternity",
                "first_day": "2024-09-02",
                "last_day": "2024-12-22",
                "not_counted_from": "2024-08-20",
                "same_cause": True,
            }
        ],
        "records": [
            {"kind": "wia_application", "received_on": "2026-02-02"},
            {"kind": "extension_decision", "sent_on": "2026-03-01", "granted": True, "last_day": "2026-04-29"},
        ],
    }

    def test_the_proof_names_the_reading_all_the_same(self) -> None:
        """By the other reading the facts cannot all be true: that is a difference too."""
        case, counted = Case.model_validate(self.FACTS), {"flexible_period_sick_days": "counted"}
        with pytest.raises(CaseError, match="a day after the last day of the wait"):
            assess(case, as_of=date(2026, 6, 1))
        answer = assess(case, as_of=date(2026, 6, 1), readings=counted)
        for item in answer.milestones:
            assert replay(answer.explain(item.key)) == item.due
        assert "flexible_period_sick_days=counted" in answer.explain("wia_decision").readings
