"""The catalogue and the register of readings as tables, generated from the data that the engine runs on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias

from tabulate import tabulate

from .._language import in_language
from ..law.catalogue import DUTCH_LAW
from ..law.readings import READINGS
from ..rules.citation import Citation
from ..rules.rule import Figure, MilestoneRule, PeriodRule, Version
from ..rules.terms import (
    After,
    Anchor,
    Before,
    ByFact,
    ByReading,
    CountedAfter,
    CountedDay,
    Earliest,
    FirstKnown,
    LastWorkingDay,
    Latest,
    Length,
    NextWorkingDay,
    OnDate,
    OnlyAfter,
    OnSickDay,
    Term,
    WithoutDelay,
    WorkingDaysAfter,
)
from . import Language, words
from .articles import article_text
from .dates import day_text
from .money import euros_text
from .readings import reading_text
from .tables import WIDTH, entries

__all__ = [
    "TableStyle",
    "due_text",
    "figure_text",
    "law_table",
    "length_text",
    "planned_line",
    "planned_table",
    "readings_table",
    "term_text",
]

TableStyle: TypeAlias = Literal["text", "markdown"]


def law_table(language: Language, style: TableStyle = "text", width: int = WIDTH) -> str:
    """Every rule: what, who, its last day, article, versions and source."""
    w = words(language)
    rows = [
        _milestone_row(rule, version, language, style) for rule in DUTCH_LAW.milestones for version in rule.versions
    ]
    rows += [_period_row(rule, language, style) for rule in DUTCH_LAW.periods]
    rows += [_figure_row(figure, language, style) for figure in DUTCH_LAW.figures]
    names = ("milestone", "who", "due", "article", "in_force", "authority", "mark", "source")
    return _table(rows, [w[f"head.{name}"] for name in names], style, width)


def planned_line(id: str, language: Language) -> str:
    """Planned law in one line: what would change, from when, and how far it has come."""
    w = words(language)
    planned = next(planned for planned in DUTCH_LAW.planned if planned.id == id)
    text = in_language(planned, language)
    since = "" if planned.from_day is None else ", " + w["in_force.from"].format(day=_day(planned.from_day, language))
    return f"{text} ({w[f'planned.{planned.state}']}{since})"


def planned_table(language: Language, style: TableStyle = "text", width: int = WIDTH) -> str:
    """Planned law and practice beside the law: what, how far, from when, and where it was read."""
    w = words(language)
    rows = [
        [
            in_language(planned, language),
            w[f"planned.{planned.state}"],
            "" if planned.from_day is None else _day(planned.from_day, language),
            planned.source_nl if language == "nl" else planned.source,
            planned.id,
        ]
        for planned in DUTCH_LAW.planned
    ]
    names = ("change", "state", "from", "source", "reference")
    return _table(rows, [w[f"head.{name}"] for name in names], style, width)


def readings_table(language: Language, style: TableStyle = "text", width: int = WIDTH) -> str:
    """The register of contested readings: question, default, alternatives and why."""
    w = words(language)
    reference = w["page.reference"]
    rows = [
        [
            reading.id,
            (text := reading_text(reading.id, language)).question,
            text.alternatives[reading.default],
            "; ".join(reference.format(what=said, id=name) for name, said in text.alternatives.items()),
            text.why,
        ]
        for reading in READINGS.values()
    ]
    names = ("reference", "question", "default", "alternatives", "why")
    return _table(rows, [w[f"head.{name}"] for name in names], style, width)


def _table(rows: list[list[str]], heads: list[str], style: TableStyle, width: int) -> str:
    if style == "markdown":
        return tabulate(rows, heads, tablefmt="pipe", disable_numparse=True)
    return entries(rows, heads, width)


def _articles(basis: Iterable[Citation], until: date | None, language: Language, style: TableStyle) -> str:
    """The articles; on a page each with the deep link to the text in which it was read."""
    cells = []
    for citation in basis:
        text, link = article_text(citation, language), DUTCH_LAW.link(citation, until)
        cells.append(f"[{text}]({link})" if link and style == "markdown" else text)
    return ", ".join(cells)


def _milestone_row(rule: MilestoneRule, version: Version, language: Language, style: TableStyle) -> list[str]:
    w = words(language)
    return [
        in_language(rule, language),
        " + ".join(w[f"bearer.{bearer}"] for bearer in (rule.bearer, rule.together_with) if bearer is not None),
        due_text(version, language),
        _articles(version.basis, version.in_force_until, language, style),
        _in_force(version, language),
        w[f"authority.{rule.authority}"],
        w[f"mark.{version.mark}"],
        _source(version, language),
    ]


def due_text(version: Version, language: Language) -> str:
    """The term under the default readings, after those that go before it where they are known."""
    w = words(language)
    text = w["term.none"] if version.due is None else term_text(version.due, language)
    for instead in reversed([one for one in version.instead if one.under is None]):
        first = due_text(instead, language)
        if isinstance(instead.due, OnlyAfter):
            text = f"{first}; {w['term.otherwise']}: {text}"
        else:
            text = w["term.first_known"].format(first=first, next=text)
    return text


def _period_row(rule: PeriodRule, language: Language, style: TableStyle) -> list[str]:
    w = words(language)
    start = rule.in_force_from
    in_force = w["in_force.always"] if start is None else w["in_force.from"].format(day=_day(start, language))
    return [
        in_language(rule, language),
        "",
        term_text(rule.last_day, language),
        _articles(rule.basis, None, language, style),
        in_force,
        w["authority.statute"],
        w[f"mark.{rule.mark}"],
        _source(rule, language),
    ]


def _figure_row(figure: Figure, language: Language, style: TableStyle) -> list[str]:
    w = words(language)
    return [
        in_language(figure, language),
        "",
        figure_text(figure, language),
        _articles(figure.basis, figure.in_force_until, language, style),
        _in_force(figure, language),
        w[f"authority.{figure.authority}"],
        w[f"mark.{figure.mark}"],
        _source(figure, language),
    ]


def _source(rule: Version | Figure | PeriodRule, language: Language) -> str:
    """Where it was read: in Dutch the address of the text itself, since what was noted of the source is English."""
    if language == "en":
        return rule.source
    last = None if isinstance(rule, PeriodRule) else rule.in_force_until
    read = {text.instrument.short: text.text_of for text in DUTCH_LAW.texts}
    for cited in rule.basis:
        day = last or read.get(cited.instrument)
        if day is not None and cited.identifier:
            return cited.link(day)
    return ""


def figure_text(figure: Figure, language: Language) -> str:
    """The number in its unit: ``10 weeks``, ``65%``."""
    match figure.unit:
        case "percent":
            return f"{int(figure)}%"
        case "euro":
            return f"€ {int(figure):,}".replace(",", "." if language == "nl" else ",")
        case "cent":
            return euros_text(Decimal(int(figure)) / 100, language)
        case "counted_day":
            return _counted_day(int(figure), language)
        case unit:
            return _length(Length(int(figure), unit), language)


def _in_force(version: Version | Figure, language: Language) -> str:
    w = words(language)
    parts = []
    if version.in_force_from is not None:
        parts.append(w["in_force.from"].format(day=_day(version.in_force_from, language)))
    if version.in_force_until is not None:
        parts.append(w["in_force.until"].format(day=_day(version.in_force_until, language)))
    return " ".join(parts) or w["in_force.always"]


def _day(day: date, language: Language) -> str:
    return day_text(day, language, weekday=False)


def term_text(term: Term, language: Language) -> str:
    """A term in words, as its article says it; of a contested reading the default."""
    w = words(language)
    match term:
        case Anchor():
            return in_language(term, language)
        case After(length, start):
            return w["term.after"].format(length=_length(length, language), start=term_text(start, language))
        case Before(length, end):
            return w["term.before"].format(length=_length(length, language), start=term_text(end, language))
        case CountedDay(number):
            return _counted_day(number, language)
        case OnDate(day):
            return _day(day, language)
        case CountedAfter(number, start):
            weeks = _length(Length(number // 7, "week"), language)
            return w["term.counted_after"].format(length=weeks, start=term_text(start, language))
        case FirstKnown(terms):
            first, *rest = (term_text(part, language) for part in terms)
            for following in rest:
                first = w["term.first_known"].format(first=first, next=following)
            return first
        case Earliest(terms) | Latest(terms):
            name = "term.earliest" if isinstance(term, Earliest) else "term.latest"
            return w[name].format(list=w["term.or"].join(term_text(part, language) for part in terms))
        case OnSickDay(inner):
            return w["term.on_sick_day"].format(term=term_text(inner, language))
        case LastWorkingDay(inner):
            return w["term.last_working_day"].format(term=term_text(inner, language))
        case WorkingDaysAfter(number, start):
            return w["term.working_days"].format(number=number, start=term_text(start, language))
        case ByFact(fact, terms, otherwise):
            parts = [f"{w[f'fact_value.{fact}.{value}']}: {term_text(part, language)}" for value, part in terms]
            parts += [] if otherwise is None else [f"{w['term.otherwise']}: {term_text(otherwise, language)}"]
            return "; ".join(parts)
        case NextWorkingDay(inner):
            return w["term.next_working_day"].format(term=term_text(inner, language))
        case WithoutDelay(after, otherwise):
            spoken = {"term": term_text(otherwise, language), "after": term_text(after, language)}
            return w["term.without_delay"].format(**spoken)
        case OnlyAfter(start, inner):
            spoken = {"term": term_text(inner, language), "start": term_text(start, language)}
            return w["term.only_after"].format(**spoken)
        case ByReading(_, terms):
            return term_text(terms[0][1], language)


def _counted_day(number: int, language: Language) -> str:
    w = words(language)
    if number % 7 == 0:
        return w["term.end_of_week"].format(week=number // 7, day=number)
    if number % 7 == 1:
        return w["term.first_day_after"].format(week=number // 7, day=number)
    return w["term.counted_day"].format(day=number)


def length_text(days: int, unit: Literal["day", "week"], language: Language) -> str:
    """So many calendar days, in days or in weeks: ``6 weeks``."""
    return _length(Length(days // 7 if unit == "week" else days, unit), language)


def _length(length: Length, language: Language) -> str:
    plural = "" if length.number == 1 else "s"
    return f"{length.number} {words(language)[f'unit.{length.unit}{plural}']}"
