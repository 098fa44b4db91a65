"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "00b7ad3555e4fc51a74b7a6f00bcbb5eac7ec54870bbe879441977324728ec94"
