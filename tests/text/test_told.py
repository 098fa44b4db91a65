"""A fact on one line in the words of the pages and of the documentation, in Dutch."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from poortwachter import Case, assess, problems_in
from poortwachter.facts.absences import Employment
from poortwachter.facts.records import record_models
from poortwachter.planning.what_if import changed
from poortwachter.text import LANGUAGES, words
from poortwachter.text.entry import record_of, told
from poortwachter.text.entry_values import codes_of
from poortwachter.text.intake import value_name
from poortwachter.text.mistakes import MistakeError
from poortwachter.text.page import verified_line
from poortwachter.text.refusals import refusal

PAGE = Path(__file__).parents[2] / "docs" / "facts.md"
TABLE = PAGE.read_text(encoding="utf-8").partition("## Record kinds")[2].partition("All letters and decisions")[0]
ROWS = re.findall(r"^\| `(\w+)`(?: ✉)? \| ([^|]+) \|", TABLE, re.MULTILINE)
KINDS = {
    kind: re.split(r", (?=[A-Z]{2,}\b|Awb)|[;:(]", said)[0].strip()
    for kind, said in ROWS
    if kind in record_models() and kind not in ("answer", "event", "term_deviation")
}


FACTS = {"absences": [{"first_day": "2026-01-05"}], "records": []}


@pytest.mark.parametrize("said", ["IVA-aanvraag", "IVA aanvraag", "iva aanvraag", "verkorte wachttijd", "Aanvraag IVA"])
def test_an_application_for_iva_is_no_other_one(said: str) -> None:
    """It was answered with *WIA-aanvraag*, which is another document with other effect."""
    assert record_of(f"{said}, 01-06-2026")["kind"] == "early_iva_application"


@pytest.mark.parametrize(
    ("said", "among"),
    [
        ("IVA-beschikking", '"beslissing op de verkorte wachttijd (IVA)"'),
        ("beslissing op de IVA-aanvraag", '"beslissing op de verkorte wachttijd (IVA)"'),
        ("WAO-aanvraag", '"WIA-aanvraag"'),
        ("ZW-beslissing", '"be'),
        ("wazo aanvraag", '"WIA-aanvraag"'),
    ],
)
def test_another_benefit_is_no_slip_of_the_pen(said: str, among: str) -> None:
    """Where the difference is a statute or benefit the names are listed, and none is said to be meant."""
    with pytest.raises(MistakeError) as caught:
        told(FACTS, f"{said}, 01-06-2026")
    assert caught.value.code == "unknown_record"
    assert caught.value.said("nl").partition("lijken: ")[2].count(among)


@pytest.mark.parametrize("said", ["WIA-aanvrag", "wia aanvrg", "wiaaanvrag", "WAI-aanvraag"])
def test_a_slip_of_the_pen_beside_a_benefit(said: str) -> None:
    """The same benefit, or a name that is none: it is still answered with one name."""
    with pytest.raises(MistakeError) as caught:
        told(FACTS, f"{said}, 01-06-2026")
    assert caught.value.said("nl").endswith('bedoelde u "WIA-aanvraag"?')


@pytest.mark.parametrize(
    ("kind", "meant"), [("iva_decision", "early_iva_decision"), ("zw_application", ""), ("wia_decisin", "wia_decision")]
)
def test_a_kind_in_a_file_is_answered_so_too(kind: str, meant: str) -> None:
    """Of another benefit no kind is suggested."""
    with pytest.raises(ValueError, match="kind") as caught:
        Case.model_validate({"first_sick_day": "2026-01-05", "records": [{"kind": kind, "sent_on": "2026-06-01"}]})
    assert str(caught.value).partition("did you mean '")[2].partition("'")[0] == meant


@pytest.mark.parametrize(("kind", "said"), KINDS.items())
def test_a_record_by_its_name_on_the_page_of_facts(kind: str, said: str) -> None:
    """*Beschikking op het bekortingsverzoek* is what the page calls it; it was not known."""
    assert record_of(f"{said}, 12-10-2027")["kind"] == kind


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("plan van aanpak, 12-02-2026, ondertekend door=werkgever en werknemer", "signed_by", ["employer", "employee"]),
        ("plan van aanpak, 12-02-2026, ondertekend door=werknemer", "signed_by", ["employee"]),
        ("action plan, 12-02-2026, signed_by=employer and employee", "signed_by", ["employer", "employee"]),
        ("plan van aanpak, 12-02-2026, visie=beiden", "views_of", ["employer", "employee"]),
        ("plan van aanpak, 12-02-2026, met de visie van=Beide", "views_of", ["employer", "employee"]),
        ("evaluatie, 12-02-2026, visie=werknemer", "views_of", ["employee"]),
        ("action plan, 12-02-2026, views=both", "views_of", ["employer", "employee"]),
        ("action plan, 12-02-2026, signed by=both", "signed_by", ["employer", "employee"]),
        ("bezwaar, 12-02-2026, tegen=beslissing op het bekortingsverzoek", "against", "repair_decision"),
        ("bezwaar, 12-02-2026, waartegen=loonsanctie", "against", "sanction_decision"),
        ("bezwaar, 12-02-2026, waartegen=WIA-beschikking", "against", "wia_decision"),
        ("beslissing op het bekortingsverzoek, 12-02-2026, hersteld=nee", "repaired", False),
        ("beslissing op het bekortingsverzoek, 12-02-2026, herstel vastgesteld=ja", "repaired", True),
        ("gemotiveerde afwijking van een termijn, 12-02-2026, milestone=plan van aanpak", "milestone", "action_plan"),
    ],
)
def test_more_facts_of_a_record_in_dutch(text: str, field: str, value: object) -> None:
    """Two who signed, what an objection is against, and whether the failing was repaired."""
    assert record_of(text)[field] == value


def codes() -> list[Any]:
    """Every code of a record that the pages have a name for, by its field."""
    found = []
    for kind, field in (("objection", "against"), ("expert_opinion", "question"), ("work_resumption", "work"),
                        ("report_request", "missing"), ("second_track_end", "reason")):  # fmt: skip
        annotation = str(record_models()[kind].model_fields[field].annotation)
        found += [(kind, field, code) for code in re.findall(r"'(\w+)'", annotation)]
    return found


@pytest.mark.parametrize(("kind", "field", "code"), codes())
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_code_by_the_name_that_an_error_gives_it(kind: str, field: str, code: str, language: Any) -> None:
    """What an error offers between brackets is taken."""
    said = record_of(f"{kind}, 12-02-2026, {field}={value_name(code, language)}")[field]
    assert said in (code, [code])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("plan van aanpak, 24-02-2026, kleur=rood", '"Met de visie van"'),
        ("evaluatie, 24-02-2026, nummer=3", '"Ondertekend door"'),
        ("bekortingsverzoek, 24-02-2026, soort werk=eigen", "schrijf het daar"),
        ("plan van aanpak, 24-02-2026, diagnose=x", "geen plaats"),
        ("evaluatie, 24-02-2026, kleur=wit", '"Met de visie van"'),
    ],
)
def test_a_fact_that_a_record_does_not_have(text: str, said: str) -> None:
    """What was meant, why it has no place, or what can be said; never only to keep it elsewhere."""
    try:
        problems = problems_in_case(told(FACTS, text)[0])
    except MistakeError as error:
        problems = error.said("nl")
    assert said in problems
    assert "er hangt geen termijn van af" not in problems or "diagnose" in text


def problems_in_case(facts: dict[str, Any]) -> str:
    """What the case says of the facts, for people."""
    with pytest.raises(ValidationError) as caught:
        Case.model_validate(facts)
    return " ".join(refusal(problem, "nl") for problem in problems_in(caught.value))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("zwangerschapsverlof 1-3-2026 t/m 1-6-2026", "a_leave"),
        ("zwangerschapsverlof, 1-3-2026, 1-6-2026", "a_leave"),
        ("Ouderschapsverlof van 1 maart 2026 tot en met 1-6-2026", "a_leave"),
        ("bevallingsverlof, 1-3-2026", "a_leave"),
        ("maternity leave 2026-03-01 to 2026-06-01", "a_leave"),
        ("ziek 1-3-2026 t/m 1-6-2026", "a_span"),
        ("evaluatie, 1-3-2026, 1-6-2026", "a_span"),
    ],
)
def test_a_span_of_days_is_answered_with_its_place(text: str, code: str) -> None:
    """Leave stands beside the records; of other days each is told by itself."""
    with pytest.raises(MistakeError) as caught:
        told(FACTS, text)
    assert caught.value.code == code
    assert '"leaves"' in caught.value.said("nl") or code == "a_span"
    assert "stap Verlof" in caught.value.said("nl", on_the_page=True) or code == "a_span"


@pytest.mark.parametrize("text", ["xyz, 01-03-2026", "vakantie, 01-03-2026", "iets, 01-03-2026"])
def test_what_looks_like_nothing_is_answered_with_no_name(text: str) -> None:
    """The three least unlike were listed, such as a dispute for a leave."""
    with pytest.raises(MistakeError) as caught:
        told(FACTS, text)
    assert caught.value.said("nl") == "dit stuk kennen we niet; alle namen: poortwachter record --kinds"
    assert caught.value.said("en") == "we do not know this record; all names: poortwachter record --kinds"


@pytest.mark.parametrize(
    ("text", "employment"),
    [
        ("vangnet=nee", {"safety_net": "no"}),
        ("safety_net=no", {"safety_net": "no"}),
        ("Vangnet = ja", {"safety_net": "yes"}),
        ("of een vangnetbepaling geldt, nee", {"safety_net": "no"}),
        ("whether a safety-net provision applies, no", {"safety_net": "no"}),
        ("of een vangnetbepaling geldt=onbekend", {"safety_net": "unknown"}),
        ("eigenrisicodrager=ja", {"self_insured_zw": "yes"}),
        ("of het om huishoudelijk personeel gaat, nee", {"domestic_worker": "no"}),
        ("vangnet=nee, eigenrisicodrager=nee", {"safety_net": "no", "self_insured_zw": "no"}),
        ("soort dienstbetrekking=ambtenaar", {"regime": "public_servant"}),
        ("form=payroll", {"form": "payroll"}),
        ("aantal werknemers van de werkgever, 12", {"employees": 12}),
        ("insured=no", {"insured": "no"}),
        ("werkdagen=ma+di+wo", {"working_days": ["mon", "tue", "wed"]}),
        ("werkdagen, maandag, dinsdag en donderdag", {"working_days": ["mon", "tue", "thu"]}),
        ("working_days=Mon, Tue and Fri, vangnet=nee", {"working_days": ["mon", "tue", "fri"], "safety_net": "no"}),
        ("working days, friday", {"working_days": ["fri"]}),
        ("de dag waarop het vangnet duidelijk werd, 02-03-2026", {"safety_net_clear_on": "2026-03-02"}),
        ("safety_net_clear_on=2 March 2026", {"safety_net_clear_on": "2026-03-02"}),
    ],
)
def test_what_is_said_of_the_employment_without_a_day(text: str, employment: dict[str, object]) -> None:
    """The command names these as missing, and could not record them."""
    facts, (change,) = told({**FACTS, "employment": {"first_day": "2020-01-01"}}, text)
    assert facts["employment"] == {"first_day": "2020-01-01", **employment}
    assert Case.model_validate(facts) == changed(
        Case.model_validate({**FACTS, "employment": {"first_day": "2020-01-01"}}), [change]
    )


@pytest.mark.parametrize("field", Employment.model_fields)
def test_every_missing_fact_of_the_employment_has_a_way(field: str) -> None:
    """By its name on the pages, in both languages: with a value, or with its day."""
    for language in LANGUAGES:
        w = words(language)
        name = w.get(f"fact.employment.{field}") or w[f"evidence.employment.{field}"]
        annotation = Employment.model_fields[field].annotation
        value = next(codes_of(annotation), "30" if "int" in str(annotation) else "2026-01-05")
        if "," not in name:
            assert field in told(FACTS, f"{name}, {value}")[0]["employment"]


@pytest.mark.parametrize(
    ("held", "text", "code"),
    [
        ({"safety_net": "no"}, "vangnet=nee", "told_already"),
        ({"safety_net": "yes"}, "vangnet=nee", "told_otherwise"),
        ({}, "kleur=rood", "fact_form"),
        ({}, "kleur, rood", "fact_form"),
    ],
)
def test_what_cannot_be_said_of_the_employment(held: dict[str, str], text: str, code: str) -> None:
    """What is there stays; what is no fact of it is answered as before."""
    with pytest.raises(MistakeError) as caught:
        told({**FACTS, "employment": held}, text)
    assert caught.value.code == code


def test_a_value_that_the_employment_cannot_hold() -> None:
    """The case refuses it, at its place."""
    assert "vangnetbepaling" in problems_in_case(told(FACTS, "vangnet=misschien")[0])


def test_the_oldest_text_is_named_where_others_were_checked_later() -> None:
    """Who reads a day of years ago wants to know of which text it is."""
    answer = assess(Case(first_sick_day="2026-01-05"), as_of=date(2026, 11, 28))
    assert "tot en met 01-07-2023 (RPEZ) of later" in verified_line(answer, "nl")
    assert "through 1 Jul 2023 (RPEZ) or later" in verified_line(answer, "en")
    newest = replace(answer.provenance, verified_through=date(2026, 7, 2))
    assert "(" not in verified_line(replace(answer, provenance=newest), "nl").partition(";")[0]
