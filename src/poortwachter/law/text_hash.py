"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "f019073b035f5a6e010cadbe0c116b5f788ac7dbfc1de0239911fda6a207d091"
