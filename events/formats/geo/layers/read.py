"""One layer as entries: dates as text, geometries as shapes."""

import re
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

import pyogrio
import shapely

from events.formats.geo.inside.entries import Entry
from events.formats.geo.inside.texts import text
from events.formats.geo.layers.chosen import Layer

_MIDNIGHT: Final = re.compile(r"T00:00:00(\.0+)?(Z|\+00(:?00)?)?")
_DATES: Final = ("OFTDate", "OFTDateTime")
_RESTORE: Final = "SHAPE_RESTORE_SHX"


@contextmanager
def quiet() -> Iterator[None]:
    """Let GDAL mend what it can without a word; what it cannot mend is raised."""
    pyogrio.set_gdal_config_options({_RESTORE: "YES"})
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        pyogrio.set_gdal_config_options({_RESTORE: None})


def entries(layer: Layer, encoding: str | None, most: int) -> list[Entry]:
    """Read the features of a layer; rows are features counted from 1."""
    meta, wkbs, columns = _columns(layer, encoding, most)
    names = [str(name) for name in meta["fields"]]
    kinds = dict(zip(layer.columns, layer.info["ogr_types"], strict=True))
    texts = [_texts(c, kinds.get(name, "")) for name, c in zip(names, columns, strict=True)]
    if wkbs is None:
        wkbs = [None] * len(texts[0]) if texts else []
    cells = zip(*texts, strict=True) if texts else [()] * len(wkbs)
    shapes = shapely.from_wkb(wkbs, on_invalid="ignore")
    return [
        Entry(row, dict(zip(names, one, strict=True)), shape, _broken(wkb, shape))
        for row, (one, shape, wkb) in enumerate(zip(cells, shapes, wkbs, strict=True), 1)
    ]


def _broken(wkb: Any, shape: Any) -> str:
    return "its bytes are no geometry" if wkb and shape is None else ""


def _columns(layer: Layer, encoding: str | None, most: int) -> tuple[Any, Any, Sequence[Any]]:
    """Read a layer; where its dates can be had as text only by asking for it, ask."""
    wanted: dict[str, Any] = {"max_features": most, "datetime_as_string": True, "force_2d": True}
    dated = [n for n, t in zip(layer.columns, layer.info["ogr_types"], strict=True) if t in _DATES]
    if layer.info["driver"] == "GPKG" and dated:
        wanted["sql"] = _as_text(layer, dated)
    else:
        wanted |= {"layer": layer.name, "encoding": encoding}
    meta, _ids, shapes, columns = pyogrio.raw.read(layer.path, **wanted)
    return meta, shapes, columns


def _as_text(layer: Layer, dated: Sequence[str]) -> str:
    """Write a query for dates as they stand in the file, whatever days they name."""
    plain = [quoted(name) for name in layer.columns if name not in dated]
    texts = [f"CAST({quoted(name)} AS TEXT) AS {quoted(name)}" for name in dated]
    shape = [quoted(layer.info["geometry_name"])] if layer.info["geometry_name"] else []
    return f"SELECT {', '.join([*shape, *plain, *texts])} FROM {quoted(layer.name)}"


def quoted(name: str) -> str:
    """Write a name so that SQL takes it for nothing else.

    >>> quoted('a"b')
    '"a""b"'
    """
    return '"' + name.replace('"', '""') + '"'


def _texts(column: Any, kind: str) -> list[str]:
    """Write a column as cells; days that only carry a midnight are days."""
    cells = [text(value) for value in column.tolist()]
    if kind not in _DATES:
        return cells
    bare = [_MIDNIGHT.sub("", cell) for cell in cells]
    return cells if any("T" in cell for cell in bare) else bare
