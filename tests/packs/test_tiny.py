"""The seam: another country with two clocks and three milestones, of which the engine knows nothing."""

from __future__ import annotations

import pickle
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from poortwachter import (
    Abroad,
    Assessment,
    Case,
    CaseError,
    Pack,
    PackMilestone,
    Subject,
    assess,
    changes,
    read_pack,
    replay,
    wage_periods,
)

TINY = read_pack((Path(__file__).parent / "tiny.toml").read_text(encoding="utf-8"), file="tiny.toml")
FACTS: dict[str, Any] = {
    "absences": [{"first_day": "2026-01-05", "last_day": "2026-01-15"}, {"first_day": "2026-01-26"}],
    "jurisdiction": "xx",
    "records": [{"kind": "event", "name": "tiny.letter", "on": "2026-01-31", "outcome": "yes"}],
}


def abroad(facts: dict[str, Any], as_of: date, pack: Pack = TINY) -> Abroad:
    """The answer of the pack."""
    answer: object = assess(Case.model_validate(facts), as_of=as_of, packs=[pack])
    assert isinstance(answer, Abroad)
    return answer


def by_id(answer: Abroad, id: str) -> PackMilestone:
    """A milestone of the one pack."""
    return answer.packs[0].milestone(id)


class TestTwoClocks:
    """Ten days between two spells: one clock begins anew, the other goes on without them."""

    def test_the_short_clock_begins_anew(self) -> None:
        """Three working days after 26 January."""
        assert by_id(abroad(FACTS, date(2026, 2, 3)), "report").due == date(2026, 1, 29)

    def test_the_long_clock_goes_on(self) -> None:
        """Counted day 30: eleven days, and nineteen from 26 January."""
        assert by_id(abroad(FACTS, date(2026, 2, 3)), "review").due == date(2026, 2, 13)

    @pytest.mark.parametrize(
        ("first_day", "due"), [("2026-01-22", date(2026, 1, 8)), ("2026-01-23", date(2026, 1, 28))]
    )
    def test_a_gap_of_six_days_joins_and_one_of_seven_does_not(self, first_day: str, due: date) -> None:
        """From 5 January three working days on, or from 23 January."""
        facts = {**FACTS, "absences": [FACTS["absences"][0], {"first_day": first_day}]}
        assert by_id(abroad(facts, date(2026, 2, 3)), "report").due == due


def test_an_event_brings_up_its_milestone_with_its_day_in_the_key() -> None:
    """A month after 31 January is 28 February."""
    found = by_id(abroad(FACTS, date(2026, 2, 3)), "answer")
    assert (found.key, found.not_before, found.due) == ("tiny.answer@2026-01-31", date(2026, 2, 10), date(2026, 2, 28))


def test_every_day_is_proved() -> None:
    """The steps done again give the day."""
    answer = abroad(FACTS, date(2026, 2, 3))
    for item in answer.packs[0].milestones:
        proof = answer.explain(item.key)
        assert replay(proof) == proof.conclusion == item.due


def test_nothing_of_it_is_dutch() -> None:
    """No Dutch part in the answer, and Dutch questions are refused."""
    answer = abroad(FACTS, date(2026, 2, 3))
    assert set(answer.to_dict()) == {
        "schema", "case_id", "jurisdiction", "as_of", "case_sha256", "library", "packs",
    }  # fmt: skip
    with pytest.raises(AttributeError, match="has no Dutch answer"):
        _ = getattr(answer, "wia")  # noqa: B009
    with pytest.raises(CaseError, match="jurisdiction"):
        wage_periods(Case.model_validate({**FACTS, "records": []}), as_of=date(2026, 2, 3),
                     first_day=date(2026, 1, 1), last_day=date(2026, 1, 31))  # fmt: skip


def test_an_answer_is_data() -> None:
    """Written, read back and written again it is the same, beside the law too; a proof needs the facts."""
    answer = abroad(FACTS, date(2026, 2, 3))
    again = Abroad.from_json(answer.to_json())
    assert again == answer
    assert again.to_json() == answer.to_json()
    assert pickle.loads(pickle.dumps(answer)) == answer
    with pytest.raises(CaseError, match="assess the case again"):
        again.explain("tiny.review")
    law = assess(Case.model_validate({"first_sick_day": "2026-01-05"}), as_of=date(2026, 2, 3), packs=["defence"])
    assert Assessment.from_json(law.to_json()) == law
    assert hash(law.packs[0]) == hash(pickle.loads(pickle.dumps(law)).packs[0])
    assert law != assess(Case.model_validate({"first_sick_day": "2026-01-05"}), as_of=date(2026, 2, 3))


@pytest.mark.parametrize(
    ("facts", "packs", "code"),
    [
        ({"jurisdiction": "xx"}, ["defence"], "pack_of_another_country"),
        ({"jurisdiction": "xx"}, [], "no_pack"),
        ({"jurisdiction": None}, [TINY], "pack_of_another_country"),
        ({"jurisdiction": "xx"}, [TINY, TINY], "pack_twice"),
        ({"jurisdiction": "xx"}, ["tyni"], "unknown_pack"),
        ({"jurisdiction": "xx"}, [3], "not_a_pack"),
        ({"jurisdiction": "xx"}, "tiny", "not_packs"),
    ],
)
def test_packs_that_do_not_fit(facts: dict[str, Any], packs: Any, code: str) -> None:
    """A pack of another country, none, one twice, one that is not there, and what is no pack."""
    case = Case.model_validate({**FACTS, "records": [], **facts})
    with pytest.raises(CaseError) as error:
        assess(case, as_of=date(2026, 2, 3), packs=packs)
    assert [problem.code for problem in error.value.problems] == [code]


def test_changes_name_milestones_of_packs() -> None:
    """Apart from those of the law, and from answers that were stored."""
    case = Case.model_validate({"first_sick_day": "2026-01-05"})
    days = (date(2026, 2, 2), date(2026, 2, 3))
    before, after = (Assessment.from_json(assess(case, as_of=day, packs=["defence"]).to_json()) for day in days)
    found = [(item.key, item.kind.value) for item in changes(before, after).changed if item.about is Subject.PACK]
    assert found == [("defence.message_problem_analysis", "became_overdue")]


def test_an_answer_to_what_no_pack_asks() -> None:
    """Refused, as everything that no pack declares."""
    said = {"kind": "answer", "dated": "2026-01-20", "question": "other", "value": "no"}
    with pytest.raises(CaseError, match=r"records\[0\].question"):
        abroad({**FACTS, "records": [said]}, date(2026, 2, 3))
