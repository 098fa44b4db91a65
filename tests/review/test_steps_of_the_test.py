"""UWV's test in its own order: what makes each step pass, fail, stay open or stay unknown, and the level beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from asked import Record, begun, dated, dossier_of

from poortwachter.answer.codes import Fact
from poortwachter.answer.codes_beside import SignalId
from poortwachter.answer.risk import Finding, FindingState, OpenQuestion, RiskLevel, UnknownSignal
from poortwachter.law.signals import SIGNALS
from poortwachter.review.levels import level, level_of
from poortwachter.review.ready import READY
from poortwachter.review.uwv_test import uwv_test
from poortwachter.rules.signal import Weight

DUE, DAY_AFTER_DUE = "2027-10-03", "2027-10-04"
"""The last day of the report, and the day after it."""
REPORT = dated("reintegration_report", "2027-10-01")
OPEN, LATE, OFF = FindingState.OPEN, FindingState.MET_LATE, FindingState.SWITCHED_OFF
BY_EXPERT, BY_PHYSICIAN = "uwv_labour_expert", "uwv_insurance_physician"


def finding(id: str, state: FindingState = OPEN, *, by: str | None = None, weight: Weight | None = None) -> Finding:
    """A finding of this signal."""
    signal = SIGNALS[id]
    return Finding(
        SignalId.of(id), signal.effect, signal.track, weight or signal.weight, state, signal.basis, None, (), None,
        None, SignalId.maybe(by), signal.step,
    )  # fmt: skip


def question(id: str) -> OpenQuestion:
    """The question of this signal."""
    found = READY[id].question
    assert found is not None
    return found


def steps(
    as_of: str, records: Sequence[Record] = (), found: Sequence[Finding] = (), asked: Sequence[str] = (),
    unknown: Sequence[UnknownSignal] = (),
) -> dict[str, tuple[Any, ...]]:  # fmt: skip
    """Each step: its outcome, its reason, whose judgement it needs, what it wants and what it rests on."""
    test = uwv_test(dossier_of(as_of, *records), tuple(found), [*map(SignalId.of, asked)], unknown)
    return {one.step: (one.outcome, one.reason, one.by_whom, one.missing, one.findings) for one in test}


NO_REPORT = ("records.reintegration_report",)
WITHOUT_PLAN = UnknownSignal(SignalId.of("UP-A03"), Fact.of("records_complete_from"))
ELSEWHERE = UnknownSignal(SignalId.of("UP-E34"), Fact.of("records.capacity"))
COMPLETE = ("passes", "complete", None, (), ())


@pytest.mark.parametrize(
    ("as_of", "records", "more", "step"),
    [
        ("2027-09-18", [], {}, ("unknown", "report_not_due_yet", None, NO_REPORT, ())),
        ("2027-09-19", [], {}, COMPLETE),
        (DUE, [], {}, COMPLETE),
        (DAY_AFTER_DUE, [], {}, ("fails", "report_missing", None, (), ("UP-A12",))),
        (DAY_AFTER_DUE, [REPORT], {}, COMPLETE),
        ("2027-09-18", [], {"found": [finding("UP-A03")]}, ("fails", "documents_missing", None, (), ("UP-A03",))),
        (DUE, [REPORT], {"found": [finding("UP-A03", LATE)]}, COMPLETE),
        (DUE, [REPORT], {"found": [finding("UP-A03", OFF)]}, COMPLETE),
        (DUE, [REPORT], {"found": [finding("UP-T02")]}, COMPLETE),
        (DUE, [REPORT], {"found": [finding("UP-A13")]}, COMPLETE),
        (DUE, [REPORT], {"found": [finding("UP-A08")]}, ("open", "documents_in_doubt", BY_EXPERT, (), ("UP-A08",))),
        (DUE, [REPORT], {"found": [finding("UP-A08", OFF)]}, COMPLETE),
        (
            DUE, [REPORT], {"unknown": [WITHOUT_PLAN, ELSEWHERE, WITHOUT_PLAN]},
            ("unknown", "documents_not_known", None, ("records_complete_from",), ()),
        ),
        (DUE, [REPORT], {"unknown": [ELSEWHERE]}, COMPLETE),
        (DUE, [REPORT], {"asked": ["UP-A08", "UP-E07"]}, ("unknown", "questions_open", None, ("UP-A08",), ())),
        (DUE, [REPORT], {"asked": ["UP-A18", "UP-E07"]}, COMPLETE),
    ],
)  # fmt: skip
def test_completeness(as_of: str, records: list[Record], more: dict[str, Any], step: tuple[object, ...]) -> None:
    """A document that is missing, a report that is, what is not known, asked, or in doubt: in that order."""
    assert steps(as_of, records, **more)["completeness"] == step


def work(**said: object) -> Record:
    """Adapted work that goes on."""
    return begun("work_resumption", "2027-03-01", work="adapted", **said)


MATCHES = dated("answer", "2027-08-01", question="UP-R01", value="yes")
EARLY = begun("work_resumption", "2026-03-01", work="adapted", structural=True)
MATCHES_EARLY = dated("answer", "2026-03-02", question="UP-R01", value="yes")
WAGE_UNKNOWN = ("unknown", "wage_value_unknown", None, ("records.work_resumption.wage_value_percent", "UP-R01"), ())
AGREED = {"structural": True, "wage_value_percent": 80, "agreed_by_both": True}


@pytest.mark.parametrize(
    ("as_of", "records", "step"),
    [
        ("2027-09-18", [], ("unknown", "looked_at_later", None, ("records.work_resumption",), ())),
        ("2027-09-19", [], ("fails", "no_structural_work", None, (), ())),
        ("2027-09-19", [work(structural=False)], ("fails", "no_structural_work", None, (), ())),
        (
            "2027-09-19", [work()],
            ("unknown", "work_not_described", None, ("records.work_resumption.structural",), ()),
        ),
        ("2027-09-19", [work(structural=True), MATCHES], ("passes", "matches_capacity", None, (), ("UP-R01",))),
        ("2026-11-15", [EARLY, MATCHES_EARLY], WAGE_UNKNOWN),
        ("2026-11-16", [EARLY, MATCHES_EARLY], ("passes", "matches_capacity", None, (), ("UP-R01",))),
        ("2027-09-19", [work(structural=True)], WAGE_UNKNOWN),
        ("2027-08-08", [work(**AGREED)], ("open", "matching_capacity_is_judged", BY_EXPERT, (), ())),
        ("2027-08-09", [work(**AGREED)], ("passes", "at_least_65_percent_agreed", None, (), ("UP-R02",))),
        (
            "2027-08-09", [work(**{**AGREED, "wage_value_percent": 64})],
            ("open", "matching_capacity_is_judged", BY_EXPERT, (), ()),
        ),
        (
            "2027-08-09", [work(**AGREED, last_day="2027-08-08")],
            ("unknown", "looked_at_later", None, ("records.work_resumption",), ()),
        ),
    ],
)  # fmt: skip
def test_result(as_of: str, records: list[Record], step: tuple[object, ...]) -> None:
    """Structural work that runs and matches, or pays enough and is agreed on from week 84, Monday 9 August
    2027; that it matches is asked from week 46, Monday 16 November 2026."""
    assert steps(as_of, records)["result"] == step


JUDGED = "sufficient_effort_is_judged"


@pytest.mark.parametrize(
    ("records", "found", "step"),
    [
        ([], [], ("open", JUDGED, BY_EXPERT, (), ())),
        ([], [finding("UP-E07"), finding("UP-E06", LATE)], ("open", JUDGED, BY_EXPERT, (), ("UP-E07", "UP-E06"))),
        ([], [finding("UP-E07", OFF), finding("UP-E02")], ("open", JUDGED, BY_EXPERT, (), ())),
        ([], [finding("UP-M01"), finding("UP-E07")], ("open", JUDGED, BY_PHYSICIAN, (), ("UP-M01", "UP-E07"))),
        ([], [finding("UP-M03")], ("open", JUDGED, BY_PHYSICIAN, (), ())),
        ([], [finding("UP-M01", OFF)], ("open", JUDGED, BY_EXPERT, (), ())),
        ([], [finding("UP-N02")], ("fails", "uwv_found_too_little", None, (), ("UP-N02",))),
        ([], [finding("UP-N02", LATE)], ("open", JUDGED, BY_EXPERT, (), ("UP-N02",))),
        ([work(**AGREED)], [finding("UP-N02")], ("passes", "not_looked_at_after_a_result", None, (), ())),
    ],
)
def test_efforts(records: list[Record], found: list[Finding], step: tuple[object, ...]) -> None:
    """Never sufficient by a machine: judged, by the physician where it is medical, or too little as UWV has it."""
    assert steps(DUE, records, found)["efforts"] == step


@pytest.mark.parametrize(
    ("records", "found", "asked", "step"),
    [
        ([], [], [], ("passes", "nothing_to_excuse", None, (), ())),
        ([], [], ["UP-E07"], ("unknown", "questions_open", None, ("UP-E07",), ())),
        ([], [], ["UP-E25"], ("unknown", "questions_open", None, ("UP-E25",), ())),
        ([], [], ["UP-E44"], ("passes", "nothing_to_excuse", None, (), ())),
        ([], [], ["UP-E22"], ("passes", "nothing_to_excuse", None, (), ())),
        ([], [], ["UP-R06"], ("passes", "nothing_to_excuse", None, (), ())),
        ([], [], ["UP-M02"], ("passes", "nothing_to_excuse", None, (), ())),
        ([work(**AGREED)], [], ["UP-E07"], ("passes", "nothing_to_excuse", None, (), ())),
        ([], ["UP-E07"], [], ("open", "sound_reason_is_judged", BY_EXPERT, (), ())),
        ([], ["UP-E07"], ["UP-E10"], ("open", "sound_reason_is_judged", BY_EXPERT, (), ())),
        ([], ["UP-E07"], ["UP-N03"], ("unknown", "questions_open", None, ("UP-N03",), ("UP-E07",))),
        ([], ["UP-E07"], ["UP-N05"], ("open", "sound_reason_is_judged", BY_EXPERT, (), ())),
        ([], ["UP-E07", "UP-N07"], ["UP-N03"], ("open", "sound_reason_is_judged", BY_EXPERT, (), ("UP-N07",))),
        ([], ["UP-N07"], [], ("open", "sound_reason_is_judged", BY_EXPERT, (), ("UP-N07",))),
    ],
)
def test_sound_reason(records: list[Record], found: list[str], asked: list[str], step: tuple[object, ...]) -> None:
    """For what there is to excuse; while a question that weighs is open nobody knows whether there is any."""
    assert steps(DUE, records, [*map(finding, found)], asked)["sound_reason"] == step


@pytest.mark.parametrize(
    ("records", "found", "asked", "step"),
    [
        ([], [], [], ("passes", "nothing_to_repair", None, (), ())),
        ([], [], ["UP-E07"], ("unknown", "questions_open", None, ("UP-E07",), ())),
        ([work(**AGREED)], [], ["UP-E07"], ("passes", "nothing_to_repair", None, (), ())),
        ([], ["UP-E07"], [], ("open", "repair_seems_possible", BY_EXPERT, (), ("UP-E07",))),
        ([], ["UP-E07"], ["UP-M06"], ("unknown", "questions_open", None, ("UP-M06",), ("UP-E07",))),
        ([], ["UP-E07"], ["UP-N03"], ("open", "repair_seems_possible", BY_EXPERT, (), ("UP-E07",))),
        ([], ["UP-E07", "UP-M06"], [], ("open", "no_capacity_to_repair_with", BY_PHYSICIAN, (), ("UP-M06",))),
        ([], ["UP-E07", "UP-N14"], [], ("open", "relation_broken", BY_EXPERT, (), ("UP-N14",))),
        ([], ["UP-N14"], ["UP-M06"], ("open", "relation_broken", BY_EXPERT, (), ("UP-N14",))),
    ],
)
def test_repairable(records: list[Record], found: list[str], asked: list[str], step: tuple[object, ...]) -> None:
    """What there is to repair, unless capacity or the relation is gone."""
    assert steps(DUE, records, [*map(finding, found)], asked)["repairable"] == step


@pytest.mark.parametrize(
    ("as_of", "found", "later"),
    [("2027-09-18", [], True), ("2027-09-19", [], False), ("2027-09-18", [finding("UP-E07")], False)],
)
def test_reasons_and_repair_are_looked_at_once_there_is_something(
    as_of: str, found: list[Finding], later: bool
) -> None:
    """A gap, or a report that is near: two weeks before its last day."""
    told = steps(as_of, found=found)
    for step in ("sound_reason", "repairable"):
        assert (told[step] == ("unknown", "looked_at_later", None, NO_REPORT, ())) is later


# --- levels -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (finding("UP-A03"), RiskLevel.SERIOUS_GAPS),
        (finding("UP-T02"), RiskLevel.ATTENTION),
        (finding("UP-E07"), RiskLevel.SERIOUS_GAPS),
        (finding("UP-E06"), RiskLevel.GAPS),
        (finding("UP-S15"), RiskLevel.ATTENTION),
        (finding("UP-E22"), RiskLevel.ATTENTION),
        (finding("UP-E01"), RiskLevel.ATTENTION),
        (finding("UP-E35"), RiskLevel.CLEAR),
        (finding("UP-N03"), RiskLevel.CLEAR),
        (finding("UP-E07", OFF, by="UP-N01"), RiskLevel.ATTENTION),
        (finding("UP-E07", OFF, by="UP-R02"), RiskLevel.CLEAR),
        (finding("UP-E35", OFF, by="UP-N01"), RiskLevel.CLEAR),
    ],
)
def test_the_level_of_one_finding(found: Finding, expected: RiskLevel) -> None:
    """By the table; switched off it asks attention where UWV must still accept the protection."""
    assert level_of(found) is expected


SANCTION: Record = {"kind": "sanction_decision", "sent_on": "2027-11-15", "ground": "substantive"}
SERIOUS, GAPS, ATTENTION, CLEAR = (
    RiskLevel.SERIOUS_GAPS, RiskLevel.GAPS, RiskLevel.ATTENTION, RiskLevel.CLEAR,
)  # fmt: skip
ON_FILE = [REPORT]


@pytest.mark.parametrize(
    ("as_of", "records", "over", "levels", "asked", "result", "told"),
    [
        ("2028-01-03", [SANCTION], None, [("UP-E07", SERIOUS)], [], False, ("sanctioned", ("sanction_runs",))),
        ("2026-09-01", ON_FILE[:0], None, [], [], False, ("not_assessed", ("no_records",))),
        (DUE, ON_FILE, "case_over", [], [], False, ("not_assessed", ("case_over",))),
        (DUE, ON_FILE, "case_over", [("UP-T03", ATTENTION)], [], False, ("not_assessed", ("case_over",))),
        (
            DUE, ON_FILE, "case_over", [("UP-X01", ATTENTION)], [], False,
            ("not_assessed", ("case_over", "recovery_of_benefit")),
        ),
        (DUE, ON_FILE, "case_over", [("UP-X01", CLEAR)], [], False, ("not_assessed", ("case_over",))),
        (
            DUE, ON_FILE, None, [("UP-E01", ATTENTION), ("UP-E06", GAPS), ("UP-E35", CLEAR), ("UP-E09", GAPS)], [],
            False, ("gaps", ("UP-E06", "UP-E09")),
        ),
        (DUE, ON_FILE, None, [("UP-E35", CLEAR)], [], False, ("clear", ())),
        (DUE, ON_FILE, None, [], ["UP-E25"], False, ("clear", ("questions_open",))),
        (DUE, ON_FILE, None, [], ["UP-E25", "UP-E07"], False, ("not_known", ("UP-E07",))),
        (DUE, ON_FILE, None, [], ["UP-E07"], True, ("clear", ("questions_open",))),
        (DUE, ON_FILE, None, [], ["UP-M02"], False, ("clear", ("questions_open",))),
        ("2027-08-08", [work()], None, [], ["UP-E07"], False, ("clear", ("questions_open",))),
        ("2027-08-09", [work()], None, [], ["UP-E07"], False, ("not_known", ("UP-E07",))),
    ],
)  # fmt: skip
def test_the_level_of_a_file(
    as_of: str, records: list[Record], over: str | None, levels: list[tuple[str, RiskLevel]], asked: list[str],
    result: bool, told: tuple[str, tuple[str, ...]],
) -> None:  # fmt: skip
    """The heaviest of its findings, with all that give it; from week 84 not known while a weighty question is open."""
    ids = [(SignalId.of(id), found) for id, found in levels]
    assert level(dossier_of(as_of, *records), over, ids, [*map(question, asked)], result=result) == told
