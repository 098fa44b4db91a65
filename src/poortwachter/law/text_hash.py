"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "5b1758874fd7b8c3ec096176a382dff4b0bc98ef083ae196e43be1663b739824"
