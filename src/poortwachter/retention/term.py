"""Until when each part of a case may be kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from ..counting.months import months_after
from ..engine.sickness import cases_of
from ..facts.absences import Absence
from ..facts.case import Case, given_case
from ..law.readings import chosen
from .rules import AP_POLICY, Counted, Governed, Part, RetentionRule

__all__ = ["Conflict", "Kept", "retention"]


@dataclass(frozen=True, slots=True)
class Kept:
    """Until when one rule lets a part be kept.

    Attributes:
        rule: the rule.
        counted_from: the day from which its term is counted; ``None`` where that has not happened or is not known.
        last_day: the last day on which the part may be kept, inclusive; ``None`` where the term has not begun.
        missing: the fact with which the term would begin; ``None`` too where no fact is missing and nothing happened
            from which it is counted, such as recovery of who left or died in the sickness.
    """

    rule: RetentionRule
    counted_from: date | None
    last_day: date | None
    missing: str | None


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two rules that let one part be kept until different days: a choice for whoever is responsible.

    Attributes:
        part: the part.
        shortest: the rule whose last day comes first.
        longest: the rule whose last day comes last.
    """

    part: Part
    shortest: Kept
    longest: Kept


def retention(case: Case, rules: Iterable[RetentionRule] = AP_POLICY) -> tuple[tuple[Kept, ...], tuple[Conflict, ...]]:
    """Until when each part of a case may be kept, rule by rule, and where rules differ.

    A term that has not begun has no last day, and names the fact that would begin it, where one is missing. Whether
    there is a reason to keep longer, such as a running dispute, is for people to say: nothing here decides.

    Args:
        case: the case.
        rules: the rules; the Data Protection Authority's policy by default. Rules of several sources may be given
            together.

    Raises:
        CaseError: ``case`` is no case.

    >>> from datetime import date
    >>> case = Case(absences=[{"first_day": "2024-01-08", "last_day": "2024-03-03"}])
    >>> kept, conflicts = retention(case)
    >>> [(item.rule.id, item.last_day, item.missing) for item in kept]  # doctest: +NORMALIZE_WHITESPACE
    [('ap_absence', None, 'employment.last_day'), ('ap_file', datetime.date(2026, 3, 3), None)]
    """
    case = given_case(case)
    kept = tuple(_kept(case, rule) for rule in rules if _applies(case, rule))
    return kept, tuple(_conflicts(kept))


def _applies(case: Case, rule: RetentionRule) -> bool:
    known = case.employment.self_insured_zw == "yes"
    return rule.governed in (Governed.EVERY_EMPLOYER, Governed.SELF_INSURED if known else Governed.NOT_SELF_INSURED)


def _kept(case: Case, rule: RetentionRule) -> Kept:
    day = _DAY_OF[rule.counted](case)
    if day is None:
        return Kept(rule, None, None, _missing(case, rule.counted))
    return Kept(rule, day, months_after(day, 12 * rule.years), None)


def _conflicts(kept: tuple[Kept, ...]) -> Iterable[Conflict]:
    for part in Part:
        known = sorted(
            ((item.last_day, item) for item in kept if item.rule.part is part and item.last_day is not None),
            key=lambda pair: (pair[0], pair[1].rule.id),
        )
        if known and known[0][0] != known[-1][0]:
            yield Conflict(part, known[0][1], known[-1][1])


def _latest(case: Case) -> Absence:
    return max(case.absences, key=lambda spell: spell.first_day)


def _first_sick_day(case: Case) -> date:
    """The day on which the latest sickness began; of leave alone the latest spell."""
    joined = cases_of(case, chosen())
    return joined[-1].first_sick_day if joined else _latest(case).first_day


def _missing(case: Case, counted: Counted) -> str | None:
    """The fact that would begin a term; none where it is on file that the sickness ended without recovery."""
    ended_otherwise = counted is Counted.RECOVERY and _latest(case).last_day is not None
    return None if ended_otherwise else _MISSING[counted]


def _recovered(case: Case) -> date | None:
    """The last sick day, once the latest spell ended in recovery."""
    latest = _latest(case)
    return latest.last_day if latest.ended_by in (None, "recovery") else None


def _year_of_last_act(case: Case) -> date | None:
    """The last day of the year of the latest thing that happened, once the latest spell is over."""
    return None if _latest(case).last_day is None else date(case.last_day_that_happened.year, 12, 31)


def _left(case: Case) -> date | None:
    """The last day of the employment, also where the absence itself says that it ended so."""
    latest = _latest(case)
    return latest.last_day if latest.ended_by == "employment_end" else case.employment.last_day


def _over(case: Case) -> date | None:
    ends = [day for day in (_latest(case).last_day, case.employment.last_day) if day is not None]
    return min(ends) if ends else None


_DAY_OF: Final[Mapping[Counted, Callable[[Case], date | None]]] = {
    Counted.END_OF_EMPLOYMENT: _left,
    Counted.END_OF_REINTEGRATION: _over,
    Counted.FIRST_SICK_DAY: _first_sick_day,
    Counted.RECOVERY: _recovered,
    Counted.LAST_ACT: _year_of_last_act,
}
_MISSING: Final[Mapping[Counted, str]] = {
    Counted.END_OF_EMPLOYMENT: "employment.last_day",
    Counted.END_OF_REINTEGRATION: "absences.last_day",
    Counted.FIRST_SICK_DAY: "absences.first_day",
    Counted.RECOVERY: "absences.last_day",
    Counted.LAST_ACT: "absences.last_day",
}
