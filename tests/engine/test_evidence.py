"""From which record each line of the file came, where several could be meant."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

import pytest

from poortwachter import Case, assess
from poortwachter.engine.evidence import EVIDENCE

Facts = Mapping[str, object]


def one(id: str, kind: str, **fields: object) -> Facts:
    """A record by its id."""
    return {"id": id, "kind": kind, **fields}


def evidence(line: str, *records: Facts, **facts: object) -> tuple[str, ...]:
    """From what the line comes, in a case that began on 5 January 2026."""
    begun = {} if "absences" in facts else {"first_sick_day": "2026-01-05"}
    case = Case.model_validate({**begun, "records": list(records), **facts})
    return EVIDENCE[line](assess(case, as_of=date(2029, 6, 1)).found.run.file)


ANALYSIS = one("analysis-1", "problem_analysis", dated="2026-02-10", capacity="present", long_absence_expected=True)
SILENT = one("silent-1", "capacity", dated="2026-03-10")
WORK = one("whole-1", "work_resumption", started_on="2026-05-01", work="own", structural=True)
SANCTION = one("sanction-1", "sanction_decision", sent_on="2027-11-01")
NOT_YET = one("not-yet-1", "wia_application", status="not_filed", known_on="2027-10-20")
STILL_NOT = one("still-not-1", "wia_application", status="not_filed", known_on="2027-10-25")
APPLIED = one("applied-1", "wia_application", received_on="2027-11-01")
ASKED = one("asked-1", "extension_agreement", received_on="2027-09-01", last_day="2028-06-01")
ASKED_EARLIER = one("asked-earlier-1", "extension_agreement", received_on="2027-08-01", last_day="2028-06-01")
GRANTED = one("granted-1", "extension_decision", sent_on="2027-09-10", granted=True, last_day="2028-06-01")
NO_DAY = one("no-day-1", "extension_decision", sent_on="2027-10-10", granted=True)
REFUSED = one("refused-1", "extension_decision", sent_on="2027-10-20", granted=False)
IVA = one("iva-1", "early_iva_application", received_on="2026-06-01")
IVA_AGAIN = one("iva-again-1", "early_iva_application", received_on="2026-08-01")
IVA_REFUSED = one("iva-refused-1", "early_iva_decision", sent_on="2026-07-01", granted=False)
IVA_GRANTED = one("iva-granted-1", "early_iva_decision", sent_on="2026-09-01", granted=True)
STOPPED = one("stopped-1", "sickness_benefit_decision", sent_on="2026-06-01", ends_on="2026-07-01")
REVERSED = one("reversed-1", "sickness_benefit_decision", sent_on="2026-08-01", ends_on="2026-09-01",
               reversed_on="2026-10-01")  # fmt: skip
SAYS_NOTHING = one("says-nothing-1", "sickness_benefit_decision", sent_on="2026-11-01")
ASKED_BEFORE = one("asked-before-1", "dismissal_request", received_on="2025-12-20")
PERMIT = one("permit-1", "dismissal_permit", sent_on="2028-02-10", granted=True)
NO_PERMIT = one("no-permit-1", "dismissal_permit", sent_on="2028-03-10", granted=False)
LETTER = one("letter-1", "uwv_wia_letter", received_on="2027-09-01", sent_on="2027-08-31")
LEAVE = {"kind": "pregnancy_maternity", "first_day": "2026-01-01", "last_day": "2026-04-22"}
EARLIER = {"first_day": "2024-01-01", "last_day": "2024-02-01"}

ROWS: Final[tuple[tuple[str, tuple[Facts, ...], dict[str, object], tuple[str, ...]], ...]] = (
    ("first_sick_day", (), {}, ("absences[0].first_day",)),
    (
        "first_sick_day",
        (),
        {"absences": [EARLIER, {"first_day": "2026-01-05"}]},
        ("absences[1].first_day",),
    ),
    (
        "first_sick_day",
        (),
        {"absences": [{"first_day": "2026-01-05"}, EARLIER]},
        ("absences[0].first_day",),
    ),
    (
        "first_sick_day",
        (),
        {"absences": [EARLIER, {"first_day": "2026-01-05", "last_day": "2026-03-01"}, {"first_day": "2026-03-10"}]},
        ("absences[1].first_day",),
    ),
    ("first_sick_day", (), {"absences": [{"first_day": "2026-01-10"}], "leaves": [LEAVE]}, ("absences[0].first_day",)),
    (
        "first_sick_day",
        (one("states-1", "confirmed_dates", sent_on="2026-09-01", states={"first_sick_day": "2026-01-04"}),),
        {},
        ("states-1",),
    ),
    ("aow_date", (), {"aow_date": "2030-03-01"}, ("aow_date",)),
    ("aow_date", (), {"birth_date": "1980-03-01"}, ("birth_date",)),
    ("employment_ends", (), {}, ()),
    ("employment_ends", (), {"employment": {"last_day": "2026-12-31"}}, ("employment.last_day",)),
    ("opinions", (ANALYSIS, SILENT), {}, ("analysis-1",)),
    ("long_absence_said", (ANALYSIS, SILENT), {}, ("analysis-1",)),
    (
        "long_absence_said",
        (one("told-1", "long_absence_expected", dated="2026-02-10", value=True), ANALYSIS),
        {},
        ("analysis-1", "told-1"),
    ),
    (
        "long_absence_said",
        (ANALYSIS, one("told-1", "long_absence_expected", dated="2026-02-01", value=False)),
        {},
        ("told-1", "analysis-1"),
    ),
    ("structural_work", (WORK, {**WORK, "id": "trial-1", "started_on": "2026-06-01", "structural": False}), {},
     ("whole-1",)),
    ("structural_work", (WORK, {**WORK, "id": "elsewhere-1", "started_on": "2026-06-01", "work": "other_employer"}), {},
     ("whole-1",)),
    (
        "second_track_left_out",
        (
            one("first-1", "answer", dated="2027-01-01", question="UP-S12", value="no"),
            one("then-1", "answer", dated="2027-02-01", question="UP-S12", value="yes"),
            one("other-1", "answer", dated="2027-03-01", question="UP-E07", value="yes"),
        ),
        {},
        ("then-1",),
    ),
    ("iva_asked", (IVA, IVA_AGAIN), {}, ("iva-1",)),
    ("iva_granted", (IVA, IVA_REFUSED, IVA_GRANTED), {}, ("iva-granted-1",)),
    ("iva_open", (IVA, IVA_REFUSED), {}, ("iva-refused-1",)),
    ("iva_decided", (IVA, IVA_REFUSED, IVA_GRANTED), {}, ("iva-refused-1", "iva-granted-1")),
    ("extension_asked", (ASKED_EARLIER, ASKED), {}, ("asked-earlier-1", "asked-1")),
    ("extension_since", (ASKED_EARLIER, ASKED, GRANTED), {}, ("asked-earlier-1",)),
    ("extension_since", (GRANTED, NO_DAY), {}, ("granted-1",)),
    ("extension_undecided", (ASKED_EARLIER, ASKED), {}, ("asked-1",)),
    ("extension_open", (ASKED, GRANTED, NO_DAY), {}, ("no-day-1",)),
    ("extension_fixed", (ASKED, GRANTED, NO_DAY), {}, ("granted-1",)),
    ("extension_fixed", (ASKED, GRANTED, REFUSED), {}, ("granted-1",)),
    ("extension_fixed", (ASKED, REFUSED), {}, ()),
    ("letters", (LETTER,), {}, ("letter-1",)),
    ("letter_received", (LETTER,), {}, ("letter-1",)),
    ("letter_received", (one("none-1", "uwv_wia_letter", status="not_sent", known_on="2027-10-01"),), {}, ()),
    ("notice_made", (ASKED, IVA_AGAIN, IVA), {}, ("iva-1",)),
    ("notice_made", (), {}, ()),
    ("application_received", (NOT_YET, APPLIED, {**APPLIED, "id": "again-1", "received_on": "2027-11-10"}), {},
     ("applied-1",)),
    ("not_filed_on", (NOT_YET, STILL_NOT, APPLIED), {}, ("still-not-1",)),
    ("sanction_sent", (SANCTION,), {}, ("sanction-1",)),
    (
        "sanction_sent",
        ({**SANCTION, "withdrawn_on": "2027-11-10"}, {**SANCTION, "id": "second-1", "sent_on": "2027-11-15"}),
        {},
        ("second-1",),
    ),
    ("sanction_sent", ({**SANCTION, "withdrawn_on": "2027-11-10"},), {}, ()),
    ("benefit_ends", (STOPPED, REVERSED, SAYS_NOTHING), {"employment": {"last_day": "2026-03-01"}}, ("stopped-1",)),
    (
        "uwv_capacity",
        (
            one("says-1", "uwv_problem_analysis", dated="2026-04-01", capacity="none"),
            one("silent-1", "uwv_problem_analysis", dated="2026-05-01"),
        ),
        {"employment": {"regime": "no_employer"}},
        ("says-1",),
    ),
    ("requested_before_sickness", (ASKED_BEFORE,), {}, ("asked-before-1",)),
    ("requested_before_sickness", (), {}, ()),
    ("requested_before_sickness", (ASKED_BEFORE, {**ASKED_BEFORE, "id": "twin-1"}), {}, ("twin-1",)),
    ("permit_given", (PERMIT,), {}, ("permit-1",)),
    ("permit_given", (NO_PERMIT,), {}, ()),
    (
        "said_first_day_of_wia",
        (one("states-1", "confirmed_dates", sent_on="2027-09-01", states={"first_day_of_wia": "2028-01-09"}),),
        {},
        ("states-1",),
    ),
    ("said_end_of_wait", (), {}, ()),
)  # fmt: skip


@pytest.mark.parametrize(("line", "records", "facts", "ids"), ROWS, ids=[f"{row[0]}: {row[3]}" for row in ROWS])
def test_a_line_comes_from_these(
    line: str, records: tuple[Facts, ...], facts: dict[str, object], ids: tuple[str, ...]
) -> None:
    """By the ids of records, or the paths of facts, whatever order they were given in."""
    assert evidence(line, *records, **facts) == ids
    assert evidence(line, *reversed(records), **facts) == ids
