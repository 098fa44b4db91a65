"""The plain run and the traced run are one text: the same outcome of every stage, and the same days asked.

On generated cases, and on cases of which one fact lies on or beside a day on which something changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any, get_args
from weakref import WeakKeyDictionary

import pytest
from pydantic import ValidationError

from generated import generated
from poortwachter import READINGS, Assessment, Case, CaseError, assess
from poortwachter.answer.explanation import replay
from poortwachter.engine.run import Run
from poortwachter.engine.schedule import Asked
from poortwachter.facts.records import ReportDocument, VariableTerm, record_models
from poortwachter.lanes import trace as lanes_trace
from poortwachter.lanes.trace import trace
from poortwachter.law.stages.timeline import Timeline
from strategies import record

PERIODS = ("waiting_period", "wia", "wage_continuation", "dismissal_ban", "sanction")
D0 = date(2026, 1, 5)


def plainly(value: Any) -> Any:
    """An outcome with every number in it a plain one."""
    if isinstance(value, tuple):
        return tuple(plainly(item) for item in value)
    return int(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _told(item: Asked) -> Any:
    """What is asked once, in plain numbers."""
    told = (item.rule.id, item.number, item.occasion, item.due, item.no_day, *item.read_all(), item.basis)
    return *plainly(told), None if item.shown is None else item.shown.id


def differing(run: Run) -> list[str]:
    """The stages, and what is asked, on which the two lanes do not agree."""
    traced = trace(run)
    wrong = [
        name for name in Timeline._fields if plainly(getattr(run.found, name)) != plainly(getattr(traced.found, name))
    ]
    for plain, other in zip(run.asked, traced.asked, strict=True):
        same = _told(plain) == _told(other)
        wrong += [] if same else [f"{plain.rule.id}:{plain.number}"]
    return wrong


def holds_otherwise(run: Run, as_of: int) -> list[str]:
    """The conditions that the two lanes answer differently on this day."""
    traced = trace(run)
    return [
        f"{plain.rule.id}: {test.condition.id}"
        for plain, other in zip(run.asked, traced.asked, strict=True)
        for test, again in zip(plain.ready.tests, other.ready.tests, strict=True)
        for day in {as_of, as_of if plain.due is None else plain.due}
        if test.holds(run.view, run.found, day, as_of) is not again.holds(traced.file, traced.found, day, as_of)
    ]


def not_proved(answer: Assessment) -> list[str]:
    """The subjects whose proof, done again, does not end on the day of the answer."""
    shown: dict[str, date | None] = {name: getattr(answer, name).last_day for name in PERIODS if name != "wia"}
    shown |= {"wia": answer.wia.first_day} | {item.key: item.due for item in answer.milestones}
    proofs = {subject: answer.explain(subject) for subject in shown}
    return [
        subject
        for subject, proof in proofs.items()
        if not proof.conclusion == replay(proof) == proof.steps[-1].day == shown[subject]
    ]


def check(answer: Assessment, *, proofs: bool = True) -> None:
    """Both lanes agree on a case, and its proofs are the answer."""
    run = answer.found.run
    assert differing(run) == []
    assert holds_otherwise(run, answer.as_of.toordinal()) == []
    if proofs:
        assert not_proved(answer) == []


# --- on and beside every day on which something changes -----------------------------------------------------------

BASES: Mapping[str, Mapping[str, object]] = {
    "plain": {},
    "long": {
        "employment": {"regime": "civil_code", "safety_net": "no"},
        "records": [
            record("problem_analysis", date(2026, 2, 12), capacity="marginal", long_absence_expected=True),
            record("action_plan", date(2026, 2, 26)),
            record("capacity", date(2027, 1, 20), capacity="present"),
            {"kind": "wia_application", "received_on": "2027-10-25"},
            {"kind": "sanction_decision", "sent_on": "2027-12-01"},
        ],
    },
    "repaired": {
        "leaves": [{"kind": "pregnancy_maternity", "first_day": "2028-02-01", "last_day": "2028-05-22"}],
        "records": [
            {"kind": "sanction_decision", "sent_on": "2027-12-01"},
            {"kind": "repair_report", "received_on": "2028-03-06"},
            {"kind": "repair_decision", "sent_on": "2028-03-29", "repaired": True},
        ],
    },
    "extended": {
        "aow_date": "2028-03-01",
        "records": [
            {"kind": "extension_agreement", "received_on": "2027-09-01", "last_day": "2028-06-30"},
            {"kind": "extension_decision", "sent_on": "2027-10-01", "granted": True, "last_day": "2028-06-30"},
        ],
    },
    "excused": {
        "records": [
            record("week_42_notice", date(2026, 10, 20)),
            {"kind": "uwv_wia_letter", "sent_on": "2027-10-20"},
            {"kind": "wia_application", "received_on": "2027-11-17"},
        ],
    },
    "left": {
        "employment": {"last_day": "2027-06-30", "self_insured_zw": "yes"},
        "records": [{"kind": "sanction_decision", "sent_on": "2027-12-01"}],
    },
}
"""Cases since 5 January 2026 in which something moves."""

FIELDS: Mapping[str, Mapping[str, object]] = {
    "capacity": {"capacity": "present"},
    "current_opinion": {"capacity": "none", "long_absence_expected": True},
    "problem_analysis": {"capacity": "present", "long_absence_expected": False},
    "early_iva_decision": {"granted": True},
    "repair_decision": {"repaired": True},
    "return_perspective": {"structural": True, "expected_by": "2027-03-01"},
    "work_resumption": {"structural": True, "work": "own"},
    "wage_extension_decision": {"days": 9},
    "answer": {"question": "UP-S12", "value": "yes"},
    "event": {"name": "defence.contact"},
    "term_deviation": {"milestone": get_args(VariableTerm)[1], "due": "2026-04-01"},
    "report_request": {"missing": [get_args(ReportDocument)[2]]},
    "extension_decision": {"granted": True, "last_day": "2028-07-31"},
    "confirmed_dates": {"states": {"last_day_of_waiting_period": "2028-01-05", "first_day_of_wia": "2028-01-06"}},
}
"""What a record of a kind says beside its day, where that moves something."""


def with_record(base: Mapping[str, Any], kind: str, day: date) -> dict[str, Any]:
    """The facts of a base with one record more."""
    fields = record_models()[kind].model_fields
    name = next(name for name in ("sent_on", "received_on", "dated", "started_on") if name in fields)
    return {**base, "records": [*base.get("records", ()), {"kind": kind, name: day, **FIELDS.get(kind, {})}]}


@cache
def thresholds(base: str) -> tuple[date, ...]:
    """Every day that the stages of a base give and every day that is asked in it."""
    answer = assess(Case.model_validate({"first_sick_day": D0, **BASES[base]}), as_of=date(2031, 1, 1))
    run = answer.found.run
    days = {getattr(outcome, "day", outcome) for outcome in run.found}
    for item in run.asked:
        days |= {item.due, item.window_opens, item.advised, item.last_valid}
    low, high = D0.toordinal(), D0.toordinal() + 1500
    return tuple(date.fromordinal(day) for day in sorted(d for d in days if isinstance(d, int) and low < d < high))


def beside(base: str) -> Iterator[tuple[str, date]]:
    """Every kind of record on the day before, on and after each of these days."""
    for day in thresholds(base):
        for kind in record_models():
            for step in (-1, 0, 1):
                yield kind, day + timedelta(days=step)


def answers_beside(base: str, every: int, first: int = 0) -> Iterator[Assessment]:
    """The answers to these cases, as far as their facts can be true together."""
    for kind, day in list(beside(base))[first::every]:
        facts = {"first_sick_day": D0, **with_record(BASES[base], kind, day)}
        try:
            yield assess(Case.model_validate(facts), as_of=date(2031, 1, 1))
        except (CaseError, ValidationError):
            continue


@pytest.mark.parametrize("base", BASES)
def test_a_record_on_and_beside_every_day(base: str) -> None:
    """Each kind of record, the day before, on the day and the day after each day of the timeline."""
    checked = 0
    for number, answer in enumerate(answers_beside(base, every=61)):
        check(answer, proofs=number % 4 == 0)
        checked += 1
    assert checked > 20


def first_days() -> Iterable[date]:
    """First sick days for which a term ends on or beside a day on which the law changed."""
    catalogue = assess(Case.model_validate({"first_sick_day": D0}), as_of=D0).found.question.catalogue
    spans = [(one.in_force_from, one.in_force_until) for rule in catalogue.milestones for one in rule.versions]
    spans += [(one.in_force_from, one.in_force_until) for one in catalogue.figures]
    changes = {day for span in spans for day in span if day is not None}
    for change in sorted(changes):
        for counted in (0, 42, 294, 552, 566, 608, 622, 636, 650, 727):
            for step in (-1, 0, 1):
                day = change + timedelta(days=step - counted)
                if day >= catalogue.first_law:
                    yield day


@pytest.mark.parametrize("reading", [None, "terms_of_1_july_2013"])
def test_first_sick_days_beside_every_change_of_law(reading: str | None) -> None:
    """Terms of which the last day lies on the last day of an old version, or on the first day of a new one."""
    for number, first_day in enumerate(sorted(set(first_days()))):
        facts = {"first_sick_day": first_day, "aow_date": first_day + timedelta(days=700)}
        chosen = {} if reading is None else {reading: list(READINGS[reading].alternatives)[-1]}
        answer = assess(Case.model_validate(facts), as_of=first_day + timedelta(days=730), readings=chosen)
        check(answer, proofs=number % 10 == 0)


@pytest.mark.parametrize("reading", READINGS)
def test_generated_cases_under_every_reading(reading: str) -> None:
    """The alternatives other than the default, on cases with much on file."""
    for number in range(7, 10_000, 500):
        made = generated(number)
        for alternative in list(READINGS[reading].alternatives)[1:]:
            try:
                case = Case.model_validate(made.data)
                answer = assess(case, as_of=made.as_of, readings={**made.readings, reading: alternative})
            except (CaseError, ValidationError):
                continue
            check(answer, proofs=number % 3 == 0)


class Fleeting(WeakKeyDictionary[Run, Any]):
    """Lets go of what it holds once it has said that it is there, as when another thread lets an equal run go."""

    def __contains__(self, key: object) -> bool:
        found = super().__contains__(key)
        self.clear()
        return found


def test_a_trace_that_another_thread_lets_go(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is made anew, and no error."""
    monkeypatch.setattr(lanes_trace, "_TRACES", Fleeting())
    answer = assess(Case(first_sick_day=D0), as_of=D0)
    first, again = (trace(answer.found.run).found for _ in range(2))
    assert first == again
