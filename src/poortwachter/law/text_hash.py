"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "f3300acf31fc8c792491180a3bb4e8d252e601625d42edc3588f7fdb973ac518"
