"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "96870896c0f730ddf720b6b71c047dac3f9041c1a2ac93a4d93797494bff0b05"
