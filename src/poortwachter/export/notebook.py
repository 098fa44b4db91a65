"""What a notebook shows of an answer: a line, the picture, what to do, and the reason behind each date.

No script, nothing from outside, and no name of an element that could clash with another cell.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from .._frozen import frozen
from .._shown import Shown
from ..answer.assessment import Assessment
from ..answer.explanation import Explanation
from ..answer.parts import PERIODS, Milestone, Status
from ..answer.risk import Finding
from ..errors import CaseError
from ..pay.amounts import WageAmounts
from ..pay.exposure import Exposure
from ..pay.wages import WagePeriod
from ..planning.repair import RepairPlan
from ..planning.what_if import WhatIf
from ..text import Language, words
from ..text.articles import articles_text
from ..text.dates import day_text
from ..text.names import milestone_name, signal_name
from ..text.planning import amounts_page, exposure_page, repair_page, wage_page, what_if_page
from ..text.proof import proof_page
from ..text.risk import level_line, next_step_rows
from ..text.tables import WIDTH
from ._markup import Element, html_text, tag
from ._rows import Rows, Value
from ._table import days_whole, narrow, numbers, scrolling, table
from .picture import picture
from .report import report_markdown

__all__ = ["In", "mimebundle", "shown_in"]

_MOST_ROWS: Final = 50
_SCROLLS: Final = "pw-scrolls"
_EXPLAINED: Final = (Status.OVERDUE, Status.DUE_SOON, Status.OPEN, Status.UPCOMING, Status.MET_LATE)


@frozen
class In(Shown):
    """Something to show in a language of your choice."""

    shown: object
    language: Language


def shown_in(shown: object, language: Language) -> In:
    """``shown`` in Dutch or English: an answer shows itself in English."""
    return In(shown, language)


def mimebundle(shown: object) -> dict[str, str]:
    """The forms of ``shown``, by media type."""
    return _forms(shown.shown, shown.language) if isinstance(shown, In) else _forms(shown, "en")


def _forms(shown: object, language: Language) -> dict[str, str]:
    if isinstance(shown, Assessment):
        return {
            "text/plain": repr(shown),
            "text/html": _whole(_answer(shown, language), language),
            "text/markdown": report_markdown(shown, language=language),
        }
    if isinstance(shown, Rows):
        return {"text/plain": repr(shown), "text/html": _whole([_rows(shown, language)], language)}
    text = _text(shown, language)
    if text is None:
        return {"text/plain": repr(shown)}
    return {"text/plain": text, "text/html": _whole([tag("pre", text)], language)}


def _whole(parts: list[Element], language: Language) -> str:
    return html_text(tag("div", tag("style", _STYLE), *parts, class_="pw-answer", lang=language))


def _text(shown: object, language: Language) -> str | None:
    """What a page of text says of it; ``None`` where there is no such page."""
    match shown:
        case Explanation():
            return proof_page(shown, language)
        case RepairPlan():
            return repair_page(shown, language, WIDTH)
        case WhatIf():
            return what_if_page(shown, language)
        case Exposure():
            return exposure_page(shown, language, WIDTH)
        case WageAmounts():
            return amounts_page(shown, language, WIDTH)
        case WagePeriod():
            return wage_page((shown,), language, WIDTH)
        case Milestone():
            return _milestone(shown, language)
        case Finding():
            return f"{shown.id}: {signal_name(shown.id, language)} ({articles_text(shown.basis, language)})"
        case _:
            return None


def _milestone(item: Milestone, language: Language) -> str:
    w = words(language)
    day = "" if item.due is None else f", {w['head.due'].lower()} {day_text(item.due, language)}"
    articles = articles_text(item.basis, language)
    return f"{milestone_name(item.id, language)}: {w[f'status.{item.status}']}{day} ({articles})"


def _answer(answer: Assessment, language: Language) -> list[Element]:
    w = words(language)
    (_, *heads), rows = next_step_rows(answer, language)
    line = f"{w['page.as_of']} {day_text(answer.as_of, language)} · {w['page.week'].format(week=answer.sickness_week)}"
    parts = [
        tag("p", tag("strong", *days_whole(f"{line} · {level_line(answer.risk, language)}"))),
        scrolling(picture(answer, language=language), w["picture.title"], class_=_SCROLLS),
    ]
    if rows:
        parts.append(scrolling(table([w["report.steps"], *heads], rows), w["report.steps"], class_=_SCROLLS))
    try:
        reasons = list(_reasons(answer, language))
    except CaseError:  # an answer that was read back holds no case to prove it with
        return parts
    return [*parts, tag("p", w["notebook.reasons"]), *reasons]


def _reasons(answer: Assessment, language: Language) -> Iterator[Element]:
    """The proof of each date that matters now, folded up."""
    w = words(language)
    for name in PERIODS:
        period = getattr(answer, name)
        day = period.first_day if name == "wia" else period.last_day
        if day is not None:
            yield _reason(answer, name, f"{w[f'period.{name}']}: {day_text(day, language)}", language)
    for item in answer.milestones:
        if item.due is not None and item.status in _EXPLAINED:
            day = day_text(item.due, language)
            yield _reason(answer, item.key, f"{milestone_name(item.id, language)}: {day}", language)


def _reason(answer: Assessment, subject: str, title: str, language: Language) -> Element:
    proof = proof_page(answer.explain(subject), language, records=answer.found.question.case.filed)
    return tag("details", tag("summary", *days_whole(title)), tag("pre", proof))


def _rows(shown: Rows, language: Language) -> Element:
    """The rows, as many as a screen can hold, without columns that hold nothing."""
    kept = [place for place, column in enumerate(shown.columns) if any(row[place] is not None for row in shown.rows)]
    heads = [shown.columns[place].name for place in kept]
    rows = [[_cell(row[place], language) for place in kept] for row in shown.rows[:_MOST_ROWS]]
    left = len(shown.rows) - len(rows)
    more = tag("p", words(language)["notebook.more"].format(count=left)) if left > 0 else None
    return tag("div", scrolling(table(heads, rows), shown.name, class_=_SCROLLS), more)


def _cell(value: Value, language: Language) -> str:
    match value:
        case None:
            return ""
        case bool():
            return words(language)["answer.yes" if value else "answer.no"]
        case date():
            return day_text(value, language)
        case _:
            return str(value)


_STYLE: Final = """
.pw-answer { color-scheme: light dark }
.pw-answer .pw-scrolls { overflow-x: auto }
.pw-answer table { border-collapse: collapse }
.pw-answer th, .pw-answer td { text-align: left; vertical-align: top; padding: 0.1rem 0.8rem 0.1rem 0;
  border-bottom: 1px solid #8c96a1 }
.pw-answer tbody th { font-weight: normal }
.pw-answer .short, .pw-answer .day { white-space: nowrap }
NUMBERS
.pw-answer pre { white-space: pre-wrap; font-size: 0.85em }
.pw-answer { container-type: inline-size }
@container (max-width: 40rem) {
NARROW
}
""".replace("NARROW", narrow(".pw-answer")).replace("NUMBERS", numbers(".pw-answer"))
