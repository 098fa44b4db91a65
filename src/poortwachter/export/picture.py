"""The timeline of a case as a picture (SVG): periods, milestones, and where they stand on the day of assessment."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple, cast

from ..answer.assessment import Assessment
from ..answer.parts import PERIODS, Milestone, Period, PeriodState, Status, WiaStart
from ..errors import option
from ..errors.handed import handed
from ..text import Language, words
from ..text.dates import day_text, month_text
from ..text.names import milestone_name
from ._course import counted_runs, week_starts
from ._markup import Element, svg_text, tag
from ._measure import Anchor, Label, text_width, wrapped
from ._picture_style import SIZE, STYLES, Theme
from ._shapes import marker

__all__ = ["Drawing", "Theme", "drawing", "picture", "timeline_svg"]

_LINE: Final = 15.0
_ROW: Final = 22.0
_NAME_WIDTH: Final = 190.0
_TRACK: Final = 480.0
_TOP: Final = 110.0
"""Where the rows begin."""
_MARGIN: Final = 12.0
_ONE_DAY: Final = timedelta(days=1)
_BESIDE: Final = timedelta(days=14)
"""Room before the first day and after the last one."""
_FAR: Final = timedelta(days=120)
"""A day of assessment further than this beyond everything else stands at the edge."""
_MONTH_STEPS: Final = (1, 2, 3, 6, 12)
_WEEK_STEPS: Final = (1, 2, 4, 13, 26, 52, 104)
_APART: Final = 5.0
_SETTLED: Final = (Status.MET, Status.MET_LATE, Status.LAPSED, Status.MISSED)
_MOST_PRESSING: Final = (
    Status.OVERDUE, Status.DUE_SOON, Status.OPEN, Status.UNKNOWN, Status.UPCOMING, Status.MISSED, Status.MET_LATE,
    Status.MET, Status.LAPSED,
)  # fmt: skip


class Drawing(NamedTuple):
    """A picture: its size, its shapes in order, and its labels, which never overlap."""

    width: float
    height: float
    shapes: tuple[Element, ...]
    labels: tuple[Label, ...]


class _Canvas(NamedTuple):
    """What is drawn so far."""

    shapes: list[Element]
    labels: list[Label]


class _Scale(NamedTuple):
    """Where a day stands on the track; the left edge of a day is its beginning."""

    first: date
    last: date
    left: float
    width: float

    def at(self, day: date) -> float:
        """The beginning of ``day``; a day outside stands at the edge."""
        first, end = self.first.toordinal(), self.last.toordinal() + 1
        inside = min(max(day.toordinal(), first), end)
        return self.left + self.width * ((inside - first) / (end - first))

    def middle(self, day: date) -> float:
        """The middle of ``day``."""
        return (self.at(day) + self.at(day + _ONE_DAY)) / 2

    @property
    def right(self) -> float:
        """The end of the last day."""
        return self.left + self.width


class _Row(NamedTuple):
    """One row: its name at the left, what it comes to at the right, and what is drawn between."""

    name: tuple[str, ...]
    says: tuple[str, ...]
    spans: tuple[tuple[date, date, str], ...] = ()
    milestones: tuple[Milestone, ...] = ()

    @property
    def height(self) -> float:
        """Enough for the lines of either side."""
        return max(_ROW, _LINE * max(len(self.name), len(self.says)) + 6)


def timeline_svg(answer: Assessment, *, language: Language = "en", theme: Theme = "auto") -> str:
    """The timeline as an SVG file that stands on its own.

    Args:
        answer: what to draw.
        language: Dutch or English.
        theme: ``auto`` follows the reader's light or dark screen; paper is always light.
    """
    return svg_text(picture(answer, language=language, theme=theme)) + "\n"


def picture(answer: Assessment, *, language: Language = "en", theme: Theme = "auto") -> Element:
    """The timeline as an element to put in a page."""
    style = STYLES[cast(Theme, option(theme, STYLES, ("theme",)))]
    drawn, w = drawing(handed("answer", answer, Assessment), language), words(language)
    title = _title(answer, language)
    return tag(
        "svg",
        tag("title", title),
        tag("style", style),
        tag("rect", class_="ground", width=drawn.width, height=drawn.height),
        *drawn.shapes,
        *map(_text, drawn.labels),
        xmlns="http://www.w3.org/2000/svg",
        class_="pw-picture",
        viewBox=f"0 0 {drawn.width:g} {drawn.height:g}",
        width=drawn.width,
        height=drawn.height,
        role="img",
        lang=language,
        aria_label=f"{w['picture.title']}: {title}",
    )


def drawing(answer: Assessment, language: Language) -> Drawing:
    """Lay the picture out."""
    rows = (*_periods(answer, language), *_milestones(answer, language))
    name_width = max(_widest(row.name for row in rows), 60.0)
    says_width = max(_widest(row.says for row in rows), 60.0)
    first, last = _range(answer, rows)
    scale = _Scale(first, last, _MARGIN + name_width + _MARGIN, _TRACK)
    width = scale.right + _MARGIN + says_width + _MARGIN
    title = Label(_MARGIN, 22, _title(answer, language), SIZE + 1, style="strong", bold=True)
    width = max(width, title.box.right + _MARGIN)
    canvas = _Canvas([], [title])
    _axis(answer, scale, language, canvas)
    bottom = _TOP + sum(row.height for row in rows)
    canvas.shapes.extend(_grid(scale, _TOP - 8, bottom))
    y = _TOP
    for row in rows:
        _draw(row, y, scale, answer.as_of, canvas)
        y += row.height
    canvas.shapes.append(tag("path", d=f"M{scale.middle(answer.as_of):g} {_TOP - 8:g}V{bottom:g}", class_="today"))
    height = _legend(rows, bottom + 12, width, language, canvas)
    return Drawing(width, height, tuple(canvas.shapes), tuple(canvas.labels))


def _title(answer: Assessment, language: Language) -> str:
    w = words(language)
    case_id = answer.case_id
    parts = [] if case_id is None else [case_id]
    parts.append(w["page.week"].format(week=answer.sickness_week))
    parts.append(f"{w['page.as_of']} {day_text(answer.as_of, language)}")
    return " · ".join(parts)


def _widest(blocks: Iterable[Sequence[str]]) -> float:
    return max((text_width(line, SIZE) for lines in blocks for line in lines), default=0.0)


# --- rows -----------------------------------------------------------------------------------------------------------


def _periods(answer: Assessment, language: Language) -> Iterator[_Row]:
    w = words(language)
    runs = counted_runs(answer)
    sick = tuple(
        (date.fromordinal(run.first), date.fromordinal(run.last) if run.last is not None else date.max, "sick")
        for run in runs
    )
    yield _Row(_name(w["picture.sick"]), (w["page.week"].format(week=answer.sickness_week),), sick)
    if answer.days_not_counted:
        spans = tuple((part.first_day, part.last_day, part.reason) for part in answer.days_not_counted)
        reasons = dict.fromkeys(w[f"page.{part.reason}"] for part in answer.days_not_counted)
        yield _Row(_name(w["page.not_counted"]), wrapped(", ".join(reasons), SIZE, _NAME_WIDTH), spans)
    for name in PERIODS:
        period: Period | WiaStart = getattr(answer, name)
        if isinstance(period, Period) and period.first_day is not None and period.last_day is not None:
            until = w["picture.until"].format(day=day_text(period.last_day, language))
            pending = (w["period_state.pending"],) if period.state is PeriodState.PENDING else ()
            kind = "sanction" if name == "sanction" else "period"
            span = (period.first_day, period.last_day, f"{kind} pending" if pending else kind)
            yield _Row(_name(w[f"period.{name}"]), (until, *pending), (span,))


def _name(text: str) -> tuple[str, ...]:
    return wrapped(text, SIZE, _NAME_WIDTH)


def _milestones(answer: Assessment, language: Language) -> list[_Row]:
    by_rule: dict[str, list[Milestone]] = {}
    for item in answer.milestones:
        if _day_of(item) is not None and item.status is not Status.NOT_APPLICABLE:
            by_rule.setdefault(item.id, []).append(item)
    groups = sorted(by_rule.values(), key=lambda group: min(_day_of(item) or date.max for item in group))
    return [_milestone_row(group, language) for group in groups]


def _day_of(item: Milestone) -> date | None:
    return item.due or item.met_on


def _milestone_row(group: Sequence[Milestone], language: Language) -> _Row:
    w = words(language)
    shown = min(group, key=lambda item: (_MOST_PRESSING.index(item.status), _day_of(item) or date.max))
    day = shown.met_on if shown.met_on is not None else shown.due
    says = [w[f"status.{shown.status}"] + ("" if day is None else f" {day_text(day, language)}")]
    others: dict[Status, int] = {}
    for item in group:
        if item is not shown:
            others[item.status] = others.get(item.status, 0) + 1
    counts = [f"{count} × {w[f'status.{status}']}" for status, count in others.items()]
    says += wrapped(", ".join(counts), SIZE, _NAME_WIDTH) if counts else ()
    return _Row(_name(milestone_name(group[0].id, language)), tuple(says), (), tuple(group))


def _range(answer: Assessment, rows: Iterable[_Row]) -> tuple[date, date]:
    days = [answer.first_sick_day]
    for row in rows:
        days += [day for first, last, _ in row.spans for day in (first, last) if day != date.max]
        for item in row.milestones:
            named = (item.window_opens, item.advised, item.due, item.last_valid_day, item.met_on)
            days += [day for day in named if day is not None]
    if answer.as_of <= max(days) + _FAR:
        days.append(answer.as_of)
    return min(days) - _BESIDE, max(days) + _BESIDE


# --- drawing --------------------------------------------------------------------------------------------------------


def _draw(row: _Row, y: float, scale: _Scale, as_of: date, canvas: _Canvas) -> None:
    middle = y + row.height / 2
    canvas.labels.extend(_lines(row.name, scale.left - _MARGIN, middle, "end", ""))
    canvas.labels.extend(_lines(row.says, scale.right + _MARGIN, middle, "start", "quiet"))
    canvas.shapes.append(tag("path", d=f"M{scale.left:g} {middle:g}H{scale.right:g}", class_="line"))
    for first, last, kind in row.spans:
        canvas.shapes.extend(_bar(first, last, kind, middle, scale, as_of))
    for item in row.milestones:
        canvas.shapes.extend(_marks(item, middle, scale))


def _lines(lines: Sequence[str], x: float, middle: float, anchor: Anchor, style: str) -> Iterator[Label]:
    """Lines of text around ``middle``; those after the first in a style of their own."""
    start = middle - _LINE * (len(lines) - 1) / 2 + SIZE * 0.35
    for number, line in enumerate(lines):
        yield Label(x, start + number * _LINE, line, SIZE, anchor, style if number else "")


def _bar(first: date, last: date, kind: str, y: float, scale: _Scale, as_of: date) -> Iterator[Element]:
    """A span of days; what lies after the day of assessment is drawn as an outline where sickness runs on."""
    runs_on = last == date.max
    end = min(as_of, scale.last) if runs_on else last
    if first <= end:
        left, right = scale.at(first), scale.at(end + _ONE_DAY)
        yield tag("rect", x=left, y=y - 5, width=max(right - left, 1.0), height=10, class_=f"bar {kind}")
    if runs_on and end < scale.last:
        yield tag("path", d=f"M{scale.at(max(first, end)):g} {y:g}H{scale.right:g}", class_="runs_on")


def _marks(item: Milestone, y: float, scale: _Scale) -> Iterator[Element]:
    last = item.last_valid_day or item.due
    if item.window_opens is not None and last is not None and item.window_opens <= last:
        left, right = scale.at(item.window_opens), scale.at(last + _ONE_DAY)
        yield tag("rect", x=left, y=y - 4, width=max(right - left, 1.0), height=8, class_="window")
    if item.due is not None:
        yield tag("path", d=f"M{scale.middle(item.due):g} {y - 8:g}v16", class_="due")
    if item.advised is not None:
        yield tag("path", d=f"M{scale.middle(item.advised):g} {y - 8:g}v5m0 6v5", class_="advised")
    if item.met_on is not None and item.due is not None and item.met_on > item.due:
        yield tag("path", d=f"M{scale.middle(item.due):g} {y:g}H{scale.middle(item.met_on):g}", class_="delay")
    day = item.met_on if item.met_on is not None and item.status in _SETTLED else _day_of(item)
    if day is not None:
        yield marker(item.status, scale.middle(day), y)


def _grid(scale: _Scale, top: float, bottom: float) -> Iterator[Element]:
    for year in range(scale.first.year + 1, scale.last.year + 1):
        yield tag("path", d=f"M{scale.at(date(year, 1, 1)):g} {top:g}V{bottom:g}", class_="year")


def _axis(answer: Assessment, scale: _Scale, language: Language, canvas: _Canvas) -> None:
    """Years, months, weeks and the day of assessment above the rows."""
    shapes, labels = canvas
    w, day = words(language), scale.middle(answer.as_of)
    today = f"{w['page.as_of']} {day_text(answer.as_of, language, weekday=False)}"
    today += " →" if answer.as_of > scale.last else ""
    half = text_width(today, SIZE, bold=True) / 2
    middle = min(max(day, scale.left + half), scale.right - half)
    labels.append(Label(middle, _TOP - 12, today, SIZE, "middle", "strong", bold=True))
    labels += _spaced((scale.at(start), str(start.year)) for start in _years(scale))
    labels += next(found for step in _MONTH_STEPS if (found := _months(scale, step, language)) is not None)
    labels.append(Label(scale.left - _MARGIN, 76, w["picture.week"], SIZE, "end", "quiet"))
    starts = list(week_starts(answer, scale.last))
    for step in _WEEK_STEPS:
        shown = [(week, start) for week, start in starts if week == 1 or week % step == 0]
        weeks = _apart(Label(scale.at(start), 76, str(week), SIZE, "middle", "quiet") for week, start in shown)
        if weeks is not None:
            labels += weeks
            shapes += [tag("path", d=f"M{scale.at(start):g} 80v4", class_="year") for _, start in shown]
            break


def _years(scale: _Scale) -> Iterator[date]:
    yield scale.first
    for year in range(scale.first.year + 1, scale.last.year + 1):
        yield date(year, 1, 1)


def _spaced(places: Iterable[tuple[float, str]]) -> list[Label]:
    """Labels of years from the last to the first; one that has no room is left out."""
    kept: list[Label] = []
    for x, text in reversed(list(places)):
        label = Label(x + 2, 44, text, SIZE, "start", "strong", bold=True)
        if not kept or label.box.right + _APART <= kept[-1].box.left:
            kept.append(label)
    return kept


def _months(scale: _Scale, step: int, language: Language) -> list[Label] | None:
    months = (
        date(year, month, 1)
        for year in range(scale.first.year, scale.last.year + 1)
        for month in range(1, 13, step)
        if scale.first <= date(year, month, 1) <= scale.last
    )
    labels = (Label(scale.at(day) + 2, 60, month_text(day, language), SIZE, "start", "quiet") for day in months)
    fits = (label for label in labels if label.box.right <= scale.right + _MARGIN)
    return list(fits) if step == _MONTH_STEPS[-1] else _apart(fits)


def _apart(labels: Iterable[Label]) -> list[Label] | None:
    """The labels, if each stands clear of the one before it; the first two that do not end the search."""
    kept: list[Label] = []
    taken = -math.inf
    for label in labels:
        box = label.box
        if taken + _APART > box.left:
            return None
        kept.append(label)
        taken = box.right
    return kept


def _legend(rows: Iterable[_Row], top: float, width: float, language: Language, canvas: _Canvas) -> float:
    """What each shape means, of those that are drawn; gives where the picture ends."""
    w, x, y = words(language), _MARGIN, top + 8
    drawn = {item.status for row in rows for item in row.milestones}
    entries: list[tuple[Status | str, str]] = [
        ("window", w["picture.window"]), ("advised", w["head.advised"]), ("due", w["head.due"]),
        *((status, w[f"status.{status}"]) for status in _MOST_PRESSING if status in drawn),
    ]  # fmt: skip
    for kind, text in entries:
        needs = 22 + text_width(text, SIZE) + 14
        if x + needs > width - _MARGIN and x > _MARGIN:
            x, y = _MARGIN, y + _ROW
        canvas.shapes.append(_legend_mark(kind, x + 8, y))
        canvas.labels.append(Label(x + 20, y + SIZE * 0.35, text, SIZE, "start", "quiet"))
        x += needs
    return y + 18


def _legend_mark(kind: Status | str, x: float, y: float) -> Element:
    if isinstance(kind, Status):
        return marker(kind, x, y)
    if kind == "window":
        return tag("rect", x=x - 8, y=y - 4, width=16, height=8, class_="window")
    return tag("path", d=f"M{x:g} {y - 8:g}" + ("v16" if kind == "due" else "v5m0 6v5"), class_=kind)


def _text(label: Label) -> Element:
    anchor = None if label.anchor == "start" else label.anchor
    return tag("text", label.text, x=label.x, y=label.y, text_anchor=anchor, font_size=label.size,
               class_=label.style or None)  # fmt: skip
