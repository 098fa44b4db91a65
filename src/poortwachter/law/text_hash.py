"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "ff60e5d88d53540395e067ab9c0646aa6e555df650e1c03a5d77b018f6890955"
