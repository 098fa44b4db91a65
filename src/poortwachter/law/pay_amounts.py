"""The amounts of pay that change each half year: the legal minimum wage per hour, and the maximum daily wage.

In eurocents, for the half years of which a source was found. For any other day the caller gives the amount: no number
is carried on.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from ..rules.citation import Citation
from ..rules.rule import Figure, Mark
from .instruments import WFSV, WML

__all__ = ["ADULT_AGE", "FIGURES", "HOURLY_MINIMUM", "MAXIMUM_DAILY_WAGE", "WAGE_DAYS_IN_A_YEAR", "figure_on"]

_MINIMUM: Final = (WML.article(8, "1a"), WML.article(14))
_MAXIMUM: Final = (WFSV.article(17, 1), WFSV.article(18, 1))


def _half_year(
    cents: int, year: int, half: int, name: str, words: tuple[str, str], basis: tuple[Citation, ...], source: str,
    mark: Mark,
) -> Figure:  # fmt: skip
    first, last = (date(year, 1, 1), date(year, 6, 30)) if half == 1 else (date(year, 7, 1), date(year, 12, 31))
    return Figure(
        cents, id=f"{name}_{year}_{half}", nl=words[0], en=words[1], unit="cent", basis=basis, source=source, mark=mark,
        in_force_from=first, in_force_until=last,
    )  # fmt: skip


def _minimum(cents: int, year: int, half: int, source: str, mark: Mark) -> Figure:
    words = ("Wettelijk minimumloon per uur vanaf 21 jaar", "Legal minimum wage per hour from 21 years of age")
    return _half_year(cents, year, half, "hourly_minimum", words, _MINIMUM, source, mark)


def _maximum(cents: int, year: int, half: int, source: str, mark: Mark) -> Figure:
    words = ("Maximumdagloon", "Maximum daily wage")
    return _half_year(cents, year, half, "maximum_daily_wage", words, _MAXIMUM, source, mark)


HOURLY_MINIMUM: Final = (
    _minimum(1327, 2024, 1, "as reported by an advisory firm in 2024", Mark.SECONDARY),
    _minimum(1368, 2024, 2, "as reported by a trade association, 27 June 2024", Mark.SECONDARY),
    _minimum(1406, 2025, 1, "page of the Sociale Verzekeringsbank on 2025", Mark.PAGE),
    _minimum(1440, 2025, 2, "page of the ministry of 10 December 2025, as the amount before", Mark.PAGE),
    _minimum(1471, 2026, 1, "page of the ministry of 10 December 2025", Mark.PAGE),
    _minimum(1499, 2026, 2, "Stcrt. 2026, 16505, article 1, as quoted in MinBZK/regelrecht-corpus", Mark.SECONDARY),
)
"""WML 8(1)a as revised each 1 January and 1 July (WML 14); per hour since 1 January 2024."""

MAXIMUM_DAILY_WAGE: Final = (
    _maximum(22557, 2021, 2, "UWV's page on 1 July 2021", Mark.PAGE),
    _maximum(22876, 2022, 1, "as reported by an HR site, 19 January 2022", Mark.SECONDARY),
    _maximum(23290, 2022, 2, "as reported by two payroll sites, January 2023, as the amount before", Mark.SECONDARY),
    _maximum(25654, 2023, 1, "as reported by two payroll sites, January 2023", Mark.SECONDARY),
    _maximum(26457, 2023, 2, "as reported by a trade association, July 2023", Mark.SECONDARY),
    _maximum(27444, 2024, 1, "as reported by a payroll site in 2024", Mark.SECONDARY),
    _maximum(28295, 2024, 2, "as reported by a trade association, January 2025", Mark.SECONDARY),
    _maximum(29067, 2025, 1, "as reported by a trade association, January 2025", Mark.SECONDARY),
    _maximum(30425, 2026, 1, "Stcrt. 2025, 42324, as reported by an advisory firm, 11 December 2025", Mark.SECONDARY),
    _maximum(30991, 2026, 2, "as reported of UWV's page of 1 July 2026", Mark.SECONDARY),
)
"""Wfsv 17(1) as revised each 1 January and 1 July (Wfsv 18). For the second half of 2025 no source was found."""

WAGE_DAYS_IN_A_YEAR: Final = Figure(
    261,
    id="wage_days_in_a_year",
    nl="Loondagen in een kalenderjaar, voor het maximumdagloon",
    en="Days of wage in a calendar year, for the maximum daily wage",
    unit="day",
    basis=(WFSV.article(17, 1),),
    source="text of 1 July 2026",
)

ADULT_AGE: Final = Figure(
    21,
    id="adult_minimum_age",
    nl="Leeftijd voor het volle minimumloon",
    en="Age for the full minimum wage",
    unit="year",
    basis=(WML.article(7, 1),),
    source="texts of 1 January 2024 to 1 July 2026",
)

FIGURES: Final = (*HOURLY_MINIMUM, *MAXIMUM_DAILY_WAGE, WAGE_DAYS_IN_A_YEAR, ADULT_AGE)


def figure_on(figures: Iterable[Figure], day: date) -> Figure | None:
    """The figure that holds on ``day``, ``None`` where none of these does."""
    for figure in figures:
        first, last = figure.in_force_from, figure.in_force_until
        if (first is None or first <= day) and (last is None or day <= last):
            return figure
    return None
