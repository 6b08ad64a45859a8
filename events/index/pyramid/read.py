"""What a page reads of the pyramid, in Python: the reference for the browser's reader."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from events.index.pyramid.container import Column, read, texts
from events.index.spans import CERTAIN, POSSIBLE
from events.index.window import Numbers

Pair = tuple[Numbers, Numbers]
_USED = ((POSSIBLE, (), ("dpe",)), (CERTAIN, ("dcs",), ("dce",)))
"""Kind, and the differences that its starts and its ends take beside `ps`."""


@dataclass(frozen=True, eq=False)
class Tile:
    """A head or the root, with its pages."""

    header: dict[str, Any]
    columns: dict[str, Column]
    pages: list[dict[str, Column]]

    @property
    def runs(self) -> int:
        """Cells times themes."""
        return len(self.columns["ps.len"])

    @property
    def names(self) -> list[str]:
        """Name of the heaviest place of each cell."""
        return texts(self.columns, "name")

    def counts(self, i: int, j: int) -> Pair:
        """Count the months i to j, from January 1970, by cell and theme.

        Returns
        -------
        tuple
            Certain and possible, the possible without the certain.
        """
        low, high = i - self.header["first"], j - self.header["first"]
        possible, certain = (
            self._upto(high, ("ps", *starts))
            - self._upto(low - 1, ("ps", *ends))
            + self._corrected(kind, low, high)
            for kind, starts, ends in _USED
        )
        shape = (-1, self.header["themes"])
        return certain.reshape(shape), (possible - certain).reshape(shape)

    def _upto(self, month: int, names: tuple[str, ...]) -> Numbers:
        """Sum the histograms up to a month, which is counted."""
        block = self.header["block"]
        whole = (month + 1) // block
        found = np.zeros(self.runs)
        for name in names:
            found += _summed(self.columns, name, 0, whole - 1)
            for page in self._pages(month) if (month + 1) % block else []:
                found += _summed(page, name, whole * block, month)
        return found.astype(np.int64)

    def _pages(self, month: int) -> list[dict[str, Column]]:
        listed = zip(self.header["pages"], self.pages, strict=True)
        return [page for (first, last), page in listed if first <= month <= last]

    def _corrected(self, kind: int, low: int, high: int) -> Numbers:
        found = np.zeros(self.runs)
        for part in (self.columns, *self._pages(low - 1)):
            met = (part["inv.kind"] == kind) & (part["inv.x"] < low) & (part["inv.y"] > high)
            found += np.bincount(part["inv.run"][met], part["inv.n"][met], self.runs)
        return found.astype(np.int64)


def _summed(columns: dict[str, Column], name: str, low: int, high: int) -> Numbers:
    """Sum the entries of some bins by run."""
    length = columns[f"{name}.len"].astype(np.int64)
    run = np.repeat(np.arange(len(length)), length)
    step = np.cumsum(columns[f"{name}.bin"], dtype=np.int64)
    before = np.concatenate([[0], step])[np.cumsum(length) - length]
    at = step - np.repeat(before, length)
    met = (at >= low) & (at <= high)
    return np.bincount(run[met], columns[f"{name}.n"][met], len(length)).astype(np.int64)


def read_pyramid(folder: Path) -> dict[str, Any]:
    """Read what is said of a whole pyramid; `folder` is that of a version."""
    told: dict[str, Any] = json.loads((folder / "pyramid.json").read_text("utf-8"))
    return told


def read_days(folder: Path) -> Tile:
    """Read the counts of the whole collection by day, in place of months."""
    return _read_whole(folder / "root.days.bin")


def read_root(folder: Path) -> Tile:
    """Read the counts of the whole collection."""
    return _read_whole(folder / "root.bin")


def _read_whole(path: Path) -> Tile:
    header, columns = read(path.read_bytes())
    return Tile(header, columns, [])


def read_sources(folder: Path) -> Tile:
    """Read the counts of the whole collection by source, which stand in the place of cells."""
    header, columns = read((folder / "root.sources.bin").read_bytes())
    names = [f"root.sources.{k}.bin" for k in range(len(header["pages"]))]
    return Tile(header, columns, [read((folder / name).read_bytes())[1] for name in names])


def read_tile(folder: Path, z: int, x: int, y: int) -> Tile:
    """Read a tile with all its pages."""
    path = folder / str(z) / str(x)
    header, columns = read((path / f"{y}.bin").read_bytes())
    pages = [read((path / f"{y}.{k}.bin").read_bytes())[1] for k in range(len(header["pages"]))]
    return Tile(header, columns, pages)
