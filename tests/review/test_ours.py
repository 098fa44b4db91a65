"""Numbers that are ours: each says why it is what it is, and a signal names all that it rests on."""

from __future__ import annotations

from datetime import timedelta

import pytest
from test_typical_files import D0, FILES, Record

from poortwachter import Case, assess
from poortwachter.law.signals import SIGNALS
from poortwachter.law.signals.ours import FIXED, PARAMETERS, ours_in
from poortwachter.review.noted import NotingDossier, noted
from poortwachter.review.parameters import PARAMETERS as CHOSEN
from poortwachter.rules.patterns import FACT_COMPARES, Holds, Parameter, Template, within
from poortwachter.rules.rule import Figure, Mark

OF_THE_LEVELS = {Parameter.EXPERT_OPINION_DAYS}
"""How long a protection covers what is open: no signal rests on it."""


def test_each_says_why_and_that_no_source_gives_it() -> None:
    """One number, one reason, one mark."""
    assert PARAMETERS.keys() == set(Parameter)
    for number in (*PARAMETERS.values(), *FIXED):
        assert number.mark is Mark.NOT_FOUND
        assert len(number.why) > 20
    assert {name: int(number) for name, number in PARAMETERS.items()} == dict(CHOSEN)


def test_each_is_named_by_a_signal() -> None:
    """None of them is idle."""
    named = {name for signal in SIGNALS.values() for name in ours_in(signal)}
    assert {name.value for name in set(Parameter) - OF_THE_LEVELS} <= named
    assert {week.id for week in FIXED if week.unit == "week"} <= named


@pytest.mark.parametrize(
    ("signal", "ours"),
    [
        ("UP-E17", ("conflict_days", "dispute_days", "effort_late_days")),
        ("UP-E27", ("first_year_week", "last_first_year_week")),
        ("UP-E41", ("opinion_gap_days",)),
        ("UP-S17", ("advice_days", "second_track_very_late_days", "second_track_late_days")),
        ("UP-E01", ()),
    ],
)
def test_which_a_signal_rests_on(signal: str, ours: tuple[str, ...]) -> None:
    """Those of its gate first, then those of its test, then how late is long."""
    assert ours_in(SIGNALS[signal]) == ours


FACTS = {
    part.fact: part
    for signal in SIGNALS.values()
    for whole in (signal.when, signal.test)
    if whole is not None
    for part in within(whole)
    if isinstance(part, Holds)
}


@pytest.mark.parametrize("records", [file[2] for file in FILES], ids=[file[0] for file in FILES])
def test_no_fact_compares_with_a_number_that_it_does_not_name(records: list[Record]) -> None:
    """What each fact about the case really reads, on the typical files."""
    for week in (20, 60, 91):
        day = D0 + timedelta(weeks=week, days=-1)
        case = Case.model_validate({"first_sick_day": D0, "records": records})
        dossier = NotingDossier(assess(case.as_at(day), as_of=day).found, CHOSEN)
        for fact, template in FACTS.items():
            assert _read(template, dossier) <= set(FACT_COMPARES.get(fact, ())), fact


def _read(template: Template, dossier: NotingDossier) -> set[Parameter]:
    """The numbers of ours that a test reads."""
    dossier.notes.clear()
    noted.prepared(template)(dossier)
    return {number for number, _ in dossier.notes[0].numbers.values() if not isinstance(number, Figure)}


def test_a_number_is_noted_within_a_test_alone() -> None:
    """Whoever asks for one outside a test gets it, and nothing rests on it."""
    dossier = NotingDossier(assess(Case(first_sick_day=D0), as_of=D0).found, CHOSEN)
    assert dossier.number(Parameter.DISPUTE_DAYS) == CHOSEN[Parameter.DISPUTE_DAYS]
    assert dossier.notes == []
