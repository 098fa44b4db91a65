"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "509b280252273f3492892a96dcb9c4cc9c919b347cbdc6396f21ed8152c0819c"
