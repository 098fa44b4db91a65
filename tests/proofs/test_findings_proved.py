"""The proof of every finding: it concludes what the risk says, and rests on what the finding rests on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st
from pydantic import ValidationError

from generated import generated
from poortwachter import Assessment, Case, CaseError, Finding, assess
from poortwachter.answer.explanation import Explanation, replay
from poortwachter.answer.risk import FindingState
from poortwachter.law.signals import SIGNALS
from poortwachter.rules.patterns import Fact, Parameter
from poortwachter.text import LANGUAGES
from poortwachter.text.proof import proof_page

D0 = "2026-01-05"
NO_PLAN = {"kind": "problem_analysis", "dated": "2026-02-10", "capacity": "present"}


def check(answer: Assessment) -> None:
    """Every signal: found or not as the risk says, with the same day, on no less than the same evidence."""
    findings: dict[str, Finding] = {finding.id: finding for finding in answer.risk.findings}
    unknown: dict[str, str] = {signal.id: signal.missing for signal in answer.risk.unknown}
    for id in SIGNALS:
        proof, finding = answer.explain(id), findings.get(id)
        last = proof.steps[-1]
        assert proof.conclusion == (None if finding is None else finding.since), id
        assert replay(proof) == proof.conclusion == last.day, id
        assert last.outcome == ("yes" if finding is not None else "unknown" if id in unknown else "no"), id
        assert [step.number for step in proof.steps] == list(range(1, len(proof.steps) + 1))
        assert all(number < step.number for step in proof.steps for number in step.of)
        if finding is not None:
            assert set(finding.evidence) <= {one for step in proof.steps for one in step.evidence}
            assert {ground.citation for ground in last.grounds} == set(finding.basis)
            assert (last.reason == "switched_off") is (finding.state is FindingState.SWITCHED_OFF)
        if id in unknown:
            assert unknown[id] in last.evidence


@given(st.integers(0, 9_999))
def test_generated_cases(number: int) -> None:
    """Cases with much of what a file can hold, on a day after all of it."""
    drawn = generated(number)
    try:
        answer = assess(Case.model_validate(drawn.data).as_at(drawn.as_of), as_of=drawn.as_of, readings=drawn.readings)
    except (ValidationError, CaseError):
        reject()
    check(answer)


def proved(subject: str, as_of: str, *records: Mapping[str, object], **facts: object) -> Explanation:
    """The proof for a case that began on 5 January 2026."""
    case = Case.model_validate({"first_sick_day": D0, "records": list(records), **facts})
    return assess(case, as_of=date.fromisoformat(as_of)).explain(subject)


def test_a_gap_shows_the_records_and_the_number() -> None:
    """Two records, the number of days that no source gives, and the day after them."""
    start = {"kind": "second_track_start", "started_on": "2027-02-01", "id": "start"}
    report = {"kind": "second_track_report", "dated": "2027-02-20", "id": "report"}
    proof = proved("UP-S15", "2027-06-01", start, report)
    assert proof.conclusion == date(2027, 4, 4)
    by_what = {step.what: step for step in proof.steps}
    assert by_what["parameter.second_track_progress_days"].amount == 42
    assert by_what["records.second_track_report"].day == date(2027, 2, 20)
    assert by_what["test.test"].evidence == ("report",)
    assert by_what["fact_of_case.second_track_runs"].outcome == "yes"


def test_a_figure_of_the_law_is_cited() -> None:
    """The 65 percent, with its source."""
    work = {"kind": "work_resumption", "started_on": "2027-02-01", "work": "own", "wage_value_percent": 65}
    proof = proved("UP-R04", "2027-09-25", work)
    figure = next(step for step in proof.steps if step.what == "figure.result_wage_value")
    assert (figure.amount, figure.operation) == (65, "compared")
    assert figure.grounds[0].source
    assert figure.grounds[0].link


def test_the_milestone_that_it_hangs_on_is_a_step() -> None:
    """With its own last day."""
    proof = proved("UP-E01", "2026-03-01")
    assert proof.conclusion == date(2026, 2, 17)
    assert (proof.steps[0].what, proof.steps[0].day) == ("problem_analysis", date(2026, 2, 16))


def test_why_a_signal_is_not_found() -> None:
    """It does not matter, nobody answered, the answer clears it, or no report is tested at all."""
    assert proved("UP-A04", "2026-03-01", employment={"last_day": "2026-06-01"}).reason == "not_looked_at"
    assert proved("UP-E06", "2026-12-20").reason == "not_answered"
    cleared = {"kind": "answer", "dated": "2026-03-15", "question": "UP-E06", "value": "no"}
    assert proved("UP-E06", "2026-12-20", cleared).reason == "cleared_by_answer"
    assert proved("UP-E01", "2026-03-20", employment={"regime": "no_employer"}).reason == "no_employer"


def test_what_switches_a_finding_off_is_a_step() -> None:
    """The protection, with its own evidence."""
    leave = {"kind": "pregnancy_maternity", "first_day": "2026-02-01", "last_day": "2026-05-31"}
    answer = assess(
        Case.model_validate({"first_sick_day": D0, "leaves": [leave], "records": [NO_PLAN]}), as_of=date(2026, 5, 20)
    )
    off = [finding for finding in answer.risk.findings if finding.state is FindingState.SWITCHED_OFF]
    assert off
    for finding in off:
        last = answer.explain(finding.id).steps[-1]
        assert last.reason == "switched_off"
        by = answer.explain(finding.id).steps[last.of[-1] - 1]
        assert by.what == finding.switched_off_by
        assert by.evidence


def test_a_subject_that_is_not_there() -> None:
    """The message lists milestones, periods and findings."""
    answer = assess(Case.model_validate({"first_sick_day": D0}), as_of=date(2026, 3, 1))
    with pytest.raises(KeyError, match=r"waiting_period.*problem_analysis.*UP-E01"):
        answer.explain("UP-Z99")
    with pytest.raises(ValueError, match="UP-E01"):
        answer.why_not("UP-E01")
    assert answer.why_not("UP-S01").reason == "not_found"


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_words(language: str) -> None:
    """Every signal of a few generated cases can be read."""
    for number in range(1, 9_000, 900):
        drawn = generated(number)
        answer = assess(Case.model_validate(drawn.data).as_at(drawn.as_of), as_of=drawn.as_of)
        for id in SIGNALS:
            page = proof_page(answer.explain(id), language)  # type: ignore[arg-type]
            assert id in page.partition("\n")[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_words(language: str) -> None:
    """Facts of the case and parameters."""
    codes = {f"what.fact_of_case.{fact}" for fact in Fact} | {f"what.parameter.{name}" for name in Parameter}
    assert codes <= LANGUAGES[language].keys()  # type: ignore[index]
