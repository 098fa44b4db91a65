"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "47be6037bb79c50d582a56f163ea241e3c7859ca08950af939d39902fee651e0"
