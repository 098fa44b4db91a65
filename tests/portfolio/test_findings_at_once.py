"""Each signal finds in rows together what it finds in each of them alone, also where another decides the level."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

pa = pytest.importorskip("pyarrow")

import numpy as np  # noqa: E402

from equal import INPUT, as_row, case_of  # noqa: E402
from poortwachter import Case, assess, assess_batch  # noqa: E402
from poortwachter.lanes.rows import NO_DAY  # noqa: E402
from poortwachter.portfolio import batch, judging, risk  # noqa: E402
from poortwachter.portfolio.made import GROUPS, made  # noqa: E402
from poortwachter.review.findings import AT_ONCE  # noqa: E402
from poortwachter.review.verdict import NO, YES, Verdict, longest_late  # noqa: E402
from test_risk_at_once import ABLE, D0, FILES, LITTLE, PLAN, cd, dated, work  # noqa: E402

Findings = dict[str, tuple[Any, ...]]
Asked = set[str]

GAPS: tuple[list[dict[str, Any]], ...] = tuple(
    [ABLE, PLAN, *(dated("evaluation", day) for day in days)]
    for days in (
        (98, 150, 260, 300, 420), (98, 150, 200, 320, 420), (98, 220, 342), (98, 218, 458), (98, 140, 300),
        (98, 300, 340), (98, 300), (300,), (98, 140, 182, 224, 266, 308, 350, 392, 434, 600),
    )
)  # fmt: skip
"""Evaluations with gaps: the longest first, last, between others, and two as long."""
LATE: tuple[list[dict[str, Any]], ...] = (
    [ABLE, dated("action_plan", 57)],
    [ABLE, dated("action_plan", 200)],
    [dated("problem_analysis", 120, capacity="present"), dated("action_plan", 130)],
    [ABLE, PLAN, dated("first_year_evaluation", 364), {"kind": "second_track_start", "started_on": cd(500)}],
    [ABLE, PLAN, dated("first_year_evaluation", 420), {"kind": "second_track_start", "started_on": cd(407)}],
    [ABLE, PLAN, dated("advice", 100), work(220, 16.0), dated("advice", 300), work(460, 24.0)],
    [dated("problem_analysis", 40, capacity="none"), dated("capacity", 500, capacity="none")],
    [LITTLE, PLAN, dated("capacity", 500, capacity="marginal")],
    [ABLE, PLAN, {"kind": "dispute", "started_on": cd(150), "last_day": cd(170), "about": "working_relation"},
     {"kind": "dispute", "started_on": cd(200), "last_day": cd(400), "about": "working_relation"}],
)  # fmt: skip
"""What was done after all, by a little and by much, and twice."""


@pytest.fixture
def together(monkeypatch: pytest.MonkeyPatch) -> Any:
    """What each signal found and asks, by the row, of the rows that are answered together."""
    kept = list[risk.Risks]()

    class Kept(risk.Risks):
        def __init__(self, files: Any) -> None:
            super().__init__(files)
            kept.append(self)

    monkeypatch.setattr(risk, "Risks", Kept)
    monkeypatch.setattr(batch, "_WORTH_IT", 1)

    def found(rows: list[dict[str, Any]], day: date) -> dict[int, tuple[Findings, Asked]]:
        assess_batch(pa.Table.from_pylist(rows, INPUT), as_of=day, columns=["level"])
        risks = kept.pop()
        return {row: (_findings(risks, row), _asked(risks, row)) for row in risks.files.many.rows.tolist()}

    return found


def _findings(risks: Any, row: int) -> Findings:
    return {
        str(id): (_day(found.since, row), _day(found.repair_by, row), *found.words[found.told[row]])
        for id, found in risks._found.items()
        if found.there[row]
    }


def _asked(risks: Any, row: int) -> Asked:
    return {str(id) for id, found in risks._found.items() if found.asked[row]}


def _day(days: Any, row: int) -> date | None:
    (number,) = days.of([row]).tolist()
    return None if number == NO_DAY else date.fromordinal(number)


def _state(one: Any, found: Findings) -> Any:
    """Of a finding that a protection switches off, what it was before."""
    return one.state if one.switched_off_by is None else found[str(one.id)][3]


def same(rows: dict[int, tuple[Findings, Asked]], cases: Sequence[Case], day: date) -> int:
    """How many findings were compared with those of each case; that a protection switches one off is told beside it."""
    compared = 0
    for row, (found, asked) in rows.items():
        risk = assess(cases[row], as_of=day).risk
        expected = {
            str(one.id): (one.since, one.repair_by, one.weight, _state(one, found), one.remedy) for one in risk.findings
        }
        assert found == expected, row
        questions = {str(question.id) for question in risk.questions}
        assert questions <= asked
        assert len(questions) == min(len(asked), AT_ONCE)
        compared += len(found)
    return compared


@pytest.mark.parametrize("day", [177, 480, 639, 665, 760])
def test_in_files_on_days_that_decide(day: int, together: Any) -> None:
    """Since when, until when it can be mended, how heavy it weighs, whether it was done late, and what to do."""
    facts: list[dict[str, Any]] = [
        {
            "absences": [{"first_day": D0}],
            "records": [
                one for one in records if all(value <= cd(day) for value in one.values() if isinstance(value, date))
            ],
        }
        for records in (*FILES, *GAPS, *LATE)
    ]
    cases = [Case.model_validate(one) for one in facts]
    rows = together([as_row(one, f"A-{place}") for place, one in enumerate(facts)], cd(day))
    assert same(rows, cases, cd(day)) > 50


def test_in_a_portfolio(together: Any) -> None:
    """Interruptions, leave and exits among them."""
    day = date(2026, 11, 26)
    rows = made(300, as_of=day).read_all().drop_columns(list(GROUPS)).to_pylist()
    assert same(together(rows, day), [case_of(row) for row in rows], day) > 400


def test_how_late_is_told_of_each_row_as_of_one() -> None:
    """Nothing where it was not late; and of what was late as long the first is the longest."""
    since, days = date(2026, 3, 2), [date(2026, 3, day) for day in (2, 3, 9)]
    late = [Verdict(True, since, done_on=day) for day in days]
    verdicts = [NO, YES, Verdict(True, since), Verdict(True, done_on=since), *late]
    column = judging._VerdictColumn([(np.array([row]), one) for row, one in enumerate(verdicts)], len(verdicts))
    told = column.lateness(np.arange(len(verdicts))).tolist()
    assert [max(one, -1) for one in told] == [one.lateness.days if one.late else -1 for one in verdicts]
    assert longest_late([*late, Verdict(True, since, ("other",), done_on=days[-1])]) is late[-1]
