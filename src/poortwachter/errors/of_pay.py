"""The words of what is refused of pay, exposure and repair."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ._phrases import ONE_OF, ONE_OF_THESE, THE_NUMBER
from .wording import Refusal, said

__all__ = ["PAY"]

PAY: Final[Mapping[str, Refusal]] = {
    "after_the_sanction": said(
        (
            "a day on or before the last day of the sanction ({day})",
            "een dag op of voor de laatste dag van de loonsanctie ({day})",
        ),
        ("take an earlier day", "neem een eerdere dag"),
    ),
    "amount_not_in_cents": said(
        ("whole cents", "hele centen"), ("round it to two decimals", "rond het af op twee decimalen")
    ),
    "amount_out_of_range": said(
        ("an amount above 0 and at most {most} euros", "een bedrag boven 0 en hoogstens {most} euro"),
        ("correct the amount", "corrigeer het bedrag"),
    ),
    "amount_out_of_range.or_nothing": said(
        ("an amount from 0 to {most} euros", "een bedrag van 0 tot en met {most} euro"),
        ("correct the amount", "corrigeer het bedrag"),
    ),
    "amount_type": said(
        ("an amount in euros", "een bedrag in euro"),
        (
            'write it as text, with a point before the cents: "3500.00"; a number with a point in it is not exact',
            'schrijf het als tekst, met een punt voor de centen: "3500.00"; een getal met een punt is niet precies',
        ),
    ),
    "before_the_decision": said(
        (
            "a day on or after UWV's latest decision on the sanction or its repair ({day})",
            "een dag op of na het laatste besluit van UWV over de loonsanctie of het herstel ({day})",
        ),
        ("take a later day", "neem een latere dag"),
    ),
    "beyond_the_calendar": said(
        (
            "a case whose wage, and a sanction after it, end on or before {day}",
            "een dossier waarvan het loon, en een loonsanctie daarna, eindigen op of voor {day}",
        ),
        ("no amount can be reckoned beyond that day", "na die dag kan geen bedrag worden berekend"),
    ),
    "below_the_legal_minimum": said(
        (
            "{least} or more: terms can raise the legal minimum of BW 7:629(1), never lower it",
            "{least} of meer: een afspraak kan het wettelijk minimum van art. 7:629 lid 1 BW verhogen, niet verlagen",
        ),
        (
            "write null for the legal minimum; days without wage are waiting_days or a wage_measure record",
            'schrijf "null" voor het wettelijk minimum; dagen zonder loon zijn wachtdagen of een loonmaatregel',
        ),
    ),
    "day_out_of_range.receipt": said(
        ("a day on or before {day}", "een dag op of voor {day}"), ("correct the year", "corrigeer het jaar")
    ),
    "day_twice": said(
        ("each day once", "elke dag een keer"), ("one line is given for each day", "er komt een regel per dag")
    ),
    "decision_without_report": said(
        ("a repair_report for each repair_decision", "een bekortingsverzoek bij elke beslissing daarop"),
        (
            "add the repair_report on which UWV decided: its three weeks count from there",
            "voeg het bekortingsverzoek toe waarop UWV besliste: de drie weken tellen vanaf daar",
        ),
    ),
    "line_not_given": said(
        ("a line that can be given", "een regel die gegeven kan worden"),
        ("the reason says what is missing for it", "de reden zegt wat ervoor ontbreekt"),
    ),
    "list_expected.days": said(
        ("a list of days", "een lijst van dagen"),
        ('write ["2028-03-06"], also when there is only one', 'schrijf ["2028-03-06"], ook als het er een is'),
    ),
    "minimum_above_the_wage": said(
        ("no more than the wage ({amount} per {period})", 'niet meer dan het loon ({amount} per "{period}")'),
        (
            "give the legal minimum for the hours of this employee, or correct the wage",
            "geef het wettelijk minimum voor de uren van deze werknemer, of corrigeer het loon",
        ),
    ),
    "no_sanction": said(
        ("a wage sanction that stands", "een loonsanctie die geldt"),
        (
            "there is nothing to shorten; the proof of sanction says why",
            "er valt niets te bekorten; het bewijs van de loonsanctie zegt waarom",
        ),
    ),
    "no_sanction.none": said(
        ("a wage sanction that stands", "een loonsanctie die geldt"),
        ("add UWV's sanction_decision once it is there", "voeg het loonsanctiebesluit van UWV toe zodra dat er is"),
    ),
    "hours_of_a_week": said(
        ("hours a week, above 0 and at most {most}", "uren per week, boven 0 en hoogstens {most}"), THE_NUMBER
    ),
    "ladder_beside_years": said(
        (
            "a ladder, or percentages of the years, and not both",
            "een staffel, of percentages per ziektejaar, en niet beide",
        ),
        (
            "write the years as steps of the ladder: Ladder.of_weeks((52, 100), (52, 70))",
            'schrijf de jaren als treden van de staffel: "Ladder.of_weeks((52, 100), (52, 70))"',
        ),
    ),
    "ladder_days": said(
        ("a step of 1 to {most} counted days", "een trede van 1 tot en met {most} getelde dagen"),
        (
            "give each step whole days, or use Ladder.of_weeks with whole weeks",
            'geef elke trede hele dagen, of gebruik "Ladder.of_weeks" met hele weken',
        ),
    ),
    "ladder_pair.months": said(
        ("a pair of whole months and a percentage", "een paar van hele maanden en een percentage"),
        (
            "write each step between brackets: Ladder.of_months(first_sick_day, (6, 100), (6, 90))",
            'schrijf elke trede tussen haakjes: "Ladder.of_months(first_sick_day, (6, 100), (6, 90))"',
        ),
    ),
    "ladder_pair.weeks": said(
        ("a pair of whole weeks and a percentage", "een paar van hele weken en een percentage"),
        (
            "write each step between brackets: Ladder.of_weeks((26, 100), (26, 90))",
            'schrijf elke trede tussen haakjes: "Ladder.of_weeks((26, 100), (26, 90))"',
        ),
    ),
    "ladder_percent": said(
        (
            "a percentage of 0 or more, or none where it is not known",
            "een percentage van 0 of meer, of geen als het niet bekend is",
        ),
        THE_NUMBER,
    ),
    "ladder_step.days": said(("a whole number of days, 1 or more", "een heel aantal dagen, 1 of meer"), THE_NUMBER),
    "ladder_step.months": said(
        ("a whole number of months, 1 or more", "een heel aantal maanden, 1 of meer"), THE_NUMBER
    ),
    "ladder_step.weeks": said(("a whole number of weeks, 1 or more", "een heel aantal weken, 1 of meer"), THE_NUMBER),
    "ladder_told": said(
        (
            "a list of steps, each with its weeks or its days and its percent",
            'een lijst van treden, elk met "weeks" of "days" en met "percent"',
        ),
        (
            'write [{{"weeks": 26, "percent": 100}}, {{"weeks": 26, "percent": 90}}]',
            'schrijf [{{"weeks": 26, "percent": 100}}, {{"weeks": 26, "percent": 90}}]',
        ),
    ),
    "not_a_ladder": said(
        ("a Ladder with at least one step", "een staffel met ten minste één trede"),
        (
            "make one with Ladder.of_weeks((26, 100), (26, 90), (26, 80), (26, 70))",
            'maak er een met "Ladder.of_weeks((26, 100), (26, 90), (26, 80), (26, 70))"',
        ),
    ),
    "not_pay_facts": said(
        ("an object with the keys of {kind}", 'een object met de sleutels van "{kind}"'),
        (
            "make one with {kind}(...), or give a mapping with the same keys",
            'maak er een met "{kind}(...)", of geef een object met dezelfde sleutels',
        ),
    ),
    "not_pay_terms": said(
        ("an object with the keys of PayTerms", 'een object met de sleutels van "PayTerms"'),
        (
            "make one with PayTerms(...), or give a mapping with the same keys",
            'maak er een met "PayTerms(...)", of geef een object met dezelfde sleutels',
        ),
    ),
    "not_wage_facts": said(
        ("an object with the facts of the wage", "een object met de looncijfers"),
        (
            "make one with WageFacts(...), or give a mapping with the same keys",
            'maak er een met "WageFacts(...)", of geef een object met dezelfde sleutels',
        ),
    ),
    "percent_on_top": said(
        ("a percentage from 0 to {most}, in digits", "een percentage van 0 tot en met {most}, in cijfers"), THE_NUMBER
    ),
    "percent_out_of_range": said(
        ("a percentage from {least} to {most}", "een percentage van {least} tot en met {most}"), THE_NUMBER
    ),
    "percent_type": said(
        ("a percentage in digits", "een percentage in cijfers"),
        (
            "write it as text in digits or a whole number, for example 70",
            "schrijf het als cijfers of een geheel getal, bijvoorbeeld 70",
        ),
    ),
    "percent_type.terms": said(
        ("a percentage in digits", "een percentage in cijfers"),
        (
            'write it as a whole number, or with a part as Decimal("70.5"), in JSON as "70.5"',
            'schrijf het als geheel getal, of met een deel als "Decimal(\'70.5\')", in JSON als "70.5"',
        ),
    ),
    "repair_granted": said(
        ("no repair that UWV granted already", "geen herstel dat UWV al heeft toegekend"),
        (
            "nothing is left to plan: the sanction ends on {day}",
            "er valt niets meer te plannen: de loonsanctie eindigt op {day}",
        ),
    ),
    "not_wage_facts.transition": said(
        ("an object with the facts of the wage", "een object met de looncijfers"),
        (
            "make one with TransitionFacts(...), or give a mapping with the same keys",
            'maak er een met "TransitionFacts(...)", of geef een object met dezelfde sleutels',
        ),
    ),
    "not_whole_weeks": said(
        ("a whole number of weeks, 0 or more", "een heel aantal weken, 0 of meer"),
        ("correct the number", "corrigeer het getal"),
    ),
    "too_many_weeks": said(
        (
            "at most {most} weeks: whole weeks of sickness in the employment after the first fourteen",
            "ten hoogste {most} weken: hele weken ziekte in de dienstbetrekking na de eerste veertien",
        ),
        ("correct the number", "corrigeer het getal"),
    ),
    "repair_outside_sanction": said(
        (
            "a day from {first} (an earlier report gets no decision of its own) to the end of the sanction ({last})",
            "een dag van {first} (een eerder verzoek krijgt geen eigen besluit) tot het eind van de sanctie ({last})",
        ),
        (
            "take a day on which UWV could still receive a repair report",
            "neem een dag waarop UWV nog een bekortingsverzoek kon ontvangen",
        ),
    ),
    "report_undecided": said(
        (
            "the day of the report on which UWV has not decided ({day})",
            "de dag van het verzoek waarop UWV nog niet besliste ({day})",
        ),
        (
            "plan that report, or record UWV's repair_decision on it and plan the next one",
            "plan dat verzoek, of leg de beslissing van UWV erop vast en plan het volgende",
        ),
    ),
    "sanction_over": said(
        (
            "a day on or before the last day of the sanction ({day})",
            "een dag op of voor de laatste dag van de loonsanctie ({day})",
        ),
        ("nothing is left to shorten", "er valt niets meer te bekorten"),
    ),
    "unknown_key.pay": said(
        ("one of the keys {names}", "een van de sleutels {names}"),
        (
            "keep it in your own system: nothing else is reckoned with",
            "bewaar het in uw eigen systeem: met meer wordt niet gerekend",
        ),
    ),
    "unknown_key.terms": said(
        ("one of the keys {names}", "een van de sleutels {names}"),
        (
            "what is agreed on pay is told apart: give it in terms",
            'wat over loon is afgesproken staat apart: geef het in "terms"',
        ),
    ),
    "unknown_period": said(ONE_OF, ONE_OF_THESE),
    "unnamed_percentage": said(
        (
            "a percentage that says what it is a percentage of: {names}",
            "een percentage dat zegt waarvan het een percentage is: {names}",
        ),
        (
            "name what it is a percentage of, for example percent_paid_after",
            'noem waarvan het een percentage is, bijvoorbeeld "percent_paid_after"',
        ),
    ),
    "waiting_days": said(
        ("0 to {most} days, BW 7:629(9)", "0 tot en met {most} dagen, art. 7:629 lid 9 BW"), THE_NUMBER
    ),
}
"""Pay, exposure and repair."""
