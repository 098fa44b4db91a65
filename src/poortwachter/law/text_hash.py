"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "3d73f69fce799b0bc5998f8358c4ea8903f96cfea086b2765253e4f9cc4d7c26"
