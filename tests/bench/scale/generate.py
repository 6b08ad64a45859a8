"""Events of the shape that conflict data have, as many as wanted, straight into Parquet.

Few places have most events, dates are a day, a week, a month or a year, years grow fuller. Places
are towns of the gazetteer; what is said of them is drawn by chance and happened nowhere.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import duckdb
import numpy as np
import pyarrow as pa

from geodata.world import store

THEMES = (
    "Arrests",
    "Assemblies",
    "Clashes",
    "Elections",
    "Floods",
    "Marches",
    "Strikes",
    "Talks",
    "Trials",
)
FIRST_YEAR, YEARS = 1965, 60
CHUNK = 5_000_000
_EVENTS = """
    WITH drawn AS (
        SELECT range AS id,
            hash(({seed} + range) * 4 + 0) / 18446744073709551616.0 AS u,
            hash(({seed} + range) * 4 + 1) / 18446744073709551616.0 AS v,
            hash(({seed} + range) * 4 + 2) / 18446744073709551616.0 AS w,
            hash(({seed} + range) * 4 + 3) % 100 AS told
        FROM range({start}, {stop})
    ), placed AS (
        SELECT id, least(floor(exp(u * ln({places} + 1)))::INT, {places}) - 1 AS place,
            floor({themes} * w * w)::UTINYINT AS theme,
            DATE '{first}-01-01' + floor(sqrt(v) * {days})::INT AS day,
            CASE WHEN told < 80 THEN 'day' WHEN told < 93 THEN 'week'
                WHEN told < 98 THEN 'month' ELSE 'year' END AS time_precision
        FROM drawn
    )
    SELECT 'EV' || id AS event_id, day AS event_date, time_precision,
        {titles}[theme + 1] AS event_type, country,
        name AS location, lat AS latitude, lon AS longitude, placed.place, theme,
        {month_of_first} AS first_month, {month_of_last} AS last_month
    FROM placed JOIN places ON places.place = placed.place
"""
_FIRST = "CASE time_precision WHEN 'year' THEN date_trunc('year', day)::DATE ELSE day END"
_LAST = """CASE time_precision WHEN 'year' THEN date_trunc('year', day)::DATE + INTERVAL 364 DAY
    WHEN 'week' THEN day + INTERVAL 6 DAY ELSE day END"""


def main() -> None:
    given = argparse.ArgumentParser(prog="tests.bench.scale.generate", description=__doc__)
    given.add_argument("events", type=int)
    given.add_argument("folder", type=Path)
    options = given.parse_args()
    generate(options.events, options.folder)


def generate(events: int, folder: Path, seed: int = 1 << 40) -> None:
    """Write `places.parquet` and `events-*.parquet` into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with duckdb.connect() as engine:
        engine.execute("SET threads = 2; SET memory_limit = '3GB'")
        places = places_of(places_for(events), seed)
        engine.register("places", places)
        engine.execute(f"COPY places TO '{folder / 'places.parquet'}' (COMPRESSION zstd)")
        for k, start in enumerate(range(0, events, CHUNK)):
            query = _query(start, min(start + CHUNK, events), len(places), seed)
            path = folder / f"events-{k:03}.parquet"
            engine.execute(f"COPY ({query}) TO '{path}' (COMPRESSION zstd)")


def places_for(events: int) -> int:
    """How many places so many events are told of."""
    return min(int(events**0.75), len(store.column("lon")))


def places_of(count: int, seed: int) -> pa.Table:
    """Towns of the gazetteer, the one with most events first, more in some countries."""
    random = np.random.default_rng(seed)
    country = store.column("country").astype(int)
    drawn = random.exponential(size=len(country)) / random.lognormal(0, 1.5, 256)[country]
    chosen = np.argsort(drawn)[:count]
    codes = store.texts("country")
    return pa.table(
        {
            "place": np.arange(count, dtype=np.int32),
            "name": [store.line(int(k)).name for k in chosen],
            "country": [codes[k] for k in country[chosen].tolist()],
            "lon": store.column("lon")[chosen] / store.PER_DEGREE,
            "lat": store.column("lat")[chosen] / store.PER_DEGREE,
        }
    )


def _query(start: int, stop: int, places: int, seed: int) -> str:
    return _EVENTS.format(
        seed=seed,
        start=start,
        stop=stop,
        places=places,
        themes=len(THEMES),
        titles=list(THEMES),
        first=FIRST_YEAR,
        days=YEARS * 365,
        month_of_first=_month(_FIRST),
        month_of_last=_month(_LAST),
    )


def _month(day: str) -> str:
    return f"((year({day}) - 1970) * 12 + month({day}) - 1)::SMALLINT"


if __name__ == "__main__":
    main()
