"""Items of an answer go by a name: ``in`` says whether there is one, and never a silent no."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from datetime import date

import pytest

from poortwachter import Assessment, Case, UnknownIdError, assess, audit, dismissal_path, exposure, what_if
from poortwachter.answer.named import Named

AS_OF = date(2026, 6, 1)
CASE = Case.model_validate(
    {
        "first_sick_day": "2026-01-05",
        "employment": {"first_day": "2015-03-01"},
        "records": [
            {"id": "r1", "kind": "problem_analysis", "dated": "2026-02-20", "capacity": "present"},
            {
                "id": "r2",
                "kind": "confirmed_dates",
                "sent_on": "2026-03-02",
                "states": {"first_sick_day": "2026-01-06"},
            },
        ],
    }
)

IMPORTED = CASE.model_copy(update={"records_complete_from": date(2026, 5, 1)})
"""The same, of which older history was not imported: so facts are missing."""

AGAIN: tuple[Callable[[Assessment], Assessment], ...] = (
    lambda answer: answer,
    lambda answer: Assessment.from_json(answer.to_json()),
    lambda answer: pickle.loads(pickle.dumps(answer)),
    copy.deepcopy,
)


NAMES = {
    "report_completeness": "document",
    "missing_facts": "fact",
    "could_change": "fact",
    "differences": "stated",
    "readings": "id",
    "notices": "id",
    "packs": "pack",
}


@pytest.mark.parametrize("again", AGAIN, ids=["itself", "read back", "pickled", "copied"])
def test_what_an_answer_holds(again: Callable[[Assessment], Assessment]) -> None:
    """Each by the name with which it is asked for elsewhere."""
    seen = set()
    for case in (CASE, IMPORTED):
        found = assess(case, as_of=AS_OF, packs=["employer"])
        assert isinstance(found, Assessment)
        answer = again(found)
        risk, (pack,) = answer.risk, answer.packs
        listed: list[tuple[str, tuple[object, ...]]] = [(field, getattr(answer, part)) for part, field in NAMES.items()]
        listed += [("key", answer.milestones), ("id", answer.milestones), ("key", answer.next_steps)]
        listed += [("act", answer.next_steps), ("step", risk.test), ("id", risk.findings), ("id", risk.questions)]
        listed += [("key", pack.milestones), ("id", pack.milestones)]
        for place, (field, items) in enumerate(listed):
            seen |= {place} if items else set()
            assert all(str(getattr(item, field)) in items for item in items)
            assert "UP-X99" not in items
    assert seen == {*range(len(listed))}


def test_what_stands_beside_an_answer() -> None:
    """The lines in euros, the days of a dismissal, what changes and what an audit lists."""
    wage = {
        "amount": 3000, "period": "month", "holiday_allowance_percent": 8, "employer_charges_percent": 20,
    }  # fmt: skip
    changed = what_if(CASE, {"kind": "action_plan", "dated": "2026-03-01"}, as_of=AS_OF)
    listed: list[tuple[str, tuple[object, ...]]] = [
        ("first_year", exposure(CASE, wage, as_of=AS_OF).lines),
        ("ban_ends", dismissal_path(CASE, as_of=AS_OF).days),
        ("problem_analysis", audit(CASE, as_of=AS_OF).items),
        ("action_plan", changed.milestones),
    ]
    for name, items in listed:
        assert name in items
        assert name not in items[:0]
        assert name not in changed.periods


def test_what_is_not_there() -> None:
    """A key says which one, an id that there is one; the other door says what there is."""
    answer = assess(CASE, as_of=AS_OF)
    for name, there in (("wia_application", True), ("objection", False), ("wia_aplication", False)):
        assert (name in answer.milestones) is there
    with pytest.raises(UnknownIdError, match="wia_application"):
        answer.milestone("wia_aplication")


def test_it_is_a_tuple() -> None:
    """To every reader of a tuple."""
    answer = assess(CASE, as_of=AS_OF)
    assert isinstance(answer.milestones, Named)
    assert answer.milestones == tuple(answer.milestones)
    assert type(answer.milestones[:1]) is tuple
    assert answer.milestones[0] in answer.milestones
    assert 1 not in answer.milestones
