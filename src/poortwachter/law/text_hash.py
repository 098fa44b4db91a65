"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "b9998a8ce44f7df4d283838b3d2de164defbb8847889f798b2a28a31b257ecd2"
