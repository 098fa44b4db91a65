"""Groups of duties: for whom a duty never comes up, and what ends it from a day on."""

from __future__ import annotations

from .._frozen import frozen
from .citation import Citation
from .condition import Condition

__all__ = ["DutyGroup", "End"]


@frozen(kw_only=True)
class End:
    """What ends duties.

    Attributes:
        id: stable name, and the name of the outcome that gives the last day on which the duty runs, and why it ends.
        about: what it is, with its article.
        known_ahead: whether a day that is known counts before it has come.
    """

    id: str
    about: str
    known_ahead: bool = True


@frozen(kw_only=True)
class DutyGroup:
    """Duties that come up for the same people and end in the same way: a row of the table.

    Attributes:
        id: stable name.
        about: whose duties they are, and under which article.
        only_where: conditions without which the duty never comes up.
        ends_with: what ends it; the earliest decides, and of one day the first.
        after_exit: the articles by which a self-insured former employer bears them after the employment.
    """

    id: str
    about: str
    only_where: tuple[Condition, ...] = ()
    ends_with: tuple[End, ...] = ()
    after_exit: tuple[Citation, ...] = ()
