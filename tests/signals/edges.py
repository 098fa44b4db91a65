"""Rows for the boundary of a signal: what brings it up, the first day on which it is there, what takes it away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final, NamedTuple

from poortwachter import Case, assess
from poortwachter.answer.risk import FindingState
from poortwachter.planning.whole import all_questions

__all__ = [
    "ABLE", "BOTH", "D0", "FIRST_YEAR", "LIMITED", "PLAN", "UNABLE", "Asked", "Edge", "Record", "Without", "begun",
    "case", "cd", "check_asked", "check_edge", "dated", "found", "name", "opens", "received", "said", "sent",
]  # fmt: skip

D0: Final = date(2026, 1, 5)
"""The first sick day. The report is due on day 637, the application on day 651; the wait ends on day 728."""
BOTH: Final = ["employer", "employee"]
Record = dict[str, Any]


def cd(number: int) -> str:
    """The day that is counted day ``number``."""
    return str(D0 + timedelta(days=number - 1))


def dated(kind: str, day: int, **fields: Any) -> Record:
    """A record of ``kind`` on a counted day."""
    return {"kind": kind, "dated": cd(day), **fields}


def begun(kind: str, day: int, last: int | None = None, **fields: Any) -> Record:
    """An activity that began on a counted day, and ended on the last."""
    return {"kind": kind, "started_on": cd(day), **({} if last is None else {"last_day": cd(last)}), **fields}


def received(kind: str, day: int, **fields: Any) -> Record:
    """What UWV received on a counted day."""
    return {"kind": kind, "received_on": cd(day), **fields}


def sent(kind: str, day: int, **fields: Any) -> Record:
    """What UWV sent on a counted day."""
    return {"kind": kind, "sent_on": cd(day), **fields}


def said(question: str, value: str, day: int) -> Record:
    """An answer of a case manager."""
    return dated("answer", day, question=question, value=value)


ABLE: Final = dated("problem_analysis", 40, capacity="present", long_absence_expected=True)
LIMITED: Final = dated("problem_analysis", 40, capacity="present", hours_per_week=20)
UNABLE: Final = dated("problem_analysis", 40, capacity="none", long_absence_expected=True)
PLAN: Final = dated("action_plan", 52, signed_by=BOTH, views_of=BOTH, case_manager_named=True, goal_stated=True)
FIRST_YEAR: Final = dated("first_year_evaluation", 364, signed_by=BOTH, views_of=BOTH, course="changed")


class Without(NamedTuple):
    """A file in place of the row's: these records, or these facts."""

    records: Sequence[Record] | None = None
    facts: Mapping[str, Any] | None = None


Exempt = Record | Without


class Edge(NamedTuple):
    """A signal that the facts show.

    Attributes:
        signal: its id.
        records: what is on file, by its day.
        first: the first counted day on which it is found.
        exempt: records, or other files, each of which takes it away on the day after.
        last: the last counted day on which it is found; ``None`` where it stays.
        facts: other facts of the case.
    """

    signal: str
    records: Sequence[Record]
    first: int
    exempt: Sequence[Exempt] = ()
    last: int | None = None
    facts: Mapping[str, Any] = {}


class Asked(NamedTuple):
    """A question: the first counted day on which it is open, the answer on which its signal holds, what closes it.

    Attributes:
        signal: its id.
        records: what is on file, by its day.
        first: the first counted day on which it is asked.
        holds_on: the answer on which the signal holds.
        exempt: records, or other files, with which it is not asked on the day after.
        last: the last counted day on which it is asked; ``None`` where it stays open.
        facts: other facts of the case.
        clears: whether the facts show it already, and the other answer clears it.
    """

    signal: str
    records: Sequence[Record]
    first: int
    holds_on: str
    exempt: Sequence[Exempt] = ()
    last: int | None = None
    facts: Mapping[str, Any] = {}
    clears: bool = False


def name(row: Edge | Asked) -> str:
    """The name of a row: its signal and its day."""
    return f"{row.signal}-{row.first}"


def case(records: Sequence[Record], facts: Mapping[str, Any]) -> Case:
    """The case of a row."""
    return Case.model_validate({"first_sick_day": D0, "records": list(records), **facts})


def found(records: Sequence[Record], day: int, facts: Mapping[str, Any] = {}) -> dict[str, Any]:
    """The findings that count, by id, on a counted day."""
    as_of = D0 + timedelta(days=day - 1)
    findings = assess(case(records, facts).as_at(as_of), as_of=as_of).risk.findings
    return {str(one.id): one for one in findings if one.state is not FindingState.SWITCHED_OFF}


def opens(records: Sequence[Record], day: int, facts: Mapping[str, Any] = {}) -> set[str]:
    """The questions that are open on a counted day."""
    as_of = D0 + timedelta(days=day - 1)
    return {str(one.id) for one in all_questions(assess(case(records, facts).as_at(as_of), as_of=as_of))}


def _exempted(row: Edge | Asked, exempt: Exempt) -> tuple[Sequence[Record], Mapping[str, Any]]:
    if isinstance(exempt, Without):
        facts = row.facts if exempt.facts is None else exempt.facts
        return row.records if exempt.records is None else exempt.records, facts
    return [*row.records, exempt], row.facts


def check_edge(row: Edge) -> None:
    """Not found on the day before, found on the day and on the day after, and not where it is exempt."""
    assert row.signal not in found(row.records, row.first - 1, row.facts)
    for day in (row.first, row.first + 1):
        assert row.signal in found(row.records, day, row.facts), day
    for exempt in row.exempt:
        records, facts = _exempted(row, exempt)
        assert row.signal not in found(records, row.first + 1, facts), exempt
    if row.last is not None:
        assert row.signal in found(row.records, row.last, row.facts)
        assert row.signal not in found(row.records, row.last + 1, row.facts)


def check_asked(row: Asked) -> None:
    """Not open on the day before, open on the day and the day after, closed by each answer, not open where exempt."""
    assert row.signal not in opens(row.records, row.first - 1, row.facts)
    for day in (row.first, row.first + 1):
        assert row.signal in opens(row.records, day, row.facts), day
    assert (row.signal in found(row.records, row.first, row.facts)) is row.clears
    for value in ("yes", "no", "not_applicable"):
        answered = [*row.records, said(row.signal, value, row.first)]
        assert row.signal not in opens(answered, row.first + 1, row.facts)
        holds = row.signal in found(answered, row.first + 1, row.facts)
        assert holds is (value == row.holds_on), value
    for exempt in row.exempt:
        records, facts = _exempted(row, exempt)
        assert row.signal not in opens(records, row.first + 1, facts), exempt
    if row.last is not None:
        assert row.signal in opens(row.records, row.last, row.facts)
        assert row.signal not in opens(row.records, row.last + 1, row.facts)
