"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "0a01ad36fb46d05889cedd82a483a7c66170e84f24dd28932e0572310ef87d6c"
