"""What a notebook shows: whole, folded up, without a script; and by itself."""

from __future__ import annotations

from datetime import date
from html.parser import HTMLParser

import pytest

from poortwachter import (
    Assessment,
    Case,
    Language,
    PayFacts,
    exposure,
    plan_repair,
    wage_amounts,
    wage_periods,
    what_if,
)
from poortwachter._shown import Shown
from poortwachter.export.notebook import mimebundle, shown_in
from poortwachter.export.rows import case_rows, milestone_rows
from poortwachter.text import words
from shown import EXAMPLES, example, made_up

SANCTIONED = Case.model_validate_json(EXAMPLES["sanctioned"].read_bytes())
LATE = date(2027, 12, 1)
PAY = PayFacts(3500, "month", 36)


def tags(text: str) -> list[str]:
    """The tags that a browser finds."""
    found: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.append(tag)

    Reader().feed(text)
    return found


def forms(shown: Shown) -> dict[str, str]:
    """What a notebook asks."""
    return shown._repr_mimebundle_(include=None, exclude=None)


def test_an_answer_shows_itself() -> None:
    """A line, one picture, what to do, and a folded reason for each date; plain text stays what it was."""
    answer = example("serious-gaps")
    found = forms(answer)
    assert found["text/plain"] == repr(answer)
    assert found["text/markdown"].startswith("# ")
    names = tags(found["text/html"])
    assert names.count("svg") == 1
    assert names.count("details") == names.count("summary") >= 10
    assert {"script", "link", "img", "iframe"}.isdisjoint(names)
    assert " id=" not in found["text/html"]
    assert found["text/html"].count("http://") == 1  # the name of SVG


def test_an_answer_shows_itself_in_dutch() -> None:
    """When asked to."""
    text = forms(shown_in(example("serious-gaps"), "nl"))["text/html"]
    assert words("nl")["notebook.reasons"] in text
    assert 'lang="nl"' in text


def test_an_answer_that_was_read_back_has_no_reasons() -> None:
    """It holds no case to prove it with; the rest is there."""
    answer = Assessment.from_json(example("clear").to_json())
    names = tags(forms(answer)["text/html"])
    assert "svg" in names
    assert "details" not in names


def test_whatever_is_answered_shows_itself() -> None:
    """Proofs, findings, milestones, plans, what-ifs and wage periods, as text and as HTML."""
    answer = example("serious-gaps")
    owed = wage_periods(SANCTIONED, as_of=LATE, first_day=LATE, last_day=LATE)
    things: tuple[Shown, ...] = (
        answer.explain("wia"),
        answer.risk.findings[0],
        answer.milestones[0],
        plan_repair(SANCTIONED, received_on=date(2028, 3, 6), as_of=LATE),
        what_if(SANCTIONED, {"kind": "employee_view", "dated": "2027-10-01"}, as_of=LATE),
        owed[0],
        wage_amounts(SANCTIONED, PAY, as_of=LATE, first_day=LATE, last_day=LATE),
    )
    for shown in things:
        for language in ("nl", "en"):
            found = forms(shown_in(shown, "nl" if language == "nl" else "en"))
            assert "text/html" in found
            assert not found["text/plain"].startswith(type(shown).__name__)
            assert "pre" in tags(found["text/html"])


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_a_page_of_text_fits_a_cell(language: Language) -> None:
    """No line of a table is broken by the cell that shows it."""
    span = {"as_of": LATE, "first_day": date(2027, 12, 1), "last_day": date(2028, 1, 31)}
    wage = {"amount": "3500", "period": "month", "holiday_allowance_percent": 8, "employer_charges_percent": 20}
    repair = plan_repair(SANCTIONED, received_on=date(2028, 3, 6), as_of=LATE)
    shown = (wage_amounts(SANCTIONED, PAY, **span), *wage_periods(SANCTIONED, **span), repair,  # type: ignore[arg-type]
             exposure(SANCTIONED, wage, as_of=LATE))  # fmt: skip
    for one in shown:
        text = mimebundle(shown_in(one, language))["text/plain"]
        assert [line for line in text.splitlines() if len(line) > 80] == []


def test_many_cases_show_as_a_table() -> None:
    """As many rows as a screen holds, and how many more there are."""
    answers = [example(name) for name in EXAMPLES]
    few, many = case_rows(answers), milestone_rows(answers)
    assert tags(forms(few)["text/html"]).count("tr") == len(answers) + 1
    text = forms(shown_in(many, "nl"))["text/html"]
    assert tags(text).count("tr") == 51
    assert words("nl")["notebook.more"].format(count=len(many.rows) - 50) in text


def test_what_has_no_page_shows_as_it_is() -> None:
    """Its own text, and nothing else."""
    assert mimebundle(example("clear").waiting_period) == {"text/plain": repr(example("clear").waiting_period)}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_made_up_cases_show_themselves(language: str) -> None:
    """Whatever the case."""
    for answer in list(made_up())[:8]:
        assert "svg" in tags(forms(shown_in(answer, "nl" if language == "nl" else "en"))["text/html"])
