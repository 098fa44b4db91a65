"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "e329bc48c156f75f67f61a495a1515d0ccfe7f6c06cde51d0acd601ad9f54303"
