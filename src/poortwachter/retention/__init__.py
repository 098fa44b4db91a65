"""What may be kept of a case, and until when (bewaartermijnen).

Keeping is no term of the Poortwachter law: the rules here are a supervisor's policy and an organisation's own lists,
each with its source. They are data and can be exchanged for the caller's own.

May import ``facts``, ``counting`` and the ground floor, and of ``engine`` and ``law`` what joins spells into one
sickness.
"""

from .minimise import Lost, Minimised, minimise
from .rules import AP_POLICY, DEFENCE, Counted, Governed, Part, RetentionRule, RuleMark
from .term import Conflict, Kept, retention

__all__ = [
    "AP_POLICY",
    "DEFENCE",
    "Conflict",
    "Counted",
    "Governed",
    "Kept",
    "Lost",
    "Minimised",
    "Part",
    "RetentionRule",
    "RuleMark",
    "minimise",
    "retention",
]
