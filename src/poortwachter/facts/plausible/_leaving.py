"""The end of the employment: what cannot be, and what is odd."""

from __future__ import annotations

from typing import Final

from ._row import case, caveat, on

__all__ = ["LEAVING"]

LEAVING: Final = (
    caveat(
        "transition_payment",
        "paid in month one",
        "before_its_time",
        "the ban lasts two years, BW 7:670(1)",
        case(on("transition_payment", "2026-02-01")),
    ),
    caveat(
        "dismissal_notice",
        "given in month one",
        "before_its_time",
        "the ban lasts two years, BW 7:670(1)",
        case(on("dismissal_notice", "2026-02-01")),
    ),
    caveat(
        "dismissal_permit",
        "given in month one",
        "before_its_time",
        "the ban lasts two years, BW 7:670(1)",
        case(on("dismissal_permit", "2026-02-01")),
    ),
    caveat(
        "recovery_notice",
        "recovery reported to UWV while sick",
        "recovery_notice_while_sick",
        "the last sick day is not on file",
        case(on("recovery_notice", "2026-06-01")),
    ),
    caveat(
        "end_of_employment_notice",
        "reported while employed",
        "end_notice_while_employed",
        "the last day of the employment is not on file",
        case(on("end_of_employment_notice", "2026-06-01")),
    ),
)
