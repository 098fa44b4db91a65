"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "fde8e6048c1a19ee4a125c392ab4aa36e770468156a7e46da5f51af3bda962c3"
