"""What-ifs of a whole portfolio, and the past as it stood then, are those of each case."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from poortwachter import Case, CaseError, Setting, assess, assess_batch, assess_over, what_if, what_if_batch
from poortwachter.portfolio import batch as batch_of
from poortwachter.portfolio.made import GROUPS, made

pa = pytest.importorskip("pyarrow")

DAY = date(2026, 11, 26)
COLUMNS = ("wia_first_day", "level", "wia_application_status", "overdue")
NOTICE = {"kind": "week_42_notice", "received_on": date(2026, 11, 20)}


def facts(row: dict[str, Any]) -> Case:
    """A made-up row as one case."""
    listed = {
        name: [{key: value for key, value in item.items() if value is not None} for item in row[name]]
        for name in ("absences", "leaves", "records")
    }
    employment = {name.removeprefix("employment_"): row[name] for name in row if name.startswith("employment_")}
    known = {name: value for name, value in employment.items() if value is not None}
    return Case.model_validate({"birth_date": row["birth_date"], "employment": known, **listed})


def rows(number: int) -> tuple[Any, list[Case]]:
    table = made(number, as_of=DAY).read_all()
    return table, [facts(row) for row in table.to_pylist()]


def told(answer: Any) -> tuple[Any, ...]:
    application = next(item for item in answer.milestones if item.id == "wia_application")
    return answer.wia.first_day, answer.risk.level, application.status, [item.key for item in answer.overdue]


def test_a_change_to_all_is_the_change_to_each() -> None:
    """Before and after."""
    table, cases = rows(25)
    younger = Setting(birth_date="1990-01-01")
    found = what_if_batch(table, [younger], as_of=DAY, columns=COLUMNS, keep=GROUPS)
    assert found.before.refused == found.after.refused == 0
    pairs = zip(found.before.answers.to_pylist(), found.after.answers.to_pylist(), cases, strict=True)
    for before, after, case in pairs:
        expected = what_if(case, younger, as_of=DAY)
        assert tuple(before[name] for name in COLUMNS) == told(expected.before)
        assert tuple(after[name] for name in COLUMNS) == told(expected.after)


def test_changes_by_case_leave_the_others_as_they_are() -> None:
    """And what moved is listed."""
    cases = [Case(case_id=f"a-{n}", first_sick_day=date(2026, 1, 5 + n)) for n in range(3)]
    found = what_if_batch(cases, {"a-1": [NOTICE]}, as_of=DAY, columns=["week_42_notice_status", "overdue"])
    moved = found.moved().to_pylist()
    assert {(row["row"], row["case_id"]) for row in moved} == {(1, "a-1")}
    assert ("overdue", "met_late") in {(row["before"], row["after"]) for row in moved}


def test_a_change_that_cannot_be_made_refuses_that_case_in_both() -> None:
    """And no other; nothing to change is no question."""
    cases = [Case(case_id=f"a-{n}", first_sick_day=date(2026, n, 5)) for n in (1, 11)]
    early = {"kind": "week_42_notice", "received_on": date(2026, 10, 20)}
    found = what_if_batch(cases, [early], as_of=DAY, columns=["overdue"])
    for batch in found:
        assert (batch.rows, batch.refused) == (2, 1)
        assert batch.answers["case_id"].to_pylist() == ["a-1"]
    with pytest.raises(CaseError):
        what_if_batch(cases, [], as_of=DAY)


@pytest.mark.parametrize("together", [True, False])
def test_the_past_is_as_it_stood_then(together: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Facts of a later day are left out, and a case that had not begun is not there; in columns and one by one."""
    monkeypatch.setattr(batch_of, "_WORTH_IT", 1 if together else 10**9)
    table, cases = rows(25)
    newest = max(min(spell.first_day for spell in case.absences) for case in cases)
    days = sorted({date(2026, 2, 1), newest, DAY})
    found = assess_over(table, days=days, columns=COLUMNS, keep=GROUPS)
    assert list(found) == days
    for day, batch in found.items():
        begun = [n for n, case in enumerate(cases) if min(spell.first_day for spell in case.absences) <= day]
        assert batch.answers["row"].to_pylist() == begun
        assert (batch.rows, batch.refused) == (len(begun), 0)
        for row in batch.answers.to_pylist():
            assert tuple(row[name] for name in COLUMNS) == told(assess(cases[row["row"]].as_at(day), as_of=day))


@pytest.mark.parametrize("together", [True, False])
def test_a_number_that_comes_twice_is_refused_on_every_day(together: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second one, in columns and one by one, though by itself it is a case that could be answered."""
    monkeypatch.setattr(batch_of, "_WORTH_IT", 1 if together else 10**9)
    first, days = [date(2025, 1, 6), date(2025, 2, 3)], [date(2026, 2, 1), DAY]
    table = pa.table({"case_id": ["a-1", "a-1"], "first_sick_day": first})
    for batch in assess_over(table, days=days, columns=COLUMNS).values():
        assert (batch.answers["row"].to_pylist(), batch.refused) == ([0], 1)


def test_what_is_no_case_is_refused_on_every_day() -> None:
    """Good and refused are all that had begun; no day is no question."""
    found = assess_over([{"case_id": "a-1", "first_sick_day": "x"}], days=[DAY, date(2027, 1, 1)])
    assert [(batch.rows, batch.refused) for batch in found.values()] == [(1, 1), (1, 1)]
    with pytest.raises(CaseError):
        assess_over([], days=[])


@pytest.mark.parametrize("number", [1, 400])
def test_a_day_as_text_is_that_day(number: int) -> None:
    """Also where all rows are answered together, as every other question takes it."""
    table = made(number, as_of=DAY).read_all()
    wanted: Any = {"columns": COLUMNS, "keep": GROUPS}
    text: Any = DAY.isoformat()
    assert assess_batch(table, as_of=text, **wanted).answers == assess_batch(table, as_of=DAY, **wanted).answers
    past = assess_over(table, days=[text], **wanted)
    assert list(past) == [DAY]
    assert past[DAY].answers == assess_over(table, days=[DAY], **wanted)[DAY].answers
    supposed = what_if_batch(table, [NOTICE], as_of=text, **wanted)
    assert supposed.after.answers == what_if_batch(table, [NOTICE], as_of=DAY, **wanted).after.answers


@pytest.mark.parametrize("changes", [NOTICE, {"a-1": NOTICE}, {"a-1": Setting(birth_date="1990-01-01")}])
def test_a_change_that_stands_in_no_list(changes: Any) -> None:
    """It is refused: its keys would be taken for the numbers of cases, or for changes, and nothing would move."""
    with pytest.raises(CaseError) as caught:
        what_if_batch([Case(case_id="a-1", first_sick_day=date(2026, 1, 5))], changes, as_of=DAY, columns=COLUMNS)
    assert {problem.code for problem in caught.value.problems} == {"list_expected"}


@pytest.mark.parametrize("changes", [[NOTICE], {"a-1": [NOTICE]}, {"a-2": [NOTICE]}])
@pytest.mark.parametrize("others", [0, 400])
def test_events_of_a_pack_say_nothing_here(changes: Any, others: int) -> None:
    """No pack can be named, and a case with their events is answered as any other, whether it changes or not."""
    first = {"first_sick_day": "2026-01-05"}
    event = {"kind": "event", "name": "defence.contact", "on": "2026-02-03"}
    more = [Case.model_validate({**first, "case_id": f"b-{place}"}) for place in range(others)]
    cases = [Case.model_validate({**first, "case_id": name, "records": [event]}) for name in ("a-1", "a-2")]
    found = what_if_batch([*cases, *more], changes, as_of=DAY, columns=COLUMNS)
    assert (found.before.refused, found.after.refused) == (0, 0)


@pytest.mark.parametrize("together", [True, False])
def test_a_row_that_is_refused_is_refused_in_the_past_too(together: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """And those beside it are answered."""
    monkeypatch.setattr(batch_of, "_WORTH_IT", 1 if together else 10**9)
    table, _ = rows(5)
    with_a_child = [
        {**row, "birth_date": date(2020, 1, 1)} if place == 2 else row for place, row in enumerate(table.to_pylist())
    ]
    found = assess_over(pa.Table.from_pylist(with_a_child, table.schema), days=[DAY], columns=COLUMNS, keep=GROUPS)
    assert (found[DAY].rows, found[DAY].refused) == (5, 1)
    assert found[DAY].answers["row"].to_pylist() == [0, 1, 3, 4]
