"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "4e69110a52c6d001ea3c76ade27b2907e3cc7338ef91a88890f1114d8d56ccdb"
