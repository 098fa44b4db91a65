"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "521723bcc519d8563a200f7e0aa70963d970924567dfcfed3c4b7b5faf64a018"
