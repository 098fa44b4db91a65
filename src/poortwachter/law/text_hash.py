"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "06faad3d78f3552768e50ba70664a46473e8d6c2f7a34360c71c1e2bb162b42e"
