"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "141d382dd0a5950badbde2ef4ab1632fc73a5345ecb1f8854b896c8db81c48b6"
