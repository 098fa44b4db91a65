"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "ed3859b1a2dab8aa198154ff086442b67221e9007feade6a690fdf1d6a75d351"
