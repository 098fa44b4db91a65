"""The figures as a page with pictures, and as rows."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from ..answer.risk import RiskLevel
from ..errors.handed import handed
from ..figures import Indicators, OutflowReason, Share
from ..text import Language, words
from ..text.figures import (
    absence_table,
    definition_lines,
    figures_title,
    file_table,
    group_name,
    hidden_note,
    month_text,
    number_text,
    target_line,
)
from ._document import Block, Document, Figure, Listing, Paragraph, Table
from ._html import html_page
from ._markup import Element, tag
from ._picture_style import DARK, FONT, LIGHT
from ._rows import Column, Rows

__all__ = ["Bar", "absence_rows", "bars", "figure_blocks", "figures_html", "file_rows"]

_ABSENCE: Final = (
    Column("first_day", "day"), Column("last_day", "day"), Column("group", "text"), Column("whole_period", "yes_no"),
    Column("hidden", "yes_no"), Column("employees", "decimal"), Column("available_days", "decimal"),
    Column("absent_days", "decimal"), Column("leave_days", "decimal"), Column("percentage", "decimal"),
    Column("percentage_with_leave", "decimal"), Column("new_spells", "number"), Column("frequency", "decimal"),
    Column("ended_spells", "number"), Column("mean_duration", "decimal"), Column("days_without_degree", "number"),
)  # fmt: skip
_PARTS: Final = ("number", "of", "unknown")
_FILES: Final = (
    Column("group", "text"), Column("hidden", "yes_no"), Column("files", "number"),
    *(Column(f"level_{level}", "number") for level in RiskLevel),
    *(Column(f"{name}_{part}", "number") for name in ("complete", "in_time", "to_work") for part in _PARTS),
    Column("sanctions", "number"), Column("repaired", "number"), Column("sanction_days", "number"),
    Column("days_shortened", "number"), Column("sanction_euros", "decimal"), Column("without_wage", "number"),
    *(Column(f"outflow_{reason}", "number") for reason in OutflowReason),
)  # fmt: skip


def absence_rows(found: Indicators) -> Rows:
    """One row for each month and group, and for the whole period; a hidden one has no numbers."""
    handed("found", found, Indicators)
    names = [column.name for column in _ABSENCE]
    return Rows("absence", _ABSENCE, tuple(tuple(getattr(item, name) for name in names) for item in found.absence))


def file_rows(found: Indicators) -> Rows:
    """One row for each group; a hidden one has no numbers."""
    rows = []
    for item in handed("found", found, Indicators).files:
        levels, outflow = dict(item.levels), dict(item.outflow)
        shares = [part for share in (item.complete, item.in_time, item.to_work) for part in _parts(share)]
        rows.append((
            item.group, item.hidden, item.files, *(levels.get(level) for level in RiskLevel), *shares,
            item.sanctions, item.repaired, item.sanction_days, item.days_shortened, item.sanction_euros,
            item.without_wage, *(outflow.get(reason) for reason in OutflowReason),
        ))  # fmt: skip
    return Rows("files", _FILES, tuple(rows))


def _parts(share: Share | None) -> tuple[int | None, int | None, int | None]:
    return (None, None, None) if share is None else (share.number, share.of, share.unknown)


def figures_html(found: Indicators, *, language: Language = "en") -> str:
    """The figures as one HTML file with pictures: no script, and nothing from outside."""
    blocks, closing = figure_blocks(handed("found", found, Indicators), language)
    return html_page(Document(figures_title(found, language), language, blocks, closing))


def figure_blocks(found: Indicators, language: Language) -> tuple[list[Block], tuple[str, ...]]:
    """The figures as parts of a page, pictures first, and what a reader must know of them."""
    w, (_, files) = words(language), found.of_group(None)
    (heads, rows), (file_heads, file_rows_) = absence_table(found, language), file_table(found, language)
    pictures = [
        Figure(title, bars(items, language, title))
        for title, items in (
            (w["figure.percentage"], _percentages(found, language)),
            (w["figure.levels"], [_counted(w[f"risk_level.{one}"], count) for one, count in files.levels]),
            (w["figure.outflow"], [_counted(w[f"outflow.{one}"], count) for one, count in files.outflow]),
        )
        if any(item.value for item in items)
    ]
    target = target_line(found, language)
    blocks: list[Block] = [
        *pictures,
        *((Paragraph(target),) if target else ()),
        Table(w["figures.absence"], heads, rows),
        Table(w["figures.of_files"], file_heads, file_rows_),
        Listing(w["figures.definitions"], definition_lines(language)),
    ]
    hidden = hidden_note(found, language)
    return blocks, (*((hidden,) if hidden else ()), w["figures.privacy"])


# --- pictures -------------------------------------------------------------------------------------------------------


class Bar(NamedTuple):
    """One bar: its name, its value, and how the value is written."""

    name: str
    value: Decimal
    written: str


def _percentages(found: Indicators, language: Language) -> list[Bar]:
    """The months of all groups together, and then each group over the whole period."""
    months = [item for item in found.absence if item.group is None and not item.whole_period]
    named = [(month_text(item, language), item.percentage) for item in months]
    named += [(group_name(item.group, language), item.percentage) for item in found.absence if item.whole_period]
    return [Bar(name, share, f"{number_text(share, language)}%") for name, share in named if share is not None]


def _counted(name: str, count: int) -> Bar:
    return Bar(name, Decimal(count), str(count))


_SIZE: Final = 12
_ROW: Final = 34
_STYLE: Final = f"""
.pw-bars {{ font-family: {FONT} }}
figure .pw-bars {{ min-width: 0; max-height: none }}
.pw-bars text {{ fill: {LIGHT["ink"]} }}
.pw-bars rect {{ fill: {LIGHT["sick"]} }}
@media screen and (prefers-color-scheme: dark) {{ \
.pw-bars text {{ fill: {DARK["ink"]} }} .pw-bars rect {{ fill: {DARK["sick"]} }} }}
"""


def bars(items: Sequence[Bar], language: Language, title: str) -> Element:
    """Bars under their names, each with its value: a picture that can be read without its colours.

    It is as wide as where it stands, with letters of one size: on a phone nothing falls off.
    """
    longest = max((item.value for item in items), default=Decimal(0)) or Decimal(1)
    drawn = []
    for place, item in enumerate(items):
        y, share = place * _ROW, max(float(100 * item.value / longest), 0.1) if item.value else 0.0
        drawn.append(tag("text", f"{item.name}: {item.written}", x=0, y=y + 14, font_size=_SIZE))
        drawn.append(tag("rect", x=0, y=y + 19, width=f"{share:.1f}%", height=10))
    return tag(
        "svg", tag("title", title), tag("style", _STYLE), *drawn, xmlns="http://www.w3.org/2000/svg",
        style=f"height: {len(items) * _ROW}px", role="img", lang=language, class_="pw-bars",
    )  # fmt: skip
