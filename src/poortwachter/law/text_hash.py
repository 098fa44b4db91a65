"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "b39aeb140f47547d9a2a93c6ace811b633de028e4cf53464b5dfb38bba169934"
