"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "7dbb9b3b33540bdda5b1a77edea053150cb921663bf2c54a12048efae463f2a9"
