"""What a person asked and cannot be done, said in the language of who asked."""

from __future__ import annotations

from ..errors import Instead
from . import Language, words

__all__ = ["MistakeError"]


class MistakeError(Exception):
    """Something that cannot be done as asked.

    Attributes:
        code: the words of the mistake, under ``mistake``.
        details: what stands in them; a function gives it in a language, and ``Instead`` has it in both.
    """

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code, self.details = code, details

    def said(self, language: Language, *, on_the_page: bool = False) -> str:
        """What is wrong and what to do about it; on the page in the browser where it has words of its own there."""
        details = {name: _in(one, language) for name, one in self.details.items()}
        w, code = words(language), f"mistake.{self.code}"
        return w[f"{code}.page" if on_the_page and f"{code}.page" in w else code].format(**details)


def _in(detail: object, language: Language) -> object:
    if isinstance(detail, Instead):
        return detail.nl if language == "nl" else str(detail)
    return detail(language) if callable(detail) else detail
