"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "583907a6b20a2c4df34845aced3628a50d5a47803fc2d9138c71d60dc1460807"
