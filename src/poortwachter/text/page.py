"""An answer as one page of text: overdue first, days left, act by, who, article, week."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from ..answer.assessment import Assessment
from ..answer.parts import PERIODS, Milestone, Period, Status, WiaStart
from ..law.catalogue import DUTCH_LAW
from . import Language, words
from .articles import article_text, articles_text
from .dates import day_or_none, day_text
from .law import planned_line
from .names import numbered, period_text
from .packs import pack_page
from .readings import cited_text
from .risk import next_steps_page, question_lines, risk_page
from .tables import folded, table

__all__ = [
    "SECTIONS",
    "head_rows",
    "milestone_row",
    "milestone_rows",
    "most_pressing",
    "notes",
    "page",
    "period_rows",
    "section",
    "timeline_page",
    "verified_line",
]

_ORDER: Final = (
    Status.OVERDUE,
    Status.DUE_SOON,
    Status.OPEN,
    Status.UNKNOWN,
    Status.UPCOMING,
    Status.MISSED,
    Status.MET_LATE,
    Status.MET,
    Status.LAPSED,
)


_TIMELINE: Final = ("milestone", "advised", "due", "act_by", "week", "counted_day", "who", "article")


def page(answer: Assessment, language: Language, width: int | None = None) -> str:
    """The whole answer, for a case manager to read at a glance."""
    blocks = [
        table(head_rows(answer, language), width=width),
        table(period_rows(answer, language), width=width),
        _milestones(answer, language, width),
        next_steps_page(answer, language, width),
        risk_page(answer, language, width),
        *(_list(title, lines) for title, lines in notes(answer, language)),
        verified_line(answer, language),
        *(pack_page(pack, language, width) for pack in answer.packs),
    ]
    return folded("\n\n".join(block for block in blocks if block) + "\n", width)


SECTIONS: Final = ("periods", "milestones", "steps", "risk", "questions", "notes")
"""The parts of the whole page, by name."""


def section(answer: Assessment, name: str, language: Language, width: int | None = None) -> str:
    """One part of the whole page; a line that says so where there is nothing in it.

    Raises:
        KeyError: there is no such part.
    """
    parts = {
        "periods": lambda: table(period_rows(answer, language), width=width),
        "milestones": lambda: _milestones(answer, language, width),
        "steps": lambda: next_steps_page(answer, language, width),
        "risk": lambda: risk_page(answer, language, width),
        "questions": lambda: "\n".join(f"- {line}" for line in question_lines(answer.risk, language)),
        "notes": lambda: "\n\n".join(text for title, lines in notes(answer, language) if (text := _list(title, lines))),
    }
    return folded((parts[name]() or words(language)["screen.nothing"]) + "\n", width)


def timeline_page(answer: Assessment, language: Language, width: int | None = None) -> str:
    """The days of a plain case, in order, without where it stands."""
    w = words(language)
    rows = [
        [
            numbered(milestone, language),
            day_text(milestone.advised, language) if milestone.advised is not None else "",
            day_text(milestone.due, language),
            day_text(milestone.act_by, language),
            str(milestone.week),
            str(milestone.counted_day),
            _who(milestone, language),
            _articles(milestone, language),
        ]
        for milestone in sorted(answer.milestones, key=_by_due)
        if milestone.due is not None and milestone.act_by is not None
    ]
    heads = [w[f"head.{name}"] for name in _TIMELINE]
    blocks = (table(period_rows(answer, language), width=width), table(rows, heads, width))
    return folded("\n\n".join((*blocks, verified_line(answer, language))) + "\n", width)


def head_rows(answer: Assessment, language: Language) -> list[tuple[str, str]]:
    """What the answer is about: names, each with what it says."""
    w = words(language)
    rows = [
        (w["page.as_of"], day_text(answer.as_of, language)),
        (w["page.first_sick_day"], day_text(answer.first_sick_day, language)),
        (
            w["page.state"],
            f"{w[f'case_state.{answer.case_state}']}, {w['page.week'].format(week=answer.sickness_week)}",
        ),
    ]
    if answer.case_id is not None:
        rows.insert(0, (w["page.case"], answer.case_id))
    if answer.aow_date is not None:
        note = f" ({w['page.not_before']})" if answer.aow_age_is_set is False else ""
        rows.append((w["page.aow_date"], day_text(answer.aow_date, language) + note))
    for part in answer.days_not_counted:
        rows.append(
            (w["page.not_counted"], f"{_span(part.first_day, part.last_day, language)} ({w[f'page.{part.reason}']})")
        )
    for earlier in answer.earlier_cases:
        rows.append((w["page.earlier_case"], _span(earlier.first_sick_day, earlier.last_sick_day, language)))
    return rows


def period_rows(answer: Assessment, language: Language) -> list[tuple[str, str, str]]:
    """The periods: name, days, articles. A sanction that nobody decided on is left out."""
    w = words(language)
    parts: list[tuple[str, Period | WiaStart]] = [(name, getattr(answer, name)) for name in PERIODS]
    return [
        (w[f"period.{name}"], period_text(part, language), articles_text(part.basis, language))
        for name, part in parts
        if part.reason != "no_sanction_decision"
    ]


def _milestones(answer: Assessment, language: Language, width: int | None) -> str:
    heads, rows = milestone_rows(answer, language)
    return table(rows, heads, width, title=2)


def milestone_rows(
    answer: Assessment, language: Language, among: Sequence[Status] = _ORDER
) -> tuple[list[str], list[list[str]]]:
    """Heads and rows of the milestones with one of these statuses, what presses most first."""
    w = words(language)
    heads = [w[f"head.{name}"] for name in ("status", "milestone", "due", "act_by", "days", "who", "week", "article")]
    return heads, [milestone_row(milestone, language) for milestone in most_pressing(answer, among)]


def most_pressing(answer: Assessment, among: Sequence[Status] = _ORDER) -> list[Milestone]:
    """The milestones with one of these statuses, what presses most first."""
    return sorted((item for item in answer.milestones if item.status in among), key=_by_urgency)


def milestone_row(milestone: Milestone, language: Language) -> list[str]:
    """The cells of one milestone, under the heads of :func:`milestone_rows`."""
    w = words(language)
    settled = milestone.status in (Status.MET, Status.MET_LATE, Status.MISSED, Status.LAPSED)
    act_by = "" if settled or milestone.act_by is None else day_text(milestone.act_by, language)
    due = "" if milestone.due is None else day_text(milestone.due, language)
    if milestone.due is None and milestone.reason is not None:
        due = w.get(f"reason.{milestone.reason}", "")
    week = "" if milestone.week is None else str(milestone.week)
    return [
        w[f"status.{milestone.status}"],
        numbered(milestone, language),
        due,
        act_by,
        _days(milestone, language),
        _who(milestone, language),
        week,
        _articles(milestone, language),
    ]


def _days(milestone: Milestone, language: Language) -> str:
    w = words(language)
    parts = []
    if milestone.met_on is not None:
        parts.append(w["page.met_on"].format(day=day_text(milestone.met_on, language, weekday=False)))
    if milestone.days_late:
        parts.append(w["page.late"].format(days=milestone.days_late))
    if milestone.days_left is not None:
        parts.append(w["page.left"].format(days=milestone.days_left))
    return ", ".join(parts)


def _who(milestone: Milestone, language: Language) -> str:
    return words(language)[f"bearer.{milestone.bearer}"]


def _articles(milestone: Milestone, language: Language) -> str:
    """The articles; of guidance only whose it is, since its headings are long."""
    return ", ".join(
        article_text(citation, language) if citation.identifier else citation.instrument for citation in milestone.basis
    )


def _span(first_day: date, last_day: date | None, language: Language) -> str:
    last = "..." if last_day is None else day_text(last_day, language)
    return words(language)["page.to"].format(first=day_text(first_day, language), last=last)


def notes(answer: Assessment, language: Language) -> Iterator[tuple[str, list[str]]]:
    """What to know besides, by title; a title may have no lines."""
    w = words(language)
    yield w["page.next"], _consequences(answer, language)
    yield w["page.caveats"], [*_differences(answer, language), *_about_periods(answer, language),
                              *_caveats(answer, language)]  # fmt: skip
    yield w["page.planned"], [planned_line(notice.id, language) for notice in answer.notices]
    yield w["page.not_asked"], _not_asked(answer, language)
    yield w["page.missing"], _missing(answer, language)
    yield w["page.could_change"], _could_change(answer, language)
    yield w["page.readings"], [cited_text(used.id, used.alternative, language) for used in answer.readings]


def _consequences(answer: Assessment, language: Language) -> list[str]:
    """What follows from what is overdue, each once."""
    late = (item for item in answer.milestones if item.status is Status.OVERDUE)
    codes = dict.fromkeys(code for item in late for code in item.consequence)
    return [words(language)[f"consequence.{code}"] for code in codes]


def _differences(answer: Assessment, language: Language) -> list[str]:
    w = words(language)
    return [
        w["page.differs"].format(
            name=w[f"stated.{item.stated}"],
            theirs=day_or_none(item.uwv, language),
            ours=day_or_none(item.ours, language),
        )
        for item in answer.differences
    ]


def _caveats(answer: Assessment, language: Language) -> list[str]:
    """Of the case, and of each milestone."""
    w = words(language)
    of_milestones = [
        f"{numbered(item, language)}: {w[f'caveat.{code}']}" for item in answer.milestones for code in item.caveats
    ]
    return [*(w[f"caveat.{code}"] for code in answer.caveats), *of_milestones]


def _not_asked(answer: Assessment, language: Language) -> list[str]:
    w = words(language)
    return [
        f"{numbered(item, language)}: {w[f'reason.{item.reason}']}"
        for item in answer.milestones
        if item.status is Status.NOT_APPLICABLE
    ]


def _missing(answer: Assessment, language: Language) -> list[str]:
    w, names = words(language), _names(answer, language)
    return [
        w["page.decides"].format(fact=w[f"fact.{item.fact}"], keys=_keys(item.decides, names, language))
        for item in answer.missing_facts
    ]


def _could_change(answer: Assessment, language: Language) -> list[str]:
    w, names = words(language), _names(answer, language)
    return [
        w["page.change"].format(
            fact=w[f"fact.{item.fact}"],
            outcome=w.get(f"outcome.{item.outcome}") or w[f"reason.{item.outcome}"],
            keys=_keys(item.concerns, names, language),
        )
        for item in answer.could_change
    ]


def _names(answer: Assessment, language: Language) -> dict[str, str]:
    """The name of each milestone by its key."""
    return {milestone.key: numbered(milestone, language) for milestone in answer.milestones}


def _about_periods(answer: Assessment, language: Language) -> Iterator[str]:
    """What to know about a period; where UWV states another day, the differences say so."""
    w = words(language)
    for name in PERIODS:
        for code in getattr(answer, name).caveats:
            if code != "uwv_states_another_day":
                yield f"{w[f'period.{name}']}: {w[f'caveat.{code}']}"


def _keys(keys: Iterable[str], names: dict[str, str], language: Language) -> str:
    w = words(language)
    known = {**{name: w[f"period.{name}"] for name in PERIODS}, **names}
    known |= {"case_state": w["page.state"], "first_sick_day": w["page.first_sick_day"]}
    return ", ".join(known[key] for key in keys)


def _list(title: str, lines: Iterable[str]) -> str:
    written = [f"- {line}" for line in lines]
    return "\n".join((f"{title}:", *written)) if written else ""


def verified_line(answer: Assessment, language: Language) -> str:
    """Through when the oldest text that the answer rests on was checked, which that is, and with which catalogue."""
    provenance = answer.provenance
    day = day_text(provenance.verified_through, language, weekday=False)
    oldest = ", ".join(_oldest_texts(answer))
    said = f"{day} ({oldest})" if oldest else day
    return words(language)["page.verified"].format(day=said, version=provenance.catalogue_version)


def _oldest_texts(answer: Assessment) -> list[str]:
    """The texts cited that were checked through that day, where others were checked later."""
    through = answer.provenance.verified_through
    asked = [item for item in answer.milestones if item.status is not Status.NOT_APPLICABLE]
    cited = {one.instrument for item in (*asked, *(getattr(answer, name) for name in PERIODS)) for one in item.basis}
    texts = [text for text in DUTCH_LAW.texts if text.instrument.short in cited]
    oldest = [text.instrument.short for text in texts if text.through == through]
    return oldest if len(oldest) < len(texts) else []


def _by_due(milestone: Milestone) -> date:
    return milestone.due or date.max


def _by_urgency(milestone: Milestone) -> tuple[int, date]:
    return _ORDER.index(milestone.status), milestone.due or date.max
