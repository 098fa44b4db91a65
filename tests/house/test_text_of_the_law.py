"""How the text of the law hangs together: stages, lines of the file, conditions, anchors, readings; and what is set."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from graphlib import CycleError
from pathlib import Path

import pytest

import poortwachter
from generated import generated
from poortwachter import Case, CaseError, assess
from poortwachter.engine.evidence import EVIDENCE, SEQUENCES
from poortwachter.engine.lane import plain
from poortwachter.engine.run import Engine, engine_of
from poortwachter.engine.timeline import TERMS_OF, in_order
from poortwachter.lanes.trace import trace
from poortwachter.law import anchors
from poortwachter.law.awb import OBJECTED_TO
from poortwachter.law.catalogue import DUTCH_LAW
from poortwachter.law.conditions import CONDITIONS
from poortwachter.law.readings import READINGS, Chosen
from poortwachter.law.stages import CONDITIONS as HOLDS
from poortwachter.law.stages import STAGES, TEXT
from poortwachter.law.stages.file import File
from poortwachter.law.stages.timeline import Timeline
from poortwachter.rules.terms import Anchor, ByReading, Source, Term, parts_of

ROOT = Path(poortwachter.__file__).parent
ROOMS = ("counting", "rules", "law", "engine", "lanes")


class TestStages:
    """One outcome a stage, each after all that it is given."""

    def test_every_outcome_has_its_stage(self) -> None:
        """And every stage its outcome."""
        assert set(Timeline._fields) == set(STAGES) | set(TERMS_OF)
        assert set(STAGES).isdisjoint(TERMS_OF)

    def test_each_stage_runs_after_all_that_it_is_given(self) -> None:
        """The order follows from the parameters."""
        done = {"file"}
        for name, _, needs in engine_of(DUTCH_LAW).stages:
            assert done.issuperset(needs), name
            done.add(name)
        assert done == {"file", *Timeline._fields}

    def test_a_circle_fails_before_any_case_is_run(self) -> None:
        """Two stages that wait for each other have no order."""

        def end_of_wait(file: object, wage: object) -> object:
            return wage

        lane = plain(DUTCH_LAW)
        with pytest.raises(CycleError, match="end_of_wait"):
            Engine(lane._replace(stages={**STAGES, "end_of_wait": end_of_wait}))

    def test_a_stage_that_waits_for_itself(self) -> None:
        """Is a circle too."""

        def wage(wage: object) -> object:
            return wage

        governed = {rule.rule.id: rule.governed for rule in engine_of(DUTCH_LAW).rules}
        with pytest.raises(CycleError):
            in_order({**STAGES, "wage": wage}, governed)


class TestLanes:
    """The text runs in every lane."""

    def test_every_module_with_a_day_is_bound_in_every_lane(self) -> None:
        """A module of stages that a lane does not bind runs there with the plain verbs: rows part one by one."""
        listed = {module.__name__.rpartition(".")[2] for module in TEXT}
        there = {path.stem for path in (ROOT / "law" / "stages").glob("*.py") if path.stem != "__init__"}
        assert there - listed == {"clauses", "file", "joining", "shown", "timeline"}
        assert listed <= there


class TestLines:
    """What a stage may ask of the file."""

    def test_every_line_has_its_evidence(self) -> None:
        """The readings are no line: they come from the caller."""
        assert set(EVIDENCE) == set(File._fields) - {"readings"}
        assert set(EVIDENCE) >= SEQUENCES

    @pytest.mark.parametrize("number", range(6, 10_000, 700))
    def test_evidence_of_a_sequence_is_one_for_each_item(self, number: int) -> None:
        """So that each day is proved from its own record."""
        made = generated(number)
        try:
            run = assess(Case.model_validate(made.data), as_of=made.as_of).found.run
        except (CaseError, ValueError):
            pytest.skip("refused")
        for line in SEQUENCES:
            assert len(EVIDENCE[line](run.file)) == len(getattr(run.view, line)), line


class TestConditionsAndAnchors:
    """Each is declared once and read somewhere."""

    def test_every_condition_has_its_function(self) -> None:
        """And every function its condition."""
        assert {condition.id for condition in CONDITIONS} == set(HOLDS)
        used = {
            condition
            for rule in DUTCH_LAW.milestones
            for condition in (*rule.conditions, *rule.caveats_of_event, *rule.caveats_of_act)
        } | {one.where for rule in DUTCH_LAW.milestones for one in rule.all_consequences if one.where is not None}
        assert used == set(CONDITIONS)

    def test_every_anchor_is_in_the_register(self) -> None:
        """The names that the module gives to terms are those that are listed."""
        assert set(anchors.ANCHORS) == {value for value in vars(anchors).values() if isinstance(value, Anchor)}

    @pytest.mark.parametrize("anchor", anchors.ANCHORS, ids=lambda anchor: anchor.id)
    def test_an_anchor_is_read_where_it_says(self, anchor: Anchor) -> None:
        """A line of the file, an outcome, or a milestone that stands before the one that is counted from it."""
        places = {
            Source.FILE: File._fields,
            Source.OCCASION_OR_FILE: File._fields,
            Source.OUTCOME: Timeline._fields,
            Source.MILESTONE: tuple(DUTCH_LAW.rules),
            Source.OCCASION: ("",),
            Source.OCCASION_OF: OBJECTED_TO,
            Source.LETTER: ("answer_by",),
            Source.ANSWERED: OBJECTED_TO,
            Source.ANSWERING: OBJECTED_TO,
        }
        assert set(anchor.name.split() or [""]) <= set(places[anchor.source])
        order = list(DUTCH_LAW.rules)
        for rule in DUTCH_LAW.milestones:
            versions = [one for version in rule.versions for one in (version, *version.instead)]
            terms = [rule.window_opens, rule.advised, rule.last_valid, *(version.due for version in versions)]
            reads = any(part == anchor for term in terms if term is not None for part in _all_parts(term))
            if reads and anchor.source is Source.MILESTONE:
                assert order.index(anchor.name) < order.index(rule.id)


def _all_parts(term: Term) -> Iterator[Term]:
    yield term
    for part in parts_of(term):
        yield from _all_parts(part)


class TestReadings:
    """The register, the enumerations and the fields that hold the choice are one list."""

    def test_a_field_for_each_reading(self) -> None:
        """In the order of the register, at its default."""
        assert Chosen._fields == tuple(READINGS)
        assert all(reading.id == name for name, reading in READINGS.items())
        assert Chosen() == tuple(reading.default for reading in READINGS.values())
        assert poortwachter.READINGS is READINGS

    @pytest.mark.parametrize("name", READINGS)
    def test_the_alternatives_are_those_of_the_enumeration(self, name: str) -> None:
        """In the same order, the default first."""
        reading = READINGS[name]
        enumeration: type[StrEnum] = type(reading.default)
        assert tuple(reading.alternatives) == tuple(enumeration)

    def test_terms_by_reading_name_every_alternative(self) -> None:
        """None more and none less."""
        for rule in DUTCH_LAW.milestones:
            terms = [rule.window_opens, rule.advised, rule.last_valid, *(version.due for version in rule.versions)]
            for part in (part for term in terms if term is not None for part in _all_parts(term)):
                if isinstance(part, ByReading):
                    named = tuple(name for name, _ in part.terms)
                    assert named == tuple(item.value for item in READINGS[part.reading].alternatives), rule.id


class TestNothingIsSet:
    """The text writes nothing, and what it is given cannot be written."""

    @pytest.mark.parametrize("name", ["file", "found"])
    def test_file_and_timeline_cannot_be_changed(self, name: str) -> None:
        """Nor what is in them: all of it can be hashed."""
        run = assess(Case.model_validate({"first_sick_day": "2026-01-05"}), as_of=date(2026, 1, 5)).found.run
        whole = getattr(trace(run), name)
        for field in whole._fields:
            with pytest.raises(AttributeError):
                setattr(whole, field, None)
        with pytest.raises(AttributeError):
            whole.another = 1
        assert isinstance(hash(whole), int)

    @pytest.mark.parametrize("room", ROOMS)
    def test_no_attribute_is_set_from_outside(self, room: str) -> None:
        """Only an object sets its own attributes, while it is made."""
        found = [
            f"{path.relative_to(ROOT)}:{line}"
            for path in sorted((ROOT / room).rglob("*.py"))
            if str(path.relative_to(ROOT)) not in _REMEMBERS
            for line in _set_from_outside(ast.parse(path.read_text(encoding="utf-8")))
        ]
        assert found == []


_REMEMBERS = {f"lanes/{name}.py" for name in ("bound", "checked", "day_verbs", "many", "rows")}
"""Where many rows are run at once: a way through the text remembers how far it has come and which rows are left on it.
The text that runs there writes nothing all the same.
"""


def _set_from_outside(module: ast.Module) -> Iterator[int]:
    """The lines that set or delete an attribute of another object."""
    own: set[ast.AST] = set()
    for function in ast.walk(module):
        if isinstance(function, ast.FunctionDef) and function.name in ("__init__", "__new__"):
            made = {"self"} if function.name == "__init__" else _made_in(function)
            own |= {
                node
                for node in ast.walk(function)
                if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in made
            }
    for node in ast.walk(module):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store | ast.Del) and node not in own:
            yield node.lineno
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("setattr", "delattr"):
            yield node.lineno


def _made_in(function: ast.FunctionDef) -> set[str]:
    """The names that hold what a constructor makes."""
    return {
        target.id
        for node in ast.walk(function)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and "super" in ast.dump(node.value)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
