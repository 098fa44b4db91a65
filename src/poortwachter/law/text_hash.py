"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "55ef874e96b8a1524efbcab38f53609490c7fbef43b6001636aebde44c636623"
