"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "46e36ee0d13f8e901304d641756263a34dc1d6d809bfef8947a701e2ea4c8aee"
