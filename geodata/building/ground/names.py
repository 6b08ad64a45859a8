"""Names of regions, rivers and airfields: the columns of a piece."""

import json
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from geodata.building.ground.cells import Shapes
from geodata.building.rows import region_table, table
from geodata.building.world.outlines import matched, outlines
from geodata.crs import WGS84

REGION_KM2 = (800_000, 250_000, 60_000, 15_000, 3_000)
"""Limits of the ranks 2 to 7 by area."""
RIVER_RANK_MOST = 6
OWN_AIRFIELD_RANK, AIRFIELD_RANK = 6, 8


def regions(folder: Path, names_file: Path, towns_file: Path) -> pd.DataFrame:
    """Return a point in each first-order region; those that are sure have the id of the region."""
    shapes = outlines(folder)
    sure = matched(shapes, _points(towns_file))
    codes = dict(zip(shapely.to_wkb(sure.geometry.to_numpy()), sure["admin"], strict=True))
    admin = pd.Series(shapely.to_wkb(shapes.geometry.to_numpy())).map(codes).fillna("")
    english = {row["code"]: row["name"] for row in json.loads(names_file.read_text("utf-8"))}
    points = [_middle(shape) for shape in shapes.geometry]
    km2 = shapes.to_crs(6933).area.to_numpy() / 1e6
    iso = table("countries").assign(a3=lambda rows: rows["a3"].str.lower())
    rows = pd.DataFrame(
        {
            "kind": "regions",
            "id": ["region-" + c.lower().replace(".", "-") if c else "" for c in admin],
            "lon": [point.x for point in points],
            "lat": [point.y for point in points],
            "rank": 2 + sum((km2 < limit).astype(int) for limit in REGION_KM2),
            "country": shapes["a3"].map(dict(iso[["a3", "iso_a2"]].to_numpy())).fillna(""),
            "name": [english.get(c) or n for c, n in zip(admin, shapes["name"], strict=True)],
            "fr": None,
            "ru": None,
        }
    )
    return _with_own(rows, shapes)


def rivers(path: Path) -> pd.DataFrame:
    """Return a point on the longest stretch of each river of the 1:50m file.

    Our table has the names that the file spells otherwise; an empty one is no name of a river.
    """
    lines = gpd.read_file(path, encoding="utf-8").dropna(subset="name")
    lines = lines.assign(name=lines["name"].map(_plain))
    lines = lines[lines["scalerank"] <= RIVER_RANK_MOST]
    merged = lines.dissolve("name", aggfunc={"scalerank": "min"})
    points = merged.geometry.map(_halfway)
    found = pd.DataFrame({"name": merged.index, "lon": points.x.array, "lat": points.y.array})
    found["rank"] = merged["scalerank"].clip(lower=1).astype(int).array
    own = table("great_rivers").set_index("name").reindex(found["name"]).reset_index(drop=True)
    named = own.assign(name_en=own["name_en"].fillna(found["name"])).fillna("")
    columns = {"name_en": "name", "name_fr": "fr", "name_ru": "ru"}
    rows = found.drop(columns="name").join(named.rename(columns=columns))
    kept = (rows["name"] != "") & ~rows["name"].str.contains("?", regex=False)
    return rows[kept].assign(kind="rivers", id="", country="")


def lakes(shapes: Shapes) -> pd.DataFrame:
    """Return a point in the widest part of each lake of our table.

    Raises
    ------
    ValueError
        Naming the lakes that are not where the table has them.
    """
    rows = table("lakes")
    rows = rows.assign(**{axis: rows[axis].astype(float) for axis in ("lon", "lat")})
    spots = shapely.STRtree(shapely.points(rows["lon"], rows["lat"]))
    lake, at = spots.query(shapes, predicate="contains")
    found = dict(zip(at.tolist(), shapes[lake], strict=True))
    if lost := [*rows["name"].drop(index=[*found])]:
        raise ValueError(f"no lake at the place of {lost}")
    points = [_middle(found[number]) for number in rows.index]
    rows = rows.assign(lon=[point.x for point in points], lat=[point.y for point in points])
    rows = rows.rename(columns={"name_fr": "fr", "name_ru": "ru"})
    return rows.assign(rank=rows["rank"].astype(int), kind="lakes", id="", country="")


def airfields(path: Path, own: pd.DataFrame) -> pd.DataFrame:
    """Return our own airfields, then the airports of the world that have an IATA code."""
    found = pd.read_csv(path, dtype=str, keep_default_na=False)
    found = found[(found["iata"] != "") & ~found["icao"].isin(own["icao"])]
    ids = "airport-" + found["icao"].str.lower()
    found = found.assign(id=ids.where(found["icao"] != "", ""), fr="", ru="")
    ours = own.rename(columns={"name_fr": "fr", "name_ru": "ru"})
    rows = pd.concat([ours, found], ignore_index=True)
    rows = rows.assign(lon=rows["lon"].astype(float), lat=rows["lat"].astype(float))
    rank = np.where(rows.index < len(ours), OWN_AIRFIELD_RANK, AIRFIELD_RANK)
    return rows.assign(kind="airfields", rank=rank)


def _with_own(rows: pd.DataFrame, shapes: gpd.GeoDataFrame) -> pd.DataFrame:
    """Write the names of our table over those of the same country."""
    own = region_table()
    ours = own.set_index(["country", "shape"])
    at = pd.MultiIndex.from_arrays([rows["country"], shapes["name"]])
    known = ours.reindex(at)
    is_known = known["id"].notna().to_numpy()
    for column, source in (("id", "id"), ("name", "name"), ("fr", "name_fr"), ("ru", "name_ru")):
        rows[column] = np.where(is_known, known[source].to_numpy(), rows[column].to_numpy())
    return rows


def _plain(name: str) -> str:
    """Return the name in brackets, which is the English one, or the only name.

    >>> _plain("Donau (Danube)"), _plain("Niger")
    ('Danube', 'Niger')
    """
    before, _, inside = name.partition("(")
    return " ".join((inside.rstrip(") ") or before).split())


def _halfway(shape: BaseGeometry) -> shapely.Point:
    merged = shapely.line_merge(shape)
    return max(shapely.get_parts(merged), key=shapely.length).interpolate(0.5, normalized=True)


def _middle(area: BaseGeometry) -> shapely.Point:
    largest = max(shapely.get_parts(area), key=shapely.area)
    return shapely.get_point(shapely.maximum_inscribed_circle(largest, 0.05), 0)


def _points(path: Path) -> gpd.GeoDataFrame:
    towns = pd.DataFrame(json.loads(path.read_text("utf-8")).values())
    points = gpd.points_from_xy(towns["longitude"], towns["latitude"])
    admin = towns["countrycode"] + "." + towns["admin1code"]
    return gpd.GeoDataFrame({"admin": admin}, geometry=points, crs=WGS84)
