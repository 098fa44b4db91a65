"""The days of the first year and of the second track from which terms are counted."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import Final

from ...rules.verbs import counted, counted_so_far, earliest, latest, months_later, shown
from ..readings import AfterCapacity
from ..rpez import FIRST_YEAR_WEEKS, PROBLEM_ANALYSIS_WEEKS
from ..uwv_guidance import CAPACITY_FOUND_WEEKS, RETURN_WITHIN_MONTHS
from .file import LITTLE, Capacity, File
from .shown import Shown

__all__ = [
    "capacity_back",
    "capacity_found_later",
    "capacity_on",
    "first_year_moment",
    "long_absence_expected",
    "long_absence_showed_late",
    "return_expected_by",
    "structural_return_on",
]

_day: Final = attrgetter("day")


def first_year_moment(file: File) -> int:
    """The day of the first-year evaluation, at most counted day 364, RPEZ 4(2)b."""
    end_of_year = shown(Shown.END_OF_FIRST_YEAR, counted(file, 7 * FIRST_YEAR_WEEKS))
    if file.first_year_evaluation is None:
        return end_of_year
    return shown(Shown.FIRST_YEAR_MOMENT, earliest(file.first_year_evaluation, end_of_year))


def long_absence_expected(file: File, day: int) -> bool | None:
    """Whether long absence was expected on ``day``, as last said by then, or at any time after it; ``None`` where
    nobody said. Who expects it later shows that it threatened; who no longer does takes nothing away.
    """
    expected: bool | None = None
    for said in file.long_absence_said:
        expected = said.expected if said.day <= day else expected is True or said.expected
    return expected


def long_absence_showed_late(file: File) -> int | None:
    """The first day on which long absence was expected, if after the six weeks, RPEZ 2(3); an opinion counts where an
    earlier one said no.
    """
    place = 0
    for said in file.long_absence_said:
        if said.expected:
            late = said.day > file.first_sick_day + 7 * PROBLEM_ANALYSIS_WEEKS and (said.announced or place > 0)
            return said.day if late else None
        place = place + 1
    return None


def capacity_on(file: File, day: int) -> Capacity | None:
    """The capacity as last found on or before ``day``; ``None`` where nobody said."""
    place = bisect_right(file.opinions, day, key=_day)
    return file.opinions[place - 1].capacity if place else None


def capacity_found_later(file: File, first_year_moment: int) -> int | None:
    """The day on which capacity was first found after a first-year evaluation at which there was none to speak of."""
    if not file.opinions or capacity_on(file, first_year_moment) not in LITTLE:
        return None
    return _present_after(file, first_year_moment)


def _present_after(file: File, day: int) -> int | None:
    """The day of the first opinion after ``day`` that finds capacity."""
    for opinion in file.opinions:
        if opinion.day > day and opinion.capacity == "present":
            return opinion.day
    return None


def capacity_back(
    file: File, first_year_moment: int, capacity_found_later: int | None, second_track_term: int
) -> int | None:
    """The day on which capacity came back, where there was too little on the last day for the second track; each time
    anew, where it was gone again on the last day that is counted from that.
    """
    back, last = None, second_track_term
    expected = return_expected_by(file, first_year_moment, capacity_found_later, None)
    last = last if expected is None else latest(last, expected)
    while capacity_on(file, last) in LITTLE:
        again = _present_after(file, last)
        if again is None:
            return back
        back, last = again, again
        if file.readings.second_track_after_capacity == AfterCapacity.EIGHT_WEEKS:
            last = counted(file, counted_so_far(file, again) + 7 * CAPACITY_FOUND_WEEKS)
        expected = return_expected_by(file, first_year_moment, capacity_found_later, again)
        last = last if expected is None else latest(last, expected)
    return back


def return_expected_by(
    file: File, first_year_moment: int, capacity_found_later: int | None, capacity_back: int | None
) -> int | None:
    """The day through which a structural return within three months was in sight, as UWV has it: that by which it is
    expected, or on which it was no more. Who expects it otherwise later takes nothing away of before.
    """
    start = first_year_moment if capacity_found_later is None else capacity_found_later
    start = start if capacity_back is None else capacity_back
    through: int | None = None
    for prospect in file.return_expected:
        through = None if through is None else earliest(through, prospect.day)
        if prospect.expected is not None and prospect.expected <= months_later(start, RETURN_WITHIN_MONTHS):
            through = prospect.expected if through is None else latest(through, prospect.expected)
    return through


def structural_return_on(file: File, day: int) -> bool:
    """Whether structural work at the own employer was taken up and still runs on ``day``."""
    return file.structural_work and (file.structural_work_until is None or file.structural_work_until >= day)
