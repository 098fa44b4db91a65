"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "4f450b213a1e0e5f5bae8a92eca8d32653bf2f4b98a48a8eff19500882e9bc24"
