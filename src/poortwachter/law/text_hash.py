"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "a840846a967755fc6cdf5542c798a9adfed25b0e48fe6e8e23282e1e97a4d35e"
