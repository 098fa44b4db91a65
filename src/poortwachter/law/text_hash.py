"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "16cf544b60cfd9609d811392c39396b7557b9434d10d0a90eb7f1bf618170be5"
