"""The audit of a file in words: a table of its documents, and the list that cleans up many files."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from .._language import in_language
from ..auditing import FileAudit, FileItem, FileState, Mend
from ..law.catalogue import DUTCH_LAW
from ..law.remedies import REMEDIES
from ..law.signals import SIGNALS
from . import Language, words
from .dates import day_text
from .tables import folded, table

__all__ = [
    "audit_page",
    "audit_table",
    "audit_title",
    "clean_up_days",
    "clean_up_page",
    "clean_up_table",
    "item_name",
    "mend_text",
    "notes_on",
    "question_lines",
    "shown_items",
    "state_text",
]

Table = tuple[list[str], list[list[str]]]
"""Heads, and rows."""

_WIDEST: Final = 160
"""How wide a table is at most where nobody says how much fits."""


def audit_title(found: FileAudit, language: Language) -> str:
    """What it is an audit of, and of which day."""
    w = words(language)
    named = w["audit.title"] if found.case_id is None else f"{w['audit.title']}: {found.case_id}"
    return f"{named}, {day_text(found.as_of, language)}"


def audit_page(found: FileAudit, language: Language, width: int | None = None) -> str:
    """One file as text."""
    w = words(language)
    heads, rows = audit_table(found, language)
    parts = [
        audit_title(found, language),
        f"{w['risk.level']}: {w[f'risk_level.{found.level}']}",
        table(rows, heads, width or _WIDEST, title=2),
        *(f"{title}:\n" + "\n".join(f"- {line}" for line in lines) for title, lines in notes_on(found, language)),
    ]
    return folded("\n\n".join(parts) + "\n", width)


def audit_table(found: FileAudit, language: Language) -> Table:
    """A row for each document: what, state, faults, last day, made on, what can be mended. What this case does not need
    is left out.
    """
    w = words(language)
    heads = [w[f"audit.{name}"] for name in ("what", "state", "faults", "due", "made_on", "mend")]
    rows = [
        [
            item_name(item, language),
            state_text(item, language),
            ", ".join(w[f"fault.{fault}"] for fault in item.faults),
            "" if item.due is None else day_text(item.due, language),
            "" if item.made_on is None else day_text(item.made_on, language),
            mend_text(item, language),
        ]
        for item in shown_items(found)
    ]
    return heads, rows


def shown_items(found: FileAudit) -> list[FileItem]:
    """The documents that this case needs, and those of which a finding or a question speaks."""
    return [item for item in found.items if item.state is not FileState.NOT_ASKED]


def notes_on(found: FileAudit, language: Language) -> list[tuple[str, list[str]]]:
    """What only a person can answer, what older history hides, and what is odd; each with its title."""
    w = words(language)
    names = {item.key: item_name(item, language) for item in found.items}
    parts = (
        ("asks", question_lines(found, language)),
        ("holes", [names[key] for key in found.holes]),
        ("remarks", [w[f"caveat.{code}"] for code in found.remarks]),
    )
    return [(w[f"audit.{name}"], lines) for name, lines in parts if lines]


def question_lines(found: FileAudit, language: Language) -> list[str]:
    """The questions whose answer would show a fault, each with the id under which it is answered."""
    lines = {}
    for item in found.items:
        for signal in item.asks:
            asks = SIGNALS[signal].asks
            if asks is not None:
                lines[signal] = f"{signal}: {asks.nl if language == 'nl' else asks.en}"
    return list(lines.values())


def item_name(item: FileItem, language: Language) -> str:
    """What the document is called; a later one of the same kind with its number behind it, as on every page."""
    name = _name(item.what, language) if item.pack is None else item.nl if language == "nl" else item.en
    number = "" if item.number == 1 else f" ({item.number})"
    return f"{name}{number}" if item.pack is None else f"{name}{number} ({item.pack})"


def _name(what: str, language: Language) -> str:
    rule = DUTCH_LAW.rules.get(what)
    if rule is not None:
        return in_language(rule, language)
    w = words(language)
    name = next(w[f"{kind}.{what}"] for kind in ("audit", "document", "fact.records") if f"{kind}.{what}" in w)
    return name[:1].upper() + name[1:]


def state_text(item: FileItem, language: Language) -> str:
    """Where it stands, and how many days late it is."""
    w = words(language)
    said = w[f"file_state.{item.state}"]
    late = "audit.day_late" if item.days_late == 1 else "audit.days_late"
    return w[late].format(state=said, days=item.days_late) if item.days_late else said


def mend_text(item: FileItem, language: Language) -> str:
    """What can still be done about it; nothing where nothing is wrong."""
    if not item.is_wrong:
        return ""
    return _mend(item.mend, language)


def _mend(mend: Mend | None, language: Language) -> str:
    w = words(language)
    if mend is None:
        return w["audit.no_mend"]
    act = _act(mend.act, language)
    if mend.last_day is None:
        return act
    key = "audit.mend_by" if mend.still_helps else "audit.mend_passed"
    return w[key].format(act=act, day=day_text(mend.last_day, language))


def _act(act: str, language: Language) -> str:
    said = DUTCH_LAW.rules[act] if act in DUTCH_LAW.rules else REMEDIES[act]
    return in_language(said, language)


def clean_up_table(found: Iterable[FileAudit], language: Language) -> Table:
    """A row for each file: its number, its level, what is missing, what has a fault, and what to mend first."""
    w = words(language)
    heads = [w[f"audit.{name}"] for name in ("case", "level", "missing", "faulty", "to_ask", "first")]
    rows = []
    for item in found:
        missing = [item_name(one, language) for one in item.items if one.state is FileState.MISSING]
        faulty = [item_name(one, language) for one in item.wrong if one.faults]
        first = mend_text(item.to_mend[0], language) if item.to_mend else ""
        rows.append([
            item.case_id or "", w[f"risk_level.{item.level}"], ", ".join(missing), ", ".join(faulty),
            str(len(question_lines(item, language))), first,
        ])  # fmt: skip
    return heads, rows


def clean_up_days(found: Iterable[FileAudit], language: Language) -> str:
    """Of which day the list is, or of which days, and how many files stand in it."""
    audits = tuple(found)
    days = [day_text(day, language) for day in sorted({item.as_of for item in audits})]
    return words(language)["audit.of_day"].format(days=", ".join(days), count=len(audits))


def clean_up_page(found: Iterable[FileAudit], language: Language, width: int | None = None) -> str:
    """The list as text."""
    w, audits = words(language), tuple(found)
    heads, rows = clean_up_table(audits, language)
    if not rows:
        return w["audit.all_complete"] + "\n"
    head = f"{w['audit.clean_up']}\n{clean_up_days(audits, language)}"
    return f"{head}\n\n{table(rows, heads, width or _WIDEST, title=2)}\n"
