"""Controls of the page for facts: a day, a choice, yes or no, a number; each knows the place of its fact."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from types import UnionType
from typing import Annotated, Any, Final, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel

from ..counting.days import EARLIEST_DAY, LATEST_DAY
from ..export._markup import Element, tag
from ..text import Language
from ..text.intake import value_name
from ..text.shell import shell

__all__ = ["Control", "Path", "about", "button", "control_of", "element", "field", "fields_of", "labelled", "new_day"]

Path = tuple[str | int, ...]
Form = Literal["text", "day", "truth", "number", "whole", "choice", "list", "object"]

_DAYS: Final = {"min": EARLIEST_DAY.isoformat(), "max": LATEST_DAY.isoformat()}
_INPUTS: Final = {"day": "date", "number": "number", "whole": "number", "text": "text"}


class Control(NamedTuple):
    """How a fact is filled in.

    Attributes:
        form: what kind of control.
        choices: the codes to choose from.
    """

    form: Form
    choices: tuple[str, ...] = ()


def fields_of(model: type[BaseModel]) -> dict[str, Control]:
    """The fields of a model that have a control, in their order."""
    found = {name: control_of(info.annotation) for name, info in model.model_fields.items()}
    return {name: control for name, control in found.items() if control is not None}


def control_of(annotation: Any) -> Control | None:
    """The control for a field of this type; ``None`` where it is filled in elsewhere, or not by hand."""
    kind = get_origin(annotation)
    if kind is Annotated:
        return control_of(get_args(annotation)[0])
    if kind in (Union, UnionType):
        return next((control_of(part) for part in get_args(annotation) if part is not type(None)), None)
    if kind is Literal:
        return Control("choice", tuple(map(str, get_args(annotation))))
    if kind is tuple:
        inner = control_of(get_args(annotation)[0])
        return Control("list", inner.choices) if inner is not None and inner.choices else None
    forms: dict[Any, Form] = {date: "day", bool: "truth", int: "whole", Decimal: "number"}
    if annotation in forms:
        return Control(forms[annotation])
    return Control("object") if isinstance(annotation, type) and issubclass(annotation, BaseModel) else None


def field(
    path: Path, control: Control, value: object, language: Language, *, name: str, why: str = "", unknown: str = ""
) -> Element:
    """A question with its control, which sets the fact at ``path`` at once."""
    identity = "f-" + "-".join(map(str, path))
    made = element(path, control, value, language, id=identity)
    if control.form != "list":
        return labelled(made, name, why, unknown)
    said = _described(made, why, unknown)
    return tag("fieldset", tag("legend", name), made, said, class_="field")


def labelled(made: Element, name: str, why: str = "", unknown: str = "") -> Element:
    """A control with its question; why it matters and what leaving it open does stand below it."""
    said = _described(made, why, unknown)
    return tag("div", tag("label", name, for_=made.get("id")), made, said, class_="field")


def _described(made: Element, why: str, unknown: str) -> Element | None:
    said = about(why, unknown=unknown)
    if said is not None:
        said.set("id", f"{made.get('id')}-about")
        made.set("aria-describedby", f"{made.get('id')}-about")
    return said


def about(*why: str, unknown: str = "") -> Element | None:
    """Why a fact matters, in lines, and what leaving it open does; nothing where neither is said."""
    said = [tag("span", text, class_="why") for text in why if text]
    said += [tag("span", unknown, class_="unknown")] if unknown else []
    return tag("p", *said, class_="about") if said else None


def element(path: Path, control: Control, value: object, language: Language, *, id: str) -> Element:
    """The control alone, which says under ``data-set`` which fact it sets, and under ``data-form`` how it is read."""
    marks: dict[str, str | None] = {"data_set": json.dumps(path), "data_form": control.form}
    if control.form in ("choice", "truth"):
        codes = control.choices or ("yes", "no")
        chosen = {True: "yes", False: "no"}.get(value, value) if control.form == "truth" else value  # type: ignore[call-overload]
        chosen = "unknown" if chosen is None else chosen
        open_ = [] if "unknown" in codes else [tag("option", shell(language)["left_open"], value="")]
        options = [_option(code, code == chosen, language) for code in codes]
        return tag("select", *open_, *options, id=id, **marks)
    if control.form == "list":
        held = [str(part) for part in value] if isinstance(value, Iterable) else []
        return tag("span", *(_box(code, code in held, language) for code in control.choices), id=id, **marks)
    shown = "" if value is None else str(value)
    limits = _DAYS if control.form == "day" else {}
    step = {"number": "any", "whole": "1"}.get(control.form)
    return tag(
        "input", type=_INPUTS[control.form], id=id, value=shown, step=step, autocomplete="off", **limits, **marks
    )


def new_day(name: str, id: str) -> Element:
    """A day of an entry that is not there yet."""
    return tag("input", type="date", name=name, id=id, **_DAYS)


def _option(code: str, chosen: bool, language: Language) -> Element:
    return tag("option", value_name(code, language), value=code, selected="" if chosen else None)


def _box(code: str, checked: bool, language: Language) -> Element:
    box = tag("input", type="checkbox", value=code, checked="" if checked else None)
    return tag("label", box, " " + value_name(code, language), class_="box")


def button(text: str, *, label: str | None = None, class_: str | None = None, **marks: str | None) -> Element:
    """A button that does something on the page."""
    return tag("button", text, type="button", aria_label=label, class_=class_, **marks)
