"""The first screen of a case: what to do this week, what comes after, what is late, the RIV test and what is open.

At most ``LINES`` lines. What does not fit is counted, and stands on the whole page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from ..answer.assessment import Assessment
from ..answer.parts import Milestone, Period, PeriodState, Status, WiaStart
from ..answer.risk import NextStep, ReportState
from ..law.catalogue import DUTCH_LAW
from ..law.wia import WAIT_WEEKS
from ..rules.rule import Bearer, Nature
from . import Language, words
from .articles import article_text
from .dates import day_text
from .names import act_name, milestone_name, no_day_text

__all__ = [
    "LINES",
    "Line",
    "Row",
    "Style",
    "after_rows",
    "first_screen",
    "head_line",
    "late_alone",
    "late_rows",
    "week_rows",
]

LINES: Final = 24
"""What a terminal of the usual height shows."""

_NARROWEST: Final = 40
_THIS_WEEK: Final = 7
_MOST: Final = ((5, 5, 4), (4, 4, 3), (3, 3, 2))
"""How much is shown of this week, of what comes after and of what is late: the first that fits."""
_TO_COME: Final = (Status.OPEN, Status.DUE_SOON, Status.UPCOMING)


class Style(StrEnum):
    """What a line is, for whoever colours it."""

    TITLE = "title"
    HEAD = "head"
    LATE = "late"
    PLAIN = "plain"
    QUIET = "quiet"


class Line(NamedTuple):
    """One line of the screen."""

    text: str
    style: Style = Style.PLAIN
    link: tuple[str, str] | None = None
    """An article at the end of the line, and the address of its text."""


class Row(NamedTuple):
    """Something to do or to know, before it is laid out.

    Attributes:
        name: what it is.
        beside: what is said of it.
        subject: what explains it: the key of a milestone, or the id of a finding.
        done_by: the kind of a new record that shows it as done; ``None`` where there is none.
        link: the address of what is said of it, where that is an article; empty where it is none.
    """

    name: str
    beside: str
    subject: str
    done_by: str | None
    link: str = ""


def first_screen(answer: Assessment, language: Language, width: int = 80) -> tuple[Line, ...]:
    """The screen, in lines of at most ``width`` signs; a narrower one than forty signs is not made."""
    width = max(width, _NARROWEST)
    lines: list[Line] = []
    for most in _MOST:
        lines = list(_screen(answer, language, width, most))
        if len(lines) <= LINES:
            break
    return tuple(line._replace(text=_fitting(line.text, width)) for line in lines)


def _screen(answer: Assessment, language: Language, width: int, most: tuple[int, int, int]) -> Iterator[Line]:
    yield from _title(answer, language, width)
    yield Line("")
    yield from _this_week(answer, language, width, most[0])
    yield from _after(answer, language, width, most[1])
    yield from _late(answer, language, width, most[2])
    yield from _open(answer, language)
    yield Line(words(language)["screen.more"], Style.QUIET)


def _fitting(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: width - 1].rstrip()}…"


def _title(answer: Assessment, language: Language, width: int) -> Iterator[Line]:
    first, ends, sanction = head_line(answer, language)
    yield Line("   ".join(first), Style.TITLE)
    beside = "   ".join(ends)
    yield from map(Line, [beside] if len(beside) <= width else ends)
    if sanction:
        yield Line(sanction)


def head_line(answer: Assessment, language: Language) -> tuple[list[str], list[str], str]:
    """The head: which case, week, day and level; how the wait and WIA stand; the sanction, if any."""
    w = words(language)
    of_the_wait = "screen.week" if answer.sickness_week <= WAIT_WEEKS else "page.week"
    week = w[of_the_wait].format(week=answer.sickness_week, of=WAIT_WEEKS)
    parts = [answer.case_id or "", week, day_text(answer.as_of, language), w[f"risk_level.{answer.risk.level}"].upper()]
    ends = [_ends("screen.wait", answer.waiting_period, language), _ends("screen.wia", answer.wia, language)]
    sanction = "" if answer.sanction.last_day is None else _ends("screen.sanction", answer.sanction, language)
    return [part for part in parts if part], ends, sanction


def _ends(code: str, period: Period | WiaStart, language: Language) -> str:
    w = words(language)
    day = period.first_day if isinstance(period, WiaStart) else period.last_day
    if day is None:
        said = no_day_text(period, language)
    else:
        said = day_text(day, language) + (" *" if period.state is PeriodState.PENDING else "")
    return f"{w[code]} {said}"


# --- what to do -------------------------------------------------------------------------------------------------------


def _this_week(answer: Assessment, language: Language, width: int, most: int) -> Iterator[Line]:
    w = words(language)
    rows = week_rows(answer, language)
    yield Line(w["screen.this_week"], Style.HEAD)
    for number, row in enumerate(rows[:most], start=1):
        yield Line(_beside(f" {number} {row.name}", row.beside, width))
    nothing = w["screen.nothing_new" if answer.overdue else "screen.nothing"]
    yield from _rest(len(rows) - most, language) if rows else [Line(f" {nothing}", Style.QUIET)]


def week_rows(answer: Assessment, language: Language) -> list[Row]:
    """What to do within a week, or at once, with when and by whom."""
    return [
        _row(step, _by(step, language), language)
        for step in answer.next_steps
        if not step.overdue and _presses(step, answer.as_of)
    ]


def _row(step: NextStep, beside: str, language: Language) -> Row:
    own = (shown.kind for shown in step.fulfilled_by if shown.kind != "answer" and not shown.amends)
    done_by = next(own, None)
    return Row(act_name(step.act, language), beside, str(step.why), done_by)


def _presses(step: NextStep, as_of: date) -> bool:
    """To be done within a week, or at once."""
    return step.act_by is None or step.act_by <= as_of + timedelta(days=_THIS_WEEK)


def _by(step: NextStep, language: Language) -> str:
    w = words(language)
    when = w["risk.now"] if step.act_by is None else w["screen.by"].format(day=day_text(step.act_by, language))
    return when if step.by_whom is Bearer.EMPLOYER else f"{w[f'bearer.{step.by_whom}']}, {when}"


def _after(answer: Assessment, language: Language, width: int, most: int) -> Iterator[Line]:
    rows = after_rows(answer, language)
    if not rows:
        return
    yield Line(words(language)["screen.after"], Style.HEAD)
    for when, row in rows[:most]:
        link = (row.beside, row.link) if row.link else None
        yield Line(_beside(f" {when} {row.name}", row.beside, width), link=link)
    yield from _rest(len(rows) - most, language)


def after_rows(answer: Assessment, language: Language) -> list[tuple[str, Row]]:
    """What comes after this week: the day in words, and what; its article beside it."""
    late_steps = [step for step in answer.next_steps if not step.overdue and not _presses(step, answer.as_of)]
    coming = {str(step.act): (step.act_by, step.by_whom, _row(step, "", language)) for step in late_steps}
    week = {str(step.act) for step in answer.next_steps} - coming.keys()
    for item in answer.milestones:
        if _comes(item) and str(item.id) not in week:
            article, link = _article(item, language)
            row = Row(milestone_name(item.id, language), article, item.key, _shown_by(item), link)
            coming[str(item.id)] = (item.act_by, item.bearer, row)
    w = words(language)
    ordered = sorted(coming.values(), key=lambda found: (found[0] or date.max, found[2].name))
    return [
        (
            "" if day is None else day_text(day, language),
            row if bearer is Bearer.EMPLOYER else row._replace(name=f"{row.name} ({w[f'bearer.{bearer}']})"),
        )
        for day, bearer, row in ordered
    ]


def _shown_by(item: Milestone) -> str | None:
    return next(iter(DUTCH_LAW.rules[item.id].met_by), None)


def _article(item: Milestone, language: Language) -> tuple[str, str]:
    """The first article, as people cite it and its address; nothing where it is no article."""
    cited = next((one for one in item.basis[:1] if one.identifier), None)
    return ("", "") if cited is None else (article_text(cited, language), DUTCH_LAW.link(cited))


def _comes(item: Milestone) -> bool:
    """A duty that is still to come; an option and UWV's power to impose a sanction are on the whole page."""
    return item.nature is Nature.DUTY and item.status in _TO_COME and item.act_by is not None


def _late(answer: Assessment, language: Language, width: int, most: int) -> Iterator[Line]:
    """What is overdue, once for each kind of act, and what that means."""
    w = words(language)
    rows = late_rows(answer, language)
    if not rows:
        return
    yield Line(w["screen.late"], Style.HEAD)
    for row in rows[:most]:
        yield Line(_fitting(f" {row.name}: {row.beside}", width), Style.LATE)
    yield from _rest(len(rows) - most, language)
    if late_alone(answer):
        yield Line(f"   {w['screen.late_alone']}", Style.QUIET)


def late_rows(answer: Assessment, language: Language) -> list[Row]:
    """What is overdue, once for each kind of act, the latest day first, with since when and how often."""
    w = words(language)
    groups: dict[str, list[Milestone]] = {}
    for item in answer.overdue:
        groups.setdefault(item.id, []).append(item)
    ordered = sorted(groups.values(), key=lambda items: max(item.due or date.min for item in items), reverse=True)
    found = []
    for items in ordered:
        since = day_text(min(item.due or date.max for item in items), language)
        said = w["screen.since" if len(items) == 1 else "screen.times"].format(count=len(items), day=since)
        found.append(Row(milestone_name(items[0].id, language), said, items[0].key, _shown_by(items[0])))
    return found


def late_alone(answer: Assessment) -> bool:
    """Whether something is overdue that weighs in UWV's test, where lateness alone is no ground for a sanction."""
    return any("weighs_in_report_test" in item.consequence for item in answer.overdue)


def _open(answer: Assessment, language: Language) -> Iterator[Line]:
    """The documents of the report, and what only a person can tell."""
    w = words(language)
    states = [item.state for item in answer.report_completeness]
    lacking = states.count(ReportState.MISSING) + states.count(ReportState.NOT_YET)
    yield Line(_counted("screen.report", lacking, language) if states else w["screen.no_report"])
    asked = len(answer.risk.questions)
    missing = len(answer.missing_facts) + len({item.missing for item in answer.risk.unknown})
    said = [_counted("screen.questions", asked, language)] if asked else []
    said += [_counted("screen.facts", missing, language)] if missing else []
    if said:
        yield Line(f" {'; '.join(said)}")


def _counted(code: str, count: int, language: Language) -> str:
    """Words for none, one or more."""
    w = words(language)
    return w[f"{code}_{'one' if count == 1 else 'none' if count == 0 else 'more'}"].format(count=count)


def _rest(left: int, language: Language) -> Sequence[Line]:
    return [Line(f"   {words(language)['screen.rest'].format(count=left)}", Style.QUIET)] if left > 0 else []


def _beside(left: str, right: str, width: int) -> str:
    """Two texts on one line, the second at the right edge; the first is cut where they do not fit."""
    if not right:
        return left
    room = width - len(right) - 2
    return f"{_fitting(left, room):<{room}}  {right}"
