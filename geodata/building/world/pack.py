"""Rows to the file that look-ups read: numbers in columns, names in sorted blocks."""

import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from shapely.geometry.base import BaseGeometry

from geodata.building.world.rows import Row
from geodata.fine import Outline
from geodata.fine import pack as packed
from geodata.world.spellings import key
from geodata.world.store import BLOCK, NOWHERE, PER_DEGREE

_DATE = (2026, 1, 1, 0, 0, 0)


def pack(
    rows: Iterable[Row], regions: dict[str, str], outlines: dict[str, BaseGeometry], path: Path
) -> None:
    """Write the file; regions are named and outlined by code."""
    ordered = sorted(rows, key=lambda row: (key(row.name), -row.population, row.id))
    with zipfile.ZipFile(path, "w") as archive:
        _columns(archive, ordered, regions)
        _blocks(archive, "places", [_line(row) for row in ordered])
        _index(archive, ordered)
        _outlines(archive, outlines)


def _columns(archive: zipfile.ZipFile, rows: Sequence[Row], regions: dict[str, str]) -> None:
    texts = {
        "kind": [f"{row.kind}\t{row.precision}" for row in rows],
        "source": [row.source for row in rows],
        "country": [row.country for row in rows],
        "region": [f"{row.admin}\t{regions.get(row.admin, '')}" for row in rows],
    }
    for name, values in texts.items():
        known = sorted(set(values))
        number = {text: n for n, text in enumerate(known)}
        _array(archive, name, [number[text] for text in values], "u2" if len(known) > 255 else "u1")
        _text(archive, f"{name}.json", json.dumps(known, ensure_ascii=False))
    for axis in ("lon", "lat"):
        degrees = [getattr(row, axis) for row in rows]
        _array(archive, axis, [_scaled(value) for value in degrees], "i4")
    _array(archive, "population", [row.population for row in rows], "u4")
    _array(archive, "geonameid", [row.geonameid for row in rows], "u4")


def _scaled(degrees: float | None) -> int:
    return NOWHERE if degrees is None else round(degrees * PER_DEGREE)


def _line(row: Row) -> str:
    return "\t".join((row.name, row.id, "|".join(row.shown))).rstrip("\t")


def _index(archive: zipfile.ZipFile, rows: Sequence[Row]) -> None:
    """Write of each key the numbers of places that it names, the most populous first."""
    found: dict[str, tuple[list[int], list[int]]] = {}
    for number, row in enumerate(rows):
        strong = {key(name) for name in row.strong} - {""} | {*_marked(row)}
        weak = {key(name) for name in row.weak} - strong - {""}
        for keys, which in ((strong, 0), (weak, 1)):
            for one in keys:
                found.setdefault(one, ([], []))[which].append(number)
    ordered = sorted(found)
    lines = [
        f"{one}\t{_ranked(found[one][0], rows)}\t{_ranked(found[one][1], rows)}" for one in ordered
    ]
    _blocks(archive, "names", lines)
    _text(archive, "names.json", json.dumps(ordered[::BLOCK], ensure_ascii=False))


def _marked(row: Row) -> Iterator[str]:
    """Give codes and ids as keys that no name can have."""
    yield from (f"={code}" for code in row.codes)
    if row.id and row.kind != "airport":
        yield f"#{row.id}"


def _ranked(numbers: list[int], rows: Sequence[Row]) -> str:
    return ",".join(map(str, sorted(numbers, key=lambda n: -rows[n].population)))


def _outlines(archive: zipfile.ZipFile, outlines: dict[str, BaseGeometry]) -> None:
    """Write the outlines of the regions of each country."""
    found: dict[str, dict[str, Outline]] = {}
    for code, shape in sorted(outlines.items()):
        found.setdefault(code[:2], {})[code] = packed(shape)
    for country, shapes in found.items():
        _text(archive, f"outlines/{country}.json", json.dumps(shapes, separators=(",", ":")))


def _blocks(archive: zipfile.ZipFile, name: str, lines: Sequence[str]) -> None:
    for number, start in enumerate(range(0, len(lines), BLOCK)):
        text = "\n".join(lines[start : start + BLOCK])
        _text(archive, f"{name}/{number}", f"\n{text}\n")


def _array(archive: zipfile.ZipFile, name: str, values: Sequence[int], dtype: str) -> None:
    buffer = io.BytesIO()
    np.save(buffer, np.array(values, dtype))
    _member(archive, f"{name}.npy", buffer.getvalue(), zipfile.ZIP_LZMA)


def _text(archive: zipfile.ZipFile, name: str, text: str) -> None:
    _member(archive, name, text.encode(), zipfile.ZIP_DEFLATED)


def _member(archive: zipfile.ZipFile, name: str, content: bytes, method: int) -> None:
    archive.writestr(zipfile.ZipInfo(name, _DATE), content, method, 9)
