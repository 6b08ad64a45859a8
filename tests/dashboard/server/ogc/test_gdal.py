"""GDAL reads the service: from a real server, and from a published folder on a plain host."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import geopandas as gpd
import pyogrio
import pytest

from dashboard.server.ogc import pages
from events.collection import Collection
from tests.dashboard.conftest import starting
from tests.dashboard.running import Running

NAMES = {"West", "East", "Ides", "Half", "Either", "Unknown", "Far"}
DATES = {
    "West": "[1874-10-10]",
    "East": "[1970-10-10]",
    "Ides": "[-0043-03-15]",
    "Half": "1961-03",
    "Either": "[1900-01-01,1920-01-01]",
    "Unknown": "XXXX",
    "Far": "[1980-01-02]",
}


@pytest.fixture(scope="module")
def served(table: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a server of its own process: GDAL holds the interpreter while it reads."""
    with starting(tmp_path_factory.mktemp("home")) as start:
        yield f"http://127.0.0.1:{Running.started(start, str(table)).port}/ogc"


@pytest.fixture(scope="module")
def hosted(islands: Collection, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the saved pages, three features on each, on a host that knows no questions."""
    folder = tmp_path_factory.mktemp("site")
    for name, text in pages(islands, most=3).items():
        path = folder / "lesson" / "ogc" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text)
    with starting(folder) as start:
        command = [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1"]
        process = start(command, folder=folder)
        assert process.stdout is not None
        port = process.stdout.readline().split(" port ")[1].split()[0]
        yield f"http://127.0.0.1:{port}/lesson/ogc"


def read(address: str, layer: str = "events", **how: object) -> gpd.GeoDataFrame:
    return pyogrio.read_dataframe(f"OAPIF:{address}", layer=layer, **how)


def by_title(frame: gpd.GeoDataFrame, column: str) -> dict[str, object]:
    return dict(zip(frame["title"], frame[column], strict=True))


class TestServed:
    def test_both_collections_are_layers(self, served: str) -> None:
        assert pyogrio.list_layers(f"OAPIF:{served}")[:, 0].tolist() == ["events", "places"]
        assert pyogrio.list_layers(f"OAPIF:{served}/")[:, 0].tolist() == ["events", "places"]

    def test_columns_have_the_types_of_the_schema(self, served: str) -> None:
        told = pyogrio.read_info(f"OAPIF:{served}", layer="events")
        kinds = dict(zip(told["fields"], told["ogr_types"], strict=True))
        assert {kinds["start"], kinds["end"]} == {"OFTDate"}
        assert {kinds["start_year"], kinds["end_year"]} == {"OFTInteger"}
        assert {kinds["date"], kinds["title"], kinds["theme"]} == {"OFTString"}

    def test_all_events_come_with_their_dates_and_years(self, served: str) -> None:
        events = read(served)
        assert by_title(events, "date") == DATES
        years = by_title(events, "start_year")
        assert (years["Ides"], years["West"], years["Half"]) == (-43, 1874, 1961)
        ends = by_title(events, "end")
        assert (str(ends["Half"])[:10], str(ends["Ides"])) == ("1961-03-31", "NaT")
        assert events.crs == "EPSG:4326"
        assert by_title(events, "geometry")["Far"].coords[0] == (2.35, 48.85)

    @pytest.mark.parametrize(
        ("when", "chosen"),
        [
            ("1970-10-10", {"East"}),
            ("1900-01-01/1961-03-31", {"Half", "Either"}),
            ("-0043-03-15", {"Ides"}),
        ],
    )
    def test_a_time_chooses_and_changes_no_date(
        self, served: str, when: str, chosen: set[str]
    ) -> None:
        events = read(served, DATETIME=when)
        assert by_title(events, "date") == {name: DATES[name] for name in chosen}

    def test_its_filter_by_days_asks_the_server(self, served: str) -> None:
        events = read(served, where="start >= '1961-03-05' AND end <= '1970-10-10'")
        assert set(events["title"]) == {"East", "Half"}

    def test_its_filter_by_a_property_asks_the_server(self, served: str) -> None:
        assert set(read(served, where="status = 'single-source'")["title"]) == NAMES
        assert read(served, where="status = 'disputed'").empty

    def test_its_box_ends_at_the_antimeridian(self, served: str) -> None:
        assert set(read(served, bbox=(2, 48, 3, 49))["title"]) == {"Far"}
        assert "East" not in set(read(served, bbox=(178, -19, 182, -17))["title"])

    def test_a_box_over_the_antimeridian_stands_in_the_address(self, served: str) -> None:
        address = f"{served}/collections/events/items?bbox=178,-19,-178,-17&limit=1000&f=json"
        with urlopen(address) as answer:
            events = pyogrio.read_dataframe(answer.read())
        assert set(events["title"]) == {"West", "East", "Either", "Unknown"}


class TestHosted:
    def test_a_collection_is_read_page_by_page(self, hosted: str) -> None:
        address = f"OAPIF:{hosted}/collections/events/index.json"
        events = pyogrio.read_dataframe(address)
        assert by_title(events, "date") == DATES
        places = pyogrio.read_dataframe(f"OAPIF:{hosted}/collections/places/index.json")
        assert set(places["name"]) == {"Suva", "Lomaloma", "Nadi", "Paris"}
