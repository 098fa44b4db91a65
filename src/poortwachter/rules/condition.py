"""A condition on which a milestone can depend: what it asks, what it says where it fails, and which fact decides."""

from __future__ import annotations

from .._frozen import frozen

__all__ = ["Condition"]


@frozen(kw_only=True)
class Condition:
    """One condition. A function of its name in the text of the law says when it holds.

    Attributes:
        id: stable name, and the name of that function.
        about: what it asks, with its article.
        otherwise: the reason given where it fails.
        fact: the path of the fact that decides, named where it is missing.
        hangs_on_the_day: whether it can be answered otherwise on another day of assessment.
        of_its_day: whether it is asked of the last day itself, by what was known then: where it fails nothing was owed
            on that day, and what came later is not late.
    """

    id: str
    about: str
    otherwise: str
    fact: str
    hangs_on_the_day: bool = False
    of_its_day: bool = False
