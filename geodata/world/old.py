"""Names of places by the years in which they were used."""

import csv
from dataclasses import dataclass
from functools import cache

from geodata.former import FormerState, former_states
from geodata.layers import DATA
from geodata.world.spellings import key

EVER = -9999
ALWAYS = 9999


@dataclass(frozen=True)
class OldName:
    """A row of `old_names.csv`."""

    name: str
    place: str
    """Id of the packaged gazetteer or of a state that is gone; empty where there is no outline."""
    first: int
    last: int
    """Years in which it was used, both included.

    `EVER` where no source that was read says since when; `ALWAYS` where it still is.
    """
    meaning: str
    """What it was and what it is now, in words."""
    source: str

    def at(self, year: int) -> bool:
        return self.first <= year <= self.last

    @property
    def told(self) -> str:
        """What it meant, and when."""
        if self.first == EVER:
            return f"{self.meaning}, until {self.last}"
        until = f"since {self.first}" if self.last == ALWAYS else f"{self.first}–{self.last}"
        return f"{self.meaning}, {until}"

    def __str__(self) -> str:
        return f"{self.name} ({self.told})"


def old_names(name: str) -> tuple[OldName, ...]:
    """Return what a name meant, in the order of time."""
    return _by_key().get(key(name), ())


def places_named(name: str) -> tuple[str, ...]:
    """Return the ids of places that once had the name."""
    return tuple(dict.fromkeys(row.place for row in old_names(name) if row.place))


@cache
def _by_key() -> dict[str, tuple[OldName, ...]]:
    found: dict[str, list[OldName]] = {}
    for row in rows():
        found.setdefault(key(row.name), []).append(row)
    return {one: tuple(sorted(group, key=lambda row: row.first)) for one, group in found.items()}


def meanings(lang: str) -> dict[str, str]:
    """Give what old names meant in another language, by what `OldName` says of them.

    A language that the table lacks is a KeyError.
    """
    return {row["meaning"]: row[f"meaning_{lang}"] for row in _table()}


def _table() -> list[dict[str, str]]:
    with (DATA / "old_names.csv").open(encoding="utf-8", newline="") as lines:
        return [*csv.DictReader(lines)]


@cache
def rows() -> tuple[OldName, ...]:
    """Return the table, with the states that are gone; several names make a row of each."""
    named = [_row(name, row) for row in _table() for name in row["names"].split("|")]
    return (*named, *(_state(name, s) for s in former_states() for name in _names(s)))


def _row(name: str, row: dict[str, str]) -> OldName:
    years = int(row["first"] or EVER), int(row["last"])
    return OldName(name, row["place"], *years, row["meaning"], row["source"])


def _state(name: str, state: FormerState) -> OldName:
    years = state["first"], state["last"]
    return OldName(name, state["id"], *years, "a state that is gone", state["source"])


def _names(state: FormerState) -> list[str]:
    own = [state["name"], state["name_fr"], state["name_ru"], *state["aliases"].split("|")]
    return [*dict.fromkeys(filter(None, own))]
