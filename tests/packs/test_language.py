"""The language of packs on its boundaries: every kind of trigger, length, condition and ending."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, ClassVar

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from poortwachter import (
    Abroad,
    Assessment,
    Case,
    CaseError,
    Pack,
    PackMilestone,
    Status,
    assess,
    assess_abroad,
    pack_named,
    read_pack,
    replay,
)
from poortwachter.packs.reading import SHIPPED

HEAD = """id = "p"
version = "2026.1"
nl = "Proef"
en = "Trial"
about_nl = "Proef."
about_en = "Trial."
jurisdiction = "xx"

[[roles]]
id = "boss"
nl = "baas"
en = "boss"
party = "employer"

[[roles]]
id = "other"
nl = "ander"
en = "other"
party = "other"

[[events]]
name = "p.e"
nl = "e"
en = "e"
outcomes = ["yes", "no"]

[[events]]
name = "p.f"
nl = "f"
en = "f"

[[facts]]
name = "p.size"
nl = "grootte"
en = "size"
type = "number"

[[facts]]
name = "p.kind"
nl = "soort"
en = "kind"
type = "choice"
values = ["a", "b"]

[[facts]]
name = "p.flag"
nl = "vlag"
en = "flag"
type = "yes_no"

[[facts]]
name = "p.since"
nl = "sinds"
en = "since"
type = "day"

[[parameters]]
id = "often"
nl = "hoe vaak"
en = "how often"
about = "Not set."

[[calendars]]
id = "office"
country = "NL"
closed = [2026-01-08]
closed_every_year = ["12-24"]

[[calendars]]
id = "shop"
country = "DE"
subdivision = "BY"
working_week = ["tue", "wed", "thu", "fri", "sat"]

[[clocks]]
id = "c"
nl = "klok"
en = "clock"
windows = [{ joins_gap_days = 13 }]

[[readings]]
id = "r"
question_nl = "vraag"
question_en = "question"
why = "because"
alternatives = [{ id = "one", nl = "een", en = "one" }, { id = "two", nl = "twee", en = "two" }]

[[procedures]]
id = "running"
nl = "procedure"
en = "procedure"
starts = [{ event = "p.e" }]
ends = [{ event = "p.f" }]

[[milestones]]
id = "before"
nl = "ervoor"
en = "before"
trigger = { clock = "c" }
due = { after = { days = 10 } }
who = "boss"
authority = "policy"
applies_when = [{ reading = "r", is = ["one", "two"] }]
"""


def pack(body: str, trigger: str = '{ clock = "c" }', *, who: str = "boss") -> Pack:
    """A pack with one milestone, ``m``."""
    return read_pack(
        f'{HEAD}\n[[milestones]]\nid = "m"\nnl = "m"\nen = "m"\ntrigger = {trigger}\nwho = "{who}"\n'
        f'authority = "policy"\n{body}\n'
    )


SAID_NO = {"kind": "answer", "dated": "2026-01-06", "question": "q", "value": "no"}
WORK = {"kind": "work_resumption", "started_on": "2026-01-19"}


def happened(name: str, on: str, outcome: str | None = None) -> dict[str, str]:
    """An event."""
    made = {"kind": "event", "name": f"p.{name}", "on": on}
    return made if outcome is None else {**made, "outcome": outcome}


def ask(
    used: Pack, as_of: str, *records: dict[str, Any], readings: dict[str, str] | None = None, **case: Any
) -> Abroad:
    """What the pack answers for a case that begins on 5 January 2026, unless told otherwise."""
    facts = {"absences": [{"first_day": "2026-01-05"}], "jurisdiction": "xx", "records": list(records), **case}
    read = Case.model_validate(facts)
    return assess_abroad(read, as_of=date.fromisoformat(as_of), packs=[used], readings=readings)


def all_of(answered: Abroad) -> list[PackMilestone]:
    """Every occurrence of ``m``, each with a proof that gives its day."""
    found = [item for item in answered.packs[0].milestones if item.id == "m"]
    for item in found:
        proof = answered.explain(item.key)
        assert replay(proof) == proof.conclusion
        if item.status is not Status.NOT_APPLICABLE:
            assert proof.conclusion == (item.due or item.not_before)
    return found


def day(used: Pack, as_of: str, *records: dict[str, Any], **case: Any) -> str:
    """The last day of the only occurrence, or its earliest."""
    (item,) = all_of(ask(used, as_of, *records, **case))
    found = item.due or item.not_before
    return "" if found is None else found.isoformat()


class TestTriggers:
    """What brings a milestone up, and where a count starts."""

    ENDED: ClassVar[Any] = {"absences": [{"first_day": "2026-01-05", "last_day": "2026-01-20"}]}
    JOINED: ClassVar[Any] = {
        "absences": [{"first_day": "2026-01-05", "last_day": "2026-01-20"}, {"first_day": "2026-02-01"}]
    }

    @pytest.mark.parametrize(
        ("trigger", "case", "records", "expected"),
        [
            ('{ clock = "c" }', {}, [], ["2026-01-05"]),
            ('{ clock = "c", moment = "last_day" }', {}, [], []),
            ('{ clock = "c", moment = "last_day" }', ENDED, [], ["2026-01-20"]),
            ('{ clock = "c", moment = "resumption" }', ENDED, [], ["2026-01-21"]),
            ('{ clock = "c", moment = "latest_spell" }', JOINED, [], ["2026-02-01"]),
            ('{ event = "p.e" }', {}, [], []),
            ('{ event = "p.e" }', {}, [happened("e", "2026-01-09", "no"), happened("e", "2026-01-12")],
             ["2026-01-09", "2026-01-12"]),
            ('{ event = "p.e", outcome = "yes" }', {}, [happened("e", "2026-01-09", "no")], []),
            ('{ record = "evaluation" }', {}, [{"kind": "evaluation", "dated": "2026-01-30"}], ["2026-01-30"]),
            ('{ milestone = "before" }', {}, [], ["2026-01-15"]),
            ('{ milestone = "before", moment = "met" }', {}, [], []),
            ('{ milestone = "before", moment = "met" }', {}, [happened("before", "2026-01-13")], ["2026-01-13"]),
            ('{ on = "recovery" }', ENDED, [], ["2026-01-21"]),
            ('{ on = "recovery" }', {}, [], []),
            ('{ on = "relapse" }', JOINED, [], ["2026-02-01"]),
            ('{ on = "partial_recovery" }', {}, [WORK], ["2026-01-19"]),
            ('{ on = "start_of_employment" }', {"employment": {"first_day": "2020-02-03"}}, [], ["2020-02-03"]),
            ('{ on = "end_of_employment" }', {"employment": {"last_day": "2026-03-31"}}, [], ["2026-03-31"]),
            ('{ on = "birth" }', {"birth_date": "1980-01-01"}, [], ["1980-01-01"]),
            ('{ every_year = "03-01" }', {}, [], ["2026-03-01"]),
            ("{ day = 2026-01-31 }", {}, [], ["2026-01-31"]),
            ('{ fact = "p.since" }', {"pack_facts": {"p.since": "2025-06-01"}}, [], ["2025-06-01"]),
            ('{ fact = "p.since" }', {}, [], []),
        ],
    )  # fmt: skip
    def test_each_kind(self, trigger: str, case: Any, records: list[Any], expected: list[str]) -> None:
        """The day that it gives, or none."""
        used = pack('due = {}\non_recovery = "continues"\non_end_of_employment = "continues"', trigger)
        found = all_of(ask(used, "2026-02-03", *records, **case))
        assert [item.due.isoformat() for item in found if item.due] == expected
        assert len(found) == len(expected)

    def test_the_law_beside(self) -> None:
        """A milestone of Dutch law: its last day, and the day on which it was met."""
        text = HEAD.replace('jurisdiction = "xx"', 'jurisdiction = "nl"') + (
            '\n[[milestones]]\nid = "m"\nnl = "m"\nen = "m"\nwho = "boss"\nauthority = "policy"\n'
            'trigger = { law = "action_plan" }\ndue = { before = { days = 3 } }\nbeside = "action_plan"\n'
            '\n[[milestones]]\nid = "n"\nnl = "n"\nen = "n"\nwho = "boss"\nauthority = "policy"\n'
            'trigger = { law = "action_plan", moment = "met" }\ndue = { after = { days = 3 } }\n'
            'beside = "action_plan"\n'
        )
        used = read_pack(text)
        plan = {"kind": "action_plan", "dated": "2026-03-02"}
        case = Case.model_validate({"first_sick_day": "2026-01-05", "records": [plan]})
        answered = assess(case, as_of=date(2026, 3, 10), packs=[used])
        assert isinstance(answered, Assessment)
        law = answered.milestone("action_plan")
        assert law.due == date(2026, 3, 2)
        assert answered.packs[0].milestone("m").due == date(2026, 2, 27)
        later = answered.packs[0].milestone("n")
        assert (later.due, later.caveats) == (date(2026, 3, 5), ("later_than_the_law",))
        assert answered.packs[0].milestone("m").caveats == ()

    def test_a_second_event_is_a_second_occasion_with_a_key_of_its_own(self) -> None:
        """The key names the day, so that it stays when something is recorded later."""
        used = pack("due = { after = { days = 5 } }", '{ event = "p.e" }')
        first = [item.key for item in all_of(ask(used, "2026-02-03", happened("e", "2026-01-20")))]
        both = all_of(ask(used, "2026-02-03", happened("e", "2026-01-20"), happened("e", "2026-01-10")))
        assert first == ["p.m@2026-01-20"]
        assert [item.key for item in both] == ["p.m@2026-01-10", "p.m@2026-01-20"]


class TestLengths:
    """How long, in which direction, and where it ends."""

    @pytest.mark.parametrize(
        ("term", "first_day", "expected"),
        [
            ("after = { days = 1 }", "2026-01-05", "2026-01-06"),
            ("after = { weeks = 6 }", "2026-01-05", "2026-02-16"),
            ('after = { months = 1, month_rule = "last_day" }', "2026-01-28", "2026-02-28"),
            ('after = { months = 1, month_rule = "last_day" }', "2026-01-29", "2026-02-28"),
            ('after = { months = 1, month_rule = "next_month" }', "2026-01-28", "2026-02-28"),
            ('after = { months = 1, month_rule = "next_month" }', "2026-01-29", "2026-03-01"),
            ('after = { years = 1, month_rule = "last_day" }', "2028-02-29", "2029-02-28"),
            ('after = { years = 1, month_rule = "next_month" }', "2028-02-29", "2029-03-01"),
            ("before = { days = 5 }", "2026-01-05", "2025-12-31"),
            ('before = { months = 1, month_rule = "last_day" }', "2026-03-31", "2026-02-28"),
            ('after = { working_days = 3, calendar = "office" }', "2026-01-05", "2026-01-09"),
            ('after = { working_days = 1, calendar = "office" }', "2026-12-23", "2026-12-28"),
            ('before = { working_days = 1, calendar = "office" }', "2026-01-09", "2026-01-07"),
            ('after = { working_days = 1, calendar = "shop" }', "2026-01-05", "2026-01-07"),
            ('after = { working_days = 1, calendar = "shop" }', "2026-08-14", "2026-08-15"),
            ('after = [{ days = 1 }, { months = 6, month_rule = "last_day" }, { days = -1 }]', "2026-01-19",
             "2026-07-19"),
            ('after = { days = 0 }, move = "next_working_day", calendar = "office"', "2026-01-10", "2026-01-12"),
            ('after = { days = 0 }, move = "last_working_day", calendar = "office"', "2026-01-11", "2026-01-09"),
            ("after = { clock_days = 29 }", "2026-01-05", "2026-02-03"),
            ("after = { days = 40 }, on_day = 15", "2026-01-05", "2026-02-15"),
            ('earliest_of = [{ after = { days = 9 } }, { from = { day = 2026-01-10 } }]', "2026-01-05", "2026-01-10"),
            ('latest_of = [{ after = { days = 9 } }, { from = { day = 2026-01-10 } }]', "2026-01-05", "2026-01-14"),
            ('first_known = [{ from = { event = "p.e" } }, { after = { days = 2 } }]', "2026-01-05", "2026-01-07"),
        ],
    )  # fmt: skip
    def test_each_kind(self, term: str, first_day: str, expected: str) -> None:
        """The day, and its proof done again."""
        assert day(pack(f"due = {{ {term} }}"), "2028-03-01", absences=[{"first_day": first_day}]) == expected

    @given(st.dates(date(2015, 1, 1), date(2035, 1, 1)), st.integers(1, 40))
    def test_working_days_against_holidays(self, first: date, number: int) -> None:
        """The number-th day from Monday to Friday that the package does not name, and no closed day."""
        used = pack(f'due = {{ after = {{ working_days = {number}, calendar = "office" }} }}')
        free = holidays.country_holidays("NL", years=[first.year, first.year + 1])
        left, here = number, first
        while left:
            here += timedelta(days=1)
            closed = here == date(2026, 1, 8) or (here.month, here.day) == (12, 24)
            left -= here.weekday() < 5 and here not in free and not closed
        assert day(used, first.isoformat(), absences=[{"first_day": first.isoformat()}]) == here.isoformat()

    def test_a_number_that_nobody_set(self) -> None:
        """No day, and the parameter is named."""
        used = pack('due = { after = { parameter = "often" } }')
        (item,) = all_of(ask(used, "2026-01-06"))
        assert (item.status, item.reason, item.due) == (Status.UNKNOWN, "parameters.p.often", None)

    @pytest.mark.parametrize(("chosen", "expected"), [("one", "2026-01-06"), ("two", "2026-01-07")])
    def test_by_reading(self, chosen: str, expected: str) -> None:
        """The day of the chosen alternative; the answer lists the reading."""
        used = pack(
            'due = { by_reading = "r", readings = { one = { after = { days = 1 } }, two = { after = { days = 2 } } } }'
        )
        answered = ask(used, "2026-01-05", readings={"p.r": chosen})
        (item,) = all_of(answered)
        assert item.due == date.fromisoformat(expected)
        assert [(one.id, one.alternative, one.is_default) for one in answered.packs[0].readings] == [
            ("p.r", chosen, chosen == "one")
        ]

    def test_a_reading_that_changes_nothing_is_not_listed(self) -> None:
        """Both alternatives give the same day."""
        used = pack(
            'due = { by_reading = "r", readings = { one = { after = { days = 7 } }, two = { after = { weeks = 1 } } } }'
        )
        assert ask(used, "2026-01-05").packs[0].readings == ()


class TestConditions:
    """True, false, and not known."""

    @pytest.mark.parametrize(
        ("condition", "facts", "records", "status"),
        [
            ('{ fact = "p.size", at_least = 20 }', {"p.size": 19}, [], Status.NOT_APPLICABLE),
            ('{ fact = "p.size", at_least = 20 }', {"p.size": 20}, [], Status.UPCOMING),
            ('{ fact = "p.size", below = 20 }', {"p.size": 20}, [], Status.NOT_APPLICABLE),
            ('{ fact = "p.size", below = 20 }', {"p.size": 19}, [], Status.UPCOMING),
            ('{ fact = "p.size", below = 20 }', {}, [], Status.UNKNOWN),
            ('{ fact = "p.kind", is = "a" }', {"p.kind": "a"}, [], Status.UPCOMING),
            ('{ fact = "p.kind", is = ["a", "b"] }', {"p.kind": "b"}, [], Status.UPCOMING),
            ('{ fact = "p.kind", is = "a" }', {"p.kind": "b"}, [], Status.NOT_APPLICABLE),
            ('{ fact = "p.flag" }', {"p.flag": True}, [], Status.UPCOMING),
            ('{ not = { fact = "p.flag" } }', {"p.flag": True}, [], Status.NOT_APPLICABLE),
            ('{ not = { fact = "p.flag" } }', {}, [], Status.UNKNOWN),
            ('{ event = "p.e" }', {}, [], Status.NOT_APPLICABLE),
            ('{ event = "p.e" }', {}, [happened("e", "2026-01-06")], Status.UPCOMING),
            ('{ event = "p.e", outcome = "yes" }', {}, [happened("e", "2026-01-06", "no")], Status.NOT_APPLICABLE),
            ('{ record = "dispute" }', {}, [], Status.NOT_APPLICABLE),
            ('{ record = "dispute" }', {}, [{"kind": "dispute", "started_on": "2026-01-06"}], Status.UPCOMING),
            ('{ running = "running" }', {}, [happened("e", "2026-01-06")], Status.UPCOMING),
            ('{ running = "running" }', {}, [happened("e", "2026-01-06"), happened("f", "2026-01-06")],
             Status.NOT_APPLICABLE),
            ('{ running = "running" }', {}, [happened("f", "2026-01-06"), happened("e", "2026-01-07")],
             Status.UPCOMING),
            ('{ clock_runs = "c" }', {}, [], Status.UPCOMING),
            ('{ answer = "q", is = "yes" }', {}, [], Status.UNKNOWN),
            ('{ answer = "q", is = "yes" }', {}, [SAID_NO], Status.NOT_APPLICABLE),
            ('{ answer = "q", is = "no" }', {}, [SAID_NO], Status.UPCOMING),
            ('{ reading = "r", is = "one" }', {}, [], Status.UPCOMING),
            ('{ reading = "r", is = "two" }', {}, [], Status.NOT_APPLICABLE),
            ('{ earlier = {}, than = { from = { day = 2026-01-06 } } }', {}, [], Status.UPCOMING),
            ('{ earlier = {}, than = { from = { day = 2026-01-05 } } }', {}, [], Status.NOT_APPLICABLE),
            ('{ earlier = {}, than = { from = { event = "p.e" } } }', {}, [], Status.UNKNOWN),
            ('{ all_of = [{ fact = "p.flag" }, { fact = "p.kind", is = "a" }] }', {"p.kind": "b"}, [],
             Status.NOT_APPLICABLE),
            ('{ all_of = [{ fact = "p.flag" }, { fact = "p.kind", is = "a" }] }', {"p.kind": "a"}, [], Status.UNKNOWN),
            ('{ any_of = [{ fact = "p.flag" }, { fact = "p.kind", is = "a" }] }', {"p.kind": "a"}, [], Status.UPCOMING),
            ('{ any_of = [{ fact = "p.flag" }, { fact = "p.kind", is = "a" }] }', {"p.kind": "b"}, [], Status.UNKNOWN),
            ('{ any_of = [{ fact = "p.flag" }, { fact = "p.kind", is = "a" }] }', {"p.flag": False, "p.kind": "b"}, [],
             Status.NOT_APPLICABLE),
        ],
    )  # fmt: skip
    def test_each_kind(self, condition: str, facts: Any, records: list[Any], status: Status) -> None:
        """What the milestone becomes; an unknown names the fact."""
        used = pack(f"due = {{ after = {{ days = 90 }} }}\napplies_when = [{condition}]")
        (item,) = all_of(ask(used, "2026-01-20", *records, pack_facts=facts))
        assert item.status is status
        assert (item.reason is not None and "." in item.reason) is (status in (Status.UNKNOWN, Status.NOT_APPLICABLE))

    def test_events_before_the_trigger_do_not_count_where_it_says_so(self) -> None:
        """``since_trigger``: on or after the day that brought it up."""
        used = pack('due = {}\napplies_when = [{ event = "p.f", since_trigger = true }]', '{ event = "p.e" }')
        early = all_of(ask(used, "2026-02-01", happened("f", "2026-01-09"), happened("e", "2026-01-10")))
        late = all_of(ask(used, "2026-02-01", happened("f", "2026-01-10"), happened("e", "2026-01-10")))
        assert [early[0].status, late[0].status] == [Status.NOT_APPLICABLE, Status.OVERDUE]


class TestValidity:
    """The day that selects the version."""

    @pytest.mark.parametrize(("first_day", "there"), [("2025-12-31", False), ("2026-01-01", True), ("2026-06-30", True),
                                                      ("2026-07-01", False)])  # fmt: skip
    def test_by_what_brought_it_up(self, first_day: str, there: bool) -> None:
        """Both ends inclusive."""
        used = pack("due = {}\nin_force = { from = 2026-01-01, until = 2026-06-30 }")
        assert bool(all_of(ask(used, "2026-07-05", absences=[{"first_day": first_day}]))) is there

    @pytest.mark.parametrize(("first_day", "there"), [("2025-12-21", False), ("2025-12-22", True)])
    def test_by_its_own_day(self, first_day: str, there: bool) -> None:
        """Ten days on."""
        used = pack("due = { after = { days = 10 } }\nin_force = { from = 2026-01-01, by_own_day = true }")
        assert bool(all_of(ask(used, "2026-07-05", absences=[{"first_day": first_day}]))) is there

    def test_the_selecting_day_is_missing(self) -> None:
        """Unknown, and named: no version is guessed."""
        used = pack('due = {}\nin_force = { from = 2026-01-01, by = { from = { event = "p.e" } } }')
        (item,) = all_of(ask(used, "2026-01-05"))
        assert (item.status, item.reason) == (Status.UNKNOWN, "events.p.e")


class TestEndings:
    """Recovery, work in part, relapse, the end of employment, what ends and what suspends."""

    TERM = "due = { after = { days = 30 } }\n"
    RECOVERED: ClassVar[Any] = [{"first_day": "2026-01-05", "last_day": "2026-01-20"}]

    @pytest.mark.parametrize(
        ("body", "records", "case", "status", "reason"),
        [
            ("", [], {"absences": RECOVERED}, Status.LAPSED, "recovered"),
            ('on_recovery = "continues"', [], {"absences": RECOVERED}, Status.DUE_SOON, None),
            ("", [WORK], {}, Status.DUE_SOON, None),
            ('on_partial_recovery = "ends"', [WORK], {},
             Status.LAPSED, "partial_recovery"),
            ("", [], {"employment": {"last_day": "2026-01-20"}}, Status.LAPSED, "employment_ended"),
            ("", [], {"employment": {"last_day": "2026-02-01"}}, Status.NOT_APPLICABLE, "employment_ended"),
            ('on_end_of_employment = "continues"', [], {"employment": {"last_day": "2026-01-20"}}, Status.DUE_SOON,
             None),
            ('ends_on = [{ event = "p.f" }]', [happened("f", "2026-01-20")], {}, Status.LAPSED, "ended:events.p.f"),
            ('ends_on = [{ event = "p.f" }]', [], {}, Status.DUE_SOON, None),
            ('ends_on = [{ milestone = "before", moment = "met" }]', [happened("before", "2026-01-13")], {},
             Status.LAPSED, "ended:milestone.before:met"),
            ('ends_on = [{ milestone = "before", moment = "met" }]', [], {}, Status.DUE_SOON, None),
            ('ends_on = [{ milestone = "before" }]', [], {}, Status.LAPSED, "ended:milestone.before"),
            ('suspended_by = ["running"]', [happened("e", "2026-01-20")], {}, Status.OPEN, "suspended"),
            ('suspended_by = ["running"]', [happened("e", "2026-01-20"), happened("f", "2026-01-21")], {},
             Status.DUE_SOON, None),
        ],
    )  # fmt: skip
    def test_each(self, body: str, records: list[Any], case: Any, status: Status, reason: str | None) -> None:
        """On 25 January; the last day is 4 February."""
        (item,) = all_of(ask(pack(self.TERM + body), "2026-01-25", *records, **case))
        assert (item.status, item.reason) == (status, reason)

    def test_recovery_ends_what_is_counted_back_from_a_day_that_lies_ahead(self) -> None:
        """The other milestone is due on 15 January; recovery on 8 January ends both."""
        used = pack("due = { before = { days = 2 } }", '{ milestone = "before" }')
        absences = [{"first_day": "2026-01-05", "last_day": "2026-01-08"}]
        (item,) = all_of(ask(used, "2026-01-14", absences=absences))
        assert (item.due, item.status, item.reason) == (date(2026, 1, 13), Status.LAPSED, "recovered")

    def test_joining_continues_or_restarts(self) -> None:
        """A relapse within the window: the first day stays, or the latest spell begins the count."""
        absences = [{"first_day": "2026-01-05", "last_day": "2026-01-20"}, {"first_day": "2026-02-01"}]
        assert day(pack(self.TERM), "2026-02-02", absences=absences) == "2026-02-04"
        (item,) = all_of(ask(pack(self.TERM + 'on_joining = "restarts"'), "2026-02-02", absences=absences))
        assert (item.due, item.key) == (date(2026, 3, 3), "p.m@2026-02-01")

    @pytest.mark.parametrize(
        ("as_of", "status", "left", "late"),
        [
            ("2026-01-20", Status.UPCOMING, 15, 0),
            ("2026-01-21", Status.DUE_SOON, 14, 0),
            ("2026-02-04", Status.DUE_SOON, 0, 0),
            ("2026-02-05", Status.OVERDUE, None, 1),
        ],
    )
    def test_the_day_before_on_and_after(self, as_of: str, status: Status, left: int | None, late: int) -> None:
        """The employer's own."""
        (item,) = all_of(ask(pack(self.TERM), as_of))
        assert (item.status, item.days_left, item.days_late) == (status, left, late)

    def test_another_party_is_never_late(self) -> None:
        """Unknown: it may have been done."""
        (item,) = all_of(ask(pack(self.TERM, who="other"), "2026-02-05"))
        assert (item.status, item.reason) == (Status.UNKNOWN, "events.p.m")

    @pytest.mark.parametrize(
        ("on", "status", "late"), [("2026-02-04", Status.MET, 0), ("2026-02-05", Status.MET_LATE, 1)]
    )
    def test_met(self, on: str, status: Status, late: int) -> None:
        """On its last day, and the day after."""
        (item,) = all_of(ask(pack(self.TERM), "2026-02-05", happened("m", on)))
        assert (item.status, item.days_late, item.evidence) == (status, late, f"event@{on}")

    def test_done_before_the_earliest_day(self) -> None:
        """Is met, with a caveat."""
        used = pack('not_before = { after = { days = 10 } }\nno_day = "no_last_day"')
        (item,) = all_of(ask(used, "2026-02-05", happened("m", "2026-01-14")))
        assert (item.status, item.caveats) == (Status.MET, ("before_the_earliest_day",))
        (item,) = all_of(ask(used, "2026-02-05", happened("m", "2026-01-15")))
        assert item.caveats == ()

    def test_what_was_not_imported(self) -> None:
        """Unknown where the records are complete from a later day only."""
        (item,) = all_of(ask(pack(self.TERM), "2026-03-01", records_complete_from="2026-02-05"))
        assert (item.status, item.reason) == (Status.UNKNOWN, "records_complete_from")


class TestRepetition:
    """Every so long, as long as nothing ends it."""

    AGAIN = "due = { after = { weeks = 2 } }\nrepeat = { every = { weeks = 2 } }\n"

    def test_up_to_the_next_one(self) -> None:
        """Met by an act since the one before; one that was passed over is missed."""
        found = all_of(ask(pack(self.AGAIN), "2026-02-20", happened("m", "2026-02-01")))
        assert [(item.number, item.due and item.due.isoformat(), item.status) for item in found] == [
            (1, "2026-01-19", Status.MISSED),
            (2, "2026-02-02", Status.MET),
            (3, "2026-02-16", Status.OVERDUE),
            (4, "2026-03-02", Status.DUE_SOON),
        ]

    @pytest.mark.parametrize(("more", "count"), [("", 4), ("at_most = 2", 2), ("until = { after = { weeks = 6 } }", 3)])
    def test_its_end(self, more: str, count: int) -> None:
        """A number, or a day that is still included."""
        body = (
            "due = { after = { weeks = 2 } }\nrepeat = { every = { weeks = 2 }" + (f", {more}" if more else "") + " }\n"
        )
        assert len(all_of(ask(pack(body), "2026-02-20"))) == count

    def test_recovery_ends_it(self) -> None:
        """None after the one that recovery overtook."""
        found = all_of(
            ask(pack(self.AGAIN), "2027-02-20", absences=[{"first_day": "2026-01-05", "last_day": "2026-01-25"}])
        )
        assert [item.status for item in found] == [Status.MISSED, Status.LAPSED]

    def test_months_that_are_too_short_do_not_pile_up(self) -> None:
        """From 31 January: 28 February, then 31 March."""
        used = pack(
            'due = { after = { months = 1, month_rule = "last_day" } }\n'
            'repeat = { every = { months = 1, month_rule = "last_day" } }'
        )
        found = all_of(ask(used, "2026-03-01", absences=[{"first_day": "2026-01-31"}]))
        assert [item.due and item.due.isoformat() for item in found] == ["2026-02-28", "2026-03-31"]


class TestLadders:
    """Consecutive spans on a clock."""

    def test_by_half_year(self) -> None:
        """100, 90, 80 and 70: each begins the day after the one before ends."""
        steps = "".join(
            f'{{ nl = "{share}", en = "{share}", percent = {share}, '
            'length = { months = 6, month_rule = "last_day" } },'
            for share in (100, 90, 80, 70)
        )
        used = read_pack(f'{HEAD}\n[[ladders]]\nid = "pay"\nnl = "loon"\nen = "pay"\nclock = "c"\nsteps = [{steps}]\n')
        spans = ask(used, "2026-02-01", absences=[{"first_day": "2026-01-05"}]).packs[0].spans
        assert [(span.first_day.isoformat(), span.last_day.isoformat(), str(span.percent)) for span in spans] == [
            ("2026-01-05", "2026-07-04", "100"),
            ("2026-07-05", "2027-01-04", "90"),
            ("2027-01-05", "2027-07-04", "80"),
            ("2027-07-05", "2028-01-04", "70"),
        ]


class TestCounters:
    """How often something happened in a calendar year."""

    COUNTER = (
        'no_day = "no_last_day"\n[[counters]]\nid = "k"\nnl = "k"\nen = "k"\n'
        "allowed = [{{ number = 1 }}]\ncounts = {}\n"
    )

    @pytest.mark.parametrize(
        ("counts", "records", "times"),
        [
            ('{ record = "wia_application" }', [{"kind": "wia_application", "received_on": "2026-02-02"}], 1),
            ('{ record = "wia_application" }', [
                {"kind": "wia_application", "status": "not_filed", "known_on": "2026-02-02"},
            ], 0),
            ('{ event = "p.f", reading = "r", is = "one" }', [happened("f", "2026-01-09")], 1),
            ('{ event = "p.f", reading = "r", is = "two" }', [happened("f", "2026-01-09")], 0),
        ],
    )  # fmt: skip
    def test_what_counts_is_what_shows_an_act(self, counts: str, records: list[Any], times: int) -> None:
        """What was not done is not counted, nor what shows it under another reading only."""
        (counted,) = ask(pack(self.COUNTER.format(counts)), "2026-03-01", *records).packs[0].counts
        assert counted.happened == times


class TestWhatIsNotDeclared:
    """What a case or a caller names and no pack in use declares is refused, each with its path."""

    @pytest.mark.parametrize(
        ("given", "path"),
        [
            ({"records": [happened("g", "2026-01-20")]}, "records.0.name"),
            ({"records": [happened("e", "2026-01-20", "maybe")]}, "records.0.outcome"),
            ({"records": [happened("f", "2026-01-20", "yes")]}, "records.0.outcome"),
            ({"records": [happened("e", "2026-03-20")]}, "records.0.on"),
            ({"pack_facts": {"p.siz": 3}}, "pack_facts.p.siz"),
            ({"pack_facts": {"p.size": "three"}}, "pack_facts.p.size"),
            ({"pack_facts": {"p.flag": 3}}, "pack_facts.p.flag"),
            ({"pack_facts": {"p.kind": "c"}}, "pack_facts.p.kind"),
            ({"pack_facts": {"p.since": "yesterday"}}, "pack_facts.p.since"),
        ],
    )
    def test_in_a_case(self, given: dict[str, Any], path: str) -> None:
        """An event, an outcome, a day that has not come, a fact, and what a fact cannot say."""
        facts = {"absences": [{"first_day": "2026-01-05"}], "jurisdiction": "xx", **given}
        with pytest.raises(CaseError) as error:
            assess_abroad(Case.model_validate(facts), as_of=date(2026, 2, 1), packs=[pack("due = {}")])
        assert [".".join(map(str, problem.path)) for problem in error.value.problems] == [path]

    @pytest.mark.parametrize("readings", [{"p.rr": "one"}, {"p.r": "three"}, {"weekend": "one"}])
    def test_by_a_caller(self, readings: dict[str, str]) -> None:
        """A reading of the pack, an alternative of it, and a reading of no pack."""
        with pytest.raises(CaseError) as error:
            ask(pack("due = {}"), "2026-02-01", readings=readings)
        assert [".".join(map(str, problem.path)) for problem in error.value.problems] == [
            f"readings.{next(iter(readings))}"
        ]


class TestWhatIsNotKnown:
    """No day, and what would give it."""

    @pytest.mark.parametrize(
        ("term", "reason"),
        [
            ('{ by_reading = "r", readings = { one = { from = { event = "p.e" } }, two = {} } }', "events.p.e"),
            ('{ latest_of = [{ from = { event = "p.f" } }] }', "events.p.f"),
            ('{ from = { fact = "p.since" }, after = { days = 1 } }', "pack_facts.p.since"),
        ],
    )
    def test_what_a_day_waits_for(self, term: str, reason: str) -> None:
        """The first trigger in it that has given no day."""
        (item,) = all_of(ask(pack(f"due = {term}"), "2026-01-20"))
        assert (item.status, item.reason) == (Status.UNKNOWN, reason)

    def test_an_earliest_day_that_waits(self) -> None:
        """Without a last day too."""
        used = pack('not_before = { from = { event = "p.e" } }\nno_day = "no_last_day"')
        (item,) = all_of(ask(used, "2026-01-20"))
        assert (item.status, item.reason) == (Status.UNKNOWN, "events.p.e")

    def test_a_repetition_whose_length_nobody_set(self) -> None:
        """Once, and no guess at the next."""
        used = pack('due = { after = { weeks = 2 } }\nrepeat = { every = { parameter = "often" } }')
        assert len(all_of(ask(used, "2026-03-20"))) == 1

    def test_a_repetition_in_another_unit(self) -> None:
        """Six weeks, and then every month from there."""
        used = pack(
            'due = { after = { weeks = 6 } }\nrepeat = { every = { months = 1, month_rule = "last_day" }, at_most = 3 }'
        )
        found = all_of(ask(used, "2026-05-20"))
        assert [str(item.due) for item in found] == ["2026-02-16", "2026-03-16", "2026-04-16"]


class TestWindows:
    """How long a gap still joins: by days, by months, and where nothing holds."""

    JOINED: ClassVar[Any] = [{"first_day": "2026-01-05", "last_day": "2026-01-20"}]

    @pytest.mark.parametrize(
        ("window", "later", "joins"),
        [
            ("joins_gap_days = 13", "2026-02-03", True),
            ("joins_gap_days = 13", "2026-02-04", False),
            ("joins_gap_months = 1", "2026-02-20", True),
            ("joins_gap_months = 1", "2026-02-21", False),
            ("joins_gap_days = 300, from = 2027-01-01", "2026-01-22", False),
            ("joins_gap_days = 300, until = 2026-01-21", "2026-01-22", False),
        ],
    )
    def test_the_last_day_that_joins(self, window: str, later: str, joins: bool) -> None:
        """And the day after it."""
        text = HEAD.replace("joins_gap_days = 13", window)
        used = read_pack(
            f'{text}\n[[milestones]]\nid = "m"\nnl = "m"\nen = "m"\ntrigger = {{ clock = "c" }}\n'
            'who = "boss"\nauthority = "policy"\ndue = {}\non_recovery = "continues"\n'
        )
        spells = [*self.JOINED, {"first_day": later}]
        assert (day(used, "2026-03-01", absences=spells) == "2026-01-05") is joins

    @pytest.mark.parametrize(
        ("started", "last", "first"),
        [
            ("2026-01-19", None, "2026-01-05"),
            ("2026-01-19", "2026-01-31", "2026-01-05"),
            ("2026-01-19", "2026-02-28", "2026-03-01"),
            ("2026-01-05", "2026-01-31", "2026-01-05"),
        ],
    )
    def test_work_in_part_that_ends_a_spell(self, started: str, last: str | None, first: str) -> None:
        """Where the clock says so: the days of work are no sickness, and what follows joins or begins anew."""
        text = HEAD.replace("windows = [", 'partial_work = "ends"\nwindows = [')
        used = read_pack(
            f'{text}\n[[milestones]]\nid = "m"\nnl = "m"\nen = "m"\ntrigger = {{ clock = "c" }}\n'
            'who = "boss"\nauthority = "policy"\ndue = {}\non_recovery = "continues"\n'
        )
        work = {"kind": "work_resumption", "started_on": started, "work": "adapted"}
        work |= {} if last is None else {"last_day": last}
        assert day(used, "2026-03-10", work) == first


# --- laws of every pack -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [name for name in SHIPPED if pack_named(name).jurisdiction == "nl"])
@given(st.dates(date(2020, 1, 1), date(2026, 1, 1)), st.integers(0, 900), st.sampled_from([None, 40, 400]))
def test_a_pack_never_changes_an_answer_of_the_law(name: str, first: date, later: int, sick: int | None) -> None:
    """All but ``packs`` is the same, to the byte."""
    absence = {"first_day": first} | ({} if sick is None or sick > later else {"last_day": first + timedelta(sick)})
    case = Case.model_validate({"absences": [absence]})
    as_of = first + timedelta(later)
    with_pack, without = assess(case, as_of=as_of, packs=[name]), assess(case, as_of=as_of)
    assert with_pack.packs != ()
    assert with_pack.to_dict() | {"packs": []} == without.to_dict()


@given(st.lists(st.tuples(st.sampled_from(["e", "f"]), st.integers(0, 60)), max_size=5))
def test_a_milestone_never_depends_on_what_it_does_not_name(events: list[tuple[str, int]]) -> None:
    """Events, facts and records that it does not name leave it as it is."""
    used = pack('due = { after = { days = 90 } }\napplies_when = [{ fact = "p.flag" }]')
    plain = all_of(ask(used, "2026-03-10", pack_facts={"p.flag": True}))
    records = [happened(name, (date(2026, 1, 5) + timedelta(days)).isoformat()) for name, days in events]
    noise: list[dict[str, Any]] = [{"kind": "evaluation", "dated": "2026-02-01"}]
    other = ask(used, "2026-03-10", *records, *noise, pack_facts={"p.flag": True, "p.size": 3, "p.kind": "b"})
    assert all_of(other) == plain


@given(st.dates(date(2024, 1, 1), date(2026, 1, 1)), st.integers(0, 400), st.integers(0, 400))
def test_days_that_pass_move_no_day(first: date, one: int, other: int) -> None:
    """The days of what came up by itself are the same on every day of assessment."""
    used = pack("due = { after = { weeks = 2 } }\nrepeat = { every = { weeks = 3 } }")
    seen = [
        {item.key: item.due for item in ask(used, (first + timedelta(n)).isoformat(), absences=[{"first_day": first}])
         .packs[0].milestones}
        for n in sorted((one, other))
    ]  # fmt: skip
    assert seen[0].items() <= seen[1].items()
