"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "8df71d44713a90b7e10ae33f13986e6882b9863c9e0dbcb992acbeeb55d2cbf3"
