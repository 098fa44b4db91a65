"""What another fact would change: both answers are the engine's own, and the difference is theirs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from test_explain import moved_cases

from poortwachter import Case, CaseError, Status, assess
from poortwachter.facts.records import SanctionDecision
from poortwachter.planning.what_if import Setting, WhatIf, Without, changed, what_if
from strategies import FAR, running

D0 = date(2026, 1, 5)
"""END is 2 January 2028; the application is due on 17 October 2027."""

TODAY = date(2028, 1, 10)
APPLIED: Mapping[str, object] = {"kind": "wia_application", "received_on": "2027-10-10"}
SANCTION: Mapping[str, object] = {"kind": "sanction_decision", "id": "sanction", "sent_on": "2027-11-01"}


def on_file(*records: Mapping[str, object], **facts: object) -> Case:
    """A running case with these records."""
    return running(D0, records=list(records), **facts)


def moved(found: WhatIf) -> dict[str, int | None]:
    """The calendar days by which each period moved."""
    return {period.name: period.days_moved for period in found.periods}


def codes(case: object, *changes: object, as_of: date = TODAY) -> list[tuple[str, tuple[str | int, ...]]]:
    """Code and path of each problem with which the question is refused."""
    with pytest.raises(CaseError) as caught:
        what_if(case, *changes, as_of=as_of)  # type: ignore[arg-type]
    return [(problem.code, problem.path) for problem in caught.value.problems]


class TestRecords:
    """A record more, or one less."""

    def test_a_sanction(self) -> None:
        """52 weeks on wage, prohibition and WIA, to 31 December 2028; the wait stays; repair can be reported."""
        found = what_if(on_file(APPLIED), SANCTION, as_of=TODAY)
        assert moved(found) == {"wia": 364, "wage_continuation": 364, "dismissal_ban": 364, "sanction": None}
        sanction = found.periods[-1]
        assert (sanction.before.reason, sanction.after.reason) == ("no_sanction_decision", None)
        assert found.after.sanction.last_day == date(2028, 12, 31)
        milestones = {milestone.key: milestone for milestone in found.milestones}
        appeared = milestones["repair_report:sanction"]
        assert appeared.before is None
        assert appeared.after is not None
        assert (appeared.after.due, appeared.days_moved) == (date(2028, 12, 31), None)
        imposed = milestones["sanction_decision"]
        assert imposed.before is not None
        assert imposed.after is not None
        assert (imposed.before.status, imposed.after.status) == (Status.LAPSED, Status.MET)
        assert "wia_application" not in milestones

    def test_the_other_way_round(self) -> None:
        """Without it the same days come back, and the milestone vanishes."""
        with_it, without_it = on_file(APPLIED, SANCTION), on_file(APPLIED)
        found = what_if(with_it, Without("sanction"), as_of=TODAY)
        back = what_if(without_it, SANCTION, as_of=TODAY)
        assert (found.before, found.after) == (back.after, back.before)
        assert moved(found) == {"wia": -364, "wage_continuation": -364, "dismissal_ban": -364, "sanction": None}
        assert [item.key for item in found.milestones if item.after is None] == [
            "repair_report:sanction",
            "objection:sanction",
        ]

    def test_a_record_as_an_object(self) -> None:
        """A record and a mapping say the same."""
        record = SanctionDecision(id="sanction", sent_on=date(2027, 11, 1))
        assert what_if(on_file(APPLIED), record, as_of=TODAY) == what_if(on_file(APPLIED), SANCTION, as_of=TODAY)

    def test_by_the_id_that_evidence_uses(self) -> None:
        """A record without an id of its own goes by the one made of its kind and day."""
        found = what_if(on_file(APPLIED, SANCTION), Without("wia_application@2027-10-10"), as_of=TODAY)
        assert found.after == assess(on_file(SANCTION), as_of=TODAY)

    def test_a_late_application_not_yet_decided(self) -> None:
        """Ten days on the wage, and pending: a state is a difference too."""
        found = what_if(on_file(), {**APPLIED, "received_on": "2027-10-27"}, as_of=TODAY)
        assert moved(found)["wage_continuation"] == 10
        decided = {"kind": "wage_extension_decision", "sent_on": "2027-11-10", "days": 10}
        found = what_if(on_file({**APPLIED, "received_on": "2027-10-27"}), decided, as_of=TODAY)
        assert moved(found) == {"wia": 0, "wage_continuation": 0, "dismissal_ban": 0}
        assert [period.after.state for period in found.periods] == ["known"] * 3

    def test_the_id_alone_makes_no_difference(self) -> None:
        """The same notice under another id."""
        notice = {"kind": "week_42_notice", "received_on": "2026-10-12"}
        found = what_if(on_file({**notice, "id": "a"}), Without("a"), {**notice, "id": "b"}, as_of=date(2027, 10, 20))
        assert (found.periods, found.milestones) == ((), ())
        assert found.before != found.after


class TestSettings:
    """Other facts than records."""

    def test_aow_age(self) -> None:
        """Born on 1 June 1959: the AOW date is 1 June 2026 and the last day of wage 12 July 2026."""
        found = what_if(on_file(), Setting(birth_date="1959-06-01"), as_of=date(2026, 5, 1))
        assert found.after.wage_continuation.last_day == date(2026, 7, 12)
        assert moved(found)["wage_continuation"] == -(date(2028, 1, 2) - date(2026, 7, 12)).days
        assert "waiting_period" not in moved(found)
        assert found.after.wia.reason == "aow_age_reached"

    def test_employment_is_changed_key_by_key(self) -> None:
        """What is not named stays; an employment as an object, or ``None``, replaces all of it."""
        case = on_file(employment={"self_insured_zw": "yes", "last_day": "2027-06-30"})
        kept = what_if(case, Setting(employment={"last_day": "2027-09-30"}), as_of=D0).after
        assert kept.found.question.case.employment.self_insured_zw == "yes"
        assert kept.wage_continuation.last_day == date(2027, 9, 30)
        stays = what_if(case, Setting(employment={"last_day": None}), as_of=D0).after
        assert stays.wage_continuation.last_day == date(2028, 1, 2)
        assert what_if(case, Setting(employment=None), as_of=D0).after == assess(on_file(), as_of=D0)

    def test_absences_and_leaves(self) -> None:
        """A list replaces the list; ``first_sick_day`` stands for one running spell."""
        leave = {"kind": "pregnancy_maternity", "first_day": "2026-06-01", "last_day": "2026-09-20"}
        found = what_if(on_file(), Setting(leaves=[leave]), as_of=D0)
        assert moved(found)["waiting_period"] == 112
        other = what_if(on_file(), Setting(first_sick_day="2026-01-12"), as_of=TODAY)
        assert other.after == assess(running(D0 + timedelta(days=7)), as_of=TODAY)
        assert moved(other)["waiting_period"] == 7
        spell = {"first_day": "2026-01-05", "last_day": "2026-02-01"}
        recovered = what_if(on_file(), Setting(absences=[spell]), as_of=date(2026, 3, 1))
        assert recovered.after.case_state == "recovered"

    def test_the_later_setting_wins(self) -> None:
        """All changes are made together."""
        found = what_if(on_file(), Setting(aow_date="2026-06-01"), Setting(aow_date=None), as_of=D0)
        assert found.before == found.after
        swap = [Setting(birth_date=None), Setting(aow_date="2027-01-01")]
        assert what_if(on_file(birth_date="1959-06-01"), *swap, as_of=D0).after.aow_date == date(2027, 1, 1)

    def test_readings_hold_for_both_answers(self) -> None:
        """The prohibition reads the same in both."""
        readings = {"aow_age_during_sanction": "runs_on"}
        found = what_if(on_file(APPLIED, SANCTION), Setting(aow_date="2028-03-01"), as_of=TODAY, readings=readings)
        assert found.before.found.question.readings.choices == found.after.found.question.readings.choices == readings
        assert found.after.sanction.last_day == date(2028, 12, 31)


def test_json_is_the_same_every_time() -> None:
    """Both answers, each as it is on its own, and the difference."""
    found = what_if(on_file(APPLIED), SANCTION, as_of=TODAY)
    assert found.to_json() == what_if(on_file(APPLIED), SANCTION, as_of=TODAY).to_json()
    plain = json.loads(found.to_json())
    assert (plain["before"], plain["after"]) == (found.before.to_dict(), found.after.to_dict())
    assert [(period["name"], period["days_moved"]) for period in plain["periods"]] == list(moved(found).items())


class TestRefused:
    """Each problem names the change by its place."""

    def test_nothing_to_suppose(self) -> None:
        """No changes, or a setting without facts."""
        assert codes(on_file()) == [("no_changes", ("changes",))]
        assert codes(on_file(), Setting()) == [("no_changes", ("changes", 0))]

    @pytest.mark.parametrize("change", [3, None, "sanction", [SANCTION], date(2028, 1, 1)])
    def test_no_change(self, change: object) -> None:
        """Of a type that is none."""
        assert codes(on_file(), SANCTION, change) == [("unknown_change", ("changes", 1))]

    def test_unknown_record(self) -> None:
        """The problem lists the ids; a record can be left out once."""
        assert codes(on_file(APPLIED, SANCTION), Without("sanctoin")) == [("unknown_record", ("changes", 0))]
        assert codes(on_file(SANCTION), Without("sanction"), Without("sanction")) == [
            ("unknown_record", ("changes", 1)),
        ]
        assert codes(on_file(SANCTION), Without(["sanction"])) == [  # type: ignore[arg-type]
            ("unknown_record", ("changes", 0)),
        ]
        with pytest.raises(CaseError, match="wia_application@2027-10-10, sanction"):
            what_if(on_file(APPLIED, SANCTION), Without("x"), as_of=TODAY)

    @pytest.mark.parametrize(
        ("records", "id", "hint"),
        [
            ((APPLIED, SANCTION), "sanctoin", "did you mean 'sanction'"),
            ((APPLIED, SANCTION), "x", "correct the id"),
            ((), "x", "need not be supposed away"),
        ],
    )
    def test_what_to_do_about_an_unknown_record(
        self, records: tuple[Mapping[str, object], ...], id: str, hint: str
    ) -> None:
        """The id that is near, all of them, or that there is none."""
        with pytest.raises(CaseError, match=hint):
            what_if(on_file(*records), Without(id), as_of=TODAY)

    def test_a_case_with_a_change_that_cannot_be_made(self) -> None:
        """It is refused, also where the rest of it is a case."""
        case = on_file(APPLIED)
        assert changed(case, [SANCTION]).records == on_file(APPLIED, SANCTION).records
        with pytest.raises(CaseError) as caught:
            changed(case, [SANCTION, Without("x")])
        assert [(problem.code, problem.path) for problem in caught.value.problems] == [
            ("unknown_record", ("changes", 1)),
        ]

    def test_refused_facts(self) -> None:
        """All at once, each under its change."""
        changes = [{"kind": "sanction_decision"}, {"kind": "sancton"}, {}, Setting(birthdate="1960-01-01")]
        found = codes(on_file(APPLIED), *changes, Setting(employment={"regime": "x"}, records=[]))
        assert sorted(found, key=str) == sorted(
            [
                ("missing", ("changes", 0, "sent_on")),
                ("unknown_kind", ("changes", 1, "kind")),
                ("union_tag_not_found", ("changes", 2)),
                ("unknown_key", ("changes", 3, "birthdate")),
                ("literal_error", ("changes", 4, "employment", "regime")),
                ("not_a_setting", ("changes", 4, "records")),
            ],
            key=str,
        )

    def test_a_record_too_many(self) -> None:
        """More than any case has: that is of no one record."""
        opinions = [{"kind": "capacity", "dated": "2026-03-02", "id": f"c{number}"} for number in range(10_000)]
        assert codes(on_file(*opinions), SANCTION) == [("too_many", ("records",))]

    def test_contradictions(self) -> None:
        """At the change, or at the record of the case that no longer fits, by its own place."""
        case = on_file({**APPLIED, "id": "a"}, SANCTION, birth_date="1960-01-01")
        assert codes(case, {**APPLIED, "id": "sanction"}) == [("id_twice", ("changes", 0, "id"))]
        assert codes(case, Setting(aow_date="2027-01-01")) == [("aow_date_twice", ("changes", 0, "aow_date"))]
        assert codes(case, Without("a"), Setting(first_sick_day="2027-11-02")) == [
            ("before_first_sick_day", ("records", 1, "sent_on")),
        ]
        assert codes(case, Setting(first_sick_day="5-1-2026")) == [("day_format", ("changes", 0, "first_sick_day"))]

    def test_after_the_day_of_assessment(self) -> None:
        """A supposed fact asks for a later ``as_of``; a fact of the case is refused as ever."""
        late = {**SANCTION, "sent_on": "2028-01-11"}
        assert codes(on_file(), Setting(birth_date="1970-01-01"), late) == [("after_as_of", ("changes", 1, "sent_on"))]
        with pytest.raises(CaseError, match="choose an as_of on or after this day"):
            what_if(on_file(), late, as_of=TODAY)
        assert what_if(on_file(), late, as_of=date(2028, 1, 11)).after.sanction.reason == "sanction_void"
        assert codes(on_file(APPLIED), SANCTION, as_of=D0) == [("after_as_of", ("records", 0, "received_on"))]
        spell = Setting(absences=[{"first_day": D0, "last_day": FAR}])
        assert codes(on_file(), spell) == [("after_as_of", ("changes", 0, "absences", 0, "last_day"))]
        later = Setting(first_sick_day=TODAY + timedelta(days=1))
        assert codes(on_file(), later) == [("after_as_of", ("changes", 0, "first_sick_day"))]

    def test_not_a_case(self) -> None:
        """With what else is wrong."""
        assert codes({"first_sick_day": D0}) == [("not_a_case", ("case",)), ("no_changes", ("changes",))]


ADDED = st.sampled_from(
    [
        ("evaluation", "dated", {}),
        ("capacity", "dated", {}),
        ("wia_application", "received_on", {}),
        ("sanction_decision", "sent_on", {}),
        ("wage_extension_decision", "sent_on", {"days": 12}),
    ]
)


@given(moved_cases())
def test_the_same_facts_make_no_difference(case: Case) -> None:
    """Each fact set to what it is."""
    same = Setting(absences=case.absences, leaves=case.leaves, employment=case.employment)
    key_by_key = Setting(employment={"regime": case.employment.regime}, aow_date=case.aow_date)
    found = what_if(case, same, key_by_key, as_of=FAR)
    assert (found.periods, found.milestones) == ((), ())
    assert found.before == found.after


@given(moved_cases(), ADDED, st.integers(0, 900), st.integers(0, 1200))
def test_both_answers_are_those_of_the_engine(
    case: Case, added: tuple[str, str, dict[str, object]], after: int, later: int
) -> None:
    """What is added and left out again gives the first answer back; what is not listed did not change."""
    kind, name, fields = added
    day = case.absences[0].first_day + timedelta(days=after)
    extra = {"kind": kind, "id": "extra", name: day, **fields}
    as_of = max(case.last_day_that_happened, day + timedelta(days=later))
    try:
        changed = case.model_copy(update={"records": [*case.records, extra]})
        expected = assess(changed, as_of=as_of)
        found = what_if(case, extra, as_of=as_of)
    except ValueError:
        assume(False)
    assert found.before == assess(case, as_of=as_of)
    assert found.after == expected
    assert what_if(changed, Without("extra"), as_of=as_of).after == found.before
    listed: set[str] = {period.name for period in found.periods}
    for period in ("waiting_period", "wia", "wage_continuation", "dismissal_ban", "sanction"):
        assert (getattr(found.before, period) != getattr(found.after, period)) == (period in listed)
    listed = {milestone.key for milestone in found.milestones}
    unlisted = [
        {item.key: (item.status, item.due, item.met_on) for item in answer.milestones if item.key not in listed}
        for answer in (found.before, found.after)
    ]
    assert unlisted[0] == unlisted[1]
