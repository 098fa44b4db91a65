"""The Dutch catalogue: every rule of every statute, in the order in which they are answered."""

from __future__ import annotations

from typing import Final

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
from .signals import FIGURES as SIGNAL_FIGURES
from .signals import SIGNALS
from .stages import CONDITIONS as HOLDS
from .stages import STAGES
from .stages.clauses import CLAUSES
from .text_hash import TEXT_SHA256

__all__ = ["DUTCH_LAW"]

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
    figures=(
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
        *SIGNAL_FIGURES,
    ),
    readings=READINGS,
    signals=SIGNALS,
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
