"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "8d7a0bb7632f1afdfad581e8b585edda3cc77190f61711aecd994b42cf69963d"
