"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "9c160006084da0c5500533dc92b135725db5d2b2fdcdc9a8c157ee2fd11a6a01"
