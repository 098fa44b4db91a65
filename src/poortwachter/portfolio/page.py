"""The overview of a portfolio as one HTML file that stands on its own; each number leads to its cases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from ..answer.risk import RiskLevel
from ..errors import Row
from ..errors.handed import handed
from ..export._document import Block, Document, Facts, Figure, Linked, Paragraph, Place, Table
from ..export._html import html_page
from ..export.figures import Bar, bars, figure_blocks
from ..figures import Indicators
from ..text import Language, words
from ..text.dates import day_text, month_text
from ..text.figures import figures_title
from ..text.names import milestone_name
from ..text.refusals import row_text
from .counted import EXPOSURES, OUTLOOK, REPORT_WEEKS, WEEKS
from .overview import GROUP_COUNTS, Count, Overview

__all__ = ["overview_html"]

_MOST: Final = 200
"""So many cases of a number are listed on the page; the frame ``cases_of`` has them all."""

_WITHOUT_NUMBER: Final = re.compile(r"\[([0-9]+)\]")
"""How an overview tells a case that has no number: by its row."""


def overview_html(
    found: Overview, *, figures: Indicators | None = None, language: Language = "en", of_sheet: bool = False
) -> str:
    """The overview as one HTML file: no script, nothing from outside, and no person named.

    A case without a number is named by its place, the first as 1; where the cases came ``of_sheet`` by its row, the
    heads being row 1.
    ``figures`` stand on it with their pictures, as :func:`poortwachter.indicators` counted them: of a group of few
    people there is none.
    """
    handed("found", found, Overview)
    return html_page(_Page(found, figures, language, of_sheet).document())


class _Page:
    """The page while it is made: numbers that are shown are remembered, and their cases are listed after them."""

    def __init__(self, found: Overview, figures: Indicators | None, language: Language, of_sheet: bool) -> None:
        self._found, self._figures, self._language, self._w = found, figures, language, words(language)
        self._of_sheet = of_sheet
        self._shown: dict[str, tuple[str, str, Count]] = {}

    def document(self) -> Document:
        """The whole page."""
        w, found = self._w, self._found
        blocks: list[Block] = [
            Facts(w["overview.what"], [*self._head()], half=True),
            Table(w["overview.levels"], ("", w["overview.cases"]), [*self._levels()], half=True),
            self._picture(),
            self._due(),
            *self._groups(),
            Table(w["overview.months"], ("", *(w[f"overview.{name}"] for name in OUTLOOK)), [*self._months()]),
        ]
        figures, closing = self._counted()
        blocks += [*figures, Facts(w["overview.leads"], [*self._leads()])]
        title = w["overview.title"]
        if found.as_of is None:
            return Document(title, self._language, [Paragraph(w["overview.none"])])
        day = day_text(found.as_of, self._language)
        return Document(f"{title}, {day}", self._language, blocks, (w["overview.privacy"], *closing))

    def _picture(self) -> Figure:
        """How many cases have each level."""
        counts = [(level, len(self._found.count("level", level.value).cases)) for level in RiskLevel]
        shown = [Bar(self._w[f"risk_level.{level}"], Decimal(count), str(count)) for level, count in counts]
        title = self._w["overview.levels"]
        return Figure(title, bars(shown, self._language, title), heading=False)

    def _counted(self) -> tuple[list[Block], tuple[str, ...]]:
        """The figures, under a line that says over which days, where they are given."""
        if self._figures is None:
            return [], ()
        blocks, closing = figure_blocks(self._figures, self._language)
        return [Paragraph(figures_title(self._figures, self._language)), *blocks], closing

    def _head(self) -> Iterator[tuple[str, str]]:
        w, found = self._w, self._found
        yield w["overview.cases"], str(found.cases)
        for key, name in (
            ("overdue_by_law", w["overview.overdue_by_law"]),
            ("overdue_by_guidance", w["overview.overdue_by_guidance"]),
            (f"within_{WEEKS[0]}", w["overview.within"].format(weeks=WEEKS[0])),
            ("report", w["overview.report"].format(weeks=REPORT_WEEKS)),
        ):
            yield name, self._number(name, found.count(key))
        for cost in EXPOSURES:
            name = w[f"overview.{cost}"]
            if found.euros(cost):
                yield name, self._amount(name, found.euros(cost), found.count(cost))

    def _levels(self) -> Iterator[list[str]]:
        for level in RiskLevel:
            name = self._w[f"risk_level.{level}"]
            yield [name, self._number(name, self._found.count("level", level.value))]

    def _due(self) -> Table:
        """What it is comes first, then the numbers, then where it stands and who acts."""
        w, found = self._w, self._found
        whens = {"overdue": w["overview.overdue"]} | {
            f"within_{weeks}": w["overview.within"].format(weeks=weeks) for weeks in WEEKS
        }
        rows = []
        for id, authority, bearer, *_ in found.due().rows:
            name = milestone_name(str(id), self._language)
            numbers = [self._number(f"{name}: {when}", found.count(key, str(id))) for key, when in whens.items()]
            rows.append([name, *numbers, w[f"bearer.{bearer}"], w[f"authority.{authority}"]])
        heads = ["", *whens.values(), w["head.who"], w["overview.authority"]]
        return Table(w["overview.due"], heads, rows, "" if rows else w["report.none"])

    def _groups(self) -> Iterator[Table]:
        w, found = self._w, self._found
        if found.group_by is None:
            return
        costs = [name for name in EXPOSURES if found.euros(name)]
        titles = {
            "cases": w["overview.cases"],
            "overdue_by_law": w["overview.overdue_by_law"],
            "overdue_by_guidance": w["overview.overdue_by_guidance"],
            "within_2": w["overview.within"].format(weeks=WEEKS[0]),
            "serious_gaps": w[f"risk_level.{RiskLevel.SERIOUS_GAPS}"],
        }
        rows = []
        for group in found.groups:
            said = group or w["overview.no_group"]
            counts = [self._number(f"{said}: {titles[name]}", found.count(name, "in", group)) for name in GROUP_COUNTS]
            euros = [
                self._amount(
                    f"{said}: {w[f'overview.{name}']}", found.euros(name, group), found.count(name, "in", group)
                )
                for name in costs
            ]
            rows.append([said, *counts, *euros])
        heads = ["", *(titles[name] for name in GROUP_COUNTS), *(w[f"overview.{name}"] for name in costs)]
        yield Table(w["overview.by"].format(column=found.group_by), heads, rows)

    def _months(self) -> Iterator[list[str]]:
        for month in self._found.ahead():
            name = f"{month_text(month, self._language)} {month.year}"
            counts = [(title, self._found.count(title, month.isoformat())) for title in OUTLOOK]
            if any(count.cases for _, count in counts):
                said = [self._number(f"{name}: {self._w[f'overview.{title}']}", count) for title, count in counts]
                yield [name, *said]

    def _number(self, name: str, count: Count) -> str:
        """The number, leading to its cases."""
        return self._lead(str(len(count.cases)), name, count)

    def _lead(self, text: str, name: str, count: Count) -> str:
        if not count.cases:
            return text
        place, *_ = self._shown.setdefault(count.key, (f"n{len(self._shown) + 1}", name, count))
        return Linked(text, place)

    def _amount(self, name: str, amount: Decimal, count: Count) -> str:
        """Whole euros, leading to the cases of which they are the sum."""
        text = f"{amount.quantize(Decimal(1)):,}"
        return self._lead(text if self._language == "en" else text.replace(",", "."), name, count)

    def _leads(self) -> Iterator[tuple[str, str]]:
        """The cases behind each number on the page."""
        for place, name, count in self._shown.values():
            text = ", ".join(map(self._case, count.cases[:_MOST]))
            if (more := len(count.cases) - _MOST) > 0:
                text += self._w["overview.more"].format(more=more)
            yield Place(name, place), text

    def _case(self, name: str) -> str:
        """The number of a case, or where it stands in the input as a person counts."""
        row = _WITHOUT_NUMBER.fullmatch(name)
        return name if row is None else row_text(Row(row[1]) if self._of_sheet else int(row[1]), self._language)
