"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "1e1d4ce14a6a193a5807efef22211d8e16c63a81721fa3cbfdbf95191f79990d"
