"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "4e5f012149d835eadef2cee2fec3dc722a2a6cf7966626219113fe9c022355db"
