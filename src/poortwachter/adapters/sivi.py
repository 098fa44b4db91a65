"""SIVI Verzuimmeldingen: messages between employers and occupational health services (release 2022).

Names: the schema of 2022. A message is an event and no state: the lines of one absence are put in the order of their
serial number. ``PrcVrzm`` is the part that is **absent**. The schema does not say what the processing codes, the leave
codes and ``DatHrstld`` mean; the caller does. The labels of the codes of the end are those that AFAS prints for the
same code set.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from io import StringIO
from itertools import islice
from typing import Final, Literal, NamedTuple, cast
from xml.etree.ElementTree import ParseError

from .._extras import missing
from ..errors import NOT_SHOWN, CaseError, Path, refused
from ._gathering import Draft, Gathered, Item, Read, known, table_of, tell
from ._reading import Source, day_before, last_sick_day, option, refuse
from ._xml import Text, is_text, parsed, streamed
from .conversion import Ask, Conversion, Converted, EndIs, Key, Refused, Why

__all__ = ["Processing", "read", "read_each"]

_NAMESPACE: Final = "http://www.sivi.org/Verzuimmanagement/Verzuimmeldingen/2022"
_MOST_ERRORS: Final = 100

_SHAPE: Final = {
    "BrAlg": dict.fromkeys(("BrCd", "TestJN")),
    "Wrkgvr": {
        "IndERDZW": None,
        "Wrknmr": {
            "IdWrknmr": None,
            "Gebdat": None,
            "Dnstvbnd": {
                **dict.fromkeys(("IdDnstvbnd", "Ingdat", "Enddat")),
                "Vrzm": dict.fromkeys((
                    "VrwrkCd", "IngdatMutVrzm", "IngdatMutVrzmOud", "VrzmgvlId", "VrzmgvlVnrMld", "EndVrzmJN",
                    "RdnEndVrzmCd", "DatVrzmWrkgvr", "DatEerstVrzmdg", "DatHrstld", "DatHrstldWrkgvr", "PrcVrzm",
                    "PrcArbther", "VngntJN", "WAZOCd",
                )),
            },
        },
    },
}  # fmt: skip
"""The fields that are read; of every other only the name is kept, to be reported."""


class Processing(StrEnum):
    """What a processing code (VrwrkCd) does; which code means which is for SIVI's users to say."""

    TELLS = "tells"
    """A beginning, a change or an end: the line counts."""
    CORRECTS = "corrects"
    """The line takes the place of the one whose day stands in IngdatMutVrzmOud, or of the one before it."""
    WITHDRAWS = "withdraws"
    """The whole absence is taken back."""


_YES_NO: Final[Mapping[str, object]] = {"J": "yes", "N": "no", "O": None}
_ENDS: Final[Mapping[str, object]] = {
    "01": "recovery", "03": "death", "04": "employment_end", "13": "employment_end", "05": None, "99": None,
    **dict.fromkeys(("07", "08", "09", "10", "11", "12"), None),
}  # fmt: skip
_GOES_ON: Final = frozenset({"07", "08", "09", "10", "11", "12"})
"""A WIA outcome: the absence is closed in the system, and the sickness is not over."""


def read(
    messages: Text | Iterable[Text],
    *,
    end_is: EndIs | Literal["last_sick_day", "first_day_recovered"],
    processing: Mapping[str, Processing | Literal["tells", "corrects", "withdraws"]],
    leave_codes: Mapping[str, str] | None = None,
    test_messages: bool = False,
    schema: str | None = None,
    case_ids: Mapping[Key, str] | None = None,
    records_complete_from: date | None = None,
) -> Conversion:
    """Read one message, or all messages of some employments.

    Args:
        messages: the XML, as text, as bytes or as a file open for reading bytes, which is read in pieces and never held
            whole. A DOCTYPE is refused, whatever stands in it.
        end_is: which day ``DatHrstld`` names; by Dutch usage the first day recovered.
        processing: what each processing code in the messages means.
        leave_codes: the kind of leave by WAZOCd, where messages hold one.
        test_messages: whether messages that are marked as a test count.
        schema: the text of SIVI's own XSD, to validate against; needs ``poortwachter[sivi]``.
        case_ids: the case_id to give, by key ``(employee, employment)``.
        records_complete_from: from which day the caller has all documents, if any; see :class:`Case`.

    Returns:
        One case for each employment. Names, numbers of persons, addresses, causes and free text are never read.

    Raises:
        CaseError: a text is no such message.
        MissingExtraError: there is a schema, and ``xmlschema`` is not installed.
    """
    gathered = Gathered(Ask.DOCUMENTS, Ask.UWV, Ask.CAPACITY)
    codes = _Codes.given(processing, leave_codes, end_is)
    texts = [messages] if is_text(messages) else list(cast("Iterable[Text]", messages))
    lines: dict[Key, _Absences] = {}
    read_messages = [_message(text, ("message", place), schema, test_messages) for place, text in enumerate(texts)]
    for message in read_messages:
        for employer, employee, employment in _employments(message):
            with gathered.line(), gathered.of(key := _key(employee, employment)) as draft:
                _employment(employer, employee, employment, draft, lines.setdefault(key, {}))
    for key, absences in lines.items():
        with gathered.of(key) as draft:
            for given in absences.values():
                _absence(given, draft, gathered, codes)
    for message in read_messages:
        gathered.note(message.names())
    return gathered.result(case_ids, records_complete_from)


def read_each(
    message: Text,
    *,
    end_is: EndIs | Literal["last_sick_day", "first_day_recovered"],
    processing: Mapping[str, Processing | Literal["tells", "corrects", "withdraws"]],
    leave_codes: Mapping[str, str] | None = None,
    test_messages: bool = False,
    case_ids: Mapping[Key, str] | None = None,
    records_complete_from: date | None = None,
) -> Iterator[Converted | Refused]:
    """Read one message of any size, employment by employment, and hold no more than one employee at a time.

    All that the message says of an employee stands together in it; an employee who comes again is refused, because
    what stands apart cannot be one case here. Lines that are spread over messages are for :func:`read`.

    Args:
        message: the XML; a file open for reading bytes is read in pieces.
        end_is: as for :func:`read`.
        processing: as for :func:`read`.
        leave_codes: as for :func:`read`.
        test_messages: as for :func:`read`.
        case_ids: as for :func:`read`.
        records_complete_from: as for :func:`read`.

    Raises:
        CaseError: the text is no such message, or an employee comes again.
    """
    at: Path = ("message", 0)
    codes, seen, checked = _Codes.given(processing, leave_codes, end_is), set[str | None](), False
    employees = streamed(
        message, at, namespace=_NAMESPACE, root="Verzuimmeldingen", shape=_SHAPE, each=("Wrkgvr", "Wrknmr")
    )
    for place, (head, employer_fields, employee_fields) in enumerate(employees):
        if not checked:
            _check_head(Source(head, at), at, test_messages=test_messages)
            checked = True
        employer, employee = Source(employer_fields, (*at, "Wrkgvr")), Source(employee_fields, (*at, "Wrknmr", place))
        number = employee.code("IdWrknmr")
        if number is not None and number in seen:
            raise employee.wrong("IdWrknmr", "employee_again")
        seen.add(number)
        gathered = Gathered(Ask.DOCUMENTS, Ask.UWV, Ask.CAPACITY)
        for employment in employee.sources("Dnstvbnd"):
            with gathered.line(), gathered.of(_key(employee, employment)) as draft:
                absences: _Absences = {}
                _employment(employer, employee, employment, draft, absences)
                for given in absences.values():
                    _absence(given, draft, gathered, codes)
        found = gathered.result(case_ids, records_complete_from)
        yield from found.converted
        yield from found.refused


_Absences = dict[str, list[Source]]
"""The lines of each absence of one employment, by its number."""


class _Codes(NamedTuple):
    """What the caller says that codes and days mean."""

    meanings: Mapping[str, Processing]
    leaves: Mapping[str, str]
    ends: EndIs

    @classmethod
    def given(cls, processing: object, leave_codes: object, end_is: str) -> _Codes:
        """As the caller gives them, checked."""
        table = table_of(processing, "processing")
        meanings = {code: option(Processing, meaning, ("processing", code)) for code, meaning in table.items()}
        return cls(meanings, table_of(leave_codes, "leave_codes"), option(EndIs, end_is, ("end_is",)))


def _validated(text: Text, schema: str, at: Path) -> None:
    try:
        # Of the extra for these messages.
        import xmlschema
    except ImportError:
        raise missing("xmlschema", "sivi") from None
    if not isinstance(text, str | bytes):
        text.seek(0)
    resource = xmlschema.XMLResource(text, lazy=not isinstance(text, str | bytes), allow="local")
    if not isinstance(schema, str):
        raise refuse("not_an_xsd", ("schema",))
    try:
        rules = xmlschema.XMLSchema(StringIO(schema), allow="local")  # a text by itself could be taken for a path
    except (xmlschema.XMLSchemaException, ParseError, OSError):
        raise refuse("not_an_xsd", ("schema",)) from None
    errors = rules.iter_errors(resource)
    problems = [refused("xsd", (*at, str(error.path)), NOT_SHOWN) for error in islice(errors, _MOST_ERRORS)]
    if problems:
        raise CaseError(problems)


def _message(text: Text, at: Path, schema: str | None, test_messages: bool) -> Source:
    message = Source(parsed(text, at, namespace=_NAMESPACE, root="Verzuimmeldingen", shape=_SHAPE), at)
    if schema is not None:
        _validated(text, schema, at)
    _check_head(message, at, test_messages=test_messages)
    return message


def _check_head(message: Source, at: Path, *, test_messages: bool) -> None:
    """Refuse what is no such message, and a test where no test is wanted."""
    head = next(iter(message.sources("BrAlg")), Source({}, (*at, "BrAlg")))
    if head.code("BrCd") != "00100":
        raise head.wrong("BrCd", "message_kind")
    if head.code("TestJN") != "N" and not test_messages:
        raise head.wrong("TestJN", "test_message")


def _employments(message: Source) -> Iterator[tuple[Source, Source, Source]]:
    for employer in message.sources("Wrkgvr"):
        for employee in employer.sources("Wrknmr"):
            for employment in employee.sources("Dnstvbnd"):
                yield employer, employee, employment


def _key(employee: Source, employment: Source) -> Key:
    return employee.needed_code("IdWrknmr"), employment.needed_code("IdDnstvbnd")


def _employment(employer: Source, employee: Source, employment: Source, draft: Draft, absences: _Absences) -> None:
    """What is told of the employment itself; its lines are put to those of their absence."""
    tell(draft.person, birth_date=employee.day("Gebdat"))
    tell(
        draft.employment,
        self_insured_zw=employer.looked_up("IndERDZW", _YES_NO),
        first_day=employment.day("Ingdat"),
        last_day=employment.day("Enddat"),
    )
    for line in employment.sources("Vrzm"):
        absences.setdefault(line.needed_code("VrzmgvlId"), []).append(line)


def _absence(lines: list[Source], draft: Draft, gathered: Gathered, codes: _Codes) -> None:
    """All lines of one absence, in the order of their serial number."""
    counted: list[Source] = []
    for line in sorted(lines, key=_serial_number):
        meaning = line.looked_up("VrwrkCd", codes.meanings)
        does = Processing.TELLS if meaning is None else meaning.value
        if does is Processing.WITHDRAWS:
            for taken in (*counted, line):
                gathered.pass_over(taken.at, Why.WITHDRAWN)
            return
        if does is Processing.CORRECTS and counted:
            gathered.pass_over(counted.pop(_corrected(line, counted)).at, Why.WITHDRAWN)
        counted.append(line)
    leave = counted[-1].looked_up("WAZOCd", codes.leaves)
    spell = _spell(counted, draft, codes.ends)
    if leave is not None:
        draft.leaves.append(known(kind=leave, first_day=spell["first_day"], last_day=spell.get("last_day")))
        return
    draft.absences.append(spell)
    _resumed(counted, spell, draft)
    _net(counted[-1], draft)


def _serial_number(line: Source) -> Decimal:
    found = line.number("VrzmgvlVnrMld", most=999)
    if found is None or not isinstance(found.value, Decimal):
        raise line.lacks("VrzmgvlVnrMld", "missing.serial_number")
    return found.value


def _corrected(line: Source, counted: list[Source]) -> int:
    """Which line this one takes the place of."""
    old = line.day("IngdatMutVrzmOud")
    for place, other in enumerate(counted):
        began = other.day("IngdatMutVrzm")
        if old is not None and began is not None and began.value == old.value:
            return place
    return len(counted) - 1


def _spell(lines: list[Source], draft: Draft, ends: EndIs) -> Item:
    """The last line says where the absence stands; the day that the employer heard of it is in the first."""
    latest = lines[-1]
    spell = known(first_day=latest.needed_day("DatEerstVrzmdg"), reported_on=lines[0].day("DatVrzmWrkgvr"))
    reason = latest.code("RdnEndVrzmCd")
    if latest.code("EndVrzmJN") != "J" or reason in _GOES_ON:
        return spell
    last = last_sick_day(latest.day("DatHrstld"), ends, spell["first_day"])
    if last is None:
        raise latest.lacks("DatHrstld", "missing.day_of_end")
    ended = latest.looked_up("RdnEndVrzmCd", _ENDS)
    if reason in (None, "99"):
        draft.asks.add(Ask.REASON_OF_END)
    return spell | known(last_day=last, recovery_reported_on=latest.day("DatHrstldWrkgvr"), ended_by=ended)


def _resumed(lines: list[Source], spell: Item, draft: Draft) -> None:
    """A line with a part absent is work for the other part, until the day before the next line."""
    for place, line in enumerate(lines):
        absent, therapy = line.number("PrcVrzm", most=100), line.number("PrcArbther", most=100)
        started = line.needed_day("IngdatMutVrzm")
        if line.code("EndVrzmJN") == "J" or absent is None or not isinstance(absent.value, Decimal):
            continue
        after = lines[place + 1].needed_day("IngdatMutVrzm") if place + 1 < len(lines) else None
        last = spell.get("last_day") if after is None else day_before(after)
        draft.resumes(Read(100 - absent.value, absent.at), started=started, last=last)
        draft.resumes(therapy, started=started, last=last, therapy=True)


def _net(line: Source, draft: Draft) -> None:
    net = line.looked_up("VngntJN", _YES_NO)
    if net is None:
        draft.asks.add(Ask.SAFETY_NET)
    else:
        tell(draft.employment, safety_net=net)
