"""Whatever another reading changes in an answer names that reading: in the answer, and in the proof of what changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from poortwachter import READINGS, Assessment, Case, CaseError, assess, wage_periods

PERIODS = ("waiting_period", "wia", "wage_continuation", "dismissal_ban", "sanction")

MOVED_BY: Mapping[str, tuple[int, ...]] = {}
"""Generated cases that each reading moves."""


def subjects(answer: Assessment) -> dict[str, object]:
    """All that can be proved, with all that it says but its articles and its evidence."""
    found: dict[str, object] = {name: getattr(answer, name) for name in PERIODS}
    for item in answer.milestones:
        days = (item.due, item.advised, item.window_opens, item.last_valid_day, item.met_on)
        found[item.key] = (*days, item.status, item.reason, item.days_left, item.days_late)
    return found


def owed(answer: Assessment) -> list[object]:
    """What is owed on which days of the case that is answered."""
    question = answer.found.question
    found = wage_periods(
        question.case,
        as_of=question.as_of,
        first_day=answer.first_sick_day,
        last_day=question.as_of + timedelta(days=1200),
        readings=question.readings.choices,
    )
    return [(part.first_day, part.last_day, part.code, part.percentage, part.reason) for part in found]


def under_every_alternative(
    case: Case, as_of: date, reading: str, chosen: Mapping[str, str]
) -> Iterator[tuple[str, Assessment]]:
    """The answers by each alternative of one reading, the others as chosen; none where the facts are refused."""
    for alternative in READINGS[reading].alternatives:
        try:
            yield f"{reading}={alternative.value}", assess(case, as_of=as_of, readings={**chosen, reading: alternative})
        except CaseError:
            return


def moved_without_a_name(case: Case, as_of: date, reading: str, chosen: Mapping[str, str]) -> tuple[list[str], bool]:
    """What moved and does not name the reading, and whether anything moved."""
    (name, plain), *others = under_every_alternative(case, as_of, reading, chosen)
    missing: list[str] = []
    said, moved_at_all = subjects(plain), False
    for other_name, other in others:
        said_otherwise = subjects(other)
        moved = [key for key in {**said, **said_otherwise} if said.get(key) != said_otherwise.get(key)]
        moved_at_all = moved_at_all or bool(moved)
        for chosen_name, answer in ((name, plain), (other_name, other)):
            if (moved or owed(plain) != owed(other)) and reading not in {item.id for item in answer.readings}:
                missing.append(f"{chosen_name}: the answer")
            keys = subjects(answer)
            missing += [
                f"{chosen_name}: {key}"
                for key in moved
                if key in keys and chosen_name not in answer.explain(key).readings
            ]
    return missing, moved_at_all
