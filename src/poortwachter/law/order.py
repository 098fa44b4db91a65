"""Which document comes before which: what answers, evaluates or holds another is not older, where a text asks it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from .._frozen import frozen
from ..rules.citation import Citation
from .instruments import RPEZ, VORM, WIA

__all__ = ["ORDERS", "Order", "orders_of"]


@frozen
class Order:
    """One document that another comes after.

    Attributes:
        what: the milestone of the later document.
        after: the milestone of the one that comes first.
        basis: where that is asked.
    """

    what: str
    after: str
    basis: tuple[Citation, ...]


_EVALUATES: Final = (RPEZ.article(4, "2b"),)
_IN_THE_REPORT: Final = (WIA.article(25, 3), RPEZ.article(6, 1))

ORDERS: Final = (
    Order("action_plan", "problem_analysis", (RPEZ.article(4, 1),)),
    Order("periodic_evaluation", "action_plan", _EVALUATES),
    Order("first_year_evaluation", "action_plan", _EVALUATES),
    Order("final_evaluation", "action_plan", _EVALUATES),
    Order("final_evaluation", "first_year_evaluation", (VORM.article(1, "l"),)),
    *(
        Order("reintegration_report", part, _IN_THE_REPORT)
        for part in ("problem_analysis", "action_plan", "first_year_evaluation", "current_opinion", "final_evaluation")
    ),
)
"""Every order of documents: the plan answers the opinion, evaluations look at the plan, the report holds them all."""


def orders_of(what: str) -> Iterator[Order]:
    """What the document of this milestone comes after."""
    return (order for order in ORDERS if order.what == what)
