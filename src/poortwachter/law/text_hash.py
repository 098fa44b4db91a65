"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "75aa18d81ff02ab8f10177b84ee74b304cb36a4825e8a3ede20dfad328494357"
