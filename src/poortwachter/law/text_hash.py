"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "a89058ed116aa708e96e62c04a1ffcc1ed6684747e99df231efef1501eb598ea"
