"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "4e4846cad80d9412381f8265dac42f7dbd784a9fc5f6cd13a7df39c0fa457b8a"
