"""Any input at all: it is read, or it is refused with words."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from itertools import zip_longest
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from poortwachter import Assessment, Case, CaseError, assess
from refused import DAY, Complaint, Facts, complaints, refusal, running, spells, with_record
from strategies import History, histories, histories_with_leave

SECRET = "kanker-123456782"

UNWELCOME = (
    ("diagnosis", "diagnosis"),
    ("diagnose", "diagnosis"),
    ("Diagnose", "diagnosis"),
    ("ziekte", "diagnosis"),
    ("ziekteoorzaak", "diagnosis"),
    ("klachten", "diagnosis"),
    ("beperkingen", "diagnosis"),
    ("medication", "diagnosis"),
    ("opmerkingen", "free medical text"),
    ("toelichting", "free medical text"),
    ("notes", "free medical text"),
    ("bsn", "BSN"),
    ("BSN", "BSN"),
    ("burgerservicenummer", "BSN"),
    ("name", "a name"),
    ("naam", "a name"),
    ("full-name", "a name"),
    ("voornaam", "a name"),
    ("email", "a name"),
)


# --- generated input -------------------------------------------------------------------------------------------------

yes_or_no = st.booleans()
parties = st.lists(st.sampled_from(["employer", "employee"]), max_size=2)
stated = st.fixed_dictionaries(
    {},
    optional={
        "last_day_of_waiting_period": st.dates(date(2050, 1, 1), date(2054, 12, 31)).map(str),
        "first_day_of_wia": st.dates(date(2055, 1, 1), date(2060, 12, 31)).map(str),
        "report_due": st.dates(date(2050, 1, 1), date(2060, 12, 31)).map(str),
    },
)
HOURS = {"hours_per_day": st.integers(0, 24), "hours_per_week": st.integers(0, 168)}
CAPACITY = {"capacity": st.sampled_from(["none", "marginal", "present"]), **HOURS}
OPINION = {
    **CAPACITY,
    "long_absence_expected": yes_or_no,
    "grounds_stated": yes_or_no,
    "possibilities_listed": yes_or_no,
    "statutory_ground_named": yes_or_no,
}
PLAN = {"signed_by": parties, "views_of": parties, "case_manager_named": yes_or_no, "goal_stated": yes_or_no}
EVALUATION = {"signed_by": parties, "views_of": parties, "course": st.sampled_from(["unchanged", "changed"])}
LETTER = {"states": stated}


class Shape(NamedTuple):
    """A record kind: its days in the order in which they can lie, and its other fields."""

    days: str
    fields: Mapping[str, st.SearchStrategy[Any]] = {}


SHAPES = {
    "problem_analysis": Shape("dated reassess_by", OPINION),
    "problem_analysis_update": Shape("dated reassess_by", OPINION),
    "current_opinion": Shape("dated reassess_by", OPINION),
    "capacity": Shape("dated reassess_by", OPINION),
    "capacity_by_another": Shape(
        "dated since",
        {
            "found_by": st.sampled_from(["uwv_insurance_physician", "second_company_doctor"]),
            "hours_limited": yes_or_no,
            **CAPACITY,
        },
    ),
    "stalled_recovery": Shape(
        "started_on last_day", {"followed_up": yes_or_no, "treating_doctors_contacted": yes_or_no}
    ),
    "advice": Shape(
        "dated followed_on", {"given_by": st.sampled_from(["company_doctor", "uwv"]), "chance_missed": yes_or_no}
    ),
    "long_absence_expected": Shape("dated", {"value": yes_or_no}),
    "action_plan": Shape("dated", PLAN),
    "action_plan_update": Shape("dated", PLAN),
    "evaluation": Shape("dated", EVALUATION),
    "first_year_evaluation": Shape("dated", EVALUATION),
    "final_evaluation": Shape("dated", EVALUATION),
    "reintegration_report": Shape("dated given_to_employee_on"),
    "employee_view": Shape("dated"),
    "report_request": Shape(
        "sent_on received_on answer_by",
        {"missing": st.lists(st.sampled_from(["action_plan", "medical_documents"]), max_size=2), **LETTER},
    ),
    "vocational_assessment": Shape(
        "dated",
        {"own_work_possible": yes_or_no, "own_employer_possible": yes_or_no, "levels_and_loads_stated": yes_or_no},
    ),
    "function_inventory": Shape(
        "dated",
        {
            "all_functions": yes_or_no,
            "connected_examined": yes_or_no,
            "levels_and_loads_stated": yes_or_no,
            "task_level": yes_or_no,
            "function_found": yes_or_no,
        },
    ),
    "own_work_adaptation": Shape("dated", {"outcome": st.sampled_from(["made", "not_possible", "not_examined"])}),
    "return_ruled_out": Shape("dated", {"because": st.sampled_from(["no_suitable_work", "relation_broken"])}),
    "transfer_of_undertaking": Shape("dated", {"file_taken_over": yes_or_no}),
    "medical_request": Shape(
        "sent_on received_on answer_by", {"asked_of": st.sampled_from(["employee", "company_doctor"])}
    ),
    "medical_information": Shape(
        "posted_on received_on", {"supplied_by": st.sampled_from(["employee", "company_doctor"])}
    ),
    "second_track_start": Shape(
        "plan_dated started_on",
        {
            "search_profile": yes_or_no,
            "profile_fits_capacity": yes_or_no,
            "run_by": st.sampled_from(["employer", "agency"]),
        },
    ),
    "second_track_end": Shape(
        "dated", {"reason": st.sampled_from(["placed", "completed", "no_prospects"]), "next_step": yes_or_no}
    ),
    "second_track_report": Shape("dated"),
    "expert_opinion": Shape(
        "requested_on dated since",
        {
            "hours_limited": yes_or_no,
            "asked_by": st.sampled_from(["employer", "employee"]),
            "question": st.sampled_from(["own_work", "suitable_work", "employer_efforts", "employee_efforts"]),
            "outcome": st.sampled_from(["positive", "negative"]),
            **CAPACITY,
        },
    ),
    "work_resumption": Shape(
        "started_on last_day",
        {
            "work": st.sampled_from(["own", "adapted", "other", "other_employer", "therapy", "trial", "secondment"]),
            "hours_per_week": st.integers(0, 168) | st.floats(0, 168) | st.decimals(0, 168, places=2).map(str),
            "wage_value_percent": st.integers(0, 200),
            "structural": yes_or_no,
            "agreed_by_both": yes_or_no,
            "employee_consents": yes_or_no,
        },
    ),
    "new_agreed_work": Shape("dated"),
    "benefit": Shape("started_on last_day"),
    "return_perspective": Shape("dated expected_by", {"structural": yes_or_no}),
    "non_cooperation": Shape("started_on last_day"),
    "dismissal_notice": Shape("dated"),
    "dismissal_request": Shape("posted_on received_on"),
    "dismissal_permit": Shape("sent_on received_on", {"granted": yes_or_no, **LETTER}),
    "dispute": Shape(
        "started_on last_day",
        {"about": st.sampled_from(["working_relation", "suitable_work"]), "personal": yes_or_no},
    ),
    "conflict_intervention": Shape("started_on last_day", {"outcome": st.sampled_from(["resolved", "not_resolved"])}),
    "wage_measure": Shape(
        "started_on notified_on last_day",
        {"step": st.sampled_from(["written_warning", "suspension", "stop"]), "hours_percent": st.integers(1, 100)},
    ),
    "term_deviation": Shape(
        "dated due", {"milestone": st.sampled_from(["problem_analysis", "action_plan", "first_year_evaluation"])}
    ),
    "week_42_notice": Shape("posted_on received_on"),
    "safety_net_notice": Shape("posted_on received_on"),
    "end_of_employment_notice": Shape("posted_on received_on"),
    "recovery_notice": Shape("posted_on received_on"),
    "transition_payment": Shape("dated"),
    "transition_compensation_application": Shape("posted_on received_on"),
    "uwv_wia_letter": Shape("sent_on received_on", LETTER),
    "wia_application": Shape("posted_on received_on"),
    "wage_extension_decision": Shape("sent_on received_on", {"days": st.integers(0, 400), **LETTER}),
    "wia_decision": Shape("sent_on received_on", {"granted": yes_or_no, **LETTER}),
    "early_iva_application": Shape("received_on"),
    "early_iva_decision": Shape("sent_on received_on", {"granted": yes_or_no, **LETTER}),
    "extension_agreement": Shape("received_on last_day"),
    "extension_decision": Shape("sent_on received_on last_day", {"granted": yes_or_no, **LETTER}),
    "sanction_decision": Shape(
        "sent_on received_on withdrawn_on",
        {"ground": st.sampled_from(["administrative", "substantive"]), "sending_contested": yes_or_no, **LETTER},
    ),
    "repair_report": Shape("received_on"),
    "repair_decision": Shape("sent_on received_on withdrawn_on", {"repaired": yes_or_no, **LETTER}),
    "objection": Shape("received_on", {"against": st.sampled_from(["sanction_decision", "wia_decision"])}),
    "objection_decision": Shape(
        "sent_on received_on",
        {"against": st.sampled_from(["sanction_decision", "extension_decision"]), **LETTER},
    ),
    "appeal": Shape("posted_on received_on"),
    "sickness_benefit_decision": Shape("sent_on received_on ends_on reversed_on", LETTER),
    "report_supplement_request": Shape("received_on"),
    "resumption_request": Shape("posted_on received_on"),
    "transition_compensation_decision": Shape("sent_on received_on", {"granted": yes_or_no, **LETTER}),
    "uwv_problem_analysis": Shape("dated", {"capacity": st.sampled_from(["none", "marginal", "present"])}),
    "uwv_action_plan": Shape("dated"),
    "uwv_review": Shape("dated"),
    "employee_sick_notice": Shape("posted_on received_on"),
    "employee_recovery_notice": Shape("posted_on received_on"),
    "incapacity_decision": Shape("sent_on received_on", {"granted": yes_or_no, **LETTER}),
    "benefit_assessment": Shape("sent_on received_on able_from", {"granted": yes_or_no, **LETTER}),
    "simplified_assessment_consent": Shape("dated", {"agreed_by": parties}),
    "confirmed_dates": Shape("sent_on received_on", LETTER),
    "answer": Shape(
        "dated", {"question": st.just("UP-S07"), "value": st.sampled_from(["yes", "no", "not_applicable"])}
    ),
}
"""The wire contract of records, as it is published."""

ALWAYS = {
    "dated", "due", "milestone", "plan_dated", "question", "received_on", "requested_on", "sent_on", "started_on",
    "step", "value",
}  # fmt: skip
"""Fields that these strategies always fill in: the day, and what a record says nothing without."""


@st.composite
def records(draw: st.DrawFn, first_day: date, kind: str | None = None, *, full: bool = False) -> Facts:
    """A record after ``first_day``, of any kind or this one, with some of its fields or all of them."""
    kind = draw(st.sampled_from(sorted(SHAPES))) if kind is None else kind
    shape = SHAPES[kind]
    names = shape.days.split()
    after = sorted(draw(st.lists(st.integers(0, 900), min_size=len(names), max_size=len(names))))
    found: Facts = {"kind": kind}
    for name, days in zip(names, after, strict=True):
        if full or name in ALWAYS or draw(st.booleans()):
            found[name] = str(first_day + timedelta(days=days))
    for name, values in shape.fields.items():
        if full or name in ALWAYS or draw(st.booleans()):
            found[name] = draw(values)
    if "states" in found and draw(st.booleans()):
        found["states"] = {**draw(stated), "first_sick_day": str(first_day)}
    if "dated" not in found:
        found.pop("outcome", None)
    return found


def unsanctioned(found: list[Facts]) -> list[Facts]:
    """The records with at most one about a sanction, so that none contradicts another."""
    about = [one for one in found if one["kind"] in ("sanction_decision", "repair_report", "repair_decision")]
    return on_days_of_their_own([one for one in found if one not in about[1:]])


def on_days_of_their_own(found: list[Facts]) -> list[Facts]:
    """The records of which no two share a day, so that no two say different things of one."""
    kept: list[Facts] = []
    for one in found:
        taken = {value for other in kept for value in other.values() if isinstance(value, str)}
        if not taken & {value for value in one.values() if isinstance(value, str) and value[4:5] == "-"}:
            kept.append(one)
    return kept


EMPLOYED_AT_MOST = 9000
"""How many days an employment has lasted at most when the sickness begins: nobody was a child when it began."""


@st.composite
def facts_of_cases(draw: st.DrawFn) -> Facts:
    """A valid case as JSON objects: spells, leave, employment and a file of any kinds of records."""
    history: History = draw(histories(spells=3) | histories_with_leave())
    found: Facts = json.loads(history.case().to_json())
    first_day = min(spell[0] for spell in history.spells)
    found["records"] = unsanctioned(draw(st.lists(records(first_day), max_size=4)))
    if draw(st.booleans()):
        found["birth_date"] = str(first_day - timedelta(days=EMPLOYED_AT_MOST + draw(st.integers(16 * 366, 17000))))
    elif draw(st.booleans()):
        found["aow_date"] = str(first_day + timedelta(days=draw(st.integers(-400, 3000))))
    if draw(st.booleans()):
        found["employment"] = {
            "first_day": str(first_day - timedelta(days=draw(st.integers(0, EMPLOYED_AT_MOST)))),
            "regime": draw(st.sampled_from(["civil_code", "public_servant", "no_employer"])),
            "safety_net": draw(st.sampled_from(["yes", "no", "unknown"])),
        }
    if draw(st.booleans()):
        found["case_id"] = draw(st.sampled_from(["2026-0017", "HR/17:a#2", "x"]))
    return found


scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=12)
    | st.dates().map(str)
    | st.sampled_from([DAY, "problem_analysis", "poortwachter.case/1", "yes", "none", "2026-02-30"])
)
KNOWN_KEYS = (
    "schema", "case_id", "absences", "leaves", "records", "employment", "first_sick_day", "first_day", "last_day",
    "kind", "dated", "status", "id", "states", "signed_by", "sent_on", "received_on", "hours_per_week", "diagnosis",
)  # fmt: skip
keys = st.text(max_size=8) | st.sampled_from(KNOWN_KEYS)
json_like = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=12,
)
python_like = st.recursive(
    scalars
    | st.text(st.characters(), max_size=6)
    | st.dates()
    | st.datetimes()
    | st.timedeltas()
    | st.decimals()
    | st.binary(max_size=8)
    | st.builds(object)
    | st.sampled_from([date, Case, Ellipsis, Path("x")]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.lists(inner, max_size=3).map(tuple)
        | st.lists(inner, max_size=3).map(iter)
        | st.frozensets(st.integers() | st.text(max_size=3), max_size=3)
        | st.dictionaries(keys | st.integers() | st.none(), inner, max_size=4)
    ),
    max_leaves=8,
)


def containers(value: object) -> Iterator[tuple[Any, Any]]:
    """Every place inside ``value``: the object or list, and the key or index in it."""
    items: Any = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in list(items):
        yield value, key
        yield from containers(inner)


@st.composite
def damaged(draw: st.DrawFn, values: st.SearchStrategy[Any] = json_like) -> Facts:
    """A valid case to which one or two things were done: replaced, taken out, doubled, added."""
    facts = draw(facts_of_cases())
    for _ in range(draw(st.integers(1, 2))):
        places = list(containers(facts))
        if not places:
            break
        inside, key = draw(st.sampled_from(places))
        deed = draw(st.sampled_from(["replace", "remove", "wrap", "double", "add"]))
        if deed == "replace":
            inside[key] = draw(values)
        elif deed == "remove":
            del inside[key]
        elif deed == "wrap":
            inside[key] = [inside[key]]
        elif deed == "double" and isinstance(inside, list):
            inside.append(inside[key])
        elif isinstance(inside, dict):
            inside[draw(keys)] = draw(values)
    return facts


def shown(error: ValidationError) -> list[tuple[str, str]]:
    """Code and place of each problem, after a look at whether the error can be shown."""
    assert str(error)
    for complaint in complaints(error):
        assert complaint.message.startswith(f"{complaint.where or '(the whole input)'}: ")
        assert "expected " in complaint.message
    return sorted(complaint[:2] for complaint in complaints(error))


def outcome(read: Callable[[], Case]) -> Case | list[tuple[str, str]]:
    """The case, which then survives a trip through JSON, or the problems, each with a message to show."""
    try:
        case = read()
    except ValidationError as error:
        return shown(error)
    text = case.to_json()
    again = Case.model_validate_json(text)
    assert again == case
    assert again.to_json() == text
    return case


REFUSALS_OF_A_VALID_CASE = {"after_as_of", "before_the_law", "day_out_of_range", "no_counted_sick_day"}


def answer_or_problems(case: Case, as_of: date) -> Assessment | list[Complaint]:
    """The answer, or why there is none."""
    try:
        return assess(case, as_of=as_of)
    except CaseError as error:
        return complaints(error)


class TestAnyInput:
    """Whatever comes in, a case or a ValidationError comes out."""

    @given(json_like | python_like)
    def test_python_objects(self, value: object) -> None:
        outcome(lambda: Case.model_validate(value))

    @given(json_like)
    def test_json_values(self, value: object) -> None:
        outcome(lambda: Case.model_validate_json(json.dumps(value)))

    @given(st.text() | st.binary())
    def test_text(self, text: str | bytes) -> None:
        assert isinstance(outcome(lambda: Case.model_validate_json(text)), list)

    @given(st.text(st.sampled_from(list('{}[]",:0123456789.eE+-aINfty\\u \0'))))
    def test_text_that_looks_like_json(self, text: str) -> None:
        assert isinstance(outcome(lambda: Case.model_validate_json(text)), list)

    @given(damaged())
    def test_damaged_cases_by_both_doors(self, facts: Facts) -> None:
        """Objects and the text of the same objects are accepted alike, or refused at the same places."""
        direct = outcome(lambda: Case.model_validate(facts))
        as_text = outcome(lambda: Case.model_validate_json(json.dumps(facts)))
        if isinstance(direct, Case) or isinstance(as_text, Case):
            assert as_text == direct
        else:
            assert sorted(where for _, where in as_text) == sorted(where for _, where in direct)

    @given(damaged(python_like))
    def test_damaged_cases_with_python_objects(self, facts: Facts) -> None:
        outcome(lambda: Case.model_validate(facts))

    @given(damaged(), st.sampled_from([key for key, _ in UNWELCOME]), st.data())
    def test_damaged_cases_with_a_secret(self, facts: Facts, key: str, data: st.DataObject) -> None:
        """Whatever else is wrong, what stands under an unwelcome key is never repeated."""
        objects: list[Facts] = [facts, *(inside for inside, _ in containers(facts) if isinstance(inside, dict))]
        data.draw(st.sampled_from(objects))[key] = SECRET
        with pytest.raises(ValidationError) as caught:
            Case.model_validate(facts)
        assert SECRET not in str(caught.value)
        assert SECRET not in repr(caught.value.errors())


class TestValidCases:
    """What is valid goes in and comes out again as it was."""

    @given(facts_of_cases())
    def test_round_trip(self, facts: Facts) -> None:
        case = outcome(lambda: Case.model_validate(facts))
        assert isinstance(case, Case)
        assert case == Case.model_validate_json(json.dumps(facts))
        assert len(case.records) == len(facts["records"])  # type: ignore[arg-type]

    @pytest.mark.parametrize("kind", SHAPES)
    @given(data=st.data())
    def test_every_field_of_the_contract_is_accepted_and_kept(self, kind: str, data: st.DataObject) -> None:
        given_record = data.draw(records(date(2026, 1, 5), kind, full=True))
        case = Case.model_validate(running(records=[given_record]))
        (kept,) = json.loads(case.to_json())["records"]
        assert kept.keys() >= given_record.keys()
        for name, value in given_record.items():
            if name in ("hours_per_day", "hours_per_week", "wage_value_percent", "hours_percent"):
                assert abs(Decimal(kept[name]) - Decimal(str(value))) < Decimal("1E-99")
            else:
                assert kept[name] == value

    def test_each_case_in_a_history_may_have_its_own_sanction(self) -> None:
        """A sanction of an earlier joined case is no second sanction in a later one."""
        facts = {
            **spells(("2016-01-04", "2018-06-01"), ("2020-01-06", None)),
            "records": [
                {"kind": "sanction_decision", "sent_on": "2017-11-13"},
                {"kind": "sanction_decision", "sent_on": "2021-11-15"},
            ],
        }
        assert len(Case.model_validate(facts).records) == 2

    def test_every_kind_is_in_the_contract(self) -> None:
        """All but the event, whose names are those of a pack."""
        (found,) = refusal(with_record("?"))
        kinds = found.message.partition("one of the kinds ")[2].partition(";")[0]
        assert kinds.split(", ") == sorted([*SHAPES, "event"])

    @given(facts_of_cases(), st.dates() | st.dates(date(2004, 1, 1), date(2060, 1, 1)))
    def test_any_day_of_assessment(self, facts: Facts, as_of: date) -> None:
        """An answer that can be written, or a CaseError with its place."""
        case = Case.model_validate(facts)
        found = answer_or_problems(case, as_of)
        if isinstance(found, Assessment):
            assert json.loads(found.to_json())["as_of"] == str(as_of)
        else:
            assert {complaint.code for complaint in found} <= REFUSALS_OF_A_VALID_CASE
            assert all(complaint.where for complaint in found)

    @given(
        st.lists(st.dates(date(1900, 1, 1), date(2199, 12, 31)), min_size=1, max_size=6, unique=True),
        st.dates(date(1900, 1, 1), date(2199, 12, 31)) | st.just(date(2199, 12, 31)),
        st.booleans(),
    )
    def test_any_days_in_a_case(self, days: list[date], as_of: date, still_sick: bool) -> None:
        """Spells anywhere between 1900 and 2199, decades long, with leave in them: an answer or a refusal."""
        first, *rest = sorted(days)
        starts, ends = [first, *rest[1::2]], rest[::2]
        absences = [{"first_day": one, "last_day": other} for one, other in zip_longest(starts, ends)]
        if not still_sick:
            absences[-1]["last_day"] = absences[-1]["last_day"] or date(2199, 12, 31)
        ends_leave = min(max(days), days[0] + timedelta(weeks=30))
        leave = {"kind": "pregnancy_maternity", "first_day": days[0], "last_day": ends_leave}
        case = Case.model_validate({"absences": absences, "leaves": [leave], "aow_date": days[-1]})
        found = answer_or_problems(case, as_of)
        if isinstance(found, Assessment):
            assert found.to_json()
        else:
            assert {complaint.code for complaint in found} <= REFUSALS_OF_A_VALID_CASE
