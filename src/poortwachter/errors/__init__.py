"""Errors that teach, in Dutch and English: code, path, value unless it may be private, what was expected, what to do.

The words stand once, in ``catalogue``, and are loaded with the first refusal. May import ``_language`` and ``_limits``.
"""

from .of_system import why_of
from .problem import (
    HEAD_ROWS,
    CaseError,
    Instead,
    Language,
    Path,
    PoortwachterError,
    Problem,
    Row,
    UnknownIdError,
    path_text,
    refused,
)
from .shown import MISSING, NOT_SHOWN, clean_key, without_content
from .translation import (
    Names,
    as_validation_error,
    in_our_words,
    nearest,
    option,
    problems_in,
    refused_value,
    unknown_subject,
)

__all__ = [
    "HEAD_ROWS",
    "MISSING",
    "NOT_SHOWN",
    "CaseError",
    "Instead",
    "Language",
    "Names",
    "Path",
    "PoortwachterError",
    "Problem",
    "Row",
    "UnknownIdError",
    "as_validation_error",
    "clean_key",
    "in_our_words",
    "nearest",
    "option",
    "path_text",
    "problems_in",
    "refused",
    "refused_value",
    "unknown_subject",
    "why_of",
    "without_content",
]
