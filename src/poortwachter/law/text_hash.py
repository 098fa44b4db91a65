"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "89e446650bcbce1621aeb776422021ebbf2bde850a0477c5a97dd8608665f655"
