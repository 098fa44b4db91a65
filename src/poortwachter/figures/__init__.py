"""Figures of sickness and re-integration (verzuimcijfers): by month and group, and nobody in them to be recognised.

Absence is counted by the Dutch standard of 1996; what stands on file is counted from answers. Groups that are too small
are hidden, and so is what would give them away by subtraction.

May import ``api`` and what is below it.
"""

from .counted import AbsenceFigures, FileFigures, Indicators, Share
from .definitions import DEFINITIONS, Definition, FigureId
from .indicators import indicators
from .people import Degree, OutflowReason, Person, Staff

__all__ = [
    "DEFINITIONS",
    "AbsenceFigures",
    "Definition",
    "Degree",
    "FigureId",
    "FileFigures",
    "Indicators",
    "OutflowReason",
    "Person",
    "Share",
    "Staff",
    "indicators",
]
