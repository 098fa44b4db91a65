"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "ea8c98245af65af67775bfffc1535b0b9cd8493a7bd70094a65bc6a876a9f724"
