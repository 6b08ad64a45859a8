"""The gazetteer: towns and airfields from their data sets, areas, and a few points by hand."""

import json
from pathlib import Path

import geopandas as gpd
import pandas as pd

from geodata.building.origins import AIRPORTS, MALI, TOWNS, WORLD, Origin
from geodata.building.rows import region_table, table
from geodata.crs import WGS84

COLUMNS = [
    *("id", "name", "name_fr", "name_ru", "lat", "lon", "precision", "kind", "country"),
    *("part_of", "coordinates_from", "accuracy_km", "aliases"),
]
TOWN_KM, AIRPORT_KM, AREA_KM = "5", "1", "5"


def gazetteer(towns: pd.DataFrame, airfields: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of ``places.csv``: areas first, then towns, airfields and other sites."""
    parts = [_countries(), _regions(), towns, airfields, table("sites")]
    return pd.concat(parts)[COLUMNS].fillna("")


def towns(path: Path, regions: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return the towns of our table with the coordinates of the data set."""
    ids = table("towns")
    cities = json.loads(path.read_text("utf-8"))
    found = pd.DataFrame([cities[key] for key in ids["geonameid"]])
    columns = {"latitude": "lat", "longitude": "lon", "countrycode": "country"}
    rows = ids.join(found[list(columns)].rename(columns=columns))
    rows = rows.assign(precision="town", coordinates_from=_named(TOWNS), accuracy_km=TOWN_KM)
    country_ids = dict(table("countries")[["iso_a2", "id"]].to_numpy())
    rows = rows.assign(rank=rows["rank"].astype(int), part_of=rows["country"].map(country_ids))
    return _points(rows, regions)


def airfields(path: Path, regions: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return Mali's airfields with the coordinates of the data set."""
    found = pd.read_csv(path, usecols=["icao", "lat", "lon"])
    rows = table("airfields").merge(found, on="icao", validate="one_to_one")
    rows = rows.assign(precision="site", country="ML", aliases=rows["icao"])
    rows = rows.assign(coordinates_from=_named(AIRPORTS), accuracy_km=AIRPORT_KM)
    return _points(rows, regions)


def _points(rows: pd.DataFrame, regions: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Make points; those in Mali that lie in no place of the table are part of their region."""
    points = gpd.GeoDataFrame(
        rows, geometry=gpd.points_from_xy(rows["lon"], rows["lat"]), crs=WGS84
    )
    region = points[["geometry"]].sjoin(regions[["id", "geometry"]])["id"].reindex(points.index)
    unplaced = points["part_of"].isin(["", "mali"])
    return points.assign(part_of=points["part_of"].mask(unplaced, region))


def _countries() -> pd.DataFrame:
    rows = table("countries").rename(columns={"iso_a2": "country"})
    kinds = rows["country"].map(lambda code: "country" if code else "area")
    return rows.assign(precision="country", kind=kinds, **_area(WORLD))


def _regions() -> pd.DataFrame:
    rows = region_table()
    kinds = rows["id"].map(lambda key: "district" if key.endswith("district") else "region")
    return rows.assign(precision="region", kind=kinds, part_of="mali", **_area(MALI))


def _area(origin: Origin) -> dict[str, str]:
    return {"coordinates_from": _named(origin), "accuracy_km": AREA_KM}


def _named(origin: Origin) -> str:
    return f"{origin.dataset} ({origin.package} {origin.version})"
