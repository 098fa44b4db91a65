"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "80397a57a6d68dfebf1653391904cfd0f30a8e14bed7f812e29e6bbf51b3c0f7"
