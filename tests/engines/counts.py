"""DuckDB, PostgreSQL and a Spark cluster count the same as the window rule: `make test-engines`."""

from __future__ import annotations

import threading
import time
from urllib.parse import urlencode

import numpy as np
import psycopg
import pyarrow as pa
import pytest

from dashboard.publish import write_site
from events.index.engines.address import target
from events.index.engines.folding import folded
from events.index.engines.opening import opened
from events.index.engines.rule import count
from events.index.leaf import counted_by
from events.index.listing.asked import Asked
from events.index.listing.index import opened as opened_index
from events.index.listing.searching import plain
from events.index.spans import CERTAIN, POSSIBLE
from events.problems import UnreadableError
from tests.engines.cluster import cluster
from tests.engines.generated import (
    WINDOWS,
    counted,
    counted_by_source,
    days_of,
    expected,
    expected_by_source,
    generated,
    written,
)
from tests.events.formats.geo.test_postgis import SECRET, server  # noqa: F401

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning")

TABLE = """
    CREATE TABLE counted (
        date text, theme text, shape geometry(Point, 4326), place text, source text
    );
    GRANT SELECT ON counted TO reader;
"""
FEW = """
    CREATE TABLE few (
        date text, theme text, lat float, lon float, place text, source text
    )
"""


@pytest.fixture(scope="module")
def events():
    return generated(200_000)


@pytest.fixture(scope="module")
def truth(events):
    days = days_of(events.table["date"])
    return {window: expected(events, days, window) for window in WINDOWS}, (events, days)


@pytest.fixture(scope="module")
def path(events, tmp_path_factory):
    return written(events, tmp_path_factory.mktemp("events"))


@pytest.fixture(scope="module")
def database(server, events):  # noqa: F811
    """The events as points of PostGIS, for a user who may only read."""
    with psycopg.connect(f"postgresql://owner:{SECRET}@{server}/postgres") as owner:
        owner.execute(TABLE)
        copied = "COPY counted (date, theme, shape, place, source) FROM STDIN"
        with owner.cursor() as cursor, cursor.copy(copied) as rows:
            for date, theme, lat, lon, *said in events.table.itertuples(index=False):
                rows.write_row((date, theme, f"SRID=4326;POINT({lon!r} {lat!r})", *said))
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


def test_spark_lists_the_same_events(spark, few, tmp_path):
    check_list(f"{spark[0]}?table={written(few, tmp_path)}", few)


def check(address, truths):
    truth, of = truths
    found = folded(address)
    assert (found.account.rows, found.account.events, found.account.faults) == (
        200_000,
        200_000,
        (),
    )
    for window in WINDOWS:
        assert counted(found, window) == truth[window]
        assert counted_by_source(found, window) == expected_by_source(*of, window, found)
    window = WINDOWS[3]
    certain = sum(sure for sure, _ in truth[window].values())
    possible = sum(maybe for _, maybe in truth[window].values())
    assert held(address, found, window) == (certain, certain + possible)


def check_list(address, events):
    """Walk the pages of a narrow window, a few themes, places and words, with and without each."""
    days = days_of(events.table["date"])
    index = opened_index(address)
    places = {name: k for k, name in enumerate(index.folded.places.name)}
    titles = [theme["title"]["en"] for theme in index.folded.themes]
    chosen = [places[f"Place {one}"] for one in (3, 500, 899)]
    for asked in (
        Asked(days=(-40, -31)),
        Asked(days=(-740_000, -500_000), themes=(titles.index("Theme 4"),)),
        Asked(days=(-9_000, 9_000), places=tuple(chosen), q="théme 1"),
        Asked(q="place 88 4", days=(0, 300)),
        Asked(sources=(2, 5), days=(-9_000, 9_000)),
    ):
        found, after = [], ""
        while after or not found:
            page = index.page(asked, after, most=900)
            dates = page.collection.events["date"].to_dict()
            found += [
                (dates[event], titles[theme], index.folded.places.name[place])
                for event, theme, place in zip(page.order, page.theme, page.place, strict=True)
            ]
            after = page.after
            if not after:
                break
        assert sorted(found) == sorted(held_by(events, days, asked, titles, index))
        assert index.one(page.order[-1]).order == [page.order[-1]]
        leaf, spans, _, _ = index.found(asked)
        assert leaf.total >= len(found) and len(spans)
        _, by_day = index.counted(asked)
        if asked.days and not asked.themes:
            sums = counted_by(by_day.leaf, by_day.spans, *asked.days, by_day.leaf.place, 1)
            assert int(sum(sums)[0]) == len(found)
    index.close()


def held_by(events, days, asked, titles, index):
    """Tell the same of each event by the window rule."""
    table = events.table
    kept = days.possible(*asked.days)
    if asked.themes:
        kept &= table["theme"].isin([titles[k] for k in asked.themes])
    if asked.places:
        kept &= table["place"].isin([index.folded.places.name[k] for k in asked.places])
    if asked.sources:
        kept &= table["source"].isin([index.folded.sources[k]["title"] for k in asked.sources])
    said = (table["theme"] + " " + table["place"]).str.lower()
    for word in plain(asked.q).split():
        kept &= said.str.contains(word, regex=False)
    return list(table.loc[kept, ["date", "theme", "place"]].itertuples(index=False, name=None))


@pytest.fixture(scope="module")
def few():
    return generated(5_000)


def test_postgresql_lists_the_same_events(database, server, few):  # noqa: F811
    with psycopg.connect(f"postgresql://owner:{SECRET}@{server}/postgres") as owner:
        owner.execute(FEW)
        owner.execute("GRANT SELECT ON few TO reader")
        with owner.cursor() as cursor, cursor.copy("COPY few FROM STDIN") as rows:
            for row in few.table.itertuples(index=False):
                rows.write_row(row)
    check_list(f"{database}?table=few", few)


def test_a_query_of_postgresql_is_published_without_its_password(database, tmp_path):
    rows = "(VALUES ('1961', 12.6, -8.0, 'Here'), ('1962-03', 16.8, -3.0, 'There'))"
    query = f"SELECT * FROM {rows} AS few(date, lat, lon, place)"
    made = write_site(f"{database}?{urlencode({'query': query})}", tmp_path / "site")
    assert made.events == 2
    held = [path.read_bytes() for path in (tmp_path / "site").rglob("*") if path.is_file()]
    assert len(held) == made.files
    assert not any(SECRET.encode() in content for content in held)


def test_an_index_of_postgresql_is_kept_without_its_password_and_needs_no_connection(
    database, tmp_path, caplog
):
    rows = "(VALUES ('1961', 12.6, -8.0, 'Here'), ('1962-03', 16.8, -3.0, 'There'))"
    address = (
        f"{database}?{urlencode({'query': f'SELECT * FROM {rows} AS few(date, lat, lon, place)'})}"
    )
    made = opened_index(address, kept=tmp_path)
    expected = made.page(Asked()).order
    made.close()
    again = opened_index(address, kept=tmp_path)
    assert again.page(Asked(q="there")).order == expected[1:]
    assert "as counted on 20" in caplog.text
    again.close()
    unreached = opened_index(address.replace(SECRET, "wrong"), kept=tmp_path, refresh=True)
    assert unreached.first(50).order == expected
    assert "password" in unreached.said.failed
    assert unreached.said.public == "postgres/query"
    with pytest.raises(UnreadableError, match="the database says"):
        unreached.page(Asked())
    unreached.close()
    held = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert not any(SECRET.encode() in path.read_bytes() or SECRET in path.name for path in held)


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
    assert counted(found, WINDOWS[3]) == truth[0][WINDOWS[3]]
