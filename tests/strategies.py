"""Histories and files of sickness, generated. Shared by the property tests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import strategies as st

from poortwachter import Case

FIRST_DAYS = st.dates(date(2004, 1, 1), date(2035, 12, 31))
MODERN_DAYS = st.dates(date(2013, 7, 1), date(2035, 12, 31))
FAR = date(2100, 1, 1)
"""A day of assessment after everything that these strategies make."""


@dataclass(frozen=True)
class History:
    """Spells and leaves as plain data, for engine and oracle alike."""

    spells: tuple[tuple[date, date | None], ...]
    leaves: tuple[tuple[date, date, date | None, bool | None], ...] = ()

    def case(self, **facts: object) -> Case:
        """The history as a case."""
        absences = [{"first_day": first, "last_day": last} for first, last in self.spells]
        leaves = [
            {
                "kind": "pregnancy_maternity",
                "first_day": first,
                "last_day": last,
                "not_counted_from": flexible,
                "same_cause": same,
            }
            for first, last, flexible, same in self.leaves
        ]
        return Case.model_validate({"absences": absences, "leaves": leaves, **facts})

    @property
    def last_known_day(self) -> date:
        """The last day on which a spell began or ended."""
        return max(last or first for first, last in self.spells)


@st.composite
def histories(draw: st.DrawFn, *, spells: int = 5) -> History:
    """One to ``spells`` spells with gaps on both sides of four weeks; the last one often still runs."""
    start = draw(FIRST_DAYS)
    found: list[tuple[date, date | None]] = []
    count = draw(st.integers(1, spells))
    for number in range(count):
        length = draw(st.one_of(st.integers(1, 10), st.integers(11, 500)))
        last = start + timedelta(days=length - 1)
        runs_on = number == count - 1 and draw(st.booleans())
        found.append((start, None if runs_on else last))
        gap = draw(st.one_of(st.integers(0, 3), st.integers(26, 29), st.integers(30, 90)))
        start = last + timedelta(days=gap + 1)
    return History(tuple(found))


@st.composite
def histories_with_leave(draw: st.DrawFn) -> History:
    """A history around one maternity leave: adjacent, with fit days beside it, or recorded straight through."""
    first_day = draw(FIRST_DAYS)
    leave_first = first_day + timedelta(days=draw(st.integers(1, 400)))
    leave_last = leave_first + timedelta(days=draw(st.integers(80, 160)))
    same_cause = draw(st.sampled_from([True, False, None]))
    before = draw(st.sampled_from([0, 0, 0, 1, 5, 27, 28]))
    after = draw(st.sampled_from([0, 0, 0, 1, 5, 27, 28]))
    if draw(st.booleans()):
        spells: tuple[tuple[date, date | None], ...] = ((first_day, None),)
        before = 0
    else:
        ends = max(first_day, leave_first - timedelta(days=before + 1))
        spells = ((first_day, ends), (leave_last + timedelta(days=after + 1), None))
        before = (leave_first - ends).days - 1
    flexible = None
    if before == 0:
        flexible = draw(st.one_of(st.none(), st.integers(1, 14).map(lambda days: leave_first - timedelta(days=days))))
    return History(spells, ((leave_first, leave_last, flexible, same_cause),))


def running(first_day: date, **facts: object) -> Case:
    """A case that still runs since ``first_day``."""
    return Case.model_validate({"absences": [{"first_day": first_day}], **facts})


def record(kind: str, day: date, **fields: object) -> dict[str, object]:
    """One record, with its day under the name that its kind uses."""
    names = {
        "second_track_start": "started_on",
        "work_resumption": "started_on",
        "benefit": "started_on",
        "week_42_notice": "received_on",
        "wia_application": "received_on",
        "early_iva_application": "received_on",
        "extension_agreement": "received_on",
        "uwv_wia_letter": "sent_on",
    }
    return {"kind": kind, names.get(kind, "dated"): day, **fields}
