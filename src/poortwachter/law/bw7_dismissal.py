"""Burgerlijk Wetboek Boek 7 (BW), BWBR0005290, articles 7:669 to 7:672: the way to a dismissal after long sickness."""

from __future__ import annotations

from datetime import date
from typing import Final

from ..rules.rule import Figure
from .instruments import BW7

__all__ = [
    "AFTER_LEAVE_WEEKS",
    "DISMISSAL_LAW_FROM",
    "FIFTEEN_YEARS",
    "FIGURES",
    "FIVE_YEARS",
    "LEAST_NOTICE_MONTHS",
    "NOTICE_BELOW_FIVE_YEARS",
    "NOTICE_FROM_FIFTEEN_YEARS",
    "NOTICE_FROM_FIVE_YEARS",
    "NOTICE_FROM_TEN_YEARS",
    "NOTICE_MONTHS_AFTER_AOW",
    "PAYMENT_LAW_FROM",
    "PAYMENT_MOST_EUROS",
    "PAYMENT_MOST_MONTHS",
    "PAYMENT_PARTS",
    "RECOVERY_WEEKS",
    "RECOVERY_WEEKS_AFTER_AOW",
    "RECOVERY_WEEKS_AFTER_AOW_BEFORE_JULY_2023",
    "TEN_YEARS",
]

_TEXT: Final = "text of 1 July 2026; the same number in the text of 1 July 2015"

DISMISSAL_LAW_FROM: Final = date(2015, 7, 1)
"""The first day of the law of dismissal that is answered here (Wet werk en zekerheid)."""

AFTER_LEAVE_WEEKS: Final = Figure(
    6,
    id="prohibition_after_leave",
    nl="Opzegverbod na het bevallingsverlof",
    en="Prohibition of notice after maternity leave",
    unit="week",
    basis=(BW7.article("7:670", 2),),
    source="texts of 2011 to 1 July 2026",
)

RECOVERY_WEEKS: Final = Figure(
    26,
    id="recovery_horizon",
    nl="Ontslag na ziekte: geen herstel te verwachten binnen",
    en="Dismissal after sickness: no recovery to be expected within",
    unit="week",
    basis=(BW7.article("7:669", "3b"),),
    source=_TEXT,
    in_force_from=DISMISSAL_LAW_FROM,
)

RECOVERY_WEEKS_AFTER_AOW_BEFORE_JULY_2023: Final = Figure(
    13,
    id="recovery_horizon_after_aow",
    nl="Ontslag na ziekte vanaf de AOW-leeftijd: geen herstel te verwachten binnen",
    en="Dismissal after sickness from AOW age: no recovery to be expected within",
    unit="week",
    basis=(BW7.article("7:669", "3b"),),
    source="Wet werken na de AOW VIIIa(3), text of 1 January 2016, until 1 July 2023 (Stb. 2023, 169)",
    in_force_from=date(2016, 1, 1),
    in_force_until=date(2023, 6, 30),
)

RECOVERY_WEEKS_AFTER_AOW: Final = Figure(
    6,
    id="recovery_horizon_after_aow",
    nl="Ontslag na ziekte vanaf de AOW-leeftijd: geen herstel te verwachten binnen",
    en="Dismissal after sickness from AOW age: no recovery to be expected within",
    unit="week",
    basis=(BW7.article("7:669", "3b"),),
    source="text of 1 July 2026; at once for running cases (Uitvoeringsregels ontslag, April 2023)",
    in_force_from=date(2023, 7, 1),
)


def _service(years: int, letter: str) -> Figure:
    return Figure(
        years,
        id=f"service_{letter}",
        nl=f"Opzegtermijn 7:672(2){letter}: vanaf zo lang in dienst",
        en=f"Notice period 7:672(2){letter}: from this long a service",
        unit="year",
        basis=(BW7.article("7:672", f"2{letter}"),),
        source=_TEXT,
    )


def _notice(months: int, letter: str) -> Figure:
    return Figure(
        months,
        id=f"notice_{letter}",
        nl=f"Opzegtermijn van de werkgever, 7:672(2){letter}",
        en=f"The employer's notice period, 7:672(2){letter}",
        unit="month",
        basis=(BW7.article("7:672", f"2{letter}"),),
        source=_TEXT,
    )


NOTICE_BELOW_FIVE_YEARS: Final = _notice(1, "a")
NOTICE_FROM_FIVE_YEARS: Final = _notice(2, "b")
NOTICE_FROM_TEN_YEARS: Final = _notice(3, "c")
NOTICE_FROM_FIFTEEN_YEARS: Final = _notice(4, "d")
FIVE_YEARS: Final = _service(5, "b")
TEN_YEARS: Final = _service(10, "c")
FIFTEEN_YEARS: Final = _service(15, "d")

NOTICE_MONTHS_AFTER_AOW: Final = Figure(
    1,
    id="notice_after_aow",
    nl="Opzegtermijn van de werkgever vanaf de AOW-leeftijd",
    en="The employer's notice period from AOW age",
    unit="month",
    basis=(BW7.article("7:672", 3),),
    source="text of 1 July 2026",
    in_force_from=date(2016, 1, 1),
)

LEAST_NOTICE_MONTHS: Final = Figure(
    1,
    id="least_notice",
    nl="Opzegtermijn na aftrek van de procedure: ten minste",
    en="Notice period less the procedure: at least",
    unit="month",
    basis=(BW7.article("7:672", 6),),
    source=_TEXT,
    in_force_from=DISMISSAL_LAW_FROM,
)

PAYMENT_LAW_FROM: Final = date(2020, 1, 1)
"""From this day the payment is a third of a month for each year; before, it was reckoned by half years."""

PAYMENT_PARTS: Final = Figure(
    3,
    id="transition_payment_part",
    nl="Transitievergoeding per jaar: het maandloon gedeeld door",
    en="Transition payment a year: the monthly wage divided by",
    unit="month",
    basis=(BW7.article("7:673", 2),),
    source="text of 1 July 2026; in force since 1 January 2020",
    in_force_from=PAYMENT_LAW_FROM,
)

PAYMENT_MOST_MONTHS: Final = Figure(
    12,
    id="transition_payment_most",
    nl="Transitievergoeding: ten hoogste het loon over, waar dat meer is dan het maximum",
    en="Transition payment: at most the wage of, where that is more than the maximum",
    unit="month",
    basis=(BW7.article("7:673", 2),),
    source="text of 1 July 2026",
)


def _most(euros: int, year: int, read: str = "1 January") -> Figure:
    return Figure(
        euros, id=f"transition_payment_maximum_{year}", nl=f"Transitievergoeding: maximum bij een einde in {year}",
        en=f"Transition payment: maximum where the employment ends in {year}", unit="euro",
        basis=(BW7.article("7:673", 2), BW7.article("7:673", 3)), source=f"text of {read} {year}",
        in_force_from=date(year, 1, 1), in_force_until=date(year, 12, 31),
    )  # fmt: skip


PAYMENT_MOST_EUROS: Final = (
    _most(83_000, 2020),
    _most(84_000, 2021),
    _most(86_000, 2022),
    _most(89_000, 2023),
    _most(94_000, 2024),
    _most(98_000, 2025),
    _most(102_000, 2026, "1 July"),
)
"""Changed each 1 January (7:673(3)); the years since the formula of 2020."""

FIGURES: Final = (
    AFTER_LEAVE_WEEKS,
    RECOVERY_WEEKS,
    RECOVERY_WEEKS_AFTER_AOW_BEFORE_JULY_2023,
    RECOVERY_WEEKS_AFTER_AOW,
    FIVE_YEARS,
    TEN_YEARS,
    FIFTEEN_YEARS,
    NOTICE_BELOW_FIVE_YEARS,
    NOTICE_FROM_FIVE_YEARS,
    NOTICE_FROM_TEN_YEARS,
    NOTICE_FROM_FIFTEEN_YEARS,
    NOTICE_MONTHS_AFTER_AOW,
    LEAST_NOTICE_MONTHS,
    PAYMENT_PARTS,
    PAYMENT_MOST_MONTHS,
    *PAYMENT_MOST_EUROS,
)
