"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "42a46fe9848a457e4bac810182aad5d49d38c566b7383d6c51ed8774813fa143"
