"""The proofs of the example cases say what they said when people last read them against the law."""

from __future__ import annotations

from datetime import date

import pytest

from example_proofs import AS_OF, CASES, FOLDER, SUBJECTS, proofs
from poortwachter import Case, assess
from poortwachter.answer.explanation import replay


@pytest.mark.parametrize("name", AS_OF)
def test_proofs_are_as_they_were_read(name: str) -> None:
    """A proof that changed is read again and written with ``python tests/proofs/example_proofs.py``."""
    assert proofs(name) == (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def test_every_example_is_proved() -> None:
    """Each example case has its proofs, and no file is left of one that is gone."""
    assert {path.stem for path in CASES.glob("*.json")} == set(AS_OF) == {path.stem for path in FOLDER.glob("*.txt")}


@pytest.mark.parametrize("name", AS_OF)
def test_each_step_names_an_article_once_and_each_line_stands_once(name: str) -> None:
    """No step cites an article twice, nothing is ruled out twice, and the steps lead to the day."""
    case = Case.model_validate_json((CASES / f"{name}.json").read_text(encoding="utf-8"))
    answer = assess(case, as_of=AS_OF[name])
    for subject in SUBJECTS:
        proof = answer.explain(subject)
        for step in proof.steps:
            assert len(step.grounds) == len(step.basis)
        assert len({item.what for item in proof.ruled_out}) == len(proof.ruled_out)
        assert proof.conclusion is None or replay(proof) == proof.conclusion


@pytest.mark.parametrize(
    ("milestone", "reason", "evidence"),
    [("second_track", "no_capacity", ("analysis-1",)), ("periodic_evaluation", "no_capacity", ("analysis-1",))],
)
def test_what_is_not_asked_rests_on_the_condition_that_failed(
    milestone: str, reason: str, evidence: tuple[str, ...]
) -> None:
    """And not on what else it depends on: that there was structural work once is no part of it."""
    records = [
        {"id": "analysis-1", "kind": "problem_analysis", "dated": "2026-02-16", "capacity": "none"},
        {"id": "work-1", "kind": "work_resumption", "started_on": "2026-06-01", "last_day": "2026-09-01",
         "work": "own", "structural": True},
    ]  # fmt: skip
    case = Case.model_validate({"first_sick_day": "2026-01-05", "records": records})
    proof = assess(case, as_of=date(2027, 6, 1)).explain(milestone)
    assert proof.reason == reason
    assert proof.steps[-1].evidence == evidence
