"""What is written out finds what the tests find one by one."""

from __future__ import annotations

from datetime import date

import pytest

from generated import generated
from poortwachter import Case, CaseError, assess
from poortwachter.answer.risk import FindingState
from poortwachter.law.signals import SIGNALS
from poortwachter.review.dossier import Dossier, dossier
from poortwachter.review.judge import MADE, Judges
from poortwachter.review.looking import Looked, every_signal, terms_alone
from poortwachter.review.ready import beside as ids_beside
from poortwachter.review.verdict import NO, YES, Verdict
from poortwachter.review.written import judged, prepared, reads_a_reading
from poortwachter.rules.patterns import AllOf, AnswerIs, AnyOf, Fact, FieldIs, FromWeek, Holds, Negated, one_of
from poortwachter.rules.signal import Role, Signal, Track

one_by_one = Judges(lambda template, judge: judge, MADE)
"""Each test by its own function, looking at all that it is made of."""


@pytest.fixture(scope="module")
def dossiers() -> list[Dossier]:
    """Some sixty cases of all kinds, with answers to questions among their records."""
    found = []
    for number in range(0, 9900, 150):
        made = generated(number)
        try:
            answer = assess(Case.model_validate(made.data), as_of=made.as_of, readings=made.readings)
        except (CaseError, ValueError):
            continue
        found.append(dossier(answer.found, {}))
    assert sum(bool(one.answers) for one in found) > 5
    return found


TEMPLATES = tuple(
    dict.fromkeys(whole for signal in SIGNALS.values() for whole in (signal.when, signal.test) if whole is not None)
)


def test_each_test_finds_the_same(dossiers: list[Dossier]) -> None:
    """Its verdict, and the contested readings where it reads any."""
    for one in dossiers:
        for template in TEMPLATES:
            one.readings_read.clear()
            found = judged(template, one)
            read = set(one.readings_read)
            one.readings_read.clear()
            assert found == one_by_one.prepared(template)(one)
            assert not reads_a_reading(template) or read == one.readings_read


@pytest.mark.parametrize("only_terms", [False, True])
def test_all_of_them_at_once_find_the_same(dossiers: list[Dossier], only_terms: bool) -> None:
    """Findings, questions and what cannot be told."""
    for one in dossiers:
        looked = Looked(one)
        (terms_alone if only_terms else every_signal)()(one, looked)
        findings = {finding.id: finding for _, finding in looked.findings}
        unknown = {item.id for _, item in looked.unknown}
        questions = {question.id for _, question in looked.questions}
        for signal in SIGNALS.values():
            if only_terms and signal.track is not Track.PROCEDURAL:
                assert signal.id not in {*findings, *unknown, *questions}
                continue
            beside = only_terms or not signal.beside or not looked.weighing.isdisjoint(ids_beside(signal))
            verdict, opens = _looked_at(signal, one, beside)
            assert (signal.id in findings) is bool(verdict.holds)
            assert (signal.id in unknown) is (verdict.missing is not None)
            assert (signal.id in questions) is (opens and _is_put(signal, one, verdict))
            if verdict.holds:
                finding = findings[signal.id]  # type: ignore[index]
                assert (finding.since, finding.evidence) == (verdict.since, verdict.evidence)
                assert (finding.state is FindingState.MET_LATE) is verdict.late


def _looked_at(signal: Signal, one: Dossier, beside: bool) -> tuple[Verdict, bool]:
    """What a signal finds by itself, and whether its gate holds."""
    gate = NO if not beside else YES if signal.when is None else one_by_one.prepared(signal.when)(one)
    if not gate.holds:
        return gate, False
    said, asks = one.said.get(signal.id), signal.asks
    if signal.test is not None:
        cleared = asks is not None and said not in (None, asks.holds_on)
        return NO if cleared else one_by_one.prepared(signal.test)(one), True
    holds = asks is not None and said == asks.holds_on
    return Verdict(True, one.answers[signal.id].done_on, (one.answers[signal.id].id,)) if holds else NO, True


def _is_put(signal: Signal, one: Dossier, verdict: Verdict) -> bool:
    """Whether its question is put: while nobody answered it, and where the test shows something if it clears that."""
    asks = signal.asks
    return asks is not None and signal.id not in one.said and bool(verdict.holds) is (asks.role is Role.CLEARS)


FOUND, NOT_FOUND = FromWeek(1), FromWeek(150)
UNKNOWN = FieldIs(("work_resumption",), (one_of("structural", True),))
SHOWN = FieldIs(("work_resumption",))
ANSWERED = AnswerIs("UP-E07", "yes")


@pytest.mark.parametrize(
    ("template", "holds"),
    [
        (AllOf((FOUND, FOUND)), True),
        (AllOf((UNKNOWN, FOUND)), None),
        (AllOf((UNKNOWN, NOT_FOUND)), False),
        (AllOf((SHOWN, ANSWERED)), True),
        (AnyOf((NOT_FOUND, FOUND)), True),
        (AnyOf((NOT_FOUND, NOT_FOUND)), False),
        (AnyOf((NOT_FOUND, UNKNOWN)), None),
        (AnyOf((UNKNOWN, SHOWN)), True),
        (AnyOf((NOT_FOUND, SHOWN)), True),
        (Negated(UNKNOWN), None),
        (Negated(FOUND), False),
        (Negated(NOT_FOUND), True),
        (Negated(SHOWN), False),
        (Negated(AnswerIs("UP-E07", "no")), True),
        (AllOf((UNKNOWN, Negated(UNKNOWN))), None),
        (AllOf((Holds(Fact.RESULT_AGREED), UNKNOWN)), False),
        (AnyOf((Holds(Fact.RESULT_AGREED), SHOWN)), True),
    ],
)
def test_three_values(template: AllOf | AnyOf | Negated, holds: bool | None) -> None:
    """A no decides in what all must hold, a yes in what one must; without either an unknown stays unknown."""
    records = [
        {"kind": "work_resumption", "started_on": "2026-02-02", "work": "own"},
        {"kind": "answer", "dated": "2026-02-03", "question": "UP-E07", "value": "yes"},
    ]
    case = Case.model_validate({"first_sick_day": "2026-01-05", "records": records})
    one = dossier(assess(case, as_of=date(2026, 3, 2)).found, {})
    assert prepared(template)(one).holds is holds
    assert prepared(template)(one) == one_by_one.prepared(template)(one)
