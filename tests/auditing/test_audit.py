"""The audit of a file: what is there, what is wrong with it, and what can still be mended."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from generated import generated
from poortwachter import (
    Assessment,
    Case,
    Fault,
    FileAudit,
    FileItem,
    FileState,
    Language,
    Status,
    assess,
    audit,
    audit_of,
    clean_up,
    read_pack,
)
from poortwachter.answer.named import Named
from poortwachter.answer.risk import ReportState
from poortwachter.auditing.faults import FILE, SPEAKS_OF
from poortwachter.export.audit import audit_html, audit_markdown, audit_rows, clean_up_html
from poortwachter.facts.records import record_models
from poortwachter.law.catalogue import DUTCH_LAW
from poortwachter.law.order import ORDERS
from poortwachter.text.audit import audit_page, clean_up_page, item_name
from poortwachter.text.dates import day_text
from poortwachter.text.names import numbered
from poortwachter.text.packs import pack_milestone_name

FIRST = date(2026, 1, 5)
PACK = """id = "own"
version = "2026.1"
nl = "Eigen"
en = "Own"
about_nl = "Proef."
about_en = "Trial."
jurisdiction = "nl"

[[roles]]
id = "hr"
nl = "HR"
en = "HR"
party = "employer"

[[milestones]]
id = "first"
nl = "eerst"
en = "first"
trigger = {{ clock = "law" }}
due = {{ after = {{ days = 14 }} }}
who = "hr"
authority = "policy"

[[milestones]]
id = "second"
nl = "dan"
en = "then"
trigger = {trigger}
{due}
who = "hr"
authority = "policy"
"""
PARTIES = ["employer", "employee"]
PLAN: dict[str, Any] = {"kind": "action_plan", "dated": "2026-02-24", "signed_by": PARTIES, "views_of": PARTIES}
ANALYSIS: dict[str, Any] = {"kind": "problem_analysis", "dated": "2026-02-12", "capacity": "present"}


def case(*records: dict[str, Any], **facts: Any) -> Case:
    """A case from a Monday, with these records."""
    return Case.model_validate({"absences": [{"first_day": FIRST}], "records": list(records), **facts})


def item(found: FileAudit, key: str) -> FileItem:
    """The document with this key."""
    return next(one for one in found.items if one.key == key)


class TestWhereADocumentStands:
    """Present, missing, not yet or not asked, as the milestone has it."""

    @pytest.mark.parametrize(
        ("days", "state"), [(-1, FileState.NOT_YET), (0, FileState.NOT_YET), (1, FileState.MISSING)]
    )
    def test_a_plan_is_missing_from_the_day_after_its_last_day(self, days: int, state: FileState) -> None:
        """RPEZ 4(1): two weeks after the opinion of 12 February."""
        found = item(audit(case(ANALYSIS), as_of=date(2026, 2, 26) + timedelta(days=days)), "action_plan")
        assert (found.state, found.due) == (state, date(2026, 2, 26))
        assert (found.mend is not None) or state is FileState.NOT_YET

    @pytest.mark.parametrize(("dated", "faults", "late"), [("2026-02-26", (), 0), ("2026-02-27", (Fault.LATE,), 1)])
    def test_what_was_late_stays_late(self, dated: str, faults: tuple[Fault, ...], late: int) -> None:
        """A day late is a fault that nothing mends."""
        found = item(audit(case(ANALYSIS, {**PLAN, "dated": dated}), as_of=date(2026, 3, 2)), "action_plan")
        assert (found.state, found.faults, found.days_late, found.mend) == (FileState.PRESENT, faults, late, None)

    def test_what_the_case_does_not_need(self) -> None:
        """An exempt document is not asked, and names why."""
        found = audit(
            Case.model_validate({"absences": [{"first_day": FIRST, "last_day": "2026-01-11"}]}), as_of=date(2026, 3, 2)
        )
        assert {one.state for one in found.items} == {FileState.NOT_ASKED}
        assert all(one.reason for one in found.items)
        assert found.is_complete

    def test_imported_history_has_holes(self) -> None:
        """What was due before records_complete_from cannot be told, and is listed apart."""
        found = audit(case(records_complete_from="2026-06-01"), as_of=date(2026, 7, 6))
        assert set(found.holes) >= {"problem_analysis", "action_plan"}
        assert item(found, "action_plan").state is FileState.UNKNOWN
        assert not found.is_complete


class TestFaults:
    """What is wrong with a document that is there, as findings and caveats have it."""

    @pytest.mark.parametrize(("signed", "unsigned"), [(["employer"], True), (["employee"], True), (PARTIES, False)])
    def test_not_signed_by_both(self, signed: list[str], unsigned: bool) -> None:
        """UP-E40: a plan that not both signed, while nobody says that both agree."""
        plan = {**PLAN, "signed_by": signed}
        found = item(audit(case(ANALYSIS, plan), as_of=date(2026, 3, 2)), "action_plan")
        assert (Fault.UNSIGNED in found.faults) is unsigned
        agreed = {"kind": "answer", "dated": "2026-03-02", "question": "UP-E40", "value": "yes"}
        answered = item(audit(case(ANALYSIS, plan, agreed), as_of=date(2026, 3, 2)), "action_plan")
        assert Fault.UNSIGNED not in answered.faults

    @pytest.mark.parametrize(("dated", "asked"), [("2023-06-30", False), ("2023-07-01", True)])
    def test_views_of_both_since_july_2023(self, dated: str, asked: bool) -> None:
        """RPEZ 4(2): a plan made from that day holds the views of both."""
        records = [{**ANALYSIS, "dated": "2023-06-22"}, {**PLAN, "dated": dated, "views_of": []}]
        made = Case.model_validate({"absences": [{"first_day": "2023-05-15"}], "records": records})
        found = item(audit(made, as_of=date(2023, 7, 3)), "action_plan")
        assert (Fault.WITHOUT_VIEWS in found.faults) is asked

    @pytest.mark.parametrize(("dated", "told"), [("2026-02-17", "1 dag te laat"), ("2026-02-18", "2 dagen te laat")])
    def test_one_day_late_is_a_day(self, dated: str, told: str) -> None:
        """The number and the word agree."""
        found = audit(case({**ANALYSIS, "dated": dated}), as_of=date(2026, 3, 2))
        assert f"aanwezig, {told}\n" in audit_page(found, "nl", 80)

    @pytest.mark.parametrize("asked", [(), ({"kind": "report_request", "sent_on": "2027-10-12"},)])
    @pytest.mark.parametrize("as_of", [date(2026, 3, 2), date(2027, 10, 17), date(2027, 10, 18), date(2027, 10, 20)])
    def test_views_can_be_added(self, as_of: date, asked: tuple[dict[str, str], ...]) -> None:
        """As long as the finding could be mended which says that they are not there."""
        records = [ANALYSIS, {**PLAN, "views_of": []}, *(one for one in asked if one["sent_on"] <= as_of.isoformat())]
        mend = item(audit(case(*records), as_of=as_of), "action_plan").mend
        denied = {"kind": "answer", "dated": "2026-03-01", "question": "UP-A11", "value": "no"}
        (finding,) = [one for one in assess(case(*records, denied), as_of=as_of).risk.findings if one.id == "UP-A11"]
        assert mend is not None
        assert finding.repair_by is not None
        assert mend.act.value == finding.remedy
        assert mend.last_day == finding.repair_by
        assert mend.still_helps is (finding.repair_by >= as_of)

    def test_an_answer_that_the_views_are_there(self) -> None:
        """Whoever has read the plan knows better than a box that is empty."""
        answer = {"kind": "answer", "dated": "2026-03-01", "question": "UP-A11", "value": "yes"}
        records = [ANALYSIS, {**PLAN, "views_of": []}]
        assert Fault.WITHOUT_VIEWS in item(audit(case(*records), as_of=date(2026, 3, 2)), "action_plan").faults
        answered = audit(case(*records, answer), as_of=date(2026, 3, 2))
        assert Fault.WITHOUT_VIEWS not in item(answered, "action_plan").faults

    @pytest.mark.parametrize(("dated", "before"), [("2026-02-11", True), ("2026-02-12", False)])
    def test_made_before_the_opinion_that_it_answers(self, dated: str, before: bool) -> None:
        """RPEZ 4(1): the plan answers the opinion, so it is not older."""
        found = item(audit(case(ANALYSIS, {**PLAN, "dated": dated}), as_of=date(2026, 3, 2)), "action_plan")
        assert (Fault.BEFORE_THE_OPINION in found.faults) is before

    def test_final_evaluation_before_the_first_year_evaluation(self) -> None:
        """Out of order, as the caveat of the answer says."""
        records: list[dict[str, Any]] = [ANALYSIS, PLAN, {"kind": "final_evaluation", "dated": "2026-12-01"},
                   {"kind": "first_year_evaluation", "dated": "2026-12-21"}]  # fmt: skip
        found = audit(case(*records), as_of=date(2027, 1, 4))
        assert Fault.OUT_OF_ORDER in item(found, "final_evaluation").faults

    @pytest.mark.parametrize(("what", "after"), [(one.what, one.after) for one in ORDERS], ids=lambda name: str(name))
    @pytest.mark.parametrize("days", [-1, 0, 1])
    def test_every_order_that_the_law_asks(self, what: str, after: str, days: int) -> None:
        """A day before the document that comes first is out of order; on its day and after it is not."""
        kinds = {"periodic_evaluation": "evaluation"}
        first, day = kinds.get(after, after), date(2027, 9, 6) if after == "current_opinion" else date(2026, 3, 16)
        records = [{"kind": first, "dated": day.isoformat()}]
        records += [{"kind": kinds.get(what, what), "dated": (day + timedelta(days=days)).isoformat()}]
        if "problem_analysis" not in (what, after):
            records.append({**ANALYSIS, "dated": "2026-01-12"})
        found = item(audit(case(*records), as_of=date(2027, 11, 15)), what)
        wrong = {Fault.OUT_OF_ORDER, Fault.BEFORE_THE_OPINION} & {*found.faults}
        assert bool(wrong) is (days < 0)
        (order,) = [one for one in ORDERS if (one.what, one.after) == (what, after)]
        if Fault.OUT_OF_ORDER in wrong:
            assert set(order.basis) <= set(found.basis)

    @pytest.mark.parametrize(("on", "wrong"), [("2026-01-12", True), ("2026-01-13", False), ("2026-01-14", False)])
    def test_every_order_that_a_pack_asks(self, on: str, wrong: bool) -> None:
        """What is counted from the day on which another milestone was met is not done before that day."""
        pack = read_pack(
            PACK.format(trigger='{ milestone = "first", moment = "met" }', due="due = { after = { days = 14 } }")
        )
        records = [{"kind": "event", "name": "own.first", "on": "2026-01-13"}]
        records += [{"kind": "event", "name": "own.second", "on": on}]
        made = audit(case(*records), as_of=date(2026, 2, 2), packs=[pack])
        second = next(one for one in made.items if one.what == "second")
        assert second.state is FileState.PRESENT
        assert (Fault.OUT_OF_ORDER in second.faults) is wrong
        assert FileAudit.from_json(made.to_json()) == made

    @pytest.mark.parametrize(("on", "late"), [("2026-01-19", 0), ("2026-01-20", 1)])
    def test_what_a_pack_asks_can_be_late(self, on: str, late: int) -> None:
        """Done after its last day, 19 January 2026."""
        pack = read_pack(PACK.format(trigger='{ clock = "law" }', due="due = { after = { days = 14 } }"))
        records = [{"kind": "event", "name": "own.second", "on": on}]
        made = audit(case(*records), as_of=date(2026, 2, 2), packs=[pack])
        second = next(one for one in made.items if one.what == "second")
        assert (second.days_late, second.faults) == (late, (Fault.LATE,) if late else ())

    @pytest.mark.parametrize(("on", "wrong"), [("2026-01-14", True), ("2026-01-15", False)])
    def test_what_a_pack_asks_not_before_a_day(self, on: str, wrong: bool) -> None:
        """Done before its earliest day."""
        not_before = 'not_before = { after = { days = 10 } }\nno_day = "no_last_day"'
        pack = read_pack(PACK.format(trigger='{ clock = "law" }', due=not_before))
        records = [{"kind": "event", "name": "own.second", "on": on}]
        made = audit(case(*records), as_of=date(2026, 2, 2), packs=[pack])
        second = next(one for one in made.items if one.what == "second")
        assert (Fault.OUT_OF_ORDER in second.faults) is wrong

    @pytest.mark.parametrize(("as_of", "old"), [("2027-08-12", False), ("2027-08-13", True)])
    def test_older_than_it_may_be(self, as_of: str, old: bool) -> None:
        """UP-E41: an opinion that in a year and a half was not renewed, from the day after."""
        found = item(audit(case(ANALYSIS, PLAN), as_of=date.fromisoformat(as_of)), "problem_analysis")
        assert (Fault.TOO_OLD in found.faults) is old

    def test_every_fault_has_a_test_or_a_finding(self) -> None:
        """The closed set of faults: each comes from a finding, or from what is compared above."""
        compared = {Fault.LATE, Fault.WITHOUT_VIEWS, Fault.OUT_OF_ORDER, Fault.BEFORE_THE_OPINION}
        assert {said.fault for said in SPEAKS_OF.values()} | compared == set(Fault)

    def test_a_document_without_a_date_is_asked(self) -> None:
        """UP-A08: no dated fact can show it; an answer does."""
        found = audit(case(ANALYSIS, PLAN), as_of=date(2027, 10, 4))
        assert any("UP-A08" in one.asks for one in found.items)
        answer = {"kind": "answer", "dated": "2027-10-01", "question": "UP-A08", "value": "no"}
        answered = item(audit(case(ANALYSIS, PLAN, answer), as_of=date(2027, 10, 4)), FILE)
        assert answered.faults == (Fault.UNDATED,)
        assert answered.mend is not None
        assert answered.mend.last_day is not None


def test_every_finding_that_speaks_of_a_document_is_a_signal_and_the_document_has_a_name() -> None:
    """The table names nothing that is not there."""
    assert SPEAKS_OF.keys() <= DUTCH_LAW.signals.keys()
    assert {said.of for said in SPEAKS_OF.values()} <= {FILE} | DUTCH_LAW.rules.keys() | record_models().keys()


@pytest.mark.parametrize("number", range(0, 240, 12))
def test_nothing_is_lost_and_nothing_is_decided_again(number: int) -> None:
    """Every duty of employer and employee, and every document of the report, is an item, and stands as the answer says;
    the audit of an answer that was read back is the same.
    """
    made = generated(number)
    try:
        answer = assess(Case.model_validate(made.data), as_of=made.as_of)
    except ValueError:
        return
    found = audit_of(answer)
    by_key = {one.key: one for one in found.items}
    missing = {Status.OVERDUE, Status.MISSED}
    for milestone in answer.milestones:
        if milestone.key in by_key:
            assert (by_key[milestone.key].state is FileState.MISSING) == (milestone.status in missing)
    documents = {one.document.value for one in answer.report_completeness if one.state is not ReportState.NOT_REQUIRED}
    assert documents <= {one.what for one in found.items}
    assert {one.key for one in answer.overdue} <= {one.key for one in found.wrong}
    assert audit_of(Assessment.from_json(answer.to_json())) == found
    assert FileAudit.from_json(found.to_json()) == found
    steps = {step.key for step in answer.next_steps}
    for one in found.items:
        assert (one.days_late > 0) is (
            Fault.LATE in one.faults or (one.key in by_key and by_key[one.key].days_late > 0)
        )
        assert one.number == 1 or one.mend is None or one.key in steps


class TestCleanUp:
    """Many files, the worst first."""

    AUDITS = (
        audit(case(ANALYSIS, PLAN, case_id="2"), as_of=date(2026, 3, 9)),
        audit(case(case_id="1"), as_of=date(2026, 12, 7)),
        audit(case(ANALYSIS, case_id="3"), as_of=date(2026, 3, 9)),
    )

    def test_the_worst_first(self) -> None:
        """By level; then what is missing before what has only to be asked."""
        assert [one.case_id for one in clean_up(self.AUDITS)] == ["1", "3", "2"]

    def test_of_one_level_by_day_and_then_by_what_is_missing(self) -> None:
        """What has no last day can be mended at once, and comes first; of one day the file that lacks most."""
        worst = self.AUDITS[1]
        (first, *rest) = worst.to_mend
        assert first.mend is not None
        early, late, no_day = (
            replace(worst, case_id=name, items=Named((replace(first, mend=replace(first.mend, last_day=day)),)))
            for name, day in (("early", date(2026, 12, 8)), ("late", date(2026, 12, 9)), ("no_day", None))
        )
        lacks = next(one for one in rest if one.state is FileState.MISSING)
        more = replace(early, case_id="more", items=Named((*early.items, replace(lacks, mend=None))))
        wrong = replace(lacks, mend=None, state=FileState.PRESENT, faults=(Fault.LATE,))
        faulty = replace(early, case_id="faulty", items=Named((*early.items, wrong)))
        found = clean_up([late, early, faulty, more, no_day])
        assert [one.case_id for one in found] == ["no_day", "more", "faulty", "early", "late"]

    def test_the_order_of_what_is_given_makes_no_difference(self) -> None:
        """Same list, same order."""
        assert clean_up(reversed(self.AUDITS)) == clean_up(self.AUDITS)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_shown(language: Language) -> None:
    """Pages, rows and lists in both languages, with every document named."""
    found = audit(case(ANALYSIS, {**PLAN, "views_of": []}, case_id="2026-0017"), as_of=date(2026, 12, 7))
    page = audit_page(found, language)
    for one in found.wrong:
        assert item_name(one, language) in " ".join(page.split())
    assert "<script" not in audit_html(found, language=language)
    assert "2026-0017" in audit_markdown(found, language=language)
    rows = audit_rows([found, found], language=language)
    assert len(rows.rows) == 2 * len(found.items)
    assert clean_up_page([found], language) != clean_up_page([], language)
    for page in (clean_up_page([found], language), clean_up_html([found], language=language)):
        assert day_text(found.as_of, language) in page  # a list that says of no day is of no use to an auditor
    assert clean_up_html([found], language=language).count("<table") == 2


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_document_is_called_as_on_every_page(language: Language) -> None:
    """With its number, and never by the code of its occasion."""
    facts = {"absences": [{"first_day": "2026-01-05"}], "records": [
        {"kind": "action_plan", "dated": "2026-02-24"}, {"kind": "evaluation", "dated": "2026-04-02"},
        {"kind": "evaluation", "dated": "2026-05-12", "id": "second"}]}  # fmt: skip
    answer = assess(Case.model_validate(facts), as_of=date(2026, 11, 2), packs=["defence"])
    assert isinstance(answer, Assessment)
    called = {
        **{item.key: numbered(item, language) for item in answer.milestones},
        **{item.key: f"{pack_milestone_name(item, language)} (defence)" for item in answer.packs[0].milestones},
    }
    assert not any(item_name(item, language)[0].islower() for item in audit_of(answer).items)
    named = {item.key: item_name(item, language) for item in audit_of(answer).items if item.key in called}
    assert named == {key: called[key] for key in named}
    assert sum(item.number > 1 for item in audit_of(answer).items) > 1


def test_a_pack_asks_too() -> None:
    """A policy is audited beside the law, under its own name; a case abroad by its packs alone."""
    defence = audit(case(employment={"regime": "public_servant"}), as_of=date(2026, 8, 3), packs=["defence"])
    theirs = [one for one in defence.items if one.pack == "defence"]
    assert any(one.key == "defence.transfer_decision" for one in theirs)
    assert "(defence)" in audit_page(defence, "nl")
    facts = json.loads(
        Path("docs/founding/flemish-circular.md")
        .read_text(encoding="utf-8")
        .split("```json case.json\n")[1]
        .split("```")[0]
    )
    abroad = audit(Case.model_validate(facts), as_of=date(2026, 3, 23), packs=["belgium", "flanders"])
    assert {one.pack for one in abroad.items} == {"belgium", "flanders"}
    assert audit_page(abroad, "nl")
