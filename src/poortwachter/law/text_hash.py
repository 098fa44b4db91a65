"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "7f3857bb1061417ec57e77ce9d506e41bd41797fe29f9a294656171afaf8eba1"
