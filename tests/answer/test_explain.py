"""The proof of every answer: it concludes what the answer says, and its steps can be done again."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from poortwachter import Assessment, Case, CaseError, assess
from poortwachter.answer.explanation import Explanation, ProofPart, ProofStep, replay
from poortwachter.law.catalogue import DUTCH_LAW
from poortwachter.rules.rule import Mark
from poortwachter.text import LANGUAGES, Language
from poortwachter.text.proof import proof_page
from strategies import FAR, FIRST_DAYS, History, histories, histories_with_leave, record, running

PERIODS = ("waiting_period", "wia", "wage_continuation", "dismissal_ban", "sanction")


def check(answer: Assessment) -> None:
    """Every milestone and period: the conclusion is the answer, and replaying the steps gives it again."""
    shown: dict[str, date | None] = {name: getattr(answer, name).last_day for name in PERIODS if name != "wia"}
    shown["wia"] = answer.wia.first_day
    shown |= {item.key: item.due for item in answer.milestones}
    for subject, day in shown.items():
        proof = answer.explain(subject)
        assert proof.conclusion == day, subject
        assert replay(proof) == day, subject
        assert proof.steps[-1].day == day, subject
        numbers = [step.number for step in proof.steps]
        assert numbers == list(range(1, len(numbers) + 1))
        assert all(number < step.number for step in proof.steps for number in step.of)
        for language in LANGUAGES:
            assert len(proof_page(proof, language).splitlines()) > len(numbers)


STATED = st.sampled_from(
    [
        "last_day_of_sanction", "first_day_of_sanction", "last_day_of_wage_continuation", "first_day_of_wia",
        "application_due",
    ]
)  # fmt: skip


@st.composite
def moved_cases(draw: st.DrawFn) -> Case:
    """A case with much of what can move its end."""
    first_day = draw(FIRST_DAYS)
    end = first_day + timedelta(days=727)

    def day(low: int, high: int) -> date:
        return first_day + timedelta(days=draw(st.integers(low, high)))

    records: list[Mapping[str, object]] = [record("problem_analysis", day(10, 60), capacity="present")]
    if draw(st.booleans()):
        records.append(record("week_42_notice", day(200, 700)))
    if draw(st.booleans()):
        records.append({"kind": "uwv_wia_letter", "sent_on": day(600, 700)})
    if draw(st.booleans()):
        records.append({"kind": "wia_application", "received_on": day(630, 760)})
    if draw(st.booleans()):
        records.append({"kind": "wage_extension_decision", "sent_on": day(700, 760), "days": draw(st.integers(0, 60))})
    if draw(st.booleans()):
        last_day = end + timedelta(days=draw(st.integers(120, 400)))
        records.append({"kind": "extension_decision", "sent_on": day(600, 700), "granted": True, "last_day": last_day})
    if draw(st.booleans()):
        sent = day(660, 740)
        stated = {draw(STATED): sent + timedelta(days=400)} if draw(st.integers(0, 3)) == 0 else None
        if draw(st.integers(0, 5)) == 0:
            stated = {"last_day_of_waiting_period": end + timedelta(days=draw(st.integers(-10, 30)))}
        records.append({"kind": "sanction_decision", "sent_on": sent, "states": stated})
        received = sent
        for _ in range(draw(st.integers(0, 2))):
            received += timedelta(days=draw(st.integers(0, 150)))
            records.append({"kind": "repair_report", "received_on": received})
            received += timedelta(days=draw(st.integers(0, 60)))
            records.append({"kind": "repair_decision", "sent_on": received, "repaired": draw(st.booleans())})
    if draw(st.integers(0, 3)) == 0:
        records.append(record("early_iva_application", day(5, 400)))
        records.append({"kind": "early_iva_decision", "sent_on": day(401, 500), "granted": draw(st.booleans())})
    employment: dict[str, object] = {}
    if draw(st.integers(0, 3)) == 0:
        employment["last_day"] = day(0, 1000)
    employment["self_insured_zw"] = draw(st.sampled_from(["no", "unknown", "yes"]))
    employment["regime"] = draw(st.sampled_from([None, "civil_code", "public_servant", "no_employer"]))
    employment["domestic_worker"] = draw(st.sampled_from(["no", "no", "yes"]))
    employment["safety_net"] = draw(st.sampled_from(["no", "unknown", "yes"]))
    employment["safety_net_notice_term"] = draw(st.sampled_from(["fourth_day", "six_weeks", None]))
    facts: dict[str, object] = {"records": records, "employment": employment}
    if draw(st.integers(0, 3)) == 0:
        facts["aow_date"] = day(-200, 1200)
    if draw(st.integers(0, 2)) == 0:
        leave_first = day(100, 1000)
        last_day = leave_first + timedelta(days=111)
        facts["leaves"] = [{"kind": "pregnancy_maternity", "first_day": leave_first, "last_day": last_day}]
    if draw(st.integers(0, 4)) == 0 and "leaves" not in facts:
        ended_by = draw(st.sampled_from(["recovery", "death"]))
        spell = {"first_day": first_day, "last_day": day(760, 1200), "ended_by": ended_by}
        return Case.model_validate({"absences": [spell], **facts})
    case = running(first_day, **facts)
    try:
        assess(case, as_of=FAR)
    except CaseError:  # UWV states the end of a sanction before it begins
        assume(condition=False)
    return case


class TestTheProofIsTheAnswer:
    """For every milestone and period of every case."""

    @given(moved_cases())
    def test_cases_that_moved(self, case: Case) -> None:
        """Extensions, late applications, sanctions and their repair, early IVA, AOW age, leave."""
        check(assess(case, as_of=FAR))

    @given(histories() | histories_with_leave())
    def test_histories(self, history: History) -> None:
        """Gaps, leave and several cases."""
        check(assess(history.case(), as_of=FAR))

    @given(FIRST_DAYS, st.integers(0, 900))
    def test_plain_cases_on_any_day(self, first_day: date, days: int) -> None:
        """Whatever the day of assessment."""
        check(assess(running(first_day), as_of=first_day + timedelta(days=days)))

    @pytest.mark.parametrize(
        ("reading", "alternative"),
        [
            ("late_days_of_uwv", "from_the_earlier_end"),
            ("late_days_of_uwv", "every_late_sanction"),
            ("run_out_of_the_sanction", "decision_is_day_zero"),
            ("repair_decision_term", "receipt_is_day_zero"),
            ("early_iva_start", "receipt_plus_71"),
            ("aow_age_during_sanction", "runs_on"),
            ("problem_analysis_in_gap", "moved_by_gap"),
            ("second_track_anchor", "evaluation_date"),
            ("terms_of_1_july_2013", "by_end_of_wait"),
            ("week_42_notice_day", "next_working_day"),
        ],
    )
    @given(case=moved_cases())
    def test_under_other_readings(self, reading: str, alternative: str, case: Case) -> None:
        """The proof follows the reading that the caller chose."""
        check(assess(case, as_of=FAR, readings={reading: alternative}))


def shortened() -> Assessment:
    """The worked example of UWV's counting: a sanction ten days late, repaired, decided three days late."""
    records = [
        {"kind": "sanction_decision", "sent_on": "2027-12-01", "id": "sanction"},
        {"kind": "repair_report", "received_on": "2028-03-06", "id": "report"},
        {"kind": "repair_decision", "sent_on": "2028-03-29", "repaired": True, "id": "decision"},
    ]
    return assess(running(date(2026, 1, 5), records=records), as_of=FAR)


class TestWhatAProofSays:
    """Articles, evidence, readings and what was ruled out."""

    def test_from_first_sick_day_to_the_last_day_of_a_shortened_sanction(self) -> None:
        """Article by article."""
        proof = shortened().explain("sanction")
        assert proof.conclusion == date(2028, 4, 26)
        assert "first_sick_day" in [step.what for step in proof.steps if step.operation == "given"]
        articles = [str(citation) for step in proof.steps for citation in step.basis]
        wanted = ("WIA 23(2)", "WIA 23(1)", "WIA 25(9)", "WIA 25(10)", "WIA 25(13)", "WIA 25(14)")
        assert [name for name in wanted if name not in articles] == []
        late = next(step for step in proof.steps if step.what == "late_with_repair")
        assert (late.days, [part.days for part in late.parts]) == (13, [10, 3])
        assert {id for step in proof.steps for id in step.evidence} >= {"sanction", "report", "decision"}
        assert "late_days_of_uwv=from_the_run_out" in proof.readings

    def test_the_day_that_moved_a_notice(self) -> None:
        """Ascension Day, its equated Friday and the weekend, by name."""
        case = running(date(2021, 5, 10), employment={"safety_net": "yes", "safety_net_notice_term": "fourth_day"})
        (moved,) = [step for step in assess(case, as_of=FAR).explain("safety_net_notice").steps if step.moved_by]
        assert [name for _, name in moved.moved_by] == ["Hemelvaartsdag", "gelijkgestelde dag", "zaterdag", "zondag"]

    def test_gaps_are_shown_where_days_are_counted(self) -> None:
        """The twenty-one days of the published example."""
        history = History(((date(2022, 1, 3), date(2022, 7, 3)), (date(2022, 7, 25), None)))
        (counted,) = [s for s in assess(history.case(), as_of=FAR).explain("waiting_period").steps if s.left_out]
        assert counted.left_out == ((date(2022, 7, 4), date(2022, 7, 24)),)

    def test_why_not(self) -> None:
        """A milestone that does not apply says which condition failed, and on which fact."""
        proof = assess(running(date(2026, 1, 5), employment={"safety_net": "yes"}), as_of=FAR).explain("week_42_notice")
        assert proof.conclusion is None
        assert proof.steps[-1].operation == "excluded"
        assert (proof.steps[-1].reason, proof.steps[-1].evidence) == ("safety_net_applies", ("employment.safety_net",))

    def test_versions_and_readings_that_do_not_decide(self) -> None:
        """They are ruled out by name."""
        ruled_out = {
            item.what for item in assess(running(date(2026, 1, 5)), as_of=FAR).explain("wia_application").ruled_out
        }
        assert "wia_application until 2013-06-30" in ruled_out
        notice = assess(running(date(2026, 1, 3)), as_of=FAR).explain("week_42_notice").ruled_out
        assert "week_42_notice_day=next_working_day" in {item.what for item in notice}

    def test_unknown_subject(self) -> None:
        """The message lists what there is."""
        with pytest.raises(KeyError, match="wia_application"):
            shortened().explain("nonsense")

    def test_the_same_proof_for_the_same_case(self) -> None:
        """Equal and picklable."""
        first, second = shortened().explain("wia"), shortened().explain("wia")
        assert first == second
        again: Explanation = pickle.loads(pickle.dumps(first))
        assert again == first


def test_the_days_between_two_days_and_some_more() -> None:
    """A day that is taken off another leaves a number, to which the other terms are added."""
    between = ProofPart(1, 1, None), ProofPart(-1, 2, None)
    steps = (
        ProofStep(1, "given", "later", date(2026, 1, 10)),
        ProofStep(2, "given", "earlier", date(2026, 1, 4)),
        ProofStep(3, "sum", "between", None, parts=(*between, ProofPart(3, None, None))),
        ProofStep(4, "given", "start", date(2026, 2, 1)),
        ProofStep(5, "sum", "end", date(2026, 2, 10), parts=(ProofPart(1, 4, None), ProofPart(1, 3, None))),
    )
    assert replay(Explanation("end", date(2026, 2, 10), None, steps, (), (), FAR, "")) == date(2026, 2, 10)


class TestRareProofs:
    """Where a proof once ended on another day than the answer."""

    def test_a_plan_without_an_analysis_that_it_follows(self) -> None:
        """Long absence came to be expected later: there is no last day, and the proof names what is missing."""
        expected = {"kind": "long_absence_expected", "dated": "2026-06-01", "value": True}
        opinion = {"kind": "capacity", "dated": "2026-05-01", "capacity": "present"}
        answer = assess(running(date(2026, 1, 5), records=[expected, opinion]), as_of=date(2026, 7, 1))
        proof = answer.explain("action_plan")
        assert (proof.conclusion, proof.steps[-1].evidence) == (None, ("records.problem_analysis",))

    def test_a_plan_made_before_the_first_counted_day(self) -> None:
        """Leave that covers the first sick day moves the evaluation past it."""
        leave = {"kind": "pregnancy_maternity", "first_day": "2026-01-10", "last_day": "2026-05-01"}
        plan = {"kind": "action_plan", "dated": "2026-03-01"}
        check(assess(running(date(2026, 2, 1), leaves=[leave], records=[plan]), as_of=FAR))

    def test_aow_age_before_a_wait_that_uwv_states_shorter(self) -> None:
        """Six weeks, within the wait."""
        states = {"last_day_of_waiting_period": "2026-01-31"}
        letter = {"kind": "confirmed_dates", "sent_on": "2026-01-20", "states": states}
        case = running(date(2026, 1, 5), aow_date="2025-12-01", employment={"domestic_worker": "yes"}, records=[letter])
        check(assess(case, as_of=FAR))


class TestWhyNot:
    """A milestone or period without a day says why."""

    def test_a_condition_that_failed(self) -> None:
        """With the fact."""
        answer = assess(running(date(2026, 1, 5), employment={"safety_net": "yes"}), as_of=FAR)
        last = answer.why_not("week_42_notice").steps[-1]
        assert (last.reason, last.evidence) == ("safety_net_applies", ("employment.safety_net",))

    def test_nothing_brings_it_up(self) -> None:
        """With the record that would."""
        proof = assess(running(date(2026, 1, 5)), as_of=FAR).why_not("transition_compensation")
        assert (proof.reason, proof.steps[-1].evidence) == ("not_brought_up", ("records.transition_payment",))
        for language in LANGUAGES:
            assert proof_page(proof, language)

    @pytest.mark.parametrize(
        ("subject", "facts", "looked_at"),
        [
            ("wia", {"aow_date": "2027-03-01"}, ["aow_date", "end_of_wait", "ended_sooner"]),
            ("second_track", {"aow_date": "2027-03-01"}, ["aow_date", "end_of_wait"]),
            (
                "sanction",
                {"records": [{"kind": "sanction_decision", "sent_on": "2028-01-10"}]},
                ["sanction_sent", "late_with_the_sanction"],
            ),
        ],
    )
    def test_the_days_that_were_looked_at(self, subject: str, facts: dict[str, object], looked_at: list[str]) -> None:
        """Those that decide, and not the first sick day of every case."""
        steps = assess(running(date(2026, 1, 5), **facts), as_of=FAR).why_not(subject).steps
        assert [steps[number - 1].what for number in steps[-1].of] == looked_at

    def test_what_did_not_come_up_rests_on_the_version_of_today(self) -> None:
        """Each milestone that nothing in a plain case brings up, also one of which there never was another version."""
        answer = assess(running(date(2026, 1, 5)), as_of=FAR)
        absent = [rule for rule in DUTCH_LAW.milestones if rule.id not in {item.id for item in answer.milestones}]
        assert {len(rule.versions) > 1 for rule in absent} == {True, False}
        for rule in absent:
            grounds = answer.why_not(rule.id).steps[-1].grounds
            assert tuple(item.citation for item in grounds) == rule.versions[-1].basis

    def test_early_iva_is_shown_by_its_own_records(self) -> None:
        """And not by a birth date that nobody gave."""
        records = [
            {"id": "asked", "kind": "early_iva_application", "received_on": "2026-06-01"},
            {"id": "granted", "kind": "early_iva_decision", "sent_on": "2026-07-27", "granted": True},
        ]
        proof = assess(running(date(2026, 1, 5), records=records), as_of=FAR).why_not("reintegration_report")
        assert proof.steps[-1].reason == "no_wia_to_come"
        assert {id for step in proof.steps for id in step.evidence} >= {"asked", "granted"}

    def test_what_does_give_a_day_is_refused(self) -> None:
        """It has a proof instead."""
        with pytest.raises(ValueError, match="falls on 2028-01-03; explain proves it"):
            assess(running(date(2026, 1, 5)), as_of=FAR).why_not("wia")


def test_a_day_that_uwv_states_rests_on_what_joined_the_case() -> None:
    """The reading by which two spells are one case."""
    leave = {"kind": "pregnancy_maternity", "first_day": "2026-02-16", "last_day": "2026-03-15"}
    case = Case.model_validate(
        {
            "absences": [{"first_day": "2026-01-05", "last_day": "2026-02-15"}, {"first_day": "2026-03-16"}],
            "leaves": [{**leave, "not_counted_from": "2026-02-02"}],
            "records": [
                record("uwv_wia_letter", date(2027, 9, 1), states={"last_day_of_waiting_period": "2028-02-10"})
            ],
        }
    )
    proof = assess(case, as_of=date(2027, 10, 1)).explain("waiting_period")
    assert (proof.conclusion, proof.readings) == (date(2028, 2, 10), ("flexible_period_sick_days=not_counted",))


class TestNames:
    """A step carries its own name, and the conclusion's name stands where it is reached."""

    CASE = Path(__file__).parent.parent.parent / "examples" / "cases" / "shortened-sanction.json"

    @pytest.mark.parametrize("subject", ["waiting_period", "wia", "wage_continuation", "dismissal_ban", "sanction"])
    def test_a_name_stands_once(self, subject: str) -> None:
        answer = assess(Case.model_validate_json(self.CASE.read_text(encoding="utf-8")), as_of=date(2025, 7, 1))
        names = [step.what for step in answer.explain(subject).steps]
        assert names.count(names[-1]) == 1
        assert len(set(names)) == len(names)

    def test_thirteen_days_are_ten_and_three(self) -> None:
        """UWV decided on the sanction 10 days late and on the repair 3: each is a step, and the sum refers to both."""
        answer = assess(Case.model_validate_json(self.CASE.read_text(encoding="utf-8")), as_of=date(2025, 7, 1))
        steps = {step.what: step for step in answer.explain("sanction").steps}
        late, sanction, repair = (
            steps[name] for name in ("late_with_repair", "late_with_the_sanction", "late_with_the_repair")
        )
        assert late.days == (sanction.days or 0) + (repair.days or 0)
        assert {part.step for part in late.parts} >= {sanction.number, repair.number}


def test_what_comes_up_again_is_told_with_what_brought_it_up() -> None:
    """Two evaluations of one name are two titles; what an id of the host brought up keeps the plain name."""
    records = [
        {"kind": "action_plan", "dated": "2026-02-27"},
        {"kind": "evaluation", "dated": "2026-04-07"},
        {"kind": "evaluation", "dated": "2026-05-18", "id": "own-1"},
    ]
    answer = assess(Case.model_validate({"first_sick_day": "2026-01-05", "records": records}), as_of=date(2026, 5, 18))
    titles = [
        proof_page(answer.explain(item.key), "nl").partition(":")[0]
        for item in answer.milestones
        if item.id == "periodic_evaluation"
    ]
    assert titles == [
        "Periodieke evaluatie", "Periodieke evaluatie (periodieke evaluatie 07-04-2026)", "Periodieke evaluatie",
    ]  # fmt: skip


def test_a_ground_names_its_version_or_the_text_in_which_it_was_read() -> None:
    """Of an article without a version seen, the newest text that was read, or that of the day of assessment."""
    case = Case(first_sick_day="2026-01-05")
    for as_of, text in ((date(2026, 6, 30), date(2026, 6, 30)), (date(2027, 3, 1), date(2026, 7, 1))):
        proof = assess(case, as_of=as_of).explain("waiting_period")
        grounds = [ground for step in proof.steps for ground in step.grounds]
        assert {ground.text_of for ground in grounds} == {text}
        assert all(ground.in_force_from or ground.text_of for ground in grounds)
    page = proof_page(proof, "nl")
    assert "art. 23 lid 1 WIA, zoals op 01-07-2026, tekst gelezen" in page


def test_a_clause_is_marked_as_well_as_its_text_is_known() -> None:
    """What rests on a page of UWV is not told as text that was read."""
    marks = {clause.id: clause.mark for clause in DUTCH_LAW.clauses}
    assert [id for id, mark in marks.items() if mark is not Mark.VERIFIED] == ["recovered_benefit"]
    assert marks["recovered_benefit"] is Mark.PAGE


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", ("from: problem analysis 10 Feb 2025 (pa-1)", "from: sanction decision 30 Nov 2026 (sd-1)")),
        ("nl", ("uit: probleemanalyse 10-02-2025 (pa-1)", "uit: loonsanctiebesluit 30-11-2026 (sd-1)")),
    ],
)
def test_a_record_with_an_id_of_its_own_is_told_by_kind_and_day_too(language: Language, told: tuple[str, ...]) -> None:
    """Where the records are at hand; the proof itself cites the id, and so does its page without them."""
    records = [
        {"id": "pa-1", "kind": "problem_analysis", "dated": "2025-02-10"},
        {"id": "sd-1", "kind": "sanction_decision", "sent_on": "2026-11-30", "ground": "substantive"},
    ]
    case = Case.model_validate({"first_sick_day": "2025-01-06", "records": records})
    answer = assess(case, as_of=date(2026, 12, 20))
    for subject, id, line in zip(("action_plan", "sanction"), ("pa-1", "sd-1"), told, strict=True):
        proof = answer.explain(subject)
        assert line in proof_page(proof, language, records=case.filed)
        assert id in [code for one in proof.steps for code in one.evidence]
        assert line not in proof_page(proof, language)
    objection = next(item for item in answer.milestones if item.key == "objection:sd-1")
    first = proof_page(answer.explain(objection.key), language, records=case.filed).partition(":")[0]
    assert first.endswith(f"({told[1].partition(': ')[2].removesuffix(' (sd-1)')})")
