"""What is passed over for want of a record, and what a run notes of readings: nothing is lost by it."""

from __future__ import annotations

import pytest

from generated import generated
from poortwachter import Assessment, Case, CaseError, assess
from poortwachter.answer.odd import ODD
from poortwachter.review.dossier import dossier
from poortwachter.review.facts import FACTS
from poortwachter.review.showing import wanted_by
from poortwachter.review.verdict import NO
from poortwachter.rules.patterns import FACT_NEEDS, Fact

_CASES = range(0, 9000, 90)


@pytest.fixture(scope="module")
def answers() -> list[Assessment]:
    """A hundred cases of all kinds."""
    found = []
    for number in _CASES:
        made = generated(number)
        try:
            found.append(assess(Case.model_validate(made.data), as_of=made.as_of, readings=made.readings))
        except (CaseError, ValueError):
            continue
    assert len(found) > len(_CASES) // 2
    return found


WANTING = tuple(fact for fact, shows in FACTS.items() if wanted_by(shows) is not None)


def test_many_facts_want_a_record() -> None:
    """Those that a record alone can show."""
    assert len(WANTING) > len(FACTS) // 2


@pytest.mark.parametrize("fact", WANTING)
def test_without_a_record_that_shows_it_a_fact_does_not_hold(fact: Fact, answers: list[Assessment]) -> None:
    """Where none of the kinds that it wants is on file; each of them is one that it says it looks at."""
    kinds = wanted_by(FACTS[fact]) or ()
    assert {kind for kind in kinds if kind != "answer"} <= set(FACT_NEEDS[fact])
    for answer in answers:
        asked = dossier(answer.found, {})
        if asked.acts.keys().isdisjoint(kinds):
            assert FACTS[fact](asked) == NO
            assert not asked.readings_read


def test_whatever_is_read_of_an_answer_first_it_lists_the_same_readings(answers: list[Assessment]) -> None:
    """What is looked at first puts no reading in the list, and keeps none out."""
    for answer in answers:
        question = answer.found.question
        again = assess(question.case, as_of=question.as_of, readings=question.readings._asdict())
        listed = again.readings
        assert again.milestones
        assert again.caveats is not None
        assert all(item.caveats is not None for item in again.found.milestones)
        assert answer.milestones == again.milestones
        assert all(item.caveats is not None for item in answer.found.milestones)
        assert answer.readings == listed


ODD_BY_A_RECORD = tuple(odd for odd in ODD.values() if odd.wants is not None)


def test_much_that_is_odd_wants_a_record() -> None:
    """What a record alone can make odd."""
    assert len(ODD_BY_A_RECORD) > len(ODD) // 2


def test_without_a_record_that_makes_it_odd_nothing_is(answers: list[Assessment]) -> None:
    """Where none of the kinds of record or leave that it wants is in the case."""
    for answer in answers:
        run = answer.found.run
        kinds = {fact.kind for fact in (*run.file.case.records, *run.file.case.leaves)}
        for odd in ODD_BY_A_RECORD:
            if kinds.isdisjoint(odd.wants or ()):
                assert not odd.asks(run)
