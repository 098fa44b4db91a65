"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "25008908aabfff92a514def47acc8eeee98572d6c422ed827a59c83bcae2ebf7"
