"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "5626c1fae3ec943a0a86960f3a294787038efebbbb79d6c7c383f94c8fa24e94"
