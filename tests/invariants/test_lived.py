"""A case lived in any order: days pass, facts come in, and after each step what must be true is true."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from pydantic import ValidationError

from poortwachter import Assessment, Case, CaseError, Status, assess, changes, replay

DOCUMENTS: Final = (
    {"kind": "problem_analysis", "capacity": "present"}, {"kind": "problem_analysis", "capacity": "none"},
    {"kind": "action_plan", "signed_by": ["employer", "employee"]}, {"kind": "action_plan"},
    {"kind": "evaluation", "course": "changed"}, {"kind": "first_year_evaluation"}, {"kind": "current_opinion"},
    {"kind": "capacity", "capacity": "marginal"}, {"kind": "vocational_assessment"}, {"kind": "final_evaluation"},
    {"kind": "reintegration_report"}, {"kind": "long_absence_expected"},
)  # fmt: skip
LETTERS: Final = (
    {"kind": "uwv_wia_letter", "status": "sent"}, {"kind": "wia_decision", "granted": True},
    {"kind": "sanction_decision", "ground": "substantive"}, {"kind": "sanction_decision"},
    {"kind": "repair_decision", "repaired": True}, {"kind": "repair_decision", "repaired": False},
    {"kind": "early_iva_decision", "granted": False},
)  # fmt: skip
RECEIPTS: Final = ("week_42_notice", "wia_application", "repair_report", "early_iva_application", "objection")


class Lived(RuleBasedStateMachine):
    """One employment, from its first sick day on."""

    @initialize(first=st.dates(date(2014, 1, 1), date(2029, 12, 31)))
    def falls_ill(self, first: date) -> None:
        """The first sick day."""
        self.facts: dict[str, Any] = {"case_id": "case-1", "absences": [{"first_day": first}], "records": []}
        self.today = first
        self.before: Assessment | None = None
        self.without_words: list[object] = []

    @rule(days=st.one_of(st.integers(1, 14), st.integers(30, 250)))
    def days_pass(self, days: int) -> None:
        """Nothing happens."""
        self.today += timedelta(days=days)

    @rule(document=st.sampled_from(DOCUMENTS))
    def makes(self, document: dict[str, Any]) -> None:
        """A document of the employer or the company doctor."""
        self._add({**document, "dated": self.today})

    @rule(letter=st.sampled_from(LETTERS))
    def gets(self, letter: dict[str, Any]) -> None:
        """A letter of UWV."""
        self._add({**letter, "sent_on": self.today})

    @rule(kind=st.sampled_from(RECEIPTS))
    def sends(self, kind: str) -> None:
        """Something that UWV receives."""
        self._add({"kind": kind, "received_on": self.today})

    @precondition(lambda self: "last_day" not in self.facts["absences"][-1])
    @rule()
    def recovers(self) -> None:
        """The last sick day is today."""
        self._try({**self.facts, "absences": [*self.facts["absences"][:-1],
                                              {**self.facts["absences"][-1], "last_day": self.today}]})  # fmt: skip
        self.today += timedelta(days=1)

    @precondition(lambda self: "last_day" in self.facts["absences"][-1])
    @rule()
    def relapses(self) -> None:
        """Sick again from today."""
        self._try({**self.facts, "absences": [*self.facts["absences"], {"first_day": self.today}]})

    @rule(days=st.integers(0, 200))
    def leaves(self, days: int) -> None:
        """The employment ends so many days from today."""
        self._try({**self.facts, "employment": {"last_day": self.today + timedelta(days=days)}})

    def _add(self, record: dict[str, Any]) -> None:
        self._try({**self.facts, "records": [*self.facts["records"], {"id": f"r{self._number()}", **record}]})

    def _number(self) -> int:
        return len(self.facts["records"])

    def _try(self, facts: dict[str, Any]) -> None:
        """What contradicts the file is refused in words, and not kept."""
        try:
            assess(Case.model_validate(facts), as_of=self.today)
        except (ValidationError, CaseError) as refused:
            self.without_words = [line for line in refused.errors() if not line["ctx"]["remedy"]]
        else:
            self.facts = facts

    @invariant()
    def everything_is_answered(self) -> None:
        """It reads back, proves each day that it gives, and tells what changed; a refusal has words."""
        assert self.without_words == []
        answer = assess(Case.model_validate(self.facts), as_of=self.today)
        text = answer.to_json()
        back = Assessment.from_json(text)
        assert back.to_json() == text
        for item in answer.milestones[:6]:
            if item.due is not None and item.status is not Status.NOT_APPLICABLE:
                proof = answer.explain(item.key)
                assert replay(proof) == proof.conclusion
        if self.before is not None:
            told = changes(self.before, back).changed
            keys = {item.key for item in back.milestones}
            gone = {item.key for item in self.before.milestones} - keys
            assert gone <= {change.key for change in told}
        self.before = back


TestLived = Lived.TestCase
TestLived.settings = settings(max_examples=min(15, settings().max_examples), stateful_step_count=20, deadline=None)
