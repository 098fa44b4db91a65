"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "e46eebdcd85b46f69dac0f45ecc7793850434c971bbb1730eec6ff306c1578ca"
