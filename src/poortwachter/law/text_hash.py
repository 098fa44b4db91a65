"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "256fcd5461ce0f8852400885d663306d77414e9262736c3523b33eae0d05ff8b"
