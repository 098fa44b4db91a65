"""What every record is: one dated thing on file, with the day of its act and the day that places it."""

from datetime import date
from functools import cache
from typing import Annotated, ClassVar, Literal

from .._base import Facts, Items, happened_fields
from .._codes import Code

__all__ = ["Parties", "Party", "Record", "act_and_place", "days_of"]

Party = Literal["employer", "employee"]

Parties = Annotated[tuple[Party, ...], Items]


class Record(Facts):
    """One dated thing on file. ``id`` is what evidence refers to; without one it is made of kind and day.

    Attributes:
        kind: what it is.
        id: what evidence refers to: a code of your own system; without one it is made of kind and day.
    """

    ACTS: ClassVar[tuple[str, ...]] = ("received_on", "dated", "started_on", "sent_on")
    """Fields with the day of the act that a record shows; the first that is given counts."""

    kind: str
    id: Code | None = None

    @property
    def on(self) -> date:
        """The day that places this record in the history: the earliest day that it names."""
        return act_and_place(self)[1]

    @property
    def done_on(self) -> date:
        """The day on which the act that this record shows was done."""
        return act_and_place(self)[0]

    @property
    def shows_act(self) -> bool:
        """Whether this record says that the act was done; a recorded "not done" is a fact too."""
        return True


@cache
def days_of(model: type[Record]) -> tuple[str | None, tuple[str, ...], tuple[str, ...]]:
    """The field of its day, where a record of this kind names but one; those of its act; all that name a day."""
    happened = happened_fields(model)
    acts = tuple(name for name in model.ACTS if name in model.model_fields)
    return happened[0] if happened == acts and len(acts) == 1 else None, acts, happened


def act_and_place(record: Record) -> tuple[date, date]:
    """``done_on`` and ``on`` of a record."""
    given, (only, acts, happened) = record.__dict__, days_of(type(record))
    if only is not None:
        day: date = given[only]
        return day, day
    on: date = min([day for name in happened if (day := given[name]) is not None])
    for name in acts:
        if given[name] is not None:
            return given[name], on
    return on, on
