"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "ea5871761a2f38f20ea463bc7f59d6e513368b1d692fe06d85dfaf675e52d398"
