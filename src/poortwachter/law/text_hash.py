"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "50119827d28d3c50b2ac1431971d77393772b810c4a78a05e2aabb30e8a6f543"
