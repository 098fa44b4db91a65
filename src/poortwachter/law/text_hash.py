"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "b96630aaababf7e328258df17ed9fd897fabfe48ebd7e6be1f11093a1fc4170e"
