"""Plans in words: what a change would do, when a repair report would end a sanction, what wage is owed and costs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, TypeAlias

from ..answer.parts import Milestone, Period, WiaStart
from ..pay.amounts import WageAmounts, WageLine
from ..pay.exposure import Exposure
from ..pay.wages import WagePeriod
from ..planning.dismissal import DismissalDay, DismissalPath
from ..planning.other_readings import OtherReading
from ..planning.repair import RepairOutcome, RepairPlan
from ..planning.what_if import WhatIf
from . import Language, words
from .articles import articles_text
from .dates import day_or_none, day_text
from .money import euros_text, formula_text, percent_text
from .names import awaited, numbered, signal_name
from .readings import reading_text
from .tables import WIDTH, folded, table

__all__ = [
    "amounts_page",
    "dismissal_page",
    "exposure_page",
    "other_readings_page",
    "repair_facts",
    "repair_page",
    "repair_rows",
    "wage_page",
    "what_if_page",
    "what_if_rows",
]

_Told: TypeAlias = Milestone | Period | WiaStart
Rows = tuple[list[str], list[list[str]]]
"""The heads of a table, and its rows."""


_OTHER_DAYS: Final = ("met_on", "window_opens", "advised", "last_valid_day")
"""The days of a milestone beside its last day."""


def what_if_page(found: WhatIf, language: Language, width: int = WIDTH) -> str:
    """What differs between the two answers; a line that says so where nothing does."""
    heads, rows = what_if_rows(found, language)
    if not rows:
        return words(language)["plan.no_difference"] + "\n"
    return table(rows, heads, width) + "\n"


def what_if_rows(found: WhatIf, language: Language) -> Rows:
    """What it is, what it was, what it becomes, and by how many days it moves; no rows where nothing differs.

    What differs in the evidence alone has no row: both sides would say the same.
    """
    w = words(language)
    rows = [
        [
            w[f"period.{item.name}"],
            *_periods(item.before, item.after, language),
            _moved(item.days_moved),
        ]
        for item in found.periods
    ]
    rows += [
        [
            _name(item.after or item.before, language),
            *_both(item.before, item.after, language),
            _moved(item.days_moved),
        ]
        for item in found.milestones
    ]
    before, after = found.before.risk, found.after.risk
    if before.level != after.level or before.because != after.because:
        shown = [_level(risk.level, risk.because, language) for risk in (before, after)]
        rows.append([w["risk.level"], *shown, ""])
    differ = [row for row in rows if row[1] != row[2]]
    return [w["head.milestone"], w["plan.now"], w["plan.then"], w["head.days"]], differ


def _level(level: str, because: Sequence[str], language: Language) -> str:
    w = words(language)
    shown = "; ".join(w.get(f"because_of.{code}") or signal_name(code, language) for code in because)
    return w[f"risk_level.{level}"] + (f" ({shown})" if shown else "")


def _name(item: Milestone | None, language: Language) -> str:
    assert item is not None
    return numbered(item, language)


def _both(before: Milestone | None, after: Milestone | None, language: Language) -> tuple[str, str]:
    """How it stands before and after; where state and last day are the same, with the first that differs besides."""
    was, becomes = _milestone(before, language), _milestone(after, language)
    if before is None or after is None or was != becomes:
        return was, becomes
    names = [name for name in _OTHER_DAYS if getattr(before, name) != getattr(after, name)]
    if names:
        return was + _other_days(before, names, language), becomes + _other_days(after, names, language)
    return was + _said(before, after, language), becomes + _said(after, before, language)


def _said(item: _Told, other: _Told, language: Language) -> str:
    """What is said of this one and not of the other: why it stands so, what is missing, what to know, what follows."""
    w, found = words(language), list[str]()
    for name in ("reason", "missing"):
        code = getattr(item, name, None)
        if code is not None and code != getattr(other, name, None):
            found.append(w.get(f"reason.{code}") or w.get(f"fact.{code}") or str(code))
    for name, kind in (("caveats", "caveat"), ("consequence", "consequence")):
        gone = getattr(other, name, ())
        found += [w[f"{kind}.{code}"] for code in getattr(item, name, ()) if code not in gone]
    return "".join(f"; {text}" for text in found)


def _other_days(item: Milestone, names: Iterable[str], language: Language) -> str:
    w = words(language)
    return "".join(f", {w[f'plan.{name}'].format(day=day_or_none(getattr(item, name), language))}" for name in names)


def _milestone(item: Milestone | None, language: Language) -> str:
    if item is None:
        return "-"
    due = "" if item.due is None else f", {day_text(item.due, language)}"
    return words(language)[f"status.{item.status}"] + due


def _periods(before: Period | WiaStart, after: Period | WiaStart, language: Language) -> tuple[str, str]:
    """What it was and what it becomes; of the same day what it waits for, what is said of it, and then the articles."""
    was, becomes = _period(before, language), _period(after, language)
    if was == becomes:
        was, becomes = was + awaited(before, language), becomes + awaited(after, language)
    if was == becomes:
        was, becomes = was + _said(before, after, language), becomes + _said(after, before, language)
    if was == becomes:
        was, becomes = (f"{was} ({articles_text(one.basis, language)})" for one in (before, after))
    return was, becomes


def _period(period: Period | WiaStart, language: Language) -> str:
    last = period.last_day if isinstance(period, Period) else period.first_day
    if last is None:
        return words(language).get(f"reason.{period.reason}") or "-"
    return day_text(last, language)


def _moved(days: int | None) -> str:
    return "" if not days else f"{days:+d}"


def repair_page(plan: RepairPlan, language: Language, width: int | None = None) -> str:
    """When the sanction would end, by when UWV decides."""
    heads, rows = repair_rows(plan, language)
    return f"{table(repair_facts(plan, language), width=width)}\n\n{table(rows, heads, width)}\n"


def repair_rows(plan: RepairPlan, language: Language) -> Rows:
    """When UWV decides, and when the sanction would then end."""
    w = words(language)
    outcomes = [("at_once", plan.decided_at_once), ("at_target", plan.decided_at_target)]
    if plan.decided_late.days_late:
        outcomes.append(("late", plan.decided_late))
    rows = [[w[f"plan.{name}"], *_outcome(outcome, language)] for name, outcome in outcomes]
    return [
        w["plan.uwv_decides"], w["plan.on"], w["plan.last_day_of_sanction"], w["period.wia"], w["plan.days_saved"],
    ], rows  # fmt: skip


def repair_facts(plan: RepairPlan, language: Language) -> list[tuple[str, str]]:
    """The receipt that is planned, the end without it, and the last receipts that help."""
    w = words(language)
    return [
        (w["plan.received_on"], day_text(plan.received_on, language)),
        (w["plan.without"], day_or_none(plan.sanction.last_day, language)),
        (w["plan.latest"], day_or_none(plan.latest_receipt_that_helps, language)),
        (w["plan.latest_at_once"], day_or_none(plan.latest_receipt_decided_at_once, language)),
    ]


def _outcome(outcome: RepairOutcome, language: Language) -> list[str]:
    days = (outcome.decided_on, outcome.last_day, outcome.wia_first_day)
    return [*(day_or_none(day, language) for day in days), str(outcome.days_saved)]


def dismissal_page(path: DismissalPath, language: Language, width: int | None = None) -> str:
    """The days on the way to a dismissal, and what on file the law does not allow."""
    w = words(language)
    rows = [
        [
            w[f"dismissal.{item.id}"],
            day_or_none(item.day, language),
            _why(item, language),
            articles_text(item.basis, language),
        ]
        for item in path.days
    ]
    days = table(rows, ["", w["plan.on"], w["plan.why"], w["head.article"]], width)
    lines = [days, *("! " + w[f"dismissal_warning.{warning}"] for warning in path.warnings)]
    return folded("\n".join(lines) + "\n", width)


def _why(item: DismissalDay, language: Language) -> str:
    w = words(language)
    if item.reason is not None:
        return w[f"reason.{item.reason}"]
    return ", ".join(w[f"fact.{code}"] for code in item.pending)


def wage_page(periods: Iterable[WagePeriod], language: Language, width: int | None = None) -> str:
    """What wage is owed, period by period."""
    w = words(language)
    rows = [
        [
            day_text(period.first_day, language),
            day_text(period.last_day, language),
            str(period.days),
            w[f"obligation.{period.code}"],
            "-" if period.percentage is None else percent_text(period.percentage, language),
            w["plan.minimum_wage"] if period.minimum_wage_floor else "",
            w.get(f"wage_reason.{period.reason}") or w.get(f"reason.{period.reason}") or period.reason,
            articles_text(period.basis, language),
        ]
        for period in periods
    ]
    names = ("first_day", "last_day", "days", "obligation", "percentage", "floor", "why")
    return table(rows, [*(w[f"plan.{name}"] for name in names), w["head.article"]], width, title=2) + "\n"


def amounts_page(found: WageAmounts, language: Language, width: int | None = None) -> str:
    """What wage is owed in euros, line by line, each with its formula and articles; and the sum."""
    w = words(language)
    rows = [
        [
            w[f"wage_line.{line.id}"],
            day_text(line.first_day, language),
            day_text(line.last_day, language),
            w[f"obligation.{line.code}"],
            "-" if line.amount is None else euros_text(line.amount, language),
            _how(line, language),
            articles_text(line.basis, language),
        ]
        for line in found.lines
    ]
    names = ("line", "first_day", "last_day", "obligation", "euros", "formula")
    lines = table(rows, [*(w[f"plan.{name}"] for name in names), w["head.article"]], width)
    total = w["plan.not_told"] if found.total is None else euros_text(found.total, language)
    return f"{lines}\n\n{w['plan.total']}: {total}\n"


def _how(line: WageLine, language: Language) -> str:
    """The formula, or what is missing; and what is held back."""
    w = words(language)
    how = "" if line.formula is None else formula_text(line.formula, language)
    parts = [w[f"missing_amount.{line.missing}"] if line.missing is not None else how]
    if line.held_back:
        parts.append(w["plan.held_back"].format(euros=euros_text(line.held_back, language)))
    return "; ".join(parts)


def exposure_page(found: Exposure, language: Language, width: int | None = None) -> str:
    """What could be owed, line by line, each with its formula."""
    w = words(language)
    rows = [
        [
            _line(line.id, language),
            day_text(line.first_day, language),
            day_text(line.last_day, language),
            euros_text(line.amount, language),
            formula_text(line.formula, language),
        ]
        for line in found.lines
    ]
    rows += [
        [_line(item.id, language), "", "", "-", w.get(f"reason.{item.reason}") or item.reason]
        for item in found.not_given
    ]
    heads = [w["plan.line"], w["plan.first_day"], w["plan.last_day"], w["plan.euros"], w["plan.formula"]]
    return table(rows, heads, width) + "\n"


def _line(code: str, language: Language) -> str:
    kind, _, day = code.partition(":")
    name = words(language)[f"exposure.{kind}"]
    return f"{name} {day_text(date.fromisoformat(day), language)}" if day else name


def other_readings_page(found: Sequence[OtherReading], language: Language, width: int = WIDTH) -> str:
    """What each other reading would move; a line that says so where none would."""
    w = words(language)
    if not found:
        return w["readings.none"] + "\n"
    return "\n".join(_other_reading(item, language, width) for item in found)


def _other_reading(item: OtherReading, language: Language, width: int) -> str:
    text = reading_text(item.reading, language)
    chosen = {"what": text.alternatives[item.alternative], "id": f"{item.reading}={item.alternative}"}
    title = f"{text.question}\n  {words(language)['page.reference'].format(**chosen)}\n"
    return folded(title, width) + what_if_page(item.found, language, width)
