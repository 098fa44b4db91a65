"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "343ea04640f8a00ad021f63e623ea47edcfda7dd9da59a634ba7107848d07c0a"
