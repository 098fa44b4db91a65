"""What is truly invariant: changes of the facts that must change nothing, or everything alike."""

from __future__ import annotations

import json
from datetime import date, timedelta
from random import Random
from typing import Any

from hypothesis import assume, example, given
from hypothesis import strategies as st

from generated import generated
from poortwachter import READINGS, Assessment, Case, Status, assess
from poortwachter.testing import cases, questions

NUMBERS = st.integers(0, 9_999)
PERIODS = ("waiting_period", "wage_continuation", "dismissal_ban", "sanction")
_FURTHER = (Status.UPCOMING, Status.OPEN, Status.DUE_SOON, Status.OVERDUE, Status.MISSED)


def read(number: int) -> tuple[dict[str, Any], date, Case] | None:
    """A made-up case of any kind, or nothing where it is one that is refused."""
    made = generated(number)
    try:
        case = Case.model_validate(made.data)
        assess(case, as_of=made.as_of)
    except ValueError:
        return None
    return dict(made.data), made.as_of, case


def days(answer: Assessment) -> dict[str, date | None]:
    """The last days of periods and milestones."""
    found = {name: getattr(answer, name).last_day for name in PERIODS}
    return {**found, "wia": answer.wia.first_day, **{item.key: item.due for item in answer.milestones}}


@given(NUMBERS, st.integers(0, 99))
def test_the_order_of_the_input_says_nothing(number: int, seed: int) -> None:
    """Spells, leaves and records in any order: the same bytes, the hash of the facts too."""
    made = read(number)
    assume(made is not None)
    assert made is not None
    data, as_of, case = made
    mixed = {**data}
    for name in ("absences", "leaves", "records"):
        if name in mixed:
            mixed[name] = Random(seed).sample(list(mixed[name]), len(mixed[name]))
    named = [{"id": f"r{place}", **record} for place, record in enumerate(data.get("records", ()))]
    if named:
        data["records"], mixed["records"] = named, Random(seed).sample(named, len(named))
    answers = [assess(Case.model_validate(facts), as_of=as_of).to_json() for facts in (data, mixed)]
    assert answers[0] == answers[1]
    assert json.loads(answers[0])["first_sick_day"] == assess(case, as_of=as_of).first_sick_day.isoformat()


@given(cases(), st.data())
def test_a_spell_in_two_pieces_is_one_spell(case: Case, data: st.DataObject) -> None:
    """Sick through a day and sick from the next day on: no day moves."""
    first, *others = case.absences
    last = first.last_day or first.first_day + timedelta(days=900)
    assume(last > first.first_day)
    cut = data.draw(st.dates(first.first_day, last - timedelta(days=1)))
    one = {"first_day": first.first_day, "last_day": cut}
    other = {"first_day": cut + timedelta(days=1), **({} if first.last_day is None else {"last_day": first.last_day})}
    kept = json.loads(case.model_dump_json(exclude_unset=True))
    in_two = {**kept, "absences": [one, {**kept["absences"][0], **other}, *kept["absences"][1:]]}
    assume(len(others) == len(case.absences) - 1)
    as_of = max(case.last_day_that_happened, cut + timedelta(days=1))
    whole, pieces = (assess(it, as_of=as_of) for it in (case, Case.model_validate(in_two)))
    found = days(pieces)
    assert {key: found.get(key) for key in days(whole)} == days(whole)


QUIET = st.dates(date(2014, 1, 6), date(2014, 6, 30))
"""First sick days from which no version of the law begins for some years, and no feast day stands in a term."""
_BY_FEAST_OR_YEAR = ("recovery_notice", "transition_compensation", "objection", "dismissal_permit", "safety_net_notice")


@given(QUIET, st.integers(1, 20))
def test_a_shift_by_whole_weeks_shifts_every_day(first: date, weeks: int) -> None:
    """The terms of two years are days and weeks: the same case so many weeks later has each day so many later."""
    shift = timedelta(weeks=weeks)
    one, other = (assess(Case(first_sick_day=day), as_of=day) for day in (first, first + shift))
    moved = days(other)
    for key, day in days(one).items():
        if day is not None and key != "dismissal_ban" and not key.startswith(_BY_FEAST_OR_YEAR):
            assert moved[key] == day + shift, key


@given(questions(), st.integers(1, 400))
def test_days_that_pass_move_no_day(question: tuple[Case, date], later: int) -> None:
    """With the same facts on a later day, what had a day has that day, and nothing goes back from what it was."""
    case, as_of = question
    before, after = assess(case, as_of=as_of), assess(case, as_of=as_of + timedelta(days=later))
    assume((before.first_sick_day, before.case_state) == (after.first_sick_day, after.case_state))
    moved = days(after)
    for item in before.milestones:
        then = next((it for it in after.milestones if it.key == item.key), None)
        if item.status in _FURTHER and then is not None and then.status in _FURTHER and item.due == then.due:
            assert _FURTHER.index(then.status) >= _FURTHER.index(item.status), item.key
        if item.status in (Status.MET, Status.MET_LATE) and then is not None:
            assert (then.status, then.met_on) == (item.status, item.met_on), item.key
    for name in PERIODS:
        if getattr(before, name).state == "known" and not getattr(before, name).pending:
            assert moved[name] == days(before)[name], name


@given(questions(), st.integers(0, 900), st.integers(0, 900))
def test_looking_back_twice_is_looking_back_once(question: tuple[Case, date], one: int, other: int) -> None:
    """The case of an earlier day, seen from a later one, is the same case."""
    case, as_of = question
    early, late = sorted(as_of - timedelta(days=back) for back in (one, other))
    assume(early >= case.absences[0].first_day)
    assert case.as_at(late).as_at(early) == case.as_at(early)
    assert (
        assess(case.as_at(early), as_of=early).to_json() == assess(case.as_at(late).as_at(early), as_of=early).to_json()
    )


@given(NUMBERS)
def test_a_pack_changes_nothing_in_the_law(number: int) -> None:
    """The answer with a pack is the answer without it, and the pack beside it."""
    made = read(number)
    assume(made is not None)
    assert made is not None
    _, as_of, case = made
    law = assess(case, as_of=as_of).to_dict()
    both = assess(case, as_of=as_of, packs=["defence", "employer"]).to_dict()
    assert len(both.pop("packs")) == 2
    assert both == {key: value for key, value in law.items() if key != "packs"}


@given(NUMBERS, st.sampled_from(sorted(READINGS)))
@example(2160, "run_out_of_the_sanction")
@example(5520, "repair_decision_term")
def test_a_reading_that_changes_anything_is_named(number: int, reading: str) -> None:
    """In days, risk or what to do next: by whichever alternative is chosen, the answer says that it rests on it."""
    made = read(number)
    assume(made is not None)
    assert made is not None
    _, as_of, case = made
    plain = assess(case, as_of=as_of)
    for alternative in READINGS[reading].alternatives:
        try:
            other = assess(case, as_of=as_of, readings={reading: alternative})
            told = [{name: part for name, part in one.to_dict().items() if name not in ABOUT} for one in (plain, other)]
        except ValueError:
            continue
        assert told[0] == told[1] or reading in {used.id for used in plain.readings}


ABOUT = ("readings", "provenance")
"""What an answer says about itself."""
