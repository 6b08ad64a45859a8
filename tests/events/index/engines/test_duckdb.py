"""Files and tables that are counted where they lie, without a server."""

from __future__ import annotations

import duckdb
import geopandas as gpd
import numpy as np
import pytest
from shapely import Point

from events.index.engines.folding import folded
from events.options import Options
from events.problems import UnreadableError
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

HEADER = "date,theme,latitude,longitude,place"


@pytest.fixture(scope="module")
def events():
    return generated(4_000)


def refusal(*asked, **options):
    with pytest.raises(UnreadableError) as refused:
        folded(*asked, **options)
    said = str(refused.value)
    assert "\n" not in said
    return said


def csv(folder, *lines, header=HEADER):
    path = folder / "events.csv"
    path.write_text("\n".join([header, *lines]), "utf-8")
    return path


@pytest.mark.parametrize("form", ["parquet", "csv", "table", "query"])
def test_windows_hold_what_the_rule_says_of_each_event(events, tmp_path, form):
    path = written(events, tmp_path)
    if form == "csv":
        path = tmp_path / "events.csv"
        events.table.to_csv(path, index=False, sep=";")
    if form in ("table", "query"):
        with duckdb.connect(str(tmp_path / "own.db")) as own:
            own.execute(f"CREATE TABLE \"my events\" AS FROM '{path}'")
        asked = 'query=SELECT * FROM "my events"' if form == "query" else "table=my events"
        path = f"duckdb://{tmp_path}/own.db?{asked}"
    found, days = folded(path), days_of(events.table["date"])
    assert (found.account.rows, found.account.faults) == (4_000, ())
    for window in WINDOWS:
        assert counted(found, window) == expected(events, days, window)
        right = expected_by_source(events, days, window, found)
        assert counted_by_source(found, window) == right


def test_sources_are_those_of_most_events_and_the_others_together(tmp_path):
    rows = [f"1961-0{1 + k % 9},War,3,4,Town {k},Paper {k % 230}" for k in range(3_000)]
    rows += ["1961,War,3,4,There,"] * 3 + [",War,3,4,There,Paper 1", ",War,,,There,PAPER 1"] * 2
    found = folded(csv(tmp_path, *rows, header=f"{HEADER},source"))
    assert [one["id"] for one in found.sources[:2]] == ["events", "paper-1"]
    assert (len(found.sources), found.sources[-1]) == (202, {"id": "others", "title": ""})
    n = np.bincount(found.by_source.place, found.by_source.n).astype(int)
    assert (n[0], n[1], n.sum()) == (3, 14 + 2, 3_005)


@pytest.mark.parametrize("source", ["", "https://example.org/{k}"])
def test_there_is_no_list_of_sources_that_are_not_told_or_too_many(tmp_path, monkeypatch, source):
    monkeypatch.setattr("events.index.engines.survey.MOST_SOURCES", 30)
    rows = [f"1961,War,3,4,There,{source.format(k=k)}" for k in range(40)]
    found = folded(csv(tmp_path, *rows, header=f"{HEADER},source"))
    assert (found.sources, len(found.by_source), found.leaf.total) == ([], 0, 40)


def test_typed_days_are_numbers_in_universal_time_and_infinity_is_none(tmp_path):
    with duckdb.connect(str(tmp_path / "own.db")) as own:
        own.execute("""CREATE TABLE t AS SELECT * FROM (VALUES
            (TIMESTAMPTZ '1961-03-31 23:30:00-05', DATE '1961-05-02',
             1.5::FLOAT, 2.5::DECIMAL(9,3)),
            (TIMESTAMPTZ '0044-03-15 (BC) 12:00:00+00', NULL, 1.5, 2.5),
            ('infinity', NULL, 1.5, 2.5)) AS t(start_date, end_date, lat, lon)""")
    found = folded(f"duckdb://{tmp_path}/own.db?table=t")
    months = {
        tuple(row) for row in zip(found.spans.x.tolist(), found.spans.y.tolist(), strict=True)
    }
    assert {(-104, -105), (-24_154, -24_154)} <= months
    assert (found.account.undated, found.places.lat.tolist()) == (1, [1.5])


def test_a_system_of_coordinates_may_be_written_out(tmp_path):
    points = gpd.GeoDataFrame({"date": ["1961"]}, geometry=[Point(3, 4)], crs=4326)
    points.to_parquet(tmp_path / "e.parquet")
    assert folded(tmp_path / "e.parquet").places.lon.tolist() == [3]
    points.to_crs(3857).to_parquet(tmp_path / "e.parquet")
    with pytest.raises(UnreadableError, match=r"is of EPSG:3857; expected degrees, EPSG:4326$"):
        folded(tmp_path / "e.parquet")


def test_points_of_geoparquet_are_places(tmp_path):
    duckdb.sql("SELECT 'POINT(3 4)'::GEOMETRY AS geometry, '1961' AS date").write_parquet(
        str(tmp_path / "a.parquet")
    )
    found = folded(tmp_path / "a.parquet")
    assert (found.places.lon.tolist(), found.places.lat.tolist()) == ([3], [4])


def test_nothing_is_lost_silently(tmp_path):
    path = csv(
        tmp_path,
        "1961-03-18,A,1.5,2.5,P",
        "banana,A,1.5,2.5,P",
        "1961,A,95,2.5,P",
        "1961,A,,,Q",
        ",A,x,y,",
        "1961,A,1,2,P,and more",
    )
    found = folded(path).account
    assert (found.rows, found.events, found.left_out, found.refused) == (5, 4, 1, 1)
    assert (found.undated, found.unplaced) == (1, 2)
    assert {(one.what, one.value, one.rows) for one in found.faults} == {
        ("row", "1961,A,1,2,P,and more", 1),
        ("date", "banana", 1),
        ("place", "95, 2.5", 1),
        ("place", "x, y", 1),
    }


def test_the_rarest_of_more_than_nine_themes_are_one(tmp_path):
    lines = [f"1961,T{n},1,2,P" for n in range(12) for _ in range(n + 1)]
    found = folded(csv(tmp_path, *lines))
    titles = [theme["title"]["en"] for theme in found.themes]
    assert (titles[0], titles[-1]) == ("T11", "Other")
    assert found.account.notes == ("theme: the 4 rarest as one, Other",)
    assert found.leaf.n[found.leaf.theme == len(found.themes) - 1].tolist() == [1 + 2 + 3 + 4]


def test_data_sets_are_no_more_exact_than_they_know(tmp_path):
    header = "event_id_cnty,event_date,time_precision,event_type,location,latitude,longitude"
    lines = ["1,18 March 2021,1,A,P,1,2", "2,18 March 2021,3,A,P,1,2"]
    found = folded(csv(tmp_path, *lines, header=header))
    certain, possible = found.spans.held(614, 614)
    assert (len(found.spans), certain.tolist(), possible.tolist()) == (1, [1], [1])


class TestRefusals:
    def test_columns_that_are_not_there(self, tmp_path):
        path = csv(tmp_path, "1,2", header="alpha,beta")
        assert refusal(path).endswith("no column says when or where; there are alpha, beta")
        asked = Options(columns=(("date", "alphas"),))
        assert 'did you mean "alpha"?' in refusal(path, asked)

    def test_tables_and_files_that_are_not_there(self, tmp_path):
        with duckdb.connect(str(tmp_path / "own.db")) as own:
            own.execute("CREATE TABLE events (a INT)")
        at = f"duckdb://{tmp_path}/own.db"
        assert 'no table event; did you mean "events"?' in refusal(f"{at}?table=event")
        assert "no rows" in refusal(f"{at}?table=events")
        assert "no such database" in refusal("duckdb:///no.db?table=a")
        assert "no such file" in refusal("no.csv")
        assert "no such file" in refusal("no.parquet")
        assert "expected files of one kind" in refusal("no.xyz")

    @pytest.mark.parametrize(
        ("query", "rule"),
        [
            ("DROP TABLE events", "expected one SELECT"),
            ("SELECT 1; SELECT 2", "expected one SELECT"),
            ("SELECT (", "the query cannot be read"),
            ("SELECT * FROM nothing", "nothing"),
            ("SELECT error('no') AS date, 1 AS lat, 2 AS lon FROM events", "no"),
        ],
    )
    def test_queries_that_fail(self, tmp_path, query, rule):
        with duckdb.connect(str(tmp_path / "own.db")) as own:
            own.execute("CREATE TABLE events AS SELECT 1 AS a")
        assert rule in refusal(f"duckdb://{tmp_path}/own.db?query={query}")

    def test_a_query_that_hangs(self, tmp_path):
        duckdb.connect(str(tmp_path / "own.db")).close()
        query = "SELECT sum(a.range)::VARCHAR AS date FROM range(1e9::INT) a, range(1e9::INT) b"
        at = f"duckdb://{tmp_path}/own.db?query={query}"
        assert refusal(at, patience_s=0.2).endswith("the query takes too long")

    @pytest.mark.parametrize(
        "address",
        [
            "spark://me:s3cret@host:7077?table=a",
            "duckdb:///a.db?table=a&password=s3cret",
            "postgresql://me:s3cret@host/base",
            "postgresql://me:s3cret@host:port/base?query=SELECT+1",
        ],
    )
    def test_a_password_is_never_shown(self, address):
        assert "s3cret" not in refusal(address)
