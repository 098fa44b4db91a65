"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "dfb03267f07c7f3b988368fbbfb6c235aaeb3437deb88b63ef4cb3f1e937bb45"
