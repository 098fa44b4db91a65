"""The questions that only people can answer: when they are put, in which order, and what an answer does."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poortwachter import Case, CaseError, assess, questions, with_answers
from poortwachter.cli import main
from poortwachter.law.retired import RETIRED
from poortwachter.law.signals import QUESTIONS, SIGNALS
from poortwachter.planning.questions import AskedQuestion
from poortwachter.rules.signal import Phase

D0: Final = date(2026, 1, 5)
BOTH: Final = ["employer", "employee"]
Record = dict[str, Any]


def on(number: int) -> date:
    """The day that is counted day ``number``."""
    return D0 + timedelta(days=number - 1)


def dated(kind: str, day: int, **fields: Any) -> Record:
    """A record of ``kind`` on a counted day."""
    return {"kind": kind, "dated": str(on(day)), **fields}


ABLE: Final = dated("problem_analysis", 40, capacity="present", long_absence_expected=True)
PLAN: Final = dated("action_plan", 52, signed_by=BOTH, views_of=BOTH, case_manager_named=True, goal_stated=True)
TRACK: Final = {"kind": "second_track_start", "started_on": str(on(390)), "plan_dated": str(on(380))}
FIRST_YEAR: Final = dated("first_year_evaluation", 360, signed_by=BOTH, views_of=BOTH, course="changed")
FILE: Final = [ABLE, PLAN, FIRST_YEAR, TRACK]


def case(*records: Record) -> Case:
    """A case with these records; those of an ordinary file if none are given."""
    return Case.model_validate({"first_sick_day": D0, "records": list(records or FILE)})


def by(day: int) -> list[Record]:
    """The records of the ordinary file by a counted day."""
    return [one for one in FILE if str(one.get("dated") or one.get("started_on")) <= str(on(day))]


def put(day: int, *records: Record, phase: Phase | str | None = None) -> tuple[AskedQuestion, ...]:
    """What is asked on a counted day."""
    return questions(case(*records).as_at(on(day)), as_of=on(day), phase=phase)


def ids(found: tuple[AskedQuestion, ...]) -> list[str]:
    """Their ids, in order."""
    return [one.question.id for one in found]


# --- phases and ranking -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "phase", "asked"),
    [
        (49, Phase.PLAN, False),
        (60, Phase.PLAN, True),
        (175, Phase.FIRST_TRACK, True),
        (273, Phase.FIRST_YEAR, False),
        (274, Phase.FIRST_YEAR, True),
        (389, Phase.SECOND_TRACK, False),
        (390, Phase.SECOND_TRACK, True),
        (539, Phase.REPORT, False),
        (540, Phase.REPORT, True),
        (640, Phase.APPLICATION, False),
        (640, Phase.SANCTION, False),
        (640, Phase.LEAVING, False),
    ],
)
def test_a_phase_begins_on_its_day(day: int, phase: Phase, asked: bool) -> None:
    """Those on the plan come with the plan; of the report the first comes half a year before the wait ends."""
    records = by(day)
    assert bool(put(day, *records, phase=phase)) is asked


@pytest.mark.parametrize("phase", Phase)
def test_only_those_of_the_phase(phase: Phase) -> None:
    """And all of them, also beyond ten."""
    of_phase = [one for one in put(620, phase=phase) if one.question.phase is not phase]
    assert not of_phase


def test_all_phases_together_are_all_open_questions() -> None:
    """The ten that are put at once are the first of them."""
    together = [one for phase in Phase for one in put(620, phase=phase)]
    ranked = sorted(together, key=lambda one: (one.question.rank, one.question.id))
    assert len(ranked) > 10
    assert ids(put(620)) == ids(tuple(ranked))[:10]


@pytest.mark.parametrize("day", [60, 180, 320, 364, 450, 620])
def test_at_most_ten_and_three_first(day: int) -> None:
    """What decides most often comes first; three of them are marked."""
    found = put(day)
    ranks = [(one.question.rank, one.question.id) for one in found]
    assert ranks == sorted(ranks)
    assert 0 < len(found) <= 10
    assert [one.top for one in found] == [place < 3 for place in range(len(found))]
    assert ids(found) == [one.id for one in assess(case().as_at(on(day)), as_of=on(day)).risk.questions]


def test_the_questions_of_the_ground_that_decides_most_often_come_first() -> None:
    """Whether the company doctor was right decides most rulings: it is asked before anything else in the report."""
    unable = dated("problem_analysis", 40, capacity="none", long_absence_expected=True)
    opinion = dated("current_opinion", 600, capacity="none")
    assert ids(put(620, unable, opinion))[0] == "UP-M01"


def test_every_question_is_one_sentence_in_both_languages() -> None:
    """That a case manager can answer with yes or no."""
    for id in QUESTIONS:
        asks = SIGNALS[id].asks
        assert asks is not None
        assert asks.nl.count("?") == asks.en.count("?") == 1
        assert len(asks.nl) < 140


def test_an_unknown_phase_is_refused_with_those_there_are() -> None:
    """The value is not shown; the names are."""
    with pytest.raises(CaseError) as caught:
        put(60, phase="reprot")
    problem = caught.value.problems[0]
    assert problem.code == "unknown_phase"
    assert all(phase in problem.expected for phase in Phase)


# --- answering ----------------------------------------------------------------------------------------------------


def test_an_answer_closes_its_question() -> None:
    """Yes, no, or that it does not apply."""
    asked = ids(put(620))
    for value in ("yes", "no", "not_applicable"):
        answered = with_answers(case(), {asked[0]: value}, on=on(620))
        assert asked[0] not in ids(questions(answered, as_of=on(620)))
        assert len(questions(answered, as_of=on(620))) == 10


def test_the_latest_answer_counts_and_the_first_stays_a_fact() -> None:
    """A form can be filled in again."""
    first = with_answers(case(), {"UP-E07": "no"}, on=on(400))
    second = with_answers(first, {"UP-E07": "yes"}, on=on(410))
    assert len(second.records) == len(case().records) + 2
    found = {day: assess(second.as_at(on(day)), as_of=on(day)).risk.findings for day in (400, 410)}
    assert "UP-E07" in {one.id for one in found[400]}
    assert "UP-E07" not in {one.id for one in found[410]}


def test_every_mistake_in_a_form_is_told_at_once() -> None:
    """With the nearest id, and without the value that was given."""
    with pytest.raises(CaseError) as caught:
        with_answers(case(), {"UP-E077": "no", "UP-E08": "maybe", "x": "yes"}, on=on(400))
    codes = {(problem.path[-1], problem.code) for problem in caught.value.problems}
    assert codes == {("UP-E077", "unknown_question"), ("UP-E08", "answer"), ("x", "unknown_question")}
    assert "UP-E07" in next(problem.remedy for problem in caught.value.problems if problem.path[-1] == "UP-E077")


@pytest.mark.parametrize(("old", "value", "shows"), [("UP-E11", "no", "UP-E07"), ("UP-S16", "no", "UP-S08")])
def test_an_answer_to_a_question_that_is_asked_no_more_counts_where_it_says_as_much(
    old: str, value: str, shows: str
) -> None:
    """What was answered before stays true."""
    assert old in RETIRED
    changed = dated("capacity", 450, capacity="marginal")
    again = dated("capacity", 455, capacity="present")
    answer = dated("answer", 460, question=old, value=value)
    found = assess(case(*FILE, changed, again, answer), as_of=on(470)).risk.findings
    assert shows in {one.id for one in found}


# --- what an answer would change ----------------------------------------------------------------------------------


@settings(max_examples=6)
@given(day=st.integers(60, 727))
def test_what_is_shown_is_what_the_answer_does(day: int) -> None:
    """Level, findings that come and go: the same as on the file with that answer."""
    records = by(day)
    before = assess(case(*records), as_of=on(day)).risk
    were = {one.id for one in before.findings if one.switched_off_by is None}
    for one in put(day, *records)[:3]:
        for value, effect in (("yes", one.if_yes), ("no", one.if_no)):
            answered = with_answers(case(*records), {one.question.id: value}, on=on(day))
            after = assess(answered, as_of=on(day)).risk
            are = {each.id for each in after.findings if each.switched_off_by is None}
            assert effect.level is after.level
            assert (set(effect.found), set(effect.gone)) == (are - were, were - are)


def test_the_answer_that_shows_a_signal_adds_a_step() -> None:
    """Only the answer on which it holds."""
    inventory = next(one for one in put(300, phase=Phase.FIRST_TRACK) if one.question.id == "UP-E07")
    assert "UP-E07" in inventory.if_no.found
    assert "make_inventory" in inventory.if_no.steps
    assert not inventory.if_yes.found
    assert "make_inventory" not in inventory.if_yes.steps


# --- on the command line ------------------------------------------------------------------------------------------


@pytest.fixture
def file(tmp_path: Path) -> str:
    """The ordinary file on disk."""
    path = tmp_path / "case.json"
    path.write_text(case().to_json(), encoding="utf-8")
    return str(path)


def test_the_command_puts_them(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    """At most ten, three of them marked; as JSON with what each answer would change."""
    day = str(on(620))
    assert main(["questions", file, "--as-of", day]) == 0
    page = capsys.readouterr().out
    assert page.count("UP-") >= 10
    assert len([line for line in page.splitlines() if line.startswith("* ")]) == 3
    assert main(["questions", file, "--as-of", day, "--phase", "report", "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert {one["question"]["phase"] for one in data} == {"report"}
    assert {"level", "found", "gone", "steps"} == set(data[0]["if_yes"])


def test_the_command_takes_answers_one_by_one_and_as_a_form(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both write the case with the answers added, and nothing else changed."""
    form = tmp_path / "form.json"
    form.write_text(json.dumps({"UP-E07": "no", "UP-S07": "yes"}), encoding="utf-8")
    day = str(on(620))
    assert main(["answer", file, "--as-of", day, "--form", str(form)]) == 0
    by_form = Case.model_validate_json(capsys.readouterr().out)
    assert main(["answer", file, "--as-of", day, "--say", "UP-E07=no", "--say", "UP-S07=yes"]) == 0
    one_by_one = Case.model_validate_json(capsys.readouterr().out)
    assert by_form == one_by_one == with_answers(case(), {"UP-E07": "no", "UP-S07": "yes"}, on=on(620))
    assert main(["answer", file, "--as-of", day, "--say", "UP-E07"]) != 0
    assert capsys.readouterr().err


@pytest.mark.parametrize("name", ["case.json", "another.json"])
def test_an_answered_file_is_written_as_its_owner_wrote_it(name: str, tmp_path: Path) -> None:
    """Line by line, as ``record`` writes it, with nothing that was not told; it became one line with all defaults."""
    facts = {
        "first_sick_day": on(1).isoformat(),
        "case_id": "HR-1",
        "records": [{"kind": "action_plan", "dated": on(50).isoformat()}],
    }
    source, path = tmp_path / "case.json", tmp_path / name
    source.write_text(json.dumps(facts), encoding="utf-8")
    day, to = on(620), ("--output", str(path), "--force")
    assert main(["answer", str(source), "--as-of", str(day), "--say", "UP-E07=no", *to]) == 0
    answer = {"kind": "answer", "dated": day.isoformat(), "question": "UP-E07", "value": "no"}
    whole = {**facts, "records": [*facts["records"], answer]}
    assert path.read_text(encoding="utf-8") == json.dumps(whole, indent=2) + "\n"


def test_an_answered_case_on_a_line(file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file of lines has one line, and what happened later is dropped where that was asked for."""
    path, day = tmp_path / "cases.jsonl", str(on(620))
    assert main(["answer", file, "--as-of", day, "--say", "UP-E07=no", "-o", str(path)]) == 0
    assert path.read_text(encoding="utf-8").count("\n") == 1
    asked = ["answer", file, "--as-of", str(on(30)), "--future", "drop", "--say", "UP-E07=no"]
    assert main(asked) == 0
    printed = Case.model_validate_json(capsys.readouterr().out)
    assert printed == with_answers(case().as_at(on(30)), {"UP-E07": "no"}, on=on(30))
