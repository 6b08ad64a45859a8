"""DuckDB, PostgreSQL and a Spark cluster count the same as the window rule: `make test-engines`."""

from __future__ import annotations

import threading
import time

import numpy as np
import psycopg
import pyarrow as pa
import pytest

from events.index.engines.address import target
from events.index.engines.folding import folded
from events.index.engines.opening import opened
from events.index.engines.rule import count
from events.index.spans import CERTAIN, POSSIBLE
from events.problems import UnreadableError
from tests.engines.cluster import cluster
from tests.engines.generated import WINDOWS, counted, days_of, expected, generated, written
from tests.events.formats.geo.test_postgis import SECRET, server  # noqa: F401

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning")

TABLE = """
    CREATE TABLE counted (date text, theme text, shape geometry(Point, 4326), place text);
    GRANT SELECT ON counted TO reader;
"""


@pytest.fixture(scope="module")
def events():
    return generated(200_000)


@pytest.fixture(scope="module")
def truth(events):
    days = days_of(events.table["date"])
    return {window: expected(events, days, window) for window in WINDOWS}


@pytest.fixture(scope="module")
def path(events, tmp_path_factory):
    return written(events, tmp_path_factory.mktemp("events"))


@pytest.fixture(scope="module")
def database(server, events):  # noqa: F811
    """The events as points of PostGIS, for a user who may only read."""
    with psycopg.connect(f"postgresql://owner:{SECRET}@{server}/postgres") as owner:
        owner.execute(TABLE)
        copied = "COPY counted (date, theme, shape, place) FROM STDIN"
        with owner.cursor() as cursor, cursor.copy(copied) as rows:
            for date, theme, lat, lon, place in events.table.itertuples(index=False):
                rows.write_row((date, theme, f"SRID=4326;POINT({lon!r} {lat!r})", place))
    return f"postgresql://reader:{SECRET}@{server}/postgres"


@pytest.fixture(scope="module")
def spark():
    with cluster() as started:
        yield started


def held(address, found, window):
    """Let the engine itself count a window of the quadrants."""
    span, leaf = found.spans.span, found.leaf
    start, size = found.spans.offsets[leaf.span], np.diff(found.spans.offsets)[leaf.span]
    row = np.repeat(np.arange(len(leaf)), size)
    at = np.repeat(start - np.cumsum(size) + size, size) + np.arange(size.sum())
    assert (span[at] == leaf.span[row]).all()
    quadrants = pa.table(
        {
            "place": leaf.place[row].astype(np.int64),
            "theme": leaf.theme[row].astype(np.int64),
            "kind": found.spans.kind[at],
            "x": found.spans.x[at],
            "y": found.spans.y[at],
            "n": found.spans.weight[at] * leaf.n[row],
        }
    )
    engine = opened(target(address))
    try:
        batches = list(engine.rows(count(*window), {"quadrants": quadrants}))
    finally:
        engine.close()
    answer = pa.Table.from_batches(batches).to_pandas()
    sums = answer.groupby("kind")["n"].sum()
    return int(sums.get(CERTAIN, 0)), int(sums.get(POSSIBLE, 0))


def check(address, truth):
    found = folded(address)
    assert (found.account.rows, found.account.events, found.account.faults) == (
        200_000,
        200_000,
        (),
    )
    for window in WINDOWS:
        assert counted(found, window) == truth[window]
    window = WINDOWS[3]
    certain = sum(sure for sure, _ in truth[window].values())
    possible = sum(maybe for _, maybe in truth[window].values())
    assert held(address, found, window) == (certain, certain + possible)


def test_duckdb_counts_the_same(path, truth):
    check(path, truth)


def test_postgresql_counts_the_same_for_a_user_who_may_only_read(database, truth):
    check(f"{database}?table=counted", truth)


def test_spark_counts_the_same(spark, path, truth):
    check(f"{spark[0]}?table={path}", truth)


def test_postgresql_refuses_in_one_line_without_a_password(database):
    for asked, rule in {
        "query=DELETE+FROM+counted": "expected one SELECT",
        "query=SELECT+date,1/0+AS+lat,1+AS+lon+FROM+counted": "division by zero",
        "table=count": "no table count",
    }.items():
        with pytest.raises(UnreadableError) as refused:
            folded(f"{database}?{asked}")
        assert rule in str(refused.value)
        assert SECRET not in str(refused.value)
    with pytest.raises(UnreadableError, match="takes too long"):
        folded(f"{database}?query=SELECT+pg_sleep(9)::text+AS+date", patience_s=0.2)


def test_spark_finishes_without_a_worker_that_is_killed(spark, path, truth):
    address, workers = spark
    engine = opened(target(f"{address}?table={path}"))
    tracker = engine._session.sparkContext.statusTracker()

    def kill() -> None:
        while not tracker.getActiveStageIds():
            time.sleep(0.01)
        workers[0].kill()

    killer = threading.Thread(target=kill, daemon=True)
    killer.start()
    found = folded(f"{address}?table={path}")
    killer.join(30)
    engine.close()
    assert workers[0].poll() is not None
    assert counted(found, WINDOWS[3]) == truth[WINDOWS[3]]
