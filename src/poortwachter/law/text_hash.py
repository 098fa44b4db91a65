"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "91bd216dae370437bfa0515e3c0f8bb9a51fa59ad3b16e030a6decfcd32854b1"
