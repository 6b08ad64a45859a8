"""The places of a table: each latitude, longitude and name that stand together, read once."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from events.columns.choose import Chosen
from events.index.engines.account import Fault
from events.index.engines.survey import Survey, Values, read_again
from events.index.leaf import Places
from events.index.window import Numbers
from events.records import Records
from events.rows.cells import fields_of, plain
from events.rows.naming_places import AREAS
from events.rows.placing import spots_of
from geodata.written import Spot, read_pairs

_RANGE = "expected a latitude from -90 to 90 and a longitude from -180 to 180"
Degrees = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Placed:
    """Places, and the position of each value's."""

    places: Places
    place: Numbers
    faults: list[Fault]


def read_places_of(told: Survey, found: Values) -> Placed:
    """Read each value of the columns that say where; a name alone gets no pin."""
    if not len(found.n):
        nowhere = np.full(1, np.nan)
        return Placed(Places([""], nowhere, nowhere), np.zeros(1, np.int64), [])
    records, chosen = read_again(told, found)
    fields = fields_of(records, chosen)
    lat, lon, faults = _spots(records, fields, chosen, found.n)
    is_area = fields["place_precision"].str.casefold().isin(AREAS).to_numpy()
    lat[is_area], lon[is_area] = np.nan, np.nan
    frame = pd.DataFrame({"lon": lon, "lat": lat, "name": plain(fields["place"]).to_numpy()})
    grouped = frame.groupby(["lon", "lat", "name"], dropna=False, sort=True)
    one = grouped.size().reset_index()
    places = Places(one["name"].tolist(), one["lon"].to_numpy(), one["lat"].to_numpy())
    return Placed(places, grouped.ngroup().to_numpy().astype(np.int64), faults)


def _spots(
    records: Records, fields: pd.DataFrame, chosen: Chosen, n: Numbers
) -> tuple[Degrees, Degrees, list[Fault]]:
    if {"lat", "lon"} <= chosen.column.keys() and not chosen.beside:
        return _pairs(fields, chosen, n)
    lat, lon = np.full(len(n), np.nan), np.full(len(n), np.nan)
    spots = spots_of(records, fields, chosen)
    at = fields.index.get_indexer(pd.Index([*spots]))
    read = [spot for _, spot in spots.values()]
    faults = list(_taken(at, read, fields.iloc[at], n, lat, lon))
    return lat, lon, faults


def _pairs(
    fields: pd.DataFrame, chosen: Chosen, n: Numbers
) -> tuple[Degrees, Degrees, list[Fault]]:
    """Take plain numbers as they are, all at once; the rest is read as people write it."""
    lat, lon = (
        pd.to_numeric(fields[axis], errors="coerce").to_numpy(dtype=np.float64, copy=True)
        for axis in ("lat", "lon")
    )
    is_said = ((fields["lat"] != "") | (fields["lon"] != "")).to_numpy()
    others = np.flatnonzero(is_said & (np.isnan(lat) | np.isnan(lon)))
    rest = fields.iloc[others]
    spots = read_pairs(list(rest["lat"]), list(rest["lon"]), letter_o=chosen.letter_o)
    lat[others], lon[others] = np.nan, np.nan
    faults = list(_taken(others, spots, rest, n, lat, lon))
    beyond = np.flatnonzero((np.abs(lat) > 90) | (np.abs(lon) > 180))
    for k in beyond.tolist():
        value = f"{fields['lat'].iloc[k]}, {fields['lon'].iloc[k]}"
        faults.append(Fault("place", value, _RANGE, int(n[k])))
    lat[beyond], lon[beyond] = np.nan, np.nan
    return lat, lon, faults


def _taken(
    at: Numbers, spots: list[Spot], said: pd.DataFrame, n: Numbers, lat: Degrees, lon: Degrees
) -> Iterator[Fault]:
    """Fill in what could be read, and tell what could not."""
    for row, (k, spot) in enumerate(zip(at.tolist(), spots, strict=True)):
        if spot.shape is not None:
            point = spot.shape.representative_point()
            lat[k], lon[k] = point.y, point.x
        elif spot.fault:
            cells = said[["lat", "lon", "coordinates", "easting", "northing"]].iloc[row]
            yield Fault("place", ", ".join(filter(None, cells)), spot.fault, int(n[k]))
