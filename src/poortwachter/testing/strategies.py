"""How cases are drawn: a history of spells first, then what is on file about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import Any, Final

from hypothesis import strategies as st

from ..api import assess, timeline
from ..facts.case import Case
from .parts import FIRST_SICK_DAYS

__all__ = ["BAD", "BadCase", "Plot", "bad_cases", "cases", "on_the_boundary", "portfolios", "questions"]

Facts = dict[str, Any]


class Plot(StrEnum):
    """What happens in a drawn case."""

    PLAIN = "plain"
    """One spell that still runs, with some documents."""
    INTERRUPTED = "interrupted"
    """Two to four spells, with gaps on both sides of four weeks."""
    LEAVE = "leave"
    """A maternity leave within the sickness or beside it."""
    SANCTIONED = "sanctioned"
    """A wage sanction, at times repaired and shortened."""
    LEAVING = "leaving"
    """The employment ends, or the sickness does."""


_WAIT: Final = 728
"""Calendar days of an uninterrupted wait: a size to draw by, and no rule."""


def cases(
    plot: Plot | str | None = None, *, first_sick_days: st.SearchStrategy[date] | None = None
) -> st.SearchStrategy[Case]:
    """Valid cases.

    Args:
        plot: what happens in them; anything by default.
        first_sick_days: where their first sick day comes from.

    >>> from hypothesis import find
    >>> len(find(cases(Plot.INTERRUPTED), lambda case: True).absences)
    2
    """
    _ready()
    plots = st.sampled_from(Plot) if plot is None else st.just(Plot(plot))
    firsts = FIRST_SICK_DAYS if first_sick_days is None else first_sick_days
    return st.builds(lambda facts: Case.model_validate(facts), plots.flatmap(lambda found: _PLOTS[found](firsts)))


@cache
def _ready() -> None:
    """Load the law, once: the time it takes is that of drawing, and no example that asks first exceeds its deadline."""
    assess(Case(first_sick_day=date(2026, 1, 5)), as_of=date(2026, 1, 5)).to_json()


@st.composite
def questions(draw: st.DrawFn, plot: Plot | str | None = None) -> tuple[Case, date]:
    """A case, and a day on which it can be assessed: nothing in it happened after that day."""
    case = draw(cases(plot))
    after = draw(st.integers(0, 1200))
    return case, case.last_day_that_happened + timedelta(days=after)


@st.composite
def on_the_boundary(draw: st.DrawFn, milestone: str) -> tuple[Case, date]:
    """A plain case on the day before, on, or the day after the last day of a milestone.

    Args:
        draw: given by Hypothesis.
        milestone: the id of the milestone, such as ``"problem_analysis"``.

    Raises:
        ValueError: no milestone of a plain case has that id and a last day.

    >>> from hypothesis import find
    >>> case, as_of = find(on_the_boundary("problem_analysis"), lambda question: True)
    >>> (as_of - case.absences[0].first_day).days
    41
    """
    first_day = draw(FIRST_SICK_DAYS)
    last_days = {item.id.value: item.due for item in timeline(first_day) if item.due is not None}
    if milestone not in last_days:
        raise ValueError(f"{milestone!r} has no last day in a plain case: expected one of " + ", ".join(last_days))
    return Case(first_sick_day=first_day), last_days[milestone] + timedelta(days=draw(st.sampled_from((-1, 0, 1))))


def portfolios(*, largest: int = 20) -> st.SearchStrategy[list[Case]]:
    """Lists of cases, each with its own ``case_id``."""
    listed = st.lists(cases(), min_size=1, max_size=largest)
    return listed.map(
        lambda found: [case.model_copy(update={"case_id": f"made-{place}"}) for place, case in enumerate(found)]
    )


@dataclass(frozen=True)
class BadCase:
    """Facts that must be refused.

    Attributes:
        kind: what is wrong; a name of :data:`BAD`.
        facts: what to give to ``Case.model_validate``.
    """

    kind: str
    facts: Mapping[str, Any]


def bad_cases(kind: str | None = None) -> st.SearchStrategy[BadCase]:
    """Facts that must be refused, of one kind of :data:`BAD` or of any.

    Raises:
        ValueError: there is no such kind.
    """
    if kind is not None and kind not in BAD:
        raise ValueError(f"{kind!r}: expected one of " + ", ".join(BAD))
    kinds = st.sampled_from(sorted(BAD)) if kind is None else st.just(kind)
    return st.builds(lambda name, first: BadCase(name, BAD[name](first)), kinds, FIRST_SICK_DAYS)


BAD: Final[Mapping[str, Callable[[date], Facts]]] = {
    "medical": lambda first: {"first_sick_day": first, "diagnosis": "made up"},
    "person": lambda first: {"first_sick_day": first, "naam": "made up"},
    "misspelt": lambda first: {"frist_sick_day": first},
    "no_sickness": lambda first: {"absences": []},
    "not_a_day": lambda first: {"first_sick_day": f"{first.day}-{first.month}-{first.year}"},
    "ends_before_it_begins": lambda first: {"absences": [{"first_day": first, "last_day": first - timedelta(days=1)}]},
    "overlap": lambda first: {"absences": [{"first_day": first}, {"first_day": first + timedelta(days=7)}]},
    "before_the_sickness": lambda first: {
        "first_sick_day": first,
        "records": [{"kind": "problem_analysis", "dated": first - timedelta(days=1)}],
    },
    "unknown_kind": lambda first: {"first_sick_day": first, "records": [{"kind": "letter", "dated": first}]},
}
"""What can be wrong, by name, for a first sick day."""


def _later(draw: st.DrawFn, day: date, first: int, last: int) -> date:
    return day + timedelta(days=draw(st.integers(first, last)))


@st.composite
def _documents(draw: st.DrawFn, first: date, until: date) -> list[Facts]:
    """What an employer has on file by ``until``: each document may be missing, early or late."""
    found: list[Facts] = []
    for day, record in (
        (42, {"kind": "problem_analysis", "capacity": "present"}),
        (56, {"kind": "action_plan", "signed_by": ["employer", "employee"], "case_manager_named": True}),
        (98, {"kind": "evaluation"}),
        (364, {"kind": "first_year_evaluation", "course": "unchanged"}),
    ):
        made = first + timedelta(days=day + draw(st.sampled_from((-3, -1, 0, 1, 30))))
        if draw(st.booleans()) and made <= until:
            found.append(record | {"dated": made})
    found += draw(_pay(first, until))
    notice = first + timedelta(days=294 + draw(st.sampled_from((-5, 0, 1, 40))))
    if draw(st.booleans()) and notice <= until:
        found.append({"kind": "week_42_notice", "received_on": notice})
    return found


@st.composite
def _pay(draw: st.DrawFn, first: date, until: date) -> list[Facts]:
    """What changes pay: work taken up, a benefit, a measure over all hours or a part; each now and then."""
    found: list[Facts] = []
    drawn: tuple[Facts, ...] = (
        {"kind": "work_resumption", "work": draw(st.sampled_from(("own", "adapted", "therapy")))},
        {"kind": "benefit"},
        {"kind": "wage_measure", "step": draw(st.sampled_from(("suspension", "stop")))},
    )
    for record in drawn:
        begins = first + timedelta(days=draw(st.integers(7, 700)))
        if draw(st.integers(0, 5)) < 5 or begins > until:
            continue
        record |= {"started_on": begins}
        if record["kind"] == "wage_measure":
            record |= {"notified_on": begins} | draw(st.sampled_from(({}, {"hours_percent": 50})))
        found.append(record)
    return found


@st.composite
def _plain(draw: st.DrawFn, firsts: st.SearchStrategy[date]) -> Facts:
    first = draw(firsts)
    until = _later(draw, first, 0, 900)
    return {"absences": [{"first_day": first}], "records": draw(_documents(first, until))}


@st.composite
def _interrupted(draw: st.DrawFn, firsts: st.SearchStrategy[date]) -> Facts:
    start = draw(firsts)
    spells: list[Facts] = []
    for _ in range(draw(st.integers(1, 3))):
        last = _later(draw, start, 0, 300)
        spells.append({"first_day": start, "last_day": last})
        start = last + timedelta(days=1 + draw(st.sampled_from((1, 14, 26, 27, 28, 29, 60))))
    facts: Facts = {"absences": [*spells, {"first_day": start}]}
    if draw(st.integers(0, 3)) == 3:
        facts["records"] = [{"kind": "new_agreed_work", "dated": start - timedelta(days=draw(st.integers(0, 3)))}]
    return facts


@st.composite
def _leave(draw: st.DrawFn, firsts: st.SearchStrategy[date]) -> Facts:
    first = draw(firsts)
    start = _later(draw, first, 10, 650)
    last = start + timedelta(days=draw(st.sampled_from((111, 112, 125, 139))))
    cause = draw(st.sampled_from((True, False, None)))
    leave = {"kind": "pregnancy_maternity", "first_day": start, "last_day": last}
    return {
        "absences": [{"first_day": first}],
        "leaves": [leave if cause is None else leave | {"same_cause": cause}],
    }


@st.composite
def _sanctioned(draw: st.DrawFn, firsts: st.SearchStrategy[date]) -> Facts:
    first = draw(firsts)
    end = first + timedelta(days=_WAIT - 1)
    applied = end - timedelta(days=draw(st.integers(70, 95)))
    decided = end - timedelta(days=draw(st.integers(42, 60)))
    records: list[Facts] = [
        *draw(_documents(first, applied)),
        {"kind": "wia_application", "received_on": applied},
        {"kind": "sanction_decision", "sent_on": decided},
    ]
    if draw(st.booleans()):
        repaired = end + timedelta(days=draw(st.integers(1, 250)))
        records.append({"kind": "repair_report", "received_on": repaired})
        if draw(st.booleans()):
            told = repaired + timedelta(days=draw(st.integers(1, 40)))
            decision: Facts = {"kind": "repair_decision", "sent_on": told, "repaired": draw(st.booleans())}
            if draw(st.integers(0, 5)) == 5:
                decision["withdrawn_on"] = told + timedelta(days=draw(st.integers(0, 20)))
            records.append(decision)
    return {"absences": [{"first_day": first}], "records": records}


@st.composite
def _leaving(draw: st.DrawFn, firsts: st.SearchStrategy[date]) -> Facts:
    first = draw(firsts)
    last = _later(draw, first, 5, 800)
    if draw(st.booleans()):
        return {"absences": [{"first_day": first}], "employment": {"last_day": last}}
    ended = draw(st.sampled_from(("recovery", "death")))
    return {"absences": [{"first_day": first, "last_day": last, "ended_by": ended}]}


_PLOTS: Final[Mapping[Plot, Callable[[st.SearchStrategy[date]], st.SearchStrategy[Facts]]]] = {
    Plot.PLAIN: _plain,
    Plot.INTERRUPTED: _interrupted,
    Plot.LEAVE: _leave,
    Plot.SANCTIONED: _sanctioned,
    Plot.LEAVING: _leaving,
}
