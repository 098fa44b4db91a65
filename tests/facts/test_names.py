"""Names of others lead to ours, and what is private gets its reason; the value is never shown."""

from __future__ import annotations

from datetime import datetime

import pytest
from pydantic import ValidationError

from poortwachter import Case, Problem, parse_json, problems_in
from poortwachter.facts._parts import known_fields, known_kinds
from poortwachter.facts.names import FIELD_NAMES, KIND_NAMES, NOTES, VALUE_NAMES

SECRET = "kanker-123456782"
DAY = "2026-01-05"


def problem(facts: object) -> Problem:
    """The one problem with these facts."""
    with pytest.raises(ValidationError) as caught:
        Case.model_validate(facts)
    (found,) = problems_in(caught.value)
    assert SECRET not in str(caught.value) + repr(caught.value.errors()) + caught.value.json()
    return found


def spell(**more: object) -> dict[str, object]:
    """A case of one spell."""
    return {"absences": [{"first_day": DAY, **more}]}


class TestFields:
    """Nothing is answered with the opposite, or with a field that does not mean the same day."""

    @pytest.mark.parametrize(
        ("name", "ours", "minds"),
        [
            ("recovered_on", "last_day", "the day before the first day of recovery"),
            ("hersteldatum", "last_day", "the day before the first day of recovery"),
            ("DatHrstld", "last_day", "the day before the first day of recovery"),
            ("end_date", "last_day", "the last day itself"),
            ("einddatum", "last_day", "the last day itself"),
            ("endDate", "last_day", "the last day itself"),
            ("laatste_dag", "last_day", "the last day itself"),
            ("lastDay", "last_day", ""),
            ("ziekmelding", "reported_on", ""),
            ("recoveryReportedOn", "recovery_reported_on", ""),
            ("DMeE", "recovery_reported_on", ""),
        ],
    )
    def test_of_a_spell(self, name: str, ours: str, minds: str) -> None:
        found = problem(spell(**{name: SECRET}))
        assert found.code == "unknown_key"
        assert f"did you mean {ours!r}?" in found.remedy
        assert f"bedoelde u {ours!r}?" in found.remedy_nl
        assert minds in found.remedy

    @pytest.mark.parametrize("name", ["geboortedatum", "dateOfBirth", "Gebdat", "date_of_birth"])
    def test_of_the_case(self, name: str) -> None:
        assert "did you mean 'birth_date'?" in problem({"first_sick_day": DAY, name: SECRET}).remedy

    def test_in_the_wrong_place(self) -> None:
        """The fact is sent to where it belongs."""
        assert "birth_date of the case" in problem(spell(geboortedatum=SECRET)).remedy
        found = problem({"first_sick_day": DAY, "recovered_on": SECRET})
        assert "last_day of absences[]" in found.remedy
        assert "the day before the first day of recovery" in found.remedy

    def test_the_day_of_a_record(self) -> None:
        """A bare date is the day that its kind names."""
        for kind, day in (("evaluation", "dated"), ("week_42_notice", "received_on"), ("sanction_decision", "sent_on")):
            facts = {"first_sick_day": DAY, "records": [{"kind": kind, day: "2026-03-01", "datum": SECRET}]}
            assert f"did you mean {day!r}?" in problem(facts).remedy

    def test_every_name_leads_somewhere(self) -> None:
        """To a field and a kind that there are."""
        fields = {field for names in known_fields().values() for field in names}
        assert {ours for named in FIELD_NAMES.values() for ours in named.names} <= fields
        assert {ours for named in KIND_NAMES.values() for ours in named.names} <= set(known_kinds())
        assert {named.note for named in (*FIELD_NAMES.values(), *KIND_NAMES.values())} - {None} == set(NOTES)

    @pytest.mark.parametrize(("kind", "day", "given"), [
        ("capacity", "dated", "on"), ("evaluation", "dated", "day"), ("sanction_decision", "sent_on", "dated"),
    ])  # fmt: skip
    def test_a_day_of_another_kind(self, kind: str, day: str, given: str) -> None:
        """A word of ours that says no more than a day is answered with the day of its kind, and not sent elsewhere."""
        facts = {"first_sick_day": DAY, "records": [{"kind": kind, day: "2026-03-01", given: SECRET}]}
        assert f"did you mean {day!r}?" in problem(facts).remedy

    @pytest.mark.parametrize("table", [FIELD_NAMES, KIND_NAMES, VALUE_NAMES])
    def test_no_name_of_ours_is_there_for_another(self, table: dict[str, object]) -> None:
        """But for two parts of a case, and two words that say no more than a day."""
        ours = {field for names in known_fields().values() for field in names} | set(known_kinds())
        assert {name for name in table if name in ours} <= {"absences", "records", "dated", "on"}


class TestKinds:
    """Dutch names of records, however they are written."""

    @pytest.mark.parametrize(
        ("name", "ours"),
        [
            ("eindevaluatie", "final_evaluation"),
            ("Eerstejaarsevaluatie", "first_year_evaluation"),
            ("plan van aanpak", "action_plan"),
            ("probleemAnalyse", "problem_analysis"),
            ("42e weeksmelding", "week_42_notice"),
            ("loonsanctie", "sanction_decision"),
            ("deskundigenoordeel", "expert_opinion"),
            ("hersteldmelding", "recovery_notice"),
            ("re-integratieverslag", "reintegration_report"),
            ("spoor 2", "second_track_start"),
            ("actionPlan", "action_plan"),
        ],
    )
    def test_leads_right(self, name: str, ours: str) -> None:
        found = problem({"first_sick_day": DAY, "records": [{"kind": name, "dated": "2026-03-01"}]})
        assert found.code == "unknown_kind"
        assert f"did you mean {ours!r}?" in found.remedy

    def test_another_text_is_not_shown(self) -> None:
        assert problem({"first_sick_day": DAY, "records": [{"kind": SECRET}]}).value == "(text, not shown)"

    def test_codes(self) -> None:
        found = problem(spell(last_day="2026-02-01", ended_by="herstel"))
        assert "did you mean 'recovery'?" in found.remedy


PRIVATE = (
    "postcode", "mobiel", "iban", "roepnaam", "huisarts", "zwangerschap", "medische_gegevens", "fml", "notities",
    "reden", "verzuimoorzaak", "icd-10", "ICD10", "diagnoseCode", "ziektebeeld", "reason", "absenceReason", "memo",
    "phone_number", "Phone", "Street", "HouseNumber", "ZIPCode", "emailAddress", "nationaliteit", "geslacht", "BSN",
    "SofiNr", "straat", "woonplaats", "telnr", "rekeningnummer", "psychisch", "behandelaar", "prognose", "ongeval",
    "medicatie", "klachten", "beperkingen", "toelichting", "comment", "omschrijving", "vrije_tekst", "partner",
    "burgerlijke_staat", "verpleegadres", "NursingAddress", "bedrijfsarts", "specialist", "ziekenhuis", "accidentType",
    "expectedDelivery_pregnancy", "dateOfActualBirth_childbirth", "handicap", "burn-out", "voorletters", "achternaam",
    "full name", "e-mail", "gsm", "paspoort", "religie", "foto", "contactpersoon", "herstelverwachting", "ReasonDesc",
    "functionele_mogelijkhedenlijst",
)  # fmt: skip


@pytest.mark.parametrize("key", PRIVATE)
def test_what_is_private_gets_the_reason(key: str) -> None:
    """In both languages, in a case and in a record."""
    for facts in (
        {"first_sick_day": DAY, key: SECRET},
        {"first_sick_day": DAY, "records": [{"kind": "evaluation", "dated": "2026-03-01", key: SECRET}]},
    ):
        found = problem(facts)
        assert found.code == "no_place_for_this"
        assert "no place" in found.expected
        assert "geen plaats" in found.expected_nl


class TestTables:
    """Values of a table are named for what they are; None for an absent list is the absent list."""

    def test_none_is_the_absent_list(self) -> None:
        record = {"kind": "action_plan", "dated": "2026-03-01", "signed_by": None, "views_of": None}
        facts = {"first_sick_day": DAY, "absences": None, "leaves": None, "records": [record]}
        case = Case.model_validate(facts)
        assert case.leaves == ()
        assert Case.model_validate({"first_sick_day": DAY, "records": None}).records == ()
        assert getattr(case.records[0], "signed_by", None) == ()

    @pytest.mark.parametrize("value", ["NaT", "nan", "NA", "datetime64"])
    def test_missing_values(self, value: str) -> None:
        pandas, numpy = pytest.importorskip("pandas"), pytest.importorskip("numpy")
        given = {"NaT": pandas.NaT, "nan": float("nan"), "NA": pandas.NA, "datetime64": numpy.datetime64("NaT", "D")}[
            value
        ]
        found = problem({"first_sick_day": DAY, "birth_date": given})
        assert found.code == "day_type"
        assert "how a table says that a value is missing: write null (None)" in found.remedy
        assert "hoe een tabel zegt dat een waarde ontbreekt" in found.remedy_nl

    def test_a_timestamp_of_pandas(self) -> None:
        pandas = pytest.importorskip("pandas")
        found = problem({"first_sick_day": pandas.Timestamp(2026, 1, 5)})
        assert (found.code, found.path) == ("day_is_datetime", ("first_sick_day",))
        assert "Timestamp" in found.remedy
        assert ".date()" in found.remedy

    def test_numbers_of_numpy(self) -> None:
        numpy = pytest.importorskip("numpy")
        for kind, day, name, value, plain in (
            ("wage_extension_decision", "sent_on", "days", numpy.int64(3), "int(...)"),
            ("work_resumption", "started_on", "structural", numpy.bool_(True), "bool(...)"),
        ):
            record = {"kind": kind, day: "2026-03-01", name: value}
            found = problem({"first_sick_day": DAY, "records": [record]})
            assert "numpy" in found.remedy
            assert plain in found.remedy

    def test_a_moment(self) -> None:
        assert problem({"first_sick_day": datetime(2026, 1, 5)}).code == "day_is_datetime"  # noqa: DTZ001


class TestPersonalNumbers:
    """Ids are codes: no name, address or number of a person fits."""

    REFUSED = (
        "123456782", "emp123456782", "1234.56.782", "0612345678", "06-12345678", "020-1234567", "31612345678",
        "NL91ABNA0417164300", "1234AB", "achternaam", "Voornaam-Achternaam", "voornaam.achternaam",
        "depressie", "burnout", "naam@voorbeeld.nl",
        "Voornaam Achternaam", "+31612345678", "a-achternaam", "ad", "Ad", "do-achternaam",
        "j-naam", "naam-p", "p-voor-naam", "p-Naam", "p.voornaam", "p.naam",
        "p-achternaam", "d-depressie", "p-burnout", "planupd", "medinfo", "med-info",
    )  # fmt: skip
    KEPT = (
        "2026-0017", "HR-2026-00017", "r1", "sanction", "first-year", "a", "550e8400-e29b-41d4-a716-446655440000",
        "123456789", "case-a", "HR/17:a#2", "a-letter", "a-mediation", "p-hours", "d-marginal", "p-suspend", "p-coach",
        "p-outplacement", "p-completion", "a-leave",
    )  # fmt: skip
    KEPT_OF_A_RECORD = (
        "a-fye", "p-app", "p-do", "p-ad", "d-req", "a-eje", "p-inv", "p-xyzw", "d-second-xy", "p-planupd", "a-medinfo",
        "p-capuwv", "a-med-info", "p-secondopinion", "d-noncoop", "p-wagestop", "p-stall", "p-firstday", "p-extdec",
        "d-cap-some",
    )  # fmt: skip
    """What a document is called for short; as the number of a case it could be an initial with a name."""

    @pytest.mark.parametrize("text", REFUSED)
    def test_refused(self, text: str) -> None:
        for facts in (
            {"first_sick_day": DAY, "case_id": text},
            {"first_sick_day": DAY, "records": [{"kind": "evaluation", "dated": "2026-03-01", "id": text}]},
        ):
            found = problem(facts)
            assert found.value == "(text, not shown)"
            assert found.code in ("personal_number", "string_no_code", "string_pattern_mismatch")

    @pytest.mark.parametrize("text", KEPT)
    def test_kept(self, text: str) -> None:
        records = [{"kind": "evaluation", "dated": "2026-03-01", "id": text}]
        assert Case.model_validate({"first_sick_day": DAY, "case_id": text, "records": records}).case_id == text

    @pytest.mark.parametrize("text", KEPT_OF_A_RECORD)
    def test_kept_of_a_record_and_no_case(self, text: str) -> None:
        record = {"kind": "evaluation", "dated": "2026-03-01", "id": text}
        assert Case.model_validate({"first_sick_day": DAY, "records": [record]}).filed[0].id == text
        assert problem({"first_sick_day": DAY, "case_id": text}).code == "string_no_code"

    @pytest.mark.parametrize("text", ["action_plan@2026-03-02", "action_plan@2026-03-02#2"])
    def test_the_id_that_a_record_gets(self, text: str) -> None:
        Case.model_validate({"first_sick_day": DAY, "records": [{"kind": "evaluation", "dated": DAY, "id": text}]})

    @pytest.mark.parametrize(
        "text", ["Voornaam Achternaam", "0612345678", "123456782", "naam@voorbeeld.nl", "Depressie"]
    )
    def test_the_id_of_a_question(self, text: str) -> None:
        record = {"kind": "answer", "dated": "2026-03-01", "question": text, "value": "yes"}
        assert problem({"first_sick_day": DAY, "records": [record]}).value == "(text, not shown)"


class TestText:
    """Nothing of a text that cannot be read is repeated."""

    def test_another_encoding(self) -> None:
        text = f'{{"diagnose":"{SECRET}","naam":"Ren\xe9"}}'.encode("latin-1")
        with pytest.raises(ValidationError) as caught:
            Case.model_validate_json(text)
        said = str(caught.value) + repr(caught.value.errors())
        assert "utf-8 at byte" in said
        assert SECRET not in said
        assert "diagnose" not in said

    def test_a_parser_to_plug_in(self) -> None:
        with pytest.raises(ValidationError) as caught:
            parse_json('{"first_sick_day": "2026-01-05", "first_sick_day": "2026-02-05"}')
        assert caught.value.errors()[0]["type"] == "key_twice"
        assert Case.model_validate(parse_json('{"first_sick_day": "2026-01-05"}')).records == ()
