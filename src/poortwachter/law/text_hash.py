"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "aa9daeca51a8f147e9381f3cf98c34674739d037c91b11de2ceda8de60e12aa3"
