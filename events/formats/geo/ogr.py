"""Reads GeoPackage, Shapefile and FlatGeobuf: one layer, a record from each feature."""

import re
from pathlib import Path
from typing import Final

import pyogrio
from pyproj import CRS

from events.formats.files import UnreadableError
from events.formats.geo.inside.entries import Said, gathered, unreadable
from events.formats.geo.inside.limits import MOST_FEATURES
from events.formats.geo.layers.chosen import Layer, choose
from events.formats.geo.layers.encoding import encoding
from events.formats.geo.layers.found import files
from events.formats.geo.layers.read import entries, quiet
from events.formats.geo.shapes.projected import system
from events.notes import Note
from events.records import Records

_MOST_FILES: Final = 100
"""Files of an archive that are looked into."""
_FORMATS: Final = {"ESRI Shapefile": "Shapefile", "GPKG": "GeoPackage"}
_NO_PRJ: Final = (
    "coordinates of a system that the file does not name; all unplaced: "
    "put its .prj beside it, or save the layer in WGS 84 (EPSG:4326)"
)


def read(path: Path) -> Records:
    """Read one record from each feature of the layer that looks most like events."""
    with files(path) as found:
        layer, notes = choose(path.name, _layers(path, found))
        if layer.features > MOST_FEATURES:
            rule = f"{layer.features} features; expected {MOST_FEATURES} at most: keep a part"
            raise unreadable(path.name, rule)
        letters = encoding(layer.path)
        try:
            with quiet():
                features = entries(layer, letters, MOST_FEATURES)
        except (RuntimeError, ValueError, OSError) as error:
            raise unreadable(path.name, f"{layer.name} cannot be read: {_short(error)}") from None
    if not features:
        raise unreadable(path.name, "no features; expected one at least")
    kind = "letters of an encoding that the file does not name, read as"
    notes += [Note(path.name, kind, text=letters)] if letters else []
    driver = str(layer.info["driver"])
    crs = _crs(layer)
    said = Said(_FORMATS.get(driver, driver), crs, _NO_PRJ, notes=notes)
    return gathered(path.name, features, said)


def _layers(path: Path, found: list[Path]) -> list[Layer]:
    """Find the layers of files; one that cannot be read costs the others nothing."""
    layers, faults = [], []
    for file in found[:_MOST_FILES]:
        try:
            layers += _of_file(path, file)
        except UnreadableError as error:
            faults.append(error)
    if not layers:
        raise faults[0] if faults else unreadable(path.name, "no layers; expected one at least")
    return layers


def _of_file(path: Path, file: Path) -> list[Layer]:
    try:
        with quiet():
            names = [str(name) for name, _ in pyogrio.list_layers(file)]
            infos = [pyogrio.read_info(file, layer=n, force_feature_count=True) for n in names]
    except (RuntimeError, ValueError, OSError) as error:
        raise unreadable(path.name, f"{file.suffix} cannot be read: {_short(error)}") from None
    return [Layer(file, name, info) for name, info in zip(names, infos, strict=True)]


def _crs(layer: Layer) -> CRS | None:
    return system(layer.info["crs"]) if layer.info["crs"] else None


def _short(error: Exception) -> str:
    """Say the gist of what a library says, without the folder it looked in.

    >>> _short(ValueError("'/tmp/a/b.shp' not recognized. Try this; or that"))
    "'b.shp' not recognized"
    >>> _short(ValueError("prepare(SELECT 1) failed: not a database; not a database"))
    'not a database'
    """
    said = str(error).partition("; ")[0].partition(". ")[0].rpartition(": ")[2]
    return re.sub(r"(\S*/)+", lambda found: found[0][:1] if found[0][0] in "'\"" else "", said)
