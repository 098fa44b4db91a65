"""Libraries that only one form needs, and what to install where one is not there."""

from __future__ import annotations

__all__ = ["MissingExtraError", "missing"]


class MissingExtraError(ImportError):
    """A library of an extra is not installed.

    Attributes:
        line: the command that installs it.
    """

    def __init__(self, library: str, line: str) -> None:
        super().__init__(f"{library} is not installed; install it with: {line}", name=library)
        self.line = line


def missing(library: str, extra: str) -> MissingExtraError:
    """The error that says how to install ``library``.

    >>> print(missing("icalendar", "calendar"))
    icalendar is not installed; install it with: python -m pip install "poortwachter[calendar]"
    """
    return MissingExtraError(library, f'python -m pip install "poortwachter[{extra}]"')
