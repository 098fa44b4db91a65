"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "78edcde4464652cf9196d3ffcc3a71eb777a3384aa335c3ff99be72186af1421"
