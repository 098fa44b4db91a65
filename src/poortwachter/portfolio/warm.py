"""What a worker needs, made ready: the process from which workers are started loads this once, for all of them.

It reads no clock, no file and no case of anyone: it is the law and the review, ready to run on many rows, and what
the libraries for columns load with their first column.
"""

from __future__ import annotations

import gc
from datetime import date
from typing import Final

import pyarrow.parquet

from ..facts.case import Case
from ..lanes.names import asked, engine
from ..rules.values import DUE_SOON_DAYS
from . import at_once
from .columns import arrow
from .question import Question
from .refusing import codes
from .risk import ready_to_look
from .schemas import inputs, results
from .steps import is_to_do

__all__ = ["LOADED"]

LOADED: Final = (at_once, pyarrow.parquet, asked(), engine().rules, inputs(), results(), is_to_do())
"""What was made ready."""

_DAY: Final = date(2026, 1, 5)
_ANSWER: Final = Question(_DAY, None, (), DUE_SOON_DAYS, None, "en").answered(Case(first_sick_day=_DAY))

ready_to_look()
_ANSWER.next_steps, _ANSWER.report_completeness, _ANSWER.milestones  # noqa: B018
codes(arrow().array(["A-1"]))
gc.collect()
gc.freeze()
