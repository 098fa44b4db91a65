"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "075df88b1842c5ab74d7d662f9d9d515c3c1ea33220da1fbc38713739cdb7afa"
