"""Other systems' words: what another system tells of sickness becomes cases (koppelingen).

A reader takes what its system gives as text, dicts or lists, and makes no call. It reads by an allow-list, joins
nothing that the law joins, guesses no code and repeats no value that it did not read: fields that it leaves aside are
reported by name only. What the system does not say where its words have two readings, the caller says: which day ends
a sickness, which way a percentage counts.

May import ``facts``, ``counting`` and the ground floor; it knows no law.
"""

from . import afas, nmbrs, sivi, visma
from .conversion import Ask, Conversion, Converted, EndIs, PassedOver, Refused, Why
from .rows import COLUMNS, from_rows, to_rows

__all__ = [
    "COLUMNS",
    "Ask",
    "Conversion",
    "Converted",
    "EndIs",
    "PassedOver",
    "Refused",
    "Why",
    "afas",
    "from_rows",
    "nmbrs",
    "sivi",
    "to_rows",
    "visma",
]
