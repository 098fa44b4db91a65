"""What a case manager answers, and what a pack declares."""

from typing import TYPE_CHECKING, Literal

from pydantic import Field, GetJsonSchemaHandler

from ...counting.days import Day
from .._codes import PackName, QuestionCode
from ._record import Record

if TYPE_CHECKING:
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

__all__ = ["Answer", "Event"]


class Answer(Record):
    """A case manager's answer to a question that no dated fact can show.

    ``not_applicable`` where the question supposes what this case does not have.

    Attributes:
        dated: the day of the answer.
        question: the id of the question, such as UP-E07.
        value: the answer.
    """

    kind: Literal["answer"] = "answer"
    dated: Day
    question: QuestionCode
    value: Literal["yes", "no", "not_applicable"]


class Event(Record):
    """Something that a pack in use has declared by name, on one day, with one of the outcomes that it declares.

    There is no free text: ``name`` is a name of a pack, such as ``defence.transfer_decision``, and what no pack in use
    declares is refused when the case is assessed.

    Attributes:
        name: a name that a pack declares.
        on: the day on which it happened.
        outcome: one of the outcomes that the pack declares for it.
    """

    kind: Literal["event"] = "event"
    name: PackName
    dated: Day = Field(alias="on")
    outcome: PackName | None = None

    @classmethod
    def __get_pydantic_json_schema__(cls, core: "CoreSchema", handler: GetJsonSchemaHandler) -> "JsonSchemaValue":
        """Its day is written as ``on``, and read as ``dated`` too, as that of other records is; not both."""
        schema = super().__get_pydantic_json_schema__(core, handler)
        if handler.mode == "serialization":
            return schema
        on = schema["properties"]["on"]
        schema["properties"]["dated"] = on | {"description": "Read as on; give one of the two."}
        schema["required"] = [name for name in schema["required"] if name != "on"]
        return schema | {
            "if": {"required": ["on"]},
            "then": {"not": {"required": ["dated"]}},
            "else": {"required": ["dated"]},
        }
