"""Cells to the texts of pieces, and these to one file."""

import hashlib
import json
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import shapely

from geodata.building.ground.cells import SMALLEST, Box, Part, Shapes, enlarged, quarters, roots
from geodata.fine import PER_DEGREE
from geodata.fine import pack as packed

LIMIT = 40_000
"""Characters of a piece."""
CORNER = 5
"""Characters that a corner takes at least."""
AREAS, LINES = ("land", "lakes", "ice"), ("borders", "disputed", "regions")
RIVERS = ("great", "middle", "small")
COLUMNS = ("kind", "id", "lon", "lat", "rank", "country", "name", "fr", "ru")
DATE = (2026, 1, 1, 0, 0, 0)


def texts(parts: Sequence[Part], names: pd.DataFrame, overlap: float) -> Iterator[tuple[Box, str]]:
    """Give the boxes that together tile what is not open sea, each with its text."""
    for root in roots():
        yield from _divided(root, parts, names, overlap)


def write(levels: Sequence[tuple[int, float, list[tuple[Box, str]]]], folder: Path) -> None:
    """Write the pieces of the levels, given with their numbers and first zooms."""
    index: list[dict[str, Any]] = []
    digest = hashlib.sha256()
    with zipfile.ZipFile(folder / "pieces.zip", "w") as archive:
        for number, zoom, pieces in levels:
            boxes = {f"{number}-{n}": box for n, (box, _) in enumerate(pieces)}
            for name, (_, text) in zip(boxes, pieces, strict=True):
                digest.update(text.encode())
                entry = zipfile.ZipInfo(f"{name}.json", DATE)
                archive.writestr(entry, text.encode(), zipfile.ZIP_DEFLATED, 9)
            index.append({"number": number, "zoom": zoom, "pieces": boxes})
    found = {"version": digest.hexdigest()[:12], "levels": index}
    text = json.dumps(found, separators=(",", ":"))
    (folder / "index.json").write_text(text + "\n", "utf-8")


def _divided(
    box: Box, parts: Sequence[Part], names: pd.DataFrame, overlap: float
) -> Iterator[tuple[Box, str]]:
    west, south, east, north = box
    parts = [found for part in parts if (found := part.within(enlarged(box, overlap))).shapes.size]
    inside = (names["lon"] >= west) & (names["lon"] < east)
    names = names[inside & (names["lat"] >= south) & (names["lat"] < north)]
    if not parts and names.empty:
        return
    corners = sum(shapely.get_num_coordinates(part.shapes).sum() for part in parts)
    if corners * CORNER <= LIMIT and len(text := _text(box, parts, names)) <= LIMIT:
        yield box, text
    elif north - south < 2 * SMALLEST:
        raise ValueError(f"{box} holds more than a piece may")
    else:
        for quarter in quarters(box):
            yield from _divided(quarter, parts, names, overlap)


def _text(box: Box, parts: Sequence[Part], names: pd.DataFrame) -> str:
    found = {part.layer: part for part in parts}
    piece: dict[str, Any] = {"box": box, "land": _land(found.get("land"))}
    for layer in ("lakes", "ice"):
        piece[layer] = _polygons(found[layer].shapes) if layer in found else []
    for layer in LINES:
        piece[layer] = _steps(found[layer].shapes) if layer in found else []
    piece["rivers"] = [_steps(found[tier].shapes) if tier in found else [] for tier in RIVERS]
    columns = names[[*COLUMNS]].astype(object)
    piece["names"] = columns.where(columns.notna(), None).to_dict("list")
    return json.dumps(piece, ensure_ascii=False, separators=(",", ":"))


def _land(part: Part | None) -> dict[str, Any]:
    if part is None:
        return {}
    found: dict[str, Any] = {}
    for key in sorted(set(part.keys)):
        if polygons := _polygons(part.shapes[part.keys == key]):
            found[key] = polygons
    return found


def _polygons(shapes: Shapes) -> list[list[list[int]]]:
    return [polygon for shape in _rounded(shapes) for polygon in packed(shape)["polygons"]]


def _rounded(shapes: Shapes) -> Shapes:
    """Round the corners that cutting made; polygons that this spoils are mended."""
    plain = shapely.transform(shapes, lambda corners: np.round(corners, 3))
    spoilt = ~shapely.is_valid(plain)
    plain[spoilt] = shapely.set_precision(shapely.make_valid(shapes[spoilt]), 1 / PER_DEGREE)
    found: Shapes = shapely.get_parts(plain[~shapely.is_empty(plain)])
    return found


def _steps(shapes: Shapes) -> list[list[int]]:
    """Pack lines; a closed one says its first corner again."""
    found = []
    for shape in shapes:
        corners = np.rint(shapely.get_coordinates(shape) * PER_DEGREE).astype(int)
        moves = np.diff(corners, axis=0, prepend=[[0, 0]])
        moves = moves[np.any(moves != 0, axis=1) | (np.arange(len(moves)) == 0)]
        if len(moves) > 1:
            found.append([*map(int, moves.ravel())])
    return found
