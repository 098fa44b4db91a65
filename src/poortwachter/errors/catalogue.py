"""The words of every refusal, once: what was expected and what to do, in English and in Dutch.

A remedy never asks to throw a fact away: it says how to keep it right, where it belongs, or who knows.
What stands behind a point in a key tells variants of one code apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .of_doors import COMMAND
from .of_facts import DECISIONS, FACTS
from .of_form import FORM
from .of_packs import PACKS
from .of_pay import PAY
from .of_portfolios import PORTFOLIOS
from .of_questions import ASKED
from .of_systems import SYSTEMS
from .wording import Refusal, Words

__all__ = ["REFUSALS", "Refusal", "Words"]

REFUSALS: Final[Mapping[str, Refusal]] = {
    **FORM,
    **FACTS,
    **DECISIONS,
    **ASKED,
    **PAY,
    **COMMAND,
    **SYSTEMS,
    **PACKS,
    **PORTFOLIOS,
}
"""Every refusal by its key."""
