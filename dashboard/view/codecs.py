"""How each type of the address table reads from a query, and writes itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from dashboard.contract.columns import Payload
from dashboard.contract.files import view as table
from dashboard.view import beside
from dashboard.view.state import Camera, members
from events.dates import calendar_bounds, shortest

EDGES = ("earliest", "latest")


@dataclass(frozen=True)
class Codec:
    """How one field reads from and writes to the query."""

    read: Callable[[str, Payload], tuple[Any, list[str]]]
    """Value and unknown members; ValueError when nothing of the text makes sense."""
    write: Callable[[Any], str]


def codec(row: Mapping[str, Any]) -> Codec:
    """Make the codec of one row of the table."""
    return TYPES[row["type"]](row)


def _day(row: Mapping[str, Any]) -> Codec:
    edge: str = row["edge"]

    def read(text: str, _: Payload) -> tuple[int, list[str]]:
        found = calendar_bounds(text)
        if found is None:
            raise ValueError(text)
        return found[EDGES.index(edge)], []

    return Codec(read, lambda day: shortest(day, edge))


def _set(row: Mapping[str, Any]) -> Codec:
    def read(text: str, numbers: Payload) -> tuple[tuple[str, ...], list[str]]:
        options = members(row, numbers)
        given = [member for member in text.split(",") if member]
        known = tuple(option for option in options if option in given)
        if text and not known:
            raise ValueError(text)
        return known, [member for member in given if member not in options]

    return Codec(read, ",".join)


def _one(row: Mapping[str, Any]) -> Codec:
    def read(text: str, numbers: Payload) -> tuple[str, list[str]]:
        if text not in members(row, numbers):
            raise ValueError(text)
        return text, []

    return Codec(read, str)


def _text(row: Mapping[str, Any]) -> Codec:
    longest: int = row["longest"]

    def read(text: str, _: Payload) -> tuple[str, list[str]]:
        rest = text[longest:]
        return text[:longest], [rest] if rest else []

    return Codec(read, str)


def _flag(_: Mapping[str, Any]) -> Codec:
    def read(text: str, _: Payload) -> tuple[bool, list[str]]:
        if text != "1":
            raise ValueError(text)
        return True, []

    return Codec(read, lambda on: "1" if on else "")


def _pattern(row: Mapping[str, Any]) -> Codec:
    def read(text: str, _: Payload) -> tuple[str, list[str]]:
        if not re.fullmatch(row["pattern"], text):
            raise ValueError(text)
        return text, []

    return Codec(read, str)


def _camera(row: Mapping[str, Any]) -> Codec:
    def read(text: str, _: Payload) -> tuple[Camera, list[str]]:
        parts = text.split(",")
        if len(parts) != len(row["least"]) or not all(map(_is_number, parts)):
            raise ValueError(text)
        values = [float(part) for part in parts]
        if not all(a <= v <= b for a, v, b in zip(row["least"], values, row["most"], strict=True)):
            raise ValueError(text)
        return Camera(*values), []

    def write(camera: Camera) -> str:
        values = (camera.lat, camera.lon, camera.zoom)
        return ",".join(map(fixed, values, row["decimals"]))

    return Codec(read, write)


def _beside(_: Mapping[str, Any]) -> Codec:
    return Codec(beside.read, str)


def _is_number(text: str) -> bool:
    return re.fullmatch(table()["patterns"]["number"], text, re.ASCII) is not None


def fixed(value: float, decimals: int) -> str:
    """Round half away from zero, as JavaScript's `toFixed` does.

    >>> fixed(0.0625, 3), fixed(-0.125, 2)
    ('0.063', '-0.13')
    """
    return str(Decimal(value + 0.0).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP))


TYPES: Mapping[str, Callable[[Mapping[str, Any]], Codec]] = {
    "day": _day,
    "set": _set,
    "one": _one,
    "text": _text,
    "flag": _flag,
    "pattern": _pattern,
    "camera": _camera,
    "beside": _beside,
}
