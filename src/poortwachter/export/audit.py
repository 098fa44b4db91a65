"""The audit of a file as a page and as rows, and the list that cleans up many files."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..auditing import FileAudit
from ..errors.handed import each_handed, handed
from ..text import Language, words
from ..text.articles import articles_text
from ..text.audit import (
    audit_table,
    audit_title,
    clean_up_days,
    clean_up_table,
    item_name,
    mend_text,
    notes_on,
    shown_items,
)
from ._document import Block, Document, Listing, Paragraph, Table
from ._html import html_page
from ._markdown import markdown_page
from ._rows import Column, Rows

__all__ = ["audit_html", "audit_markdown", "audit_rows", "clean_up_html", "clean_up_markdown"]

_COLUMNS: Final = (
    Column("case_id", "text"), Column("as_of", "day"), Column("level", "text"), Column("key", "text"),
    Column("label", "text"), Column("pack", "text"), Column("authority", "text"), Column("state", "text"),
    Column("state_label", "text"), Column("reason", "text"), Column("missing", "text"), Column("due", "day"),
    Column("made_on", "day"), Column("days_late", "number"), Column("faults", "text"), Column("asks", "text"),
    Column("findings", "text"), Column("mend", "text"), Column("mend_label", "text"), Column("mend_by", "day"),
    Column("still_helps", "yes_no"), Column("evidence", "text"), Column("basis", "text"),
)  # fmt: skip


def audit_rows(audits: FileAudit | Iterable[FileAudit], *, language: Language = "en") -> Rows:
    """One row for each document of each file."""
    w = words(language)
    rows = (
        (
            found.case_id, found.as_of, found.level.value, item.key, item_name(item, language), item.pack,
            None if item.authority is None else item.authority.value, item.state.value, w[f"file_state.{item.state}"],
            None if item.reason is None else str(item.reason), None if item.missing is None else item.missing.value,
            item.due, item.made_on, item.days_late, ", ".join(item.faults), ", ".join(item.asks),
            ", ".join(item.findings), None if item.mend is None else item.mend.act.value,
            mend_text(item, language) or None, None if item.mend is None else item.mend.last_day,
            None if item.mend is None else item.mend.still_helps, item.evidence,
            "; ".join(map(str, item.basis)),
        )
        for found in each_handed("audits", audits, FileAudit)
        for item in found.items
    )  # fmt: skip
    return Rows("audit", _COLUMNS, tuple(rows))


def audit_html(found: FileAudit, *, language: Language = "en") -> str:
    """The audit of one file as one HTML file: no script, and nothing from outside."""
    return html_page(_page(found, language))


def audit_markdown(found: FileAudit, *, language: Language = "en") -> str:
    """The same as Markdown."""
    return markdown_page(_page(found, language))


def clean_up_html(found: Iterable[FileAudit], *, language: Language = "en") -> str:
    """The list that cleans up many files, the worst first; then each file."""
    return html_page(_clean_up(found, language))


def clean_up_markdown(found: Iterable[FileAudit], *, language: Language = "en") -> str:
    """The same as Markdown."""
    return markdown_page(_clean_up(found, language))


def _clean_up(found: Iterable[FileAudit], language: Language) -> Document:
    w, audits = words(language), tuple(each_handed("found", found, FileAudit))
    heads, rows = clean_up_table(audits, language)
    blocks: list[Block] = [Paragraph(clean_up_days(audits, language))] if rows else []
    blocks.append(Table(w["audit.clean_up"], heads, rows, "" if rows else w["audit.all_complete"]))
    blocks += [Table(audit_title(one, language), *_cited(one, language)) for one in audits]
    return Document(w["audit.clean_up"], language, blocks, (w["audit.privacy"],))


def _page(found: FileAudit, language: Language) -> Document:
    w = words(language)
    handed("found", found, FileAudit)
    blocks: list[Block] = [
        Paragraph(f"{w['risk.level']}: {w[f'risk_level.{found.level}']}"),
        Table(w["audit.documents"], *_cited(found, language)),
        *(Listing(title, lines) for title, lines in notes_on(found, language)),
    ]
    return Document(audit_title(found, language), language, blocks, (w["audit.privacy"],))


def _cited(found: FileAudit, language: Language) -> tuple[list[str], list[list[str]]]:
    """The table, with the articles that ask for each document."""
    heads, rows = audit_table(found, language)
    cited = [[*row, articles_text(item.basis, language)] for row, item in zip(rows, shown_items(found), strict=True)]
    return [*heads, words(language)["head.article"]], cited
