"""The packed gazetteer of the whole world, opened when the first name is asked for."""

import io
import json
import zipfile
from bisect import bisect_right
from functools import cache, lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from geodata.fine import Outline
from geodata.layers import DATA

BLOCK = 1000
"""Lines of a block."""
PER_DEGREE = 10_000
_LAST = chr(0x10FFFF)
"""What stands behind all letters."""
NOWHERE = 2**31 - 1
"""A longitude of an area."""


class Numbers(NamedTuple):
    """Places, by their numbers, that a name means."""

    strong: tuple[int, ...] = ()
    """It is the name of these, the most populous first."""
    weak: tuple[int, ...] = ()
    """It is another name of these."""


class Line(NamedTuple):
    """Texts of a place."""

    name: str
    id: str
    """Empty for a town that is known by its number in GeoNames."""
    names: tuple[str, ...]


@lru_cache(maxsize=50_000)
def numbers(key: str) -> Numbers:
    """Find the places of a folded name."""
    block = bisect_right(_first_keys(), key) - 1
    text = _block("names", block) if block >= 0 else ""
    start = text.find(f"\n{key}\t")
    if start < 0 or not key:
        return Numbers()
    line = text[start + 1 : text.index("\n", start + 1)]
    return Numbers(*map(_listed, line.split("\t")[1:]))


def _listed(cell: str) -> tuple[int, ...]:
    return tuple(map(int, filter(None, cell.split(","))))


def beginning(key: str) -> Numbers:
    """Find the places of all folded names that begin with some letters."""
    first = max(bisect_right(_first_keys(), key) - 1, 0)
    last = bisect_right(_first_keys(), key + _LAST)
    lines = [
        line.split("\t")
        for number in range(first, last)
        for line in _block("names", number).split("\n")
        if line.startswith(key)
    ]
    return Numbers(*(_listed(",".join(line[column] for line in lines)) for column in (1, 2)))


def near_keys(key: str) -> list[str]:
    """Return the keys of the block that would hold the key."""
    block = max(bisect_right(_first_keys(), key) - 1, 0)
    return [line.partition("\t")[0] for line in _block("names", block).split("\n") if line]


@lru_cache(maxsize=50_000)
def line(number: int) -> Line:
    """Return the texts of a place."""
    block, row = divmod(number, BLOCK)
    name, place_id, names = (*_lines(block)[row].split("\t"), "", "")[:3]
    return Line(name, place_id, tuple(filter(None, names.split("|"))))


@cache
def column(name: str) -> "NDArray[np.integer]":
    """Return a number of each place; longitude and latitude in parts of a degree."""
    with _archive().open(f"{name}.npy") as member:
        values: NDArray[np.integer] = np.load(io.BytesIO(member.read()))
    return values


@cache
def texts(name: str) -> list[str]:
    """Return what the numbers of a column stand for."""
    found: list[str] = json.loads(_archive().read(f"{name}.json"))
    return found


def text(name: str, number: int) -> str:
    """Return what a column says of a place."""
    return texts(name)[int(column(name)[number])]


@cache
def outlines(country: str) -> dict[str, Outline]:
    """Return the outlines of the regions of a country, by code; not all regions have one."""
    member = f"outlines/{country}.json"
    if member not in _archive().namelist():
        return {}
    found: dict[str, Outline] = json.loads(_archive().read(member))
    return found


@cache
def _first_keys() -> list[str]:
    return texts("names")


@cache
def _archive() -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO((DATA / "world" / "places.zip").read_bytes()))


@lru_cache(maxsize=256)
def _lines(block: int) -> list[str]:
    return _block("places", block)[1:-1].split("\n")


@lru_cache(maxsize=256)
def _block(name: str, number: int) -> str:
    return _archive().read(f"{name}/{number}").decode()
