"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "0c58231e93276634855fff5a85daea5322f591b66a164e7ef8fb2785e17f60b4"
