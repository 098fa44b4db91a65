"""Rows with days that UWV states are answered together too, as each is alone."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

pa = pytest.importorskip("pyarrow")

from equal import INPUT, as_row, differences, with_wage  # noqa: E402
from poortwachter import Case, Setting, assess_batch, assess_over, what_if_batch  # noqa: E402
from poortwachter.facts.records import States  # noqa: E402
from poortwachter.portfolio import as_supposed, as_they_stood, at_once, batch  # noqa: E402

D0 = date(2024, 3, 4)
END_OF_WAIT = D0 + timedelta(days=727)
DAY = date(2026, 11, 26)
ANALYSIS = {"kind": "problem_analysis", "dated": D0 + timedelta(days=38)}


@pytest.fixture(autouse=True)
def together(monkeypatch: pytest.MonkeyPatch) -> list[list[int]]:
    """Few rows are answered together too; which were, each time."""
    places: list[list[int]] = []
    plain = at_once.answers_at_once

    def noting(*given: Any) -> Any:
        found = plain(*given)
        places.append(found.places.tolist())
        return found

    monkeypatch.setattr(batch, "_WORTH_IT", 1)
    for module in (at_once, as_supposed, as_they_stood):
        monkeypatch.setattr(module, "answers_at_once", noting)
    return places


def letter(kind: str, day: date, **states: date) -> dict[str, Any]:
    more = {"granted": True} if kind == "extension_decision" else {}
    return {"kind": kind, "sent_on": day, **more, "states": states}


def facts(*records: Any, **more: Any) -> dict[str, Any]:
    return {"absences": [{"first_day": D0}], "records": [ANALYSIS, *records], **more}


SENT = date(2025, 10, 6)
SANCTION = date(2026, 1, 12)
OURS = {
    "last_day_of_waiting_period": END_OF_WAIT,
    "first_day_of_wia": END_OF_WAIT + timedelta(days=1),
    "last_day_of_wage_continuation": END_OF_WAIT,
    "first_day_of_sanction": END_OF_WAIT + timedelta(days=1),
    "last_day_of_sanction": END_OF_WAIT + timedelta(days=364),
    "report_due": date(2025, 11, 30),
    "application_due": date(2025, 12, 14),
    "wia_decision_due": date(2026, 3, 1),
}
STATED: tuple[dict[str, Any], ...] = (
    *(
        facts(letter("uwv_wia_letter", SENT, **{name: day + timedelta(days=days)}))
        for name, day in OURS.items()
        for days in (-7, 0, 7)
    ),
    facts(letter("uwv_wia_letter", SENT, **OURS)),
    facts(letter("sanction_decision", SANCTION, last_day_of_sanction=date(2026, 9, 1))),
    facts(letter("sanction_decision", SANCTION, last_day_of_sanction=date(2026, 9, 1), first_day_of_wia=DAY)),
    facts(letter("uwv_wia_letter", SENT, first_day_of_wia=DAY), {"kind": "sanction_decision", "sent_on": SANCTION}),
    facts(letter("uwv_wia_letter", SENT, report_due=DAY), letter("extension_decision", date(2025, 12, 1))),
    facts(letter("uwv_wia_letter", SENT, report_due=DAY), letter("confirmed_dates", SENT + timedelta(days=1))),
    facts(*(letter("uwv_wia_letter", SENT + timedelta(days=days), report_due=DAY) for days in (0, 9))),
    facts(letter("confirmed_dates", SENT, wia_decision_due=DAY), {"kind": "wia_application", "received_on": SENT}),
    facts(letter("confirmed_dates", SENT, last_day_of_wage_continuation=date(2026, 2, 1)), birth_date=date(1970, 1, 1)),
    facts(letter("confirmed_dates", D0, application_due=DAY)),
    facts(),
)  # fmt: skip
ALONE: tuple[dict[str, Any], ...] = (
    facts(letter("confirmed_dates", SENT, first_sick_day=D0 + timedelta(days=7))),
    facts(letter("uwv_wia_letter", SENT, report_due=DAY), letter("confirmed_dates", SENT, report_due=DAY)),
)
"""Another first sick day, and two letters of one day."""
REFUSED: tuple[dict[str, Any], ...] = (
    facts(letter("confirmed_dates", SENT, first_day_of_wia=DAY, last_day_of_waiting_period=DAY)),
    facts(letter("confirmed_dates", SENT, report_due=D0 - timedelta(days=1))),
    facts(letter("uwv_wia_letter", SENT, report_due=DAY), letter("confirmed_dates", SENT, report_due=SENT)),
    facts(letter("confirmed_dates", SENT, first_day_of_wia=D0 + timedelta(days=30))),
    facts({**ANALYSIS, "dated": DAY, "states": {"report_due": DAY}}),
)
"""A day that cannot be, two that contradict each other, and a record that states none."""


def rows_of(given: tuple[dict[str, Any], ...]) -> list[dict[str, Any]]:
    return [with_wage(as_row(one, f"A-{place}"), place % 3) for place, one in enumerate(given)]


def table_of(given: tuple[dict[str, Any], ...]) -> Any:
    return pa.Table.from_pylist(rows_of(given), INPUT)


def case_or_none(facts: dict[str, Any], place: int) -> Case | None:
    try:
        return Case.model_validate({**facts, "case_id": f"A-{place}"})
    except ValueError:
        return None


@pytest.mark.parametrize(
    "day", [date(2025, 11, 30), SANCTION, END_OF_WAIT, END_OF_WAIT + timedelta(days=1), DAY], ids=str
)
def test_each_file_on_each_day(day: date, together: list[list[int]]) -> None:
    """Days that UWV states, a week before ours, the same and a week later, and what sets a letter aside."""
    every = (*STATED, *ALONE, *REFUSED)
    cases = [case_or_none(one, place) for place, one in enumerate(every)]
    assert [*differences(table_of(every), cases, day)] == []
    found = set(together[0])
    assert len(found) > len(STATED) // 2
    assert found <= {*range(len(STATED))}


def test_each_name_that_a_letter_can_state() -> None:
    """None is passed over."""
    day = date(2026, 1, 12)
    every = tuple(
        facts(letter("confirmed_dates", day, **{name: END_OF_WAIT + timedelta(days=days)}))
        for name in States.model_fields
        for days in (-30, 30)
    )
    cases = [case_or_none(one, place) for place, one in enumerate(every)]
    assert [*differences(table_of(every), cases, DAY)] == []


def test_as_they_stood_and_as_they_would_be(together: list[list[int]]) -> None:
    """A letter that had not come states nothing; a change leaves what the others state."""
    table = table_of(STATED)
    days, change = (SENT - timedelta(days=1), SENT, SANCTION), Setting(birth_date="1965-06-01")
    columns = ["wia_first_day", "reintegration_report_due", "wage_continuation_last_day", "exposure_full_sanction"]

    def asked() -> list[Any]:
        over = assess_over(table, days=days, columns=columns)
        both = what_if_batch(table, [change], as_of=DAY, columns=columns)
        return [one.answers.to_pylist() for one in (*over.values(), both.before, both.after)]

    mine = asked()
    assert min(map(len, together)) > len(STATED) // 2
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(batch, "_WORTH_IT", 10**9)
        assert mine == asked()


def test_a_stated_day_is_the_one_shown() -> None:
    """The report is due on the day of the letter, with the letter in the answer of that row alone."""
    table = table_of((facts(letter("uwv_wia_letter", SENT, report_due=date(2025, 12, 14))), facts()))
    answers = assess_batch(table, as_of=SENT, columns=["reintegration_report_due"]).answers
    assert answers["reintegration_report_due"].to_pylist() == [date(2025, 12, 14), date(2025, 11, 30)]
