"""A host that lives a year with the Defence pack: fifty made-up cases, day by day, each message exactly once.

The library sends nothing and keeps nothing. A host asks it every day, and keeps the ids of what it has sent:

* what must be said ahead, and to whom, comes from the milestones of the pack: ``tell`` and ``notify_on``;
* what became too late comes from ``changes`` between the answer before and that of today;
* what was said already is known by an id of the key of the milestone, the day and the role, which never change;
* what was passed over, because the host did not run for a day, is said on the first day that it runs again.

Run it: ``python examples/defence_host.py`` prints how many messages went to whom.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from poortwachter import (
    Assessment,
    Case,
    ChangeKind,
    Pack,
    PackMilestone,
    Status,
    Subject,
    assess,
    changes,
    read_pack,
)

FIRST_DAY, LAST_DAY = date(2026, 1, 1), date(2026, 12, 31)
ONE_DAY = timedelta(days=1)

OWN = """
extends = "defence"

# What the Minister's letter leaves open, as this unit has set it.
[values]
contact_interval = { weeks = 4 }
smt_interval = { months = 3, month_rule = "last_day" }
"""

PACK: Pack = read_pack(OWN, file="own.toml")

TO_BE_DONE = (Status.UPCOMING, Status.OPEN, Status.DUE_SOON, Status.OVERDUE)


class Message(NamedTuple):
    """One message: to which role, about which milestone of which case, and why on this day."""

    case_id: str
    key: str
    role: str
    because: str
    day: date

    @property
    def id(self) -> str:
        """The same message has the same id, whenever it is worked out."""
        return f"{self.case_id}/{self.key}/{self.role}/{self.because}/{self.day.isoformat()}"


# --- fifty made-up cases ----------------------------------------------------------------------------------------------


def cases() -> tuple[Case, ...]:
    """Fifty cases that begin in the year: most are short, some relapse, some are long and leave tracks in the file."""
    return tuple(Case.model_validate(_case(number)) for number in range(50))


def _case(number: int) -> dict[str, Any]:
    first = FIRST_DAY + timedelta(days=(number * 37) % 300)
    long = number % 3 == 0
    length = 190 + (number * 11) % 150 if long else 4 + (number * 5) % 40
    last = first + timedelta(days=length)
    absences: list[dict[str, Any]] = [{"first_day": first, "last_day": last}]
    if number % 5 == 0 and last + timedelta(days=40) < LAST_DAY:
        absences.append({"first_day": last + timedelta(days=12), "last_day": last + timedelta(days=30)})
    return {"case_id": f"defence-{number:02}", "absences": absences, "records": _records(number, first, last)}


def _records(number: int, first: date, last: date) -> list[dict[str, Any]]:
    """Contacts that were held, a plan, and for some the decision on transfer."""
    made: list[dict[str, Any]] = []
    for step in range(20 + number % 9, (last - first).days, 28):
        made.append({"kind": "event", "name": "defence.contact", "on": first + timedelta(days=step)})
    if (last - first).days > 60:
        made.append({"kind": "action_plan", "dated": first + timedelta(days=50 + number % 12)})
    if (last - first).days > 200 and number % 2:
        decided = {"name": "defence.transfer_decision", "on": first + timedelta(days=183), "outcome": "stays"}
        made.append({"kind": "event", **decided})
    return made


# --- one day of the host ----------------------------------------------------------------------------------------------


class Look(NamedTuple):
    """What is to be said about a case on a day, the answer of that day, and when there can be something new."""

    messages: tuple[Message, ...]
    answer: Assessment | None
    again_on: date


class Memory(NamedTuple):
    """What the host keeps from one run to the next: the ids of what it sent, and the last answer of each case."""

    sent: set[str]
    answers: dict[str, Assessment]


def look(case: Case, today: date, before: Assessment | None) -> Look:
    """Ask the library about a case as it stands today, and hold the answer against the one before."""
    first = min(absence.first_day for absence in case.absences)
    if first > today:
        return Look((), None, first)
    answer = assess(case.as_at(today), as_of=today, packs=[PACK])
    if not isinstance(answer, Assessment):
        raise TypeError("a case under the law of another country has no Dutch answer")
    (policy,) = answer.packs
    case_id = case.case_id or ""
    messages = [message for item in policy.milestones for message in _ahead(case_id, item, today)]
    if before is not None:
        for changed in changes(before, answer).of(ChangeKind.BECAME_OVERDUE):
            if changed.about is Subject.PACK:
                item = policy.milestone(changed.key)
                messages.append(Message(case_id, item.key, item.bearer, "overdue", item.due or today))
    days = [day for item in policy.milestones for day in _days(item) if day > today]
    days += [day for _, day in case.days_that_happened if day > today]
    return Look(tuple(messages), answer, min(days, default=date.max))


def _ahead(case_id: str, item: PackMilestone, today: date) -> Iterator[Message]:
    """The messages of the days of notice that have come, for what is still to be done."""
    if item.status in TO_BE_DONE:
        for day in item.notify_on:
            if day <= today:
                yield from (Message(case_id, item.key, role, "lead_time", day) for role in item.tell)


def _days(item: PackMilestone) -> Iterator[date]:
    """The days on which a milestone has something new to say: those of notice, its last day and the day after it."""
    yield from item.notify_on
    if item.due is not None:
        yield from (item.due, item.due + ONE_DAY)


def live(
    known: Sequence[Case], first: date = FIRST_DAY, last: date = LAST_DAY, memory: Memory | None = None
) -> list[Message]:
    """Every message from the first day to the last, in the order in which it was sent; ``memory`` is of runs before.

    Every day of the year the host goes through its cases; it asks about those of which the day has come.
    """
    kept = Memory(set(), {}) if memory is None else memory
    again_on = dict.fromkeys(range(len(known)), first)
    new: list[Message] = []
    day = first
    while day <= last:
        for number, case in enumerate(known):
            if again_on[number] <= day:
                found = look(case, day, kept.answers.get(case.case_id or ""))
                again_on[number] = found.again_on
                new += [message for message in found.messages if message.id not in kept.sent]
                kept.sent.update(message.id for message in found.messages)
                if found.answer is not None:
                    kept.answers[case.case_id or ""] = found.answer
        day += ONE_DAY
    return new


def main() -> None:
    """Live the year, and print how many messages went to whom."""
    sent = live(cases())
    for (role, because), number in sorted(Counter((message.role, message.because) for message in sent).items()):
        print(f"{role:<16} {because:<10} {number:>4}")
    print(f"{'together':<27} {len(sent):>4}")


if __name__ == "__main__":
    main()
