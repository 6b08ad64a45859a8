"""What the cells of a column look like, as shares of a sample of them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
import pandas as pd

from events.dates.written import calendar_named, is_era, read_dates
from events.schema import OLD_STATUSES, PRECISIONS, ROLES, STATUSES
from geodata.written import read_single_cells
from geodata.written.angles import NoAngleError, angle
from geodata.written.grids import metres
from geodata.written.signs import NOTHING, is_nothing, sides

_SAMPLE: Final = 200
_LONGEST: Final = 500
"""Letters of a cell that are looked at."""
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+", re.I)
_PICTURE: Final = re.compile(r"\S[^\n]*\.(?:jpe?g|png|gif|webp|svg|tiff?|bmp)(?:\?\S*)?", re.I)
_DECIMAL: Final = re.compile(r"[-+]?\d{1,3}[.,]\d{3,}|[-+]?\d+\.\d+\s*[,;]\s*[-+]?\d+\.\d+")
_CLOCK: Final = re.compile(r"\d{1,2}\s*[:h]\s*\d{0,2}(?::\d\d)?(?:\s*[ap]\.?m\.?)?", re.I)
_WHOLE: Final = re.compile(r"[-+]?\d{1,7}(?:\.0+)?")
_METRES: Final = re.compile(r"-?\d{4,8}(?:[.,]\d+)?|\d{1,3}(?: \d{3}){1,2}(?:[.,]\d+)?")
_FIGURES: Final = re.compile(r"\d")
_ROMAN: Final = re.compile(r"(?<![^\W_])[IVXLCІХ]+(?![^\W_])")
_LETTERS: Final = re.compile(r"[^\W\d_]")
_LONG_TEXT: Final = 150
_VOCABULARIES: Final = {
    "status": frozenset((*STATUSES, *OLD_STATUSES)),
    "place_precision": frozenset(PRECISIONS),
    "role": frozenset(ROLES),
}


@dataclass(frozen=True, eq=False)
class Looks:
    """The cells of one column that say something."""

    cells: pd.Series
    """All of them, "" where empty."""

    @cached_property
    def filled(self) -> int:
        """How many there are."""
        return int((~self.cells.str.lower().isin(NOTHING)).sum())

    @cached_property
    def sample(self) -> list[str]:
        """Some of them, from the whole length of the column."""
        given = self.cells[self.cells != ""]
        steps = np.linspace(0, len(given) - 1, min(_SAMPLE, len(given))).astype(int)
        texts = (str(text)[:_LONGEST] for text in given.iloc[steps])
        return [text for text in texts if not is_nothing(text)]

    @cached_property
    def different(self) -> int:
        """How many different ones there are."""
        return int(self.cells[self.cells != ""].nunique())

    @cached_property
    def dates(self) -> float:
        read = read_dates(self.sample)
        texts = zip(self.sample, read, strict=True)
        return _share([bool(one.edtf) and _may_be_date(text) for text, one in texts])

    @cached_property
    def calendars(self) -> float:
        """Names of calendars and eras."""
        return self._share(lambda text: is_era(text) or calendar_named(text))

    @cached_property
    def pairs(self) -> float:
        read = read_single_cells(self.sample)
        return _share([spot.shape is not None for spot in read])

    @cached_property
    def degrees(self) -> float:
        return self._share(_is_degrees)

    @cached_property
    def metres(self) -> float:
        """Numbers of metres, too large for degrees."""
        return self._share(lambda text: _METRES.fullmatch(text) and metres(text) is not None)

    @cached_property
    def whole(self) -> float:
        """Whole numbers."""
        return self._share(_WHOLE.fullmatch)

    @cached_property
    def addresses(self) -> float:
        return self._share(_ADDRESS.match)

    @cached_property
    def pictures(self) -> float:
        return self._share(_PICTURE.fullmatch)

    @cached_property
    def words(self) -> float:
        return self._share(
            lambda text: _LETTERS.search(text) is not None and not _ADDRESS.match(text)
        )

    @cached_property
    def sides(self) -> bool:
        """Whether all are sides of the world."""
        return bool(self.sample) and all(text.casefold() in sides() for text in self.sample)

    @cached_property
    def figures(self) -> float:
        return self._share(_FIGURES.search)

    @cached_property
    def clocks(self) -> float:
        return self._share(_CLOCK.fullmatch)

    @cached_property
    def length(self) -> float:
        """Letters of a usual cell."""
        return float(np.mean([len(text) for text in self.sample])) if self.sample else 0.0

    @cached_property
    def phrases(self) -> float:
        """Texts of several words."""
        return self._share(lambda text: " " in text and _LETTERS.search(text))

    @property
    def is_long(self) -> bool:
        return self.length > _LONG_TEXT

    def within(self, field: str) -> bool:
        """Tell whether all words are of the closed vocabulary of a field."""
        known = _VOCABULARIES[field]
        return {str(text).casefold() for text in self.cells.unique()} - {""} <= known

    def _share(self, test: Callable[[str], object]) -> float:
        return _share([bool(test(text)) for text in self.sample])


def _share(found: Sequence[bool]) -> float:
    return sum(found) / len(found) if found else 0.0


def _is_degrees(text: str) -> bool:
    try:
        return abs(angle(text).degrees) <= 360
    except NoAngleError:
        return False


def _may_be_date(text: str) -> bool:
    """Tell whether there is a number, and no decimal or clock time."""
    numbered = _FIGURES.search(text) or _ROMAN.search(text)
    return bool(numbered) and not (_DECIMAL.fullmatch(text) or _CLOCK.fullmatch(text))
