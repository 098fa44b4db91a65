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
from ..rules.rule import Bearer, Nature
from . import Language, words
from .articles import articles_text
from .dates import day_text
from .names import act_name, milestone_name

__all__ = ["LINES", "Line", "Style", "first_screen"]

LINES: Final = 24
"""What a terminal of the usual height shows."""

_NARROWEST: Final = 40
_THIS_WEEK: Final = 7
_WEEKS_OF_WAIT: Final = 104
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


def first_screen(answer: Assessment, language: Language, width: int = 80) -> tuple[Line, ...]:
    """The screen, in lines of at most ``width`` signs; a narrower one than forty signs is not made."""
    width = max(width, _NARROWEST)
    lines: list[Line] = []
    for most in _MOST:
        lines = list(_screen(answer, language, width, most))
        if len(lines) <= LINES:
            break
    return tuple(Line(_fitting(line.text, width), line.style) for line in lines)


def _screen(answer: Assessment, language: Language, width: int, most: tuple[int, int, int]) -> Iterator[Line]:
    yield from _title(answer, language)
    yield Line("")
    yield from _this_week(answer, language, width, most[0])
    yield from _after(answer, language, width, most[1])
    yield from _late(answer, language, width, most[2])
    yield from _open(answer, language)
    yield Line(words(language)["screen.more"], Style.QUIET)


def _fitting(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: width - 1].rstrip()}…"


def _title(answer: Assessment, language: Language) -> Iterator[Line]:
    w = words(language)
    week = w["screen.week"].format(week=answer.sickness_week, of=_WEEKS_OF_WAIT)
    parts = [answer.case_id or "", week, day_text(answer.as_of, language), w[f"risk_level.{answer.risk.level}"].upper()]
    yield Line("   ".join(part for part in parts if part), Style.TITLE)
    ends = [_ends("screen.wait", answer.waiting_period, language), _ends("screen.wia", answer.wia, language)]
    yield Line("   ".join(ends))
    if answer.sanction.last_day is not None:
        yield Line(_ends("screen.sanction", answer.sanction, language))


def _ends(code: str, period: Period | WiaStart, language: Language) -> str:
    w = words(language)
    day = period.first_day if isinstance(period, WiaStart) else period.last_day
    if day is None:
        said = w[f"period_state.{period.state}"]
    else:
        said = day_text(day, language) + (" *" if period.state is PeriodState.PENDING else "")
    return f"{w[code]} {said}"


# --- what to do -------------------------------------------------------------------------------------------------------


def _this_week(answer: Assessment, language: Language, width: int, most: int) -> Iterator[Line]:
    w = words(language)
    steps = [step for step in answer.next_steps if not step.overdue and _presses(step, answer.as_of)]
    yield Line(w["screen.this_week"], Style.HEAD)
    shown, left = steps[:most], steps[most:]
    for number, step in enumerate(shown, start=1):
        yield Line(_beside(f" {number} {act_name(step.act, language)}", _by(step, language), width))
    yield from _rest(len(left), language) if steps else [Line(f" {w['screen.nothing']}", Style.QUIET)]


def _presses(step: NextStep, as_of: date) -> bool:
    """To be done within a week, or at once."""
    return step.act_by is None or step.act_by <= as_of + timedelta(days=_THIS_WEEK)


def _by(step: NextStep, language: Language) -> str:
    w = words(language)
    when = w["risk.now"] if step.act_by is None else w["screen.by"].format(day=day_text(step.act_by, language))
    return when if step.by_whom is Bearer.EMPLOYER else f"{w[f'bearer.{step.by_whom}']}, {when}"


def _after(answer: Assessment, language: Language, width: int, most: int) -> Iterator[Line]:
    w = words(language)
    late_steps = [step for step in answer.next_steps if not step.overdue and not _presses(step, answer.as_of)]
    coming = {str(step.act): (step.act_by, act_name(step.act, language), step.by_whom, "") for step in late_steps}
    week = {str(step.act) for step in answer.next_steps} - coming.keys()
    for item in answer.milestones:
        if _comes(item) and str(item.id) not in week:
            articles = articles_text((one for one in item.basis[:1] if one.identifier), language)
            coming[str(item.id)] = (item.act_by, milestone_name(item.id, language), item.bearer, articles)
    rows = sorted(coming.values(), key=lambda row: (row[0] or date.max, row[1]))
    if not rows:
        return
    yield Line(w["screen.after"], Style.HEAD)
    for day, name, bearer, articles in rows[:most]:
        who = "" if bearer is Bearer.EMPLOYER else f" ({w[f'bearer.{bearer}']})"
        when = "" if day is None else day_text(day, language)
        yield Line(_beside(f" {when} {name}{who}", articles, width))
    yield from _rest(len(rows) - most, language)


def _comes(item: Milestone) -> bool:
    """A duty that is still to come; an option and UWV's power to impose a sanction are on the whole page."""
    return item.nature is Nature.DUTY and item.status in _TO_COME and item.act_by is not None


def _late(answer: Assessment, language: Language, width: int, most: int) -> Iterator[Line]:
    """What is overdue, once for each kind of act, and what that means."""
    w = words(language)
    groups: dict[str, list[Milestone]] = {}
    for item in answer.milestones:
        if item.status is Status.OVERDUE:
            groups.setdefault(item.id, []).append(item)
    if not groups:
        return
    yield Line(w["screen.late"], Style.HEAD)
    ordered = sorted(groups.values(), key=lambda items: max(item.due or date.min for item in items), reverse=True)
    for items in ordered[:most]:
        since = day_text(min(item.due or date.max for item in items), language)
        said = w["screen.since" if len(items) == 1 else "screen.times"].format(count=len(items), day=since)
        yield Line(_fitting(f" {milestone_name(items[0].id, language)}: {said}", width), Style.LATE)
    yield from _rest(len(ordered) - most, language)
    if any("weighs_in_report_test" in item.consequence for items in ordered for item in items):
        yield Line(f"   {w['screen.late_alone']}", Style.QUIET)


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
