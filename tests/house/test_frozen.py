"""Frozen classes: what the standard ones do, made once for all of them and not written anew for each."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from itertools import pairwise

import pytest

from poortwachter import MissingFact, NotCounted, Notice, Period
from poortwachter._frozen import frozen, maker
from poortwachter.rules.terms import weeks
from poortwachter.rules.values import NotApplicable, Unknown


@frozen
class One:
    """A class with one field."""

    day: int


@frozen(kw_only=True)
class Named:
    """A class whose fields are given by name."""

    first: int
    other: tuple[int, ...] = ()


class TestWhatIsMade:
    """A value, equal to another of the same class with the same fields."""

    def test_values_are_compared_within_a_class(self) -> None:
        assert One(1) == One(1) != One(2)
        assert hash(One(1)) == hash(One(1))
        apart: list[object] = [NotApplicable("older_law"), Unknown("older_law"), One(1), 1]
        assert all(one != other for one, other in pairwise(apart))

    def test_fields_by_name_alone(self) -> None:
        assert repr(Named(first=1)) == "Named(first=1, other=())"
        assert str(inspect.signature(Named)) == "(*, first, other=())"
        with pytest.raises(TypeError):
            Named(1)  # type: ignore[call-arg]

    def test_the_signature_names_the_fields_and_what_may_be_left_out(self) -> None:
        expected = "(state, first_day, last_day, basis, reason=None, pending=(), caveats=())"
        assert str(inspect.signature(Period)) == expected

    @pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda it: pickle.loads(pickle.dumps(it))])
    def test_a_copy_is_equal(self, again: object) -> None:
        assert callable(again)
        for made in (Unknown("birth_date"), MissingFact("birth_date", ("a",)), weeks(2)):  # type: ignore[arg-type]
            assert again(made) == made

    def test_one_field_changed_is_another_value(self) -> None:
        assert dataclasses.replace(Named(first=1), first=2) == Named(first=2)

    def test_a_pattern_takes_the_fields_in_order(self) -> None:
        match One(7):
            case One(day):
                assert day == 7


class TestWhatIsRefused:
    """Nothing is changed, and nothing is made of half."""

    def test_a_change(self) -> None:
        made = One(1)
        with pytest.raises(dataclasses.FrozenInstanceError):
            made.day = 2  # type: ignore[misc]
        with pytest.raises(dataclasses.FrozenInstanceError):
            del made.day

    def test_what_is_missing_is_named(self) -> None:
        with pytest.raises(TypeError, match="NotCounted cannot be made without last_day, reason"):
            NotCounted(dataclasses.MISSING)  # type: ignore[call-arg, arg-type]
        with pytest.raises(TypeError, match="Notice cannot be made of nothing: expected id, state"):
            Notice()  # type: ignore[call-arg]
        with pytest.raises(TypeError):
            One(1, 2)  # type: ignore[call-arg]


@frozen
class Checked:
    """A class that looks at what it was given."""

    day: int
    name: str = "day"
    basis: tuple[int, ...] = dataclasses.field(default=(), kw_only=True)

    def __post_init__(self) -> None:
        """Refuse what is no day."""
        if self.day < 1:
            raise ValueError("no day")


class TestTheMaker:
    """What makes many makes the same as the class itself."""

    def test_it_makes_the_same(self) -> None:
        made = maker(Checked)(1, basis=(2,))
        assert made == Checked(1, basis=(2,))
        assert type(made) is Checked
        assert maker(One)(1) == One(1)

    def test_it_looks_at_what_it_was_given_and_seals_it(self) -> None:
        with pytest.raises(ValueError, match="no day"):
            maker(Checked)(0)
        with pytest.raises(dataclasses.FrozenInstanceError):
            maker(Checked)(1).day = 2  # type: ignore[misc]

    def test_nothing_that_must_be_there_is_left_out(self) -> None:
        with pytest.raises(TypeError, match="day"):
            maker(Checked)()  # type: ignore[call-arg]
