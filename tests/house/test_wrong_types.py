"""What is of another type than a door takes is refused in words: an id, a day, a code, a language, readings, a case."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import date
from typing import Any, Final

import pytest

import poortwachter
from poortwachter import (
    Case,
    CaseError,
    PackError,
    PoortwachterError,
    UnknownIdError,
    assess,
    assessment_schema,
    audit,
    audit_of,
    changes,
    clean_up,
    digests,
    dismissal_path,
    explain_dismissal,
    label,
    overview,
    overview_html,
    pack_named,
    problems_in,
    questions,
    read_pack,
    reminders,
    replay,
    with_answers,
)
from poortwachter.adapters import afas, nmbrs, to_rows, visma
from poortwachter.assistants import called
from poortwachter.errors.handed import GIVEN_BY
from poortwachter.export.audit import audit_html, audit_markdown, audit_rows, clean_up_html, clean_up_markdown
from poortwachter.export.calendar import calendar_ics
from poortwachter.export.excel import workbook
from poortwachter.export.figures import absence_rows, figures_html, file_rows
from poortwachter.export.image import timeline_png
from poortwachter.export.picture import timeline_svg
from poortwachter.export.report import (
    abroad_html,
    abroad_markdown,
    brief_html,
    brief_markdown,
    report_html,
    report_markdown,
)
from poortwachter.export.rows import case_rows, finding_rows, milestone_rows, pack_rows, step_rows
from poortwachter.retention import minimise, retention

DAY: Final = date(2027, 3, 15)
CASE: Final = Case(first_sick_day="2026-01-05")
ANSWER: Final = assess(CASE, as_of=DAY)
BESIDE: Final[Any] = assess(CASE, as_of=DAY, packs=["employer"])
PACK: Final = BESIDE.packs[0]


class _Anything:
    """No type that any door takes."""

    def __repr__(self) -> str:
        return "anything"


ANYTHING: Final = _Anything()
WRONG: Final[tuple[Any, ...]] = (None, 3, 2.5, b"wia", [], ["wia"], {}, {"wia": 1}, {1}, ANYTHING, True)


def _kind(given: object) -> str:
    """Names a value without what it holds."""
    return type(given).__name__


NOTHING: Final[Any] = 0
"""In the place of what leaves a question as it is."""


def _for(role: Any) -> Any:
    """Lead times for one role, where it can be one."""
    return {role: (1,)} if isinstance(role, Hashable) else NOTHING


IDS: Final[tuple[Callable[[Any], object], ...]] = (
    ANSWER.explain,
    ANSWER.why_not,
    ANSWER.milestone,
    BESIDE.explain,
    BESIDE.why_not,
    PACK.explain,
    PACK.milestone,
    dismissal_path(CASE, as_of=DAY).day,
    lambda id: explain_dismissal(CASE, id, as_of=DAY),
    case_rows([ANSWER]).column,
)
LANGUAGES: Final[tuple[Callable[[Any], object], ...]] = (
    lambda language: label(DAY, language),
    lambda language: report_html(ANSWER, language=language),
    lambda language: calendar_ics(ANSWER, language=language),
    lambda language: case_rows([ANSWER], language=language),
    lambda language: timeline_svg(ANSWER, language=language),
    lambda language: PACK.name("milestone.x", language),
    lambda language: refusal(lambda: pack_named("x")).errors(language=language),
    lambda language: problems_in(refusal(lambda: pack_named("x")))[0].message(language),
)
OTHERS: Final[tuple[Callable[[Any], object], ...]] = (
    lambda detail: ANSWER.to_json(detail=detail),
    lambda detail: ANSWER.to_dict(detail=detail),
    lambda detail: assessment_schema(detail=detail),
    lambda role: reminders(CASE, as_of=DAY, since=DAY, lead_times=_for(role)),
    lambda role: calendar_ics(ANSWER, role=role),
    lambda theme: timeline_svg(ANSWER, theme=theme),
    lambda phase: questions(CASE, as_of=DAY, phase=phase or NOTHING),
    lambda bearers: reminders(CASE, as_of=DAY, since=DAY, lead_times={}, bearers=bearers or NOTHING),
    pack_named,
    read_pack,
    lambda day: ANSWER.milestones[0].basis[0].link(day or NOTHING),
    lambda on: minimise(CASE, on=on),
    CASE.as_at,
)
CASES: Final[tuple[Callable[[Any], object], ...]] = (
    lambda case: assess(case, as_of=DAY),
    lambda case: audit(case, as_of=DAY),
    lambda case: with_answers(case, {"UP-E07": "no"}, on=DAY),
    retention,
    lambda case: minimise(case, on=DAY),
    lambda case: to_rows(case, columns={}, end_is="last_sick_day"),
    lambda case: afas.write(case, end_is="last_sick_day"),
    nmbrs.write,
    visma.write,
)

OBJECTS: Final[tuple[Callable[[Any], object], ...]] = (
    audit_html,
    audit_markdown,
    audit_of,
    audit_rows,
    lambda found: clean_up([found]),
    lambda found: clean_up_html([found]),
    clean_up_markdown,
    calendar_ics,
    lambda answer: calendar_ics([ANSWER, answer]),
    case_rows,
    milestone_rows,
    finding_rows,
    lambda answer: step_rows([answer]),
    pack_rows,
    workbook,
    lambda before: changes(before, ANSWER),
    lambda after: changes(ANSWER, after),
    digests,
    absence_rows,
    file_rows,
    figures_html,
    timeline_svg,
    timeline_png,
    report_html,
    report_markdown,
    brief_html,
    brief_markdown,
    abroad_html,
    abroad_markdown,
    overview,
    overview_html,
    replay,
)


def refusal(act: Callable[[], object]) -> PoortwachterError:
    """What refuses, which can be said in both languages."""
    with pytest.raises(PoortwachterError) as caught:
        act()
    for language in ("en", "nl"):
        assert all(problem.message(language) for problem in caught.value.problems)
    return caught.value


@pytest.mark.parametrize("given", WRONG, ids=repr)
@pytest.mark.parametrize("door", IDS)
def test_an_id_that_is_no_text(door: Callable[[Any], object], given: Any) -> None:
    """As one that is not there, with what there is."""
    assert isinstance(refusal(lambda: door(given)), UnknownIdError)


@pytest.mark.parametrize("given", WRONG, ids=repr)
@pytest.mark.parametrize("door", LANGUAGES)
def test_a_language_that_is_no_text(door: Callable[[Any], object], given: Any) -> None:
    """As one in which there are no words."""
    assert refusal(lambda: door(given)).problems[0].path == ("language",)


@pytest.mark.parametrize("given", WRONG, ids=repr)
@pytest.mark.parametrize("door", OTHERS)
def test_another_value_of_another_type(door: Callable[[Any], object], given: Any) -> None:
    """A role, a theme, a phase, a pack, a day."""
    assert isinstance(refusal(lambda: door(given)), CaseError | PackError)


@pytest.mark.parametrize("given", WRONG, ids=repr)
@pytest.mark.parametrize("door", CASES)
def test_what_is_no_case(door: Callable[[Any], object], given: Any) -> None:
    """In the words of all doors."""
    assert [problem.code for problem in refusal(lambda: door(given)).problems] == ["not_a_case"]


@pytest.mark.parametrize("given", [*(one for one in WRONG if one not in ([], {})), "text", CASE], ids=_kind)
@pytest.mark.parametrize("door", OBJECTS)
def test_a_whole_object_of_another_kind(door: Callable[[Any], object], given: Any) -> None:
    """A case where its answer must stand, above all: with what gives the right one."""
    found = refusal(lambda: door(given))
    assert [problem.code for problem in found.problems] == ["another_object"]
    assert str(found.problems[0].path[0]) in ("answer", "answers", "audits", "found", "before", "after", "explanation")


def test_what_gives_an_object_is_there() -> None:
    """Each starts with the name of a public function or of a method of an answer."""
    for wanted, given_by in GIVEN_BY.items():
        assert hasattr(poortwachter, wanted)
        name = given_by.partition("(")[0]
        assert hasattr(poortwachter, name) or hasattr(ANSWER, name)


@pytest.mark.parametrize("given", [3, "late_days", ["late_days"], {1}, ANYTHING], ids=repr)
@pytest.mark.parametrize("packs", [[], ["employer"]])
def test_readings_that_are_no_mapping(packs: list[str], given: Any) -> None:
    """With packs as without."""
    with pytest.raises(CaseError) as caught:
        assess(CASE, as_of=DAY, readings=given, packs=packs)
    assert caught.value.problems[0].code == "not_readings"


@pytest.mark.parametrize("given", [None, 3, "UP-E07", ["UP-E07"], ANYTHING], ids=repr)
def test_named_values_that_are_no_mapping(given: Any) -> None:
    """The answers to questions; the arguments of a tool."""
    assert refusal(lambda: with_answers(CASE, given, on=DAY)).problems[0].code == "object_expected"
    assert called("assess", given).problems[0].code == "object_expected"


@pytest.mark.parametrize("given", WRONG, ids=repr)
def test_a_parameter_and_a_code_of_a_pack(given: Any) -> None:
    """What a pack does not name has no length and no name."""
    assert pack_named("employer").length_of(given) is None
    assert PACK.name(given, "en") is None
