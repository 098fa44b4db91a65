"""The Dutch catalogue: every rule of every statute, in the order in which they are answered."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from ..rules.catalogue import Catalogue
from . import (
    awb,
    bw7,
    bw7_dismissal,
    bw7_wage,
    pay_amounts,
    rpez,
    safety_net,
    suwi,
    uwv_guidance,
    vorm,
    wazo,
    wia,
    working_hours,
    zw,
    zw_benefit,
)
from .conditions import CONDITIONS
from .duties import ENDS, GROUPS
from .instruments import TEXTS
from .planned import PLANNED
from .readings import READINGS
from .stages import CONDITIONS as HOLDS
from .stages import STAGES
from .stages.clauses import CLAUSES
from .text_hash import TEXT_SHA256

if TYPE_CHECKING:
    from ..rules.signal import Signals

__all__ = ["DUTCH_LAW"]


@cache
def _uwv_test() -> Signals:
    # Many callers ask for days alone: signals are loaded with the first risk.
    from .signals import LOOKED_AT

    return LOOKED_AT


DUTCH_LAW: Final = Catalogue(
    address=(__name__, "DUTCH_LAW"),
    jurisdiction="nl",
    version="2026.11",
    texts=TEXTS,
    first_law=bw7.FIRST_SICK_DAY_WITH_104_WEEKS,
    milestones=(
        *rpez.MILESTONES,
        *zw.MILESTONES,
        *zw_benefit.MILESTONES,
        *safety_net.MILESTONES,
        *wia.MILESTONES,
        *uwv_guidance.MILESTONES,
        *suwi.MILESTONES,
        *awb.MILESTONES,
        *bw7.MILESTONES,
    ),
    periods=(wia.WAITING_PERIOD, bw7.WAGE_CONTINUATION, bw7.DISMISSAL_BAN),
    numbers=(
        *rpez.FIGURES,
        *zw.FIGURES,
        *zw_benefit.FIGURES,
        *safety_net.FIGURES,
        *wia.FIGURES,
        *uwv_guidance.FIGURES,
        *awb.FIGURES,
        *bw7.FIGURES,
        *bw7_wage.FIGURES,
        *bw7_dismissal.FIGURES,
        *pay_amounts.FIGURES,
        *wazo.FIGURES,
        *working_hours.FIGURES,
        *vorm.FIGURES,
    ),
    readings=READINGS,
    test=_uwv_test,
    clauses=CLAUSES,
    conditions=CONDITIONS,
    ends=ENDS,
    groups=GROUPS,
    stages=STAGES,
    holds=HOLDS,
    text_sha256=TEXT_SHA256,
    planned=PLANNED,
)
"""The law that this library answers with."""
