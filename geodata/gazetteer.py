"""Places by id or by name: what they are called, where they are, and how sure that is."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import geopandas as gpd
import pandas as pd
from rapidfuzz import fuzz, process
from shapely.geometry.base import BaseGeometry

from geodata.crs import WGS84
from geodata.former import former_areas, former_places
from geodata.layers import DATA
from geodata.regions import countries, regions

PRECISIONS = ("site", "town", "region", "country")
AREA_PRECISIONS = ("region", "country")
KEPT = (
    "name",
    "name_fr",
    "name_ru",
    "precision",
    "kind",
    "country",
    "part_of",
    "coordinates_from",
    "accuracy_km",
    "aliases",
    "until",
)

# Where two places share a name, a country wins over its capital, and a town over its region.
_NAME_ORDER = ("country", "town", "site", "region")


class UnknownPlaceError(KeyError):
    """A place id was asked for that is not in the gazetteer."""

    def __init__(self, place_id: str, near_misses: list[str]) -> None:
        super().__init__(place_id)
        self.near_misses = near_misses

    def __str__(self) -> str:
        hint = f"; did you mean {' or '.join(self.near_misses)}?" if self.near_misses else ""
        return f"unknown place {self.args[0]!r}{hint}"


@dataclass(frozen=True)
class Gazetteer:
    """Places by id, in EPSG:4326."""

    frame: gpd.GeoDataFrame
    """Indexed by id; a point for a site or town, a polygon for a region or country.

    ``until`` is the last year of a state that is gone, "" for all else.
    """

    def get(self, place_id: str) -> "pd.Series[Any]":
        """Return one place.

        Raises
        ------
        UnknownPlaceError
            Naming up to three ids that are close.
        """
        if place_id not in self.frame.index:
            raise UnknownPlaceError(place_id, self.near_misses(place_id))
        place: pd.Series[Any] = self.frame.loc[place_id]
        return place

    def find(self, name: str) -> str | None:
        """Return the id of the place of that name in any language, case and accents folded."""
        return self._ids_by_name.get(fold(name))

    def near_misses(self, place_id: str) -> list[str]:
        """Return up to three ids whose id or name is close, best first."""
        names = self._ids_by_name
        matches = process.extract(
            fold(place_id), list(names), scorer=fuzz.WRatio, limit=9, score_cutoff=70
        )
        return list(dict.fromkeys(names[name] for name, _, _ in matches))[:3]

    @cached_property
    def shapes(self) -> dict[str, BaseGeometry]:
        """The shapes of all places by id."""
        found: dict[str, BaseGeometry] = self.frame.geometry.to_dict()
        return found

    @cached_property
    def _ids_by_name(self) -> dict[str, str]:
        order = self.frame["precision"].map(_NAME_ORDER.index)
        rows = self.frame.loc[order.sort_values(kind="stable").index]
        ids: dict[str, str] = {}
        for column in ("name", "name_fr", "name_ru", "aliases"):
            for place_id, cell in rows[column].items():
                for name in filter(None, map(fold, cell.split("|"))):
                    ids.setdefault(name, str(place_id))
        return {**ids, **{fold(place_id): place_id for place_id in self.frame.index}}


def load_gazetteer(
    extra: pd.DataFrame | None = None, shapes: Mapping[str, BaseGeometry] | None = None
) -> Gazetteer:
    """Return the packaged places, states that are gone, and a collection's own ``places.csv``.

    The packaged ones are made once: nobody may change the frame.

    Parameters
    ----------
    extra
        Checked rows with the columns of the packaged ``places.csv``; ``aliases`` may be missing.
    shapes
        Lines and areas of such rows, by id, in EPSG:4326.
    """
    packaged = _packaged()
    if extra is None or extra.empty:
        return packaged
    own = _with_geometry(extra.set_index("id"), _areas(shapes or {}))
    return Gazetteer(pd.concat([packaged.frame, own]))


@cache
def _packaged() -> Gazetteer:
    packaged = pd.read_csv(DATA / "places.csv", dtype=str, keep_default_na=False)
    rows = pd.concat([packaged, former_places(packaged)])
    return Gazetteer(_with_geometry(rows.set_index("id"), _areas({})))


def _areas(shapes: Mapping[str, BaseGeometry]) -> gpd.GeoSeries:
    """Give the outlines that are known, by id."""
    known = _packaged_areas()
    return pd.concat([known, gpd.GeoSeries(dict(shapes), crs=WGS84)]) if shapes else known


@cache
def _packaged_areas() -> gpd.GeoSeries:
    today = pd.concat([countries(), regions()]).set_index("id").geometry
    return pd.concat([today, former_areas()])


def points_alone(rows: pd.DataFrame) -> Gazetteer:
    """Return places of a collection that are all points, and none of the packaged ones."""
    own = rows.reset_index(drop=True).set_index("id")
    text = own.reindex(columns=list(KEPT), fill_value="")
    lon, lat = (pd.to_numeric(own[axis]) for axis in ("lon", "lat"))
    points = gpd.GeoSeries.from_xy(lon, lat, index=own.index, crs=WGS84)
    accuracy = pd.to_numeric(text["accuracy_km"])
    text = text.assign(accuracy_km=accuracy)
    return Gazetteer(gpd.GeoDataFrame(text, geometry=points, crs=WGS84))


def fold(name: str) -> str:
    """Fold case, accents and punctuation, so that spellings of one name meet.

    Examples
    --------
    >>> fold("Île d’Été"), fold("new-harbour")
    ('ile d ete', 'new harbour')
    """
    letters = (c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", " ", "".join(letters).casefold()).strip()


def _with_geometry(rows: pd.DataFrame, areas: gpd.GeoSeries) -> gpd.GeoDataFrame:
    """Give points to rows with coordinates, and outlines to the others."""
    text = rows.reindex(columns=list(KEPT)).astype(object).fillna("").astype(str)
    lon, lat = (pd.to_numeric(rows[axis]) for axis in ("lon", "lat"))
    points = gpd.GeoSeries.from_xy(lon, lat, index=rows.index, crs=WGS84)
    geometry = points.where(lon.notna(), areas.reindex(rows.index))
    accuracy = pd.to_numeric(text["accuracy_km"])
    return gpd.GeoDataFrame(text.assign(accuracy_km=accuracy), geometry=geometry, crs=WGS84)
