"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "dc217dd564abe7c0bf437fdae8d8993cf67c0b8b9e51cb04cf758eda22fcf384"
