"""One question in, one answer out, both as JSON text."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from importlib import import_module
from typing import Any, Final

from pydantic import ValidationError

from .._extras import MissingExtraError
from .._faults import fault_at
from ..answer.assessment import Assessment
from ..answer.parts import PeriodState
from ..errors import CaseError, Instead, PoortwachterError, Problem, problems_in, refused, without_content
from ..export._markup import html_text
from ..facts._border import parse
from ..facts.case import Case
from ..facts.records import Event
from ..text import Language, words
from ..text.entry import told
from ..text.intake import asked, step_text
from ..text.mistakes import MistakeError
from ..text.refusals import beside
from ..text.shell import shell
from .asked import Request, facts_of, request_of, text_of
from .changed import with_change
from .intake import STEPS_SHOWN, about_kind, begin_html, step_html
from .shown import PARTS, parts

__all__ = ["ASKS", "reply"]


def reply(question: str) -> str:
    """The answer to a question of the page.

    A question is an object: ``ask`` names what is asked, ``lang`` is ``nl`` or ``en``, and with most there are ``case``
    and ``as_of``. The answer has what was asked for; or ``problems``, each with its path and its text.
    """
    language: Language = "nl"
    try:
        request = request_of(parse(question))
        language = request.language
        found = _answered(request)
    except PoortwachterError as error:
        found = _problems(error.problems, language)
    except ValidationError as error:
        found = _problems(problems_in(error), language)
    except MistakeError as error:
        found = {"problems": [{"path": [], "text": error.said(language, on_the_page=True)}]}
    except MissingExtraError as error:
        found = {"needs": error.name}
    except Exception as error:  # a fault of ours: its message could hold what is in the case
        name = f"({fault_at(error)})"
        found = _problems([refused("fault", (), Instead(name, name))], language)
    return json.dumps(found, ensure_ascii=False, default=_plain)


def _plain(value: object) -> object:
    return str(value) if isinstance(value, Decimal) else list(value)  # type: ignore[call-overload]


def _problems(problems: Iterable[Problem], language: Language) -> dict[str, Any]:
    shown = ((one, beside(_on_the_page(one), language)) for one in problems)
    return {"problems": [{"path": list(one.path), "text": text} for one, text in shown]}


_OF_THE_PAGE: Final = frozenset({"after_as_of", "unknown_kind"})
"""What names an option of the command, and has a remedy for who has only the page."""


def _on_the_page(problem: Problem) -> Problem:
    if problem.code not in _OF_THE_PAGE or "--" not in problem.remedy_nl:
        return problem
    said = refused(f"{problem.code}.page", problem.path, problem.value)
    return replace(problem, remedy=said.remedy, remedy_nl=said.remedy_nl)


def _answered(request: Request) -> dict[str, Any]:
    found = ASKS.get(request.ask)
    if found is None:
        raise CaseError([refused("no_such_ask", ("ask",), without_content(request.ask), names=[*ASKS])])
    return found(request)


# --- the page ---------------------------------------------------------------------------------------------------------


def _words(request: Request) -> dict[str, Any]:
    """The words of the page itself, the titles of the steps, and the form in which a case begins."""
    language = request.language
    _, why, unknown = asked("as_of", language)
    as_of = {"as_of": words(language)["page.as_of"], "as_of_why": why, "as_of_unknown": unknown}
    return {
        "words": {**shell(language), **as_of},
        "titles": {step: step_text(step, language)[0] for step in STEPS_SHOWN},
        "begin": begin_html(language),
    }


def _page(request: Request) -> dict[str, Any]:
    """The case as it was read, with the parts and the steps of the page that were asked for."""
    return _shown(request, request.case())


def _shown(request: Request, case: Case) -> dict[str, Any]:
    answer = request.answer_for(case)
    names, steps = request.given.get("parts") or (), request.given.get("steps") or ()
    return {
        "case": facts_of(case),
        "parts": {
            **parts(answer, request.language, [name for name in names if name in PARTS]),
            **(_packs_part(answer, request.language) if "packs" in names else {}),
        },
        "steps": {step: step_html(step, case, answer, request.language) for step in steps if step in STEPS_SHOWN},
        "sanctioned": answer.sanction.state is not PeriodState.NOT_APPLICABLE,
    }


def _packs_part(answer: Assessment, language: Language) -> dict[str, str]:
    """What an organisation adds, apart from the law."""
    from .packs import packs_shown  # packs are read when they are first looked at

    return {"packs": html_text(*packs_shown(answer, language))}


def _open(request: Request) -> dict[str, Any]:
    """A case file: its text is read as strictly as the command reads it."""
    case = Case.model_validate_json(text_of(request, "text"))
    return {"case": facts_of(case), "packs": _packs_of(case)}


def _packs_of(case: Case) -> list[str]:
    """The packs that ship and that declare an event or a fact of this case: it cannot be answered without them."""
    named = {record.name for record in case.records if isinstance(record, Event)}
    named |= {name for name, _ in case.pack_facts or ()}
    if not named:
        return []
    from ..packs.reading import SHIPPED  # most cases have none

    return [pack for pack in SHIPPED if any(name.startswith(f"{pack}.") for name in named)]


def _change(request: Request) -> dict[str, Any]:
    """One fact set or taken out."""
    given = request.given
    facts = with_change(request.facts, given.get("path"), given.get("value"), text_of(request, "form"))
    return _shown(request, Case.model_validate(facts))


def _add_line(request: Request) -> dict[str, Any]:
    """A fact written on one line, and what it changes."""
    # With the rest of the plans, not before the first timeline.
    from ..planning.what_if import what_if
    from .plans import difference

    before = request.case()
    facts, changes = told(request.facts, text_of(request, "line"))
    after = Case.model_validate(facts)
    found = what_if(before, *changes, as_of=request.as_of, readings=request.readings)
    return {**_shown(request, after), "changed": html_text(difference(found, request.language))}


def _answer_question(request: Request) -> dict[str, Any]:
    """An answer to a question that only people can answer."""
    from ..planning.questions import with_answers  # with the rest of the plans, not before the first timeline

    given = {text_of(request, "question"): text_of(request, "value")}
    return _shown(request, with_answers(request.case(), given, on=request.as_of))


def _assess(request: Request) -> dict[str, Any]:
    """The whole answer as data: what ``poortwachter.assess`` gives."""
    return {"answer": json.loads(request.answer().to_json())}


def _later(module: str, name: str) -> Callable[[Request], dict[str, Any]]:
    """What is loaded when it is first asked for, so that the first timeline is there sooner."""

    def ask(request: Request) -> dict[str, Any]:
        found: dict[str, Any] = getattr(import_module(module, __package__), name)(request)
        return found

    return ask


ASKS: Final[Mapping[str, Callable[[Request], dict[str, Any]]]] = {
    "about_kind": about_kind,
    "add_line": _add_line,
    "answer_question": _answer_question,
    "assess": _assess,
    "change": _change,
    "file": _later(".files", "file"),
    "later": _later(".plans", "later"),
    "many": _later(".many", "overview"),
    "open": _open,
    "page": _page,
    "proof": _later(".plans", "proof"),
    "questions": _later(".plans", "put_questions"),
    "readings": _later(".plans", "readings_of"),
    "repair": _later(".plans", "repair"),
    "sheet": _later(".sheets", "sheet"),
    "words": _words,
}
"""What the page can ask, by name."""
