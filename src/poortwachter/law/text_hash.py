"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "0de1a961ea09fd5cc7fe45fb018ec4cdb70d311e8e4c9e22d68c46ac639b9add"
