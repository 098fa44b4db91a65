"""Spells, leaves and the person: what cannot be, and what is odd."""

from __future__ import annotations

from typing import Final

from ._row import case, caveat, fine, leave, on, refusal, spell

__all__ = ["LEAVE", "PERSON", "SICKNESS"]

SICKNESS: Final = (
    refusal(
        "absences",
        "recovery beside a spell that still runs",
        "end_without_last_day",
        "who recovered is not sick",
        case(absences=[spell("2026-01-05", ended_by="recovery")]),
    ),
    refusal(
        "absences",
        "a spell after one that runs",
        "spells_overlap",
        "one sickness at a time",
        case(absences=[spell("2026-01-05"), spell("2026-06-01", "2026-06-10")]),
    ),
    refusal(
        "absences",
        "a spell that ends before it begins",
        "days_reversed",
        "a spell has a first day",
        case(absences=[spell("2026-01-05", "2026-01-04")]),
    ),
    refusal(
        "absences",
        "a spell after death",
        "spell_after_the_end",
        "nothing follows",
        case(absences=[spell("2026-01-05", "2026-02-01", ended_by="death"), spell("2026-03-01")]),
    ),
    refusal(
        "absences",
        "a spell that ended by death, with a report of recovery",
        "recovered_after_death",
        "one of the two is not so",
        case(absences=[spell("2026-01-05", "2026-02-01", ended_by="death", recovery_reported_on="2026-02-02")]),
    ),
    refusal(
        "absences",
        "reported a month before the first sick day",
        "reported_before_sick",
        "nobody reports sickness that is not there; the evening before is",
        case(absences=[spell("2026-01-05", reported_on="2025-12-05")]),
    ),
    fine(
        "absences",
        "reported on the evening before the first sick day",
        "who falls ill after work",
        case(absences=[spell("2026-01-05", reported_on="2026-01-04")]),
    ),
    fine(
        "absences",
        "recovery reported before the last sick day",
        "recovery can be announced",
        case(absences=[spell("2026-01-05", "2026-03-01", recovery_reported_on="2026-02-27")]),
    ),
    caveat(
        "absences",
        "reported after recovery was reported",
        "reported_after_recovery",
        "a report that came late, or two days that changed places",
        case(absences=[spell("2026-01-05", "2026-03-01", reported_on="2026-03-05", recovery_reported_on="2026-03-02")]),
    ),
    caveat(
        "absences",
        "a first sick day on a Sunday",
        "first_sick_day_off",
        "it counts as given; the first day of sickness is one on which work was due",
        case(absences=[spell("2026-01-04")]),
    ),
    caveat(
        "employment",
        "a first sick day on which this employee does not work",
        "first_sick_day_off",
        "it counts as given; the first day of sickness is one on which work was due",
        case(employment={"working_days": ["tue", "wed"]}),
    ),
    fine(
        "employment",
        "a first sick day on a Sunday on which this employee works",
        "the pattern of working days says so",
        case(absences=[spell("2026-01-04")], employment={"working_days": ["sat", "sun"]}),
    ),
    caveat(
        "employment",
        "sick more than four weeks after the employment ended",
        "later_than_four_weeks_after_employment",
        "a benefit or other work can insure the employee, WIA 10(1)",
        case(employment={"last_day": "2025-12-07"}),
    ),
    fine(
        "absences",
        "sickness after the last day of the employment",
        "the after-effect of the Ziektewet",
        case(employment={"last_day": "2025-12-31"}),
    ),
    fine(
        "absences",
        "a second spell after the last day of the employment",
        "the after-effect of the Ziektewet",
        case(absences=[spell("2026-01-05", "2026-02-01"), spell("2026-03-01")], employment={"last_day": "2026-02-15"}),
    ),
    fine(
        "records_complete_from",
        "imported from twenty years before",
        "nothing was left behind",
        case(records_complete_from="2006-01-05"),
    ),
)

LEAVE: Final = (
    refusal(
        "leaves",
        "sickness during maternity leave alone",
        "no_counted_sick_day",
        "leave is not sickness, WIA 23(3)",
        case(absences=[spell("2026-01-05", "2026-02-01")], leaves=[leave("2026-01-01", "2026-04-22")]),
    ),
    refusal(
        "leaves",
        "a flexible period of two years",
        "flexible_period_too_long",
        "leave begins ten weeks before the expected day at the earliest, Wazo 3:1",
        case(leaves=[leave("2028-01-10", "2028-05-01", not_counted_from="2026-01-10")]),
    ),
    caveat(
        "leaves",
        "a flexible period of three weeks",
        "flexible_period_long",
        "leave begins six to four weeks before the expected day, ten to eight of more than one child, Wazo 3:1(2)",
        case(leaves=[leave("2026-06-22", "2026-10-11", not_counted_from="2026-06-01")]),
    ),
    caveat(
        "leaves",
        "maternity leave of one day",
        "leave_of_unusual_length",
        "leave after birth lasts at least ten weeks, Wazo 3:1(3); it can be taken in parts",
        case(leaves=[leave("2026-06-01", "2026-06-01")]),
    ),
    caveat(
        "leaves",
        "maternity leave of forty weeks",
        "leave_of_unusual_length",
        "thirty weeks in one, with two children and one in hospital; longer after a late birth or in parts, Wazo 3:1",
        case(leaves=[leave("2026-06-01", "2027-03-07")]),
    ),
    refusal(
        "leaves",
        "maternity leave of two years",
        "leave_too_long",
        "ten weeks before, ten after, ten in hospital and thirty to take a part that was put off, Wazo 3:1",
        case(leaves=[leave("2026-06-01", "2028-05-31")]),
    ),
    caveat(
        "leaves",
        "two maternity leaves a month apart",
        "leaves_close_together",
        "a pregnancy takes about forty weeks; leave can be taken in parts",
        case(leaves=[leave("2026-06-01", "2026-09-20"), leave("2026-10-21", "2027-02-10")]),
    ),
    caveat(
        "leaves",
        "maternity leave after AOW age",
        "leave_after_aow_age",
        "the birth date or the leave is wrong",
        case(birth_date="1955-01-01", leaves=[leave("2026-06-01", "2026-09-20")]),
    ),
    fine(
        "leaves",
        "parental leave over maternity leave",
        "only one of the two stops the clock",
        case(
            leaves=[
                leave("2026-06-01", "2026-09-20"),
                {"kind": "parental", "first_day": "2026-06-01", "last_day": "2026-09-20"},
            ]
        ),
    ),
    fine(
        "leaves",
        "unpaid leave of a hundred years",
        "it stops nothing",
        case(leaves=[{"kind": "unpaid", "first_day": "2026-06-01", "last_day": "2126-06-01"}]),
    ),
)

PERSON: Final = (
    refusal(
        "employment",
        "the employment begins after the first sick day",
        "sick_before_employed",
        "no wage is owed before the employment begins, BW 7:629(1); after a transfer it began with the first employer",
        case(employment={"first_day": "2026-03-01"}),
    ),
    refusal(
        "employment",
        "the employment begins between records of the case",
        "sick_before_employed",
        "the same",
        case(on("evaluation", "2026-02-01"), employment={"first_day": "2026-03-01"}),
    ),
    refusal(
        "employment",
        "its last day before its first",
        "days_reversed",
        "it has a first day",
        case(employment={"first_day": "2020-01-01", "last_day": "2019-12-31"}),
    ),
    refusal(
        "birth_date",
        "employed before birth",
        "too_young",
        "nobody is",
        case(birth_date="2000-01-01", employment={"first_day": "1999-01-01"}),
    ),
    refusal(
        "birth_date",
        "three years old on the first sick day",
        "too_young",
        "below twelve nobody works, Arbeidstijdenwet 3:2",
        case(birth_date="2023-01-01"),
    ),
    caveat(
        "birth_date",
        "fifteen years old on the first sick day",
        "child_employee",
        "below sixteen an employee is a child, Arbeidstijdenwet 1:2; light work is allowed from thirteen",
        case(birth_date="2010-06-01"),
    ),
    fine("birth_date", "born in 1900", "the law gives its answer", case(birth_date="1900-01-01")),
    fine("aow_date", "AOW since 1900", "the law gives its answer", case(aow_date="1900-01-01")),
    caveat(
        "employment",
        "no employer, and days of an employment",
        "regimes_at_odds",
        "the regime is followed",
        case(employment={"regime": "no_employer", "first_day": "2015-03-01"}),
    ),
    caveat(
        "wage_measure",
        "no employer, and a wage measure",
        "regimes_at_odds",
        "the regime is followed",
        case(on("wage_measure", "2026-06-01", step="stop"), employment={"regime": "no_employer"}),
    ),
    caveat(
        "employment",
        "a domestic worker who is a public servant",
        "regimes_at_odds",
        "the regime is followed",
        case(employment={"regime": "public_servant", "domestic_worker": "yes"}),
    ),
    caveat(
        "employment",
        "no safety net, with the term of its notice",
        "safety_net_denied",
        "one of the two is not so",
        case(employment={"safety_net": "no", "safety_net_notice_term": "fourth_day"}),
    ),
    caveat(
        "safety_net_notice",
        "no safety net, and its notice",
        "safety_net_denied",
        "one of the two is not so",
        case(on("safety_net_notice", "2026-01-08"), employment={"safety_net": "no"}),
    ),
)
