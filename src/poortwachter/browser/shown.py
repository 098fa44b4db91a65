"""The answer as parts of the page: what to do, what is late, the days with the reason behind each, the test."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from ..answer.assessment import Assessment
from ..answer.parts import PERIODS, Milestone, Period, WiaStart
from ..export._markup import Element, html_text, tag
from ..export._table import scrolling
from ..export.picture import picture
from ..rules.citation import Citation
from ..text import Language, words
from ..text.articles import article_text
from ..text.first_screen import Row, after_rows, head_line, late_alone, late_rows, week_rows
from ..text.page import head_rows, milestone_row, most_pressing, notes, period_rows, verified_line
from ..text.risk import finding_rows, level_line, report_rows, side_lines, test_rows, unknown_lines
from ..text.shell import shell
from .controls import button

__all__ = ["PARTS", "facts", "linked", "listed", "parts", "section", "steps_of_proof", "table", "why"]


def parts(answer: Assessment, language: Language, names: Iterable[str]) -> dict[str, str]:
    """These parts of the page as HTML; a part with nothing in it is empty."""
    return {name: html_text(*PARTS[name](answer, language)) for name in names if name in PARTS}


def section(title: str, *content: Element | None) -> Element:
    """A part with its heading."""
    return tag("section", tag("h2", title), *content)


def table(name: str, heads: Sequence[Element | str], rows: Iterable[Sequence[Element | str]]) -> Element:
    """A table that scrolls by itself; the keyboard reaches it. The first cell of a row names the row.

    On a phone each row stands on its own, with the head of its column before each cell.
    """
    head = tag("thead", tag("tr", *(tag("th", text, scope="col") if text != "" else tag("td") for text in heads)))
    body = tag("tbody", *(_row(heads, row) for row in rows))
    return scrolling(tag("table", head, body), name)


def _row(heads: Sequence[Element | str], row: Sequence[Element | str]) -> Element:
    named = (head if isinstance(head, str) and head else None for head in heads[1:])
    cells = (tag("td", cell, data_head=head) for head, cell in zip(named, row[1:], strict=True))
    return tag("tr", tag("th", row[0], scope="row"), *cells)


def _articles(basis: Iterable[Citation], answer: Assessment, language: Language) -> Element:
    """Articles, each a link to its consolidated text on the day of assessment where it has one."""
    found: list[Element | str] = []
    for citation in basis:
        text, link = article_text(citation, language), citation.link(answer.as_of)
        found += [", "] if found else []
        found.append(linked(text, link))
    return tag("span", *found, class_="articles")


def linked(text: str, link: str | None) -> Element:
    """A text that leads to a page elsewhere, where it has one."""
    return tag("a", text, href=link, target="_blank", rel="noopener noreferrer") if link else tag("span", text)


def listed(lines: Iterable[Element | str]) -> Element:
    """Lines under each other."""
    return tag("ul", *(tag("li", line) for line in lines))


def facts(rows: Iterable[tuple[str, str]]) -> Element:
    """Names, each with what it says."""
    return tag("dl", *(part for name, says in rows for part in (tag("dt", name), tag("dd", says))))


def steps_of_proof(steps: Iterable[Sequence[Element | str]]) -> Element:
    """Steps, each as what it gives, what is said of it, and lines below it."""
    entries = (
        tag("li", tag("strong", gives), " ", said, listed(more) if more else None) for gives, said, *more in steps
    )
    return tag("ol", *entries, class_="proof")


def why(text: str, subject: str, language: Language) -> Element:
    """A name that explains itself when it is pressed."""
    return button(text, label=shell(language)["why_of"].format(what=text), class_="why", data_why=subject)


# --- what to do -------------------------------------------------------------------------------------------------------


def _head(answer: Assessment, language: Language) -> Iterator[Element]:
    first, ends, sanction = head_line(answer, language)
    *where, level = first
    yield tag("p", *(tag("span", text) for text in where), tag("strong", level, class_=f"level {answer.risk.level}"))
    yield tag("p", *(tag("span", text) for text in [*ends, *([sanction] if sanction else [])]), class_="ends")


def _rows(rows: Iterable[tuple[str, Row]], language: Language) -> Element:
    entries = []
    for when, row in rows:
        done = None
        if row.done_by is not None:
            said = shell(language)["done_of"].format(what=row.name)
            done = button(shell(language)["done"], label=said, class_="done", data_done=row.done_by)
        day = tag("span", when, class_="when") if when else None
        entries.append(
            tag("li", day, why(row.name, row.subject, language), tag("span", row.beside, class_="beside"), done)
        )
    return tag("ul", *entries, class_="rows")


def _to_do(answer: Assessment, language: Language) -> Iterator[Element]:
    """What to do this week, what is late and what comes after; what is late first where this week asks nothing."""
    week, late, after = week_rows(answer, language), late_rows(answer, language), after_rows(answer, language)
    now = [_week(week, language), *([_late(answer, late, language)] if late else [])]
    yield from now if week else reversed(now)
    if after:
        yield section(shell(language)["after"], _rows(after, language))


def _week(rows: Sequence[Row], language: Language) -> Element:
    nothing = tag("p", words(language)["screen.nothing"], class_="quiet")
    return section(shell(language)["this_week"], _rows((("", row) for row in rows), language) if rows else nothing)


def _late(answer: Assessment, rows: Sequence[Row], language: Language) -> Element:
    alone = tag("p", words(language)["screen.late_alone"], class_="quiet") if late_alone(answer) else None
    made = section(shell(language)["too_late"], _rows((("", row) for row in rows), language), alone)
    made.set("class", "late")
    return made


# --- the days ---------------------------------------------------------------------------------------------------------


def _periods(answer: Assessment, language: Language) -> Iterator[Element]:
    """Each period with its reason one press away."""
    w = words(language)
    by_name = {w[f"period.{name}"]: (name, getattr(answer, name)) for name in PERIODS}
    rows: list[list[Element | str]] = [
        [why(title, name, language), days, _articles(part.basis, answer, language)]
        for title, days, _ in period_rows(answer, language)
        for name, part in (by_name[title],)
        if isinstance(part, Period | WiaStart)
    ]
    heads = (w["report.period"], w["report.days"], w["head.article"])
    yield section(w["report.periods"], facts(head_rows(answer, language)), table(w["report.periods"], heads, rows))


def _days(answer: Assessment, language: Language) -> Iterator[Element]:
    """Every milestone, what presses most first."""
    w = words(language)
    heads = [w[f"head.{name}"] for name in ("milestone", "status", "due", "act_by", "days", "who", "week", "article")]
    rows = [_day_row(item, answer, language) for item in most_pressing(answer)]
    yield section(w["picture.title"], table(w["picture.title"], heads, rows))


def _day_row(item: Milestone, answer: Assessment, language: Language) -> list[Element | str]:
    status, name, *rest, _ = milestone_row(item, language)
    shown = tag("span", status, class_=f"status {item.status}")
    return [why(name, item.key, language), shown, *rest, _articles(item.basis, answer, language)]


def _picture(answer: Assessment, language: Language) -> Iterator[Element]:
    title = words(language)["picture.title"]
    yield scrolling(picture(answer, language=language), title, frame="figure", class_=None)


def _notes(answer: Assessment, language: Language) -> Iterator[Element]:
    for title, lines in notes(answer, language):
        if lines:
            yield section(title, listed(lines))
    yield tag("p", verified_line(answer, language), class_="quiet")


# --- the test ---------------------------------------------------------------------------------------------------------


def _test(answer: Assessment, language: Language) -> Iterator[Element]:
    w, risk = words(language), answer.risk
    yield section(
        w["risk.level"],
        tag("p", tag("strong", level_line(risk, language))),
        *(tag("p", line) for line in side_lines(risk, language)),
    )
    heads, rows = finding_rows(risk, language)
    if rows:
        cells: list[list[Element | str]] = [
            [why(name, finding.id, language), *rest, _articles(finding.basis, answer, language)]
            for (name, *rest), finding in zip(rows, risk.findings, strict=True)
        ]
        yield section(w["report.findings"], table(w["report.findings"], [*heads, w["head.article"]], cells))
    yield section(w["risk.test"], table(w["risk.test"], *test_rows(risk, language)))
    heads, rows = report_rows(answer, language)
    if rows:
        yield section(w["report.completeness"], table(w["report.completeness"], heads, rows))
    open_ = unknown_lines(risk, language)
    if open_:
        yield section(w["risk.unknown"], listed(open_))


PARTS: Final[Mapping[str, Callable[[Assessment, Language], Iterator[Element]]]] = {
    "head": _head,
    "to_do": _to_do,
    "periods": _periods,
    "days": _days,
    "picture": _picture,
    "test": _test,
    "notes": _notes,
}
"""The parts of the page that show an answer, by name."""
