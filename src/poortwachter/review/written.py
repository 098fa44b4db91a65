"""The tests of signals written out: what several are made of is asked once, and no further than decides.

Each kind of template that is made of others is written by one short method; the rest are called. Whether a test looks
further than decides is the same as in :mod:`poortwachter.review.judge`: only where a contested reading could be read,
which an answer names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import count
from typing import Any, Final, NamedTuple

from .._written import written_out
from ..facts._base import said
from ..rules.patterns import (
    AllOf,
    AnswerIs,
    AnyOf,
    FieldIs,
    FromWeek,
    GapOver,
    Holds,
    LaterThan,
    Missing,
    Negated,
    NotWithin,
    OlderThan,
    Standing,
    Template,
    Where,
    within,
)
from .dossier import Dossier
from .facts import BY_A_READING, FACTS
from .judge import MADE, Judge, all_together, as_standing, by_answer, together, yes_or_unknown
from .showing import wanted_by
from .verdict import NO, NOT_ASKED, YES, Verdict

__all__ = [
    "PREPARED",
    "Tests",
    "Written",
    "always_tells",
    "asked_in",
    "judged",
    "made_of_others",
    "prepared",
    "reads_a_reading",
    "wants",
]


class Written(NamedTuple):
    """A test written out as expressions.

    Attributes:
        no: whether it says no; it must be worked out before the rest.
        found: the verdict, where it does not say no.
        unsure: of that verdict, what may be unknown; nothing where it is a yes.
        plain: whether its yes rests on no record and no day.
    """

    no: str
    found: str
    unsure: tuple[str, ...] = ()
    plain: bool = False

    @property
    def verdict(self) -> str:
        """The verdict, whatever it is."""
        return f"(NO if {self.no} else {self.found})"


class Tests:
    """Templates written out for one function, which finds in ``scope`` what they call.

    ``asked`` are those that the function asks, each as often as it does.
    """

    __test__ = False

    def __init__(self, asked: Iterable[Template]) -> None:
        self.scope: dict[str, Any] = {
            "NO": NO, "YES": YES, "NOT_ASKED": NOT_ASKED, "said_of": said,
            "together": _deciding, "all_of": all_together, "first": yes_or_unknown,
            "by_answer": by_answer, "standing": as_standing,
        }  # fmt: skip
        self._asked = asked_in(asked)
        self._read: dict[str, None] = {}
        self._kinds: dict[tuple[str, ...], str] = {}
        self._found: list[str] = []
        self._numbers = count()
        self._written: dict[Template, Written] = {}

    @property
    def opening(self) -> list[str]:
        """The first lines of the function: what is looked up once of a dossier."""
        lines = [f"{name} = dossier.{name}" for name in self._read]
        lines += [f"{name} = {_on_file(kinds)}" for kinds, name in self._kinds.items()]
        return [*lines, f"{' = '.join(self._found)} = NOT_ASKED"] if self._found else lines

    def judge(self, template: Template) -> Judge:
        """The function that asks ``template`` of a dossier."""
        written = self.of(template)
        return written_out("dossier", [*self.opening, f"return {written.verdict}"], self.scope)

    def read(self, name: str) -> str:
        """A field of the dossier."""
        self._read[name] = None
        return name

    def bound(self, value: object) -> str:
        """A name under which the function finds ``value``."""
        name = self._name("_")
        self.scope[name] = value
        return name

    def on_file(self, kinds: Iterable[str]) -> str:
        """Whether a record of one of ``kinds`` shows an act."""
        wanted = tuple(dict.fromkeys(kinds))
        self.read("acts")
        if wanted not in self._kinds:
            self._kinds[wanted] = f"has_{'_or_'.join(wanted)}"
        return self._kinds[wanted]

    def of(self, template: Template) -> Written:
        """``template`` written out."""
        if template not in self._written:
            self._written[template] = _WRITE.get(type(template), Tests._called)(self, template)
        return self._written[template]

    def _name(self, beginning: str) -> str:
        return f"{beginning}{next(self._numbers)}"

    def _called(self, template: Template) -> Written:
        """What is not made of others; what is asked more than once is kept."""
        judge, found = MADE[type(template)](template, prepared), self._name("found")
        if isinstance(template, FieldIs) and not template.where and not template.among:
            return Written(f"not {self.on_file(template.kinds)}", f"{self.bound(judge)}(dossier)")
        asked, guards = f"({found} := {self.bound(judge)}(dossier))", [*self._guards(template)]
        if self._asked[template] > 1:
            asked = f"({found} if {found} is not NOT_ASKED else {asked})"
        unsure = () if always_tells(template) else (found,)
        if self._asked[template] > 1 or (guards and unsure):
            self._found.append(found)
        return Written(" or ".join((*guards, f"{asked} is NO")), found, unsure)

    def _guards(self, template: Template) -> Iterator[str]:
        """Where a test says no whatever else is on file: it is not asked then."""
        kinds = wants(template)
        if kinds is not None:
            yield f"not {self.on_file(kinds)}"
        elif isinstance(template, Missing):
            yield self.on_file(template.kinds)
        elif isinstance(template, LaterThan):
            yield f"{template.milestone!r} not in {self.read('perhaps_late')}"
        if isinstance(template, FieldIs) and template.which == "latest":
            match template.kinds, template.where, template.among:
                case (kind,), (part,), ():
                    yield from self._not_so(kind, part)
                case (kind,), (Where(field, "says", values),), (Where(_, "present"),):
                    acts = f"{self.read('acts')}[{kind!r}]"
                    yield f"not [one for one in {acts} if said_of(one.record, {field!r}) in {values!r}]"

    def _not_so(self, kind: str, part: Where) -> Iterator[str]:
        """Where the latest record of a kind does not say what it must."""
        field = f"said_of({self.read('acts')}[{kind!r}][-1].record, {part.field!r})"
        if part.how in ("absent", "present"):
            yield f"{field} is {'not ' if part.how == 'absent' else ''}None"
        elif part.how == "says":
            yield f"{field} not in {part.values!r}"

    def _answer_is(self, template: AnswerIs) -> Written:
        question, said, answers = template.question, self.read("said"), self.read("answers")
        return Written(f"{said}.get({question!r}) != {template.value!r}", f"by_answer({answers}[{question!r}])")

    def _from_week(self, template: FromWeek) -> Written:
        first = 7 * (template.week - 1) + 1
        past = "" if template.until is None else f" <= {7 * template.until}"
        return Written(f"not {first} <= {self.read('counted_today')}{past}", "YES", plain=True)

    def _standing(self, template: Standing) -> Written:
        part = self.of(template.part)
        return Written(part.no, f"standing({part.found})", part.unsure, part.plain)

    def _negated(self, template: Negated) -> Written:
        part = self.of(template.part)
        if not part.unsure:
            return Written(f"not ({part.no})", "YES", plain=True)
        if part.found.isidentifier():
            name = part.found
            return Written(f"not ({part.no}) and {name}.holds", f"(YES if {name}.holds is False else {name})", (name,))
        name = self._name("no")
        return Written(f"({name} := {part.verdict}).holds", f"(YES if {name} is NO else {name})", (name,))

    def _all_of(self, template: AllOf) -> Written:
        parts = [self.of(part) for part in template.parts]
        if reads_a_reading(template):
            name = self._name("all")
            asked = ", ".join(part.verdict for part in parts)
            return Written(f"({name} := all_of(({asked},))) is NO", name, (name,))
        no = " or ".join(f"({part.no})" for part in sorted(parts, key=_asks))
        found = [part.found for part in parts if not part.plain]
        whole = "YES" if not found else found[0] if len(found) == 1 else f"together({', '.join(found)})"
        return Written(no, whole, tuple(one for part in parts for one in part.unsure), plain=not found)

    def _any_of(self, template: AnyOf) -> Written:
        parts, name = [self.of(part) for part in template.parts], self._name("any")
        unsure = any(part.unsure for part in parts)
        if reads_a_reading(template) or unsure:
            return self._first_of(parts, name, whole=reads_a_reading(template))
        if all(part.plain for part in parts):
            return Written(" and ".join(f"({part.no})" for part in parts), "YES", plain=True)
        return Written(" and ".join(f"({name} := {part.verdict}) is NO" for part in parts), name)

    def _first_of(self, parts: list[Written], name: str, *, whole: bool) -> Written:
        """The first that holds, or else the first that cannot be told; ``whole`` asks them all beforehand."""
        if whole:
            text = f"first(({', '.join(part.verdict for part in parts)},))"
            return Written(f"({name} := {text}) is NO", name, (name,))
        names = [f"{name}_{place}" for place in range(len(parts))]
        text = f"first(({', '.join(names)},))"
        for one, part in reversed([*zip(names, parts, strict=True)]):
            text = f"({one} if ({one} := {part.verdict}).holds else {text})"
        self._found.append(name)
        none = " and ".join(f"({part.no})" for part in parts)
        return Written(f"{none} or ({name} := {text}) is NO", name, (name,))


_WRITE: Final[Mapping[type, Callable[[Tests, Any], Written]]] = {
    AnswerIs: Tests._answer_is,
    FromWeek: Tests._from_week,
    Standing: Tests._standing,
    Negated: Tests._negated,
    AllOf: Tests._all_of,
    AnyOf: Tests._any_of,
}


def made_of_others(template: Template) -> bool:
    """Whether a test is written out here, and not called."""
    return type(template) in _WRITE


_TELLS: Final = ("says", "absent", "present", "still_runs")
"""How a field can be compared that an absent value answers too."""


def _asks(part: Written) -> bool:
    """Whether more than the day and the answers is asked for; what is not is looked at first."""
    return not part.plain


def _on_file(kinds: tuple[str, ...]) -> str:
    return " or ".join(f"{kind!r} in acts" for kind in kinds)


def _with_parts(template: Template) -> Iterator[Template]:
    """A template and the tests that it asks."""
    yield template
    parts: tuple[Template, ...] = ()
    if isinstance(template, AllOf | AnyOf):
        parts = template.parts
    elif isinstance(template, Negated | Standing):
        parts = (template.part,)
    for part in parts:
        yield from _with_parts(part)


def asked_in(templates: Iterable[Template]) -> Counter[Template]:
    """How often each template is asked, by itself or in another."""
    return Counter(part for template in templates for part in _with_parts(template))


def always_tells(template: Template) -> bool:
    """Whether it never stays unknown for want of a fact."""
    if isinstance(template, FieldIs):
        return all(part.how in _TELLS for part in template.where)
    return isinstance(template, GapOver | OlderThan)


def wants(template: Template | None) -> tuple[str, ...] | None:
    """The kinds of record of which one must be on file for a test to find anything; ``None`` where it can do without.

    Where none is on file the test says no, and reads nothing that an answer would have to name.
    """
    match template:
        case FieldIs(kinds) | GapOver(kinds) | NotWithin(FieldIs(kinds)):
            return kinds
        case Holds(fact):
            return wanted_by(FACTS[fact])
        case Standing(part):
            return wants(part)
        case AllOf(parts) if not reads_a_reading(template):
            return next(filter(None, map(wants, parts)), None)
        case AnyOf(parts):
            of_parts = [wants(part) for part in parts]
            known = [kinds for kinds in of_parts if kinds is not None]
            return tuple(kind for kinds in known for kind in kinds) if len(known) == len(of_parts) else None
    return None


def reads_a_reading(template: Template) -> bool:
    """Whether a contested reading decides in it."""
    return any(
        part.fact in BY_A_READING
        if isinstance(part, Holds)
        else isinstance(part, OlderThan) and part.unless is not None
        for part in within(template)
    )


def _deciding(*verdicts: Verdict) -> Verdict:
    """What verdicts of which none says no give together; a plain yes adds nothing."""
    deciding = [verdict for verdict in verdicts if verdict is not YES]
    if len(deciding) < 2:
        return deciding[0] if deciding else YES
    return together(deciding)


PREPARED: Final[dict[Judge, Template]] = {}
"""What each test that was made ready asks."""


@cache
def prepared(template: Template) -> Judge:
    """The function that asks ``template`` of a dossier."""
    judge = Tests([template]).judge(template)
    PREPARED[judge] = template
    return judge


def judged(template: Template, dossier: Dossier) -> Verdict:
    """Ask ``template`` of ``dossier``."""
    return prepared(template)(dossier)
