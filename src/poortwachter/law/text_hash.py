"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "723835e8a58c2c84edbc37c3b40f0e70e40b714762fb76736b13adbb0670f9f6"
