"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "4590bf4a28ebfeae22e93359d7541c4c8067ca4575e525a0211baab42a8396d8"
