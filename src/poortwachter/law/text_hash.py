"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "8e0e2b95549295573c331226ed619fb3b6ef77fc8805d3cf73cde7ba9cc7ffcc"
