"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "9de76b36a24b744d246a907d529e4a26bf9591d85b19fa94155ab9019360af66"
