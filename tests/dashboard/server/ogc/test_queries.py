"""Which features are chosen, page by page, and what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from dashboard.server.ogc.layers import layers
from events.collection import Collection
from events.load import load

EVENTS = "/ogc/collections/events/items"
WEST, EAST, IDES = "west-1874-10-10", "east-1970-10-10", "ides-0043-03-15"
HALF, EITHER, UNKNOWN, FAR = (
    "half-1961-03",
    "either-1900-01-01-1920-01-01",
    "unknown",
    "far-1980-01-02",
)


def answer(client: FlaskClient, address: str = EVENTS, **query: Any) -> Any:
    response = client.get(address, query_string=query)
    assert response.status_code == 200, response.text
    return response.get_json(force=True)


def ids(client: FlaskClient, **query: Any) -> set[str]:
    return {feature["id"] for feature in answer(client, **query)["features"]}


def link(document: Any, rel: str) -> str | None:
    found = [one["href"] for one in document["links"] if one["rel"] == rel]
    return found[0].removeprefix("http://localhost") if found else None


def test_the_names_of_the_events(service: FlaskClient) -> None:
    assert ids(service) == {WEST, EAST, IDES, HALF, EITHER, UNKNOWN, FAR}


class TestBbox:
    def test_chooses_what_meets_it(self, service: FlaskClient) -> None:
        assert ids(service, bbox="2,48,3,49") == {FAR}
        assert ids(service, bbox="177,-19,180,-17") == {WEST, IDES, HALF, EITHER, UNKNOWN}

    def test_goes_over_the_antimeridian_when_west_is_over_east(self, service: FlaskClient) -> None:
        assert ids(service, bbox="178,-19,-178,-17") == {WEST, EAST, EITHER, UNKNOWN}
        assert ids(service, bbox="178,-19,182,-17") == {WEST, EAST, EITHER, UNKNOWN}

    def test_may_have_heights(self, service: FlaskClient) -> None:
        assert ids(service, bbox="2,48,0,3,49,100") == {FAR}

    def test_of_the_whole_world_holds_everything(self, service: FlaskClient) -> None:
        assert len(ids(service, bbox="-180,-90,180,90")) == 7
        assert len(ids(service, bbox="-360,-90,360,90")) == 7

    @pytest.mark.parametrize("box", ["170,65,180,70", "-180,65,-170,70", "170,65,-170,70"])
    def test_an_area_over_it_is_met_on_both_sides(self, client: FlaskClient, box: str) -> None:
        found = answer(client, "/ogc/collections/places/items", bbox=box)
        assert {feature["id"] for feature in found["features"]} == {"russia", "soviet-union"}


class TestDatetime:
    @pytest.mark.parametrize(
        ("asked", "chosen"),
        [
            ("1970-10-10", {EAST}),
            ("1970-10-10T23:59:59Z", {EAST}),
            ("1961-03-31", {HALF}),
            ("1961-03-05T/..", {EAST, HALF, FAR}),
            ("../1874-10-10", {WEST, IDES}),
            ("/-0043-03-15", {IDES}),
            ("-0043-03-15", {IDES}),
            ("1900-01-01/1900-01-02", {EITHER}),
            ("1910-01-01/1910-12-31", set()),
            ("1961-03-05T10:00:00+02:00/1970-10-10T00:00:00.5Z", {EAST, HALF}),
        ],
    )
    def test_chooses_what_may_have_been_then(
        self, service: FlaskClient, asked: str, chosen: set[str]
    ) -> None:
        assert ids(service, datetime=asked) == chosen

    def test_may_be_given_twice_as_gdal_does(self, service: FlaskClient) -> None:
        assert ids(service, datetime=["1961-03-05T/..", "../1970-10-10T"]) == {EAST, HALF}

    def test_of_places_is_that_of_their_events(self, service: FlaskClient) -> None:
        found = answer(service, "/ogc/collections/places/items", datetime="1961-03-05/1970-10-10")
        names = [feature["properties"]["name"] for feature in found["features"]]
        assert sorted(names) == ["Lomaloma", "Nadi"]


class TestPages:
    def test_next_leads_through_all_features_and_prev_back(self, service: FlaskClient) -> None:
        page = answer(service, limit=3, bbox="-180,-90,180,90")
        seen = [feature["id"] for feature in page["features"]]
        while address := link(page, "next"):
            page = service.get(address).get_json(force=True)
            assert page["numberMatched"] == 7
            assert page["numberReturned"] == len(page["features"])
            seen += [feature["id"] for feature in page["features"]]
        assert len(seen) == len(set(seen)) == 7
        assert page["numberReturned"] == 1
        back = service.get(link(page, "prev")).get_json(force=True)
        assert [feature["id"] for feature in back["features"]] == seen[3:6]

    def test_html_pages_lead_on_as_html(self, service: FlaskClient) -> None:
        page = service.get(EVENTS, query_string={"limit": 3, "f": "html"}).text
        assert 'href="http://localhost/ogc/collections/events/items?limit=3&amp;offset=3' in page
        assert "1 to 3 of 7" in page

    def test_a_limit_of_a_million_is_the_most_there_is(self, service: FlaskClient) -> None:
        page = answer(service, limit=1_000_000)
        assert page["numberReturned"] == page["numberMatched"]
        assert "limit=1000&" in str(link(page, "self"))

    def test_a_page_after_the_last_is_empty(self, service: FlaskClient) -> None:
        page = answer(service, offset=1000)
        assert (page["features"], page["numberMatched"], page["numberReturned"]) == ([], 7, 0)
        assert link(page, "next") is None


class TestProperties:
    def test_choose_by_their_exact_value(self, client: FlaskClient) -> None:
        found = answer(client, theme="military", status="corroborated", limit=1000)
        assert {f["properties"]["theme"] for f in found["features"]} == {"military"}
        assert 0 < found["numberMatched"] < answer(client, theme="military")["numberMatched"]

    def test_nothing_is_found_for_a_value_that_there_is_not(self, client: FlaskClient) -> None:
        assert answer(client, theme="astrology")["numberMatched"] == 0


class TestRefusals:
    @pytest.mark.parametrize(
        ("query", "said"),
        [
            ("bbox=1,2,3", "needs 4 numbers (west, south, east, north) or 6"),
            ("bbox=1,2,3,x", "“x” is none"),
            ("bbox=1,2,3,nan", "“nan” is none"),
            ("bbox=1,9,3,2", "upside down: south 9 is over 2"),
            ("bbox=1,2,9,3,4,5", "upside down: lowest 9 is over 5"),
            ("bbox=", "“” is none"),
            ("bbox=1,2,3,4&bbox=1,2,3,4", "is given 2 times"),
            ("datetime=1991-01-01/1968-01-01", "ends before it begins"),
            ("datetime=1961", "“1961” is neither"),
            ("datetime=../..", "“../..” is neither"),
            ("datetime=1961-02-29", "names 1961-02-29, which is no day"),
            ("datetime=1961-03-05T25:00:00Z", "is neither"),
            ("datetime=1/2/3", "is neither"),
            ("limit=0", "“limit” needs a whole number from 1 on"),
            ("limit=ten", "“limit” needs a whole number from 1 on"),
            ("offset=-1", "“offset” needs a whole number from 0 on"),
            ("offset=1e3", "“offset” needs a whole number from 0 on"),
            ("f=xml", "“f” needs one of json, html"),
            ("colour=red", "There is no parameter “colour” here; there are f, bbox, datetime"),
        ],
    )
    def test_what_makes_no_sense_is_one_line(
        self, service: FlaskClient, query: str, said: str
    ) -> None:
        response = service.get(f"{EVENTS}?{query}")
        assert (response.status_code, response.mimetype) == (400, "application/json")
        assert response.json.keys() == {"code", "description"}
        assert said in response.json["description"]

    @pytest.mark.parametrize(
        ("address", "said"),
        [
            ("/ogc/collections/rivers", "no collection “rivers”; there are events, places"),
            ("/ogc/collections/rivers/items", "no collection “rivers”"),
            (f"{EVENTS}/none", "no feature “none” in “events”"),
        ],
    )
    def test_what_there_is_not_is_named(
        self, service: FlaskClient, address: str, said: str
    ) -> None:
        response = service.get(address)
        assert (response.status_code, response.json["code"]) == (404, "NotFound")
        assert said in response.json["description"]

    def test_browsers_are_told_in_a_page(self, service: FlaskClient) -> None:
        response = service.get(f"{EVENTS}?bbox=1,2,3", headers={"Accept": "text/html"})
        assert (response.status_code, response.mimetype) == (400, "text/html")
        assert "needs 4 numbers" in response.text

    def test_other_forms_are_not_there(self, service: FlaskClient) -> None:
        response = service.get("/ogc/", headers={"Accept": "application/gml+xml"})
        assert (response.status_code, response.json["code"]) == (406, "NotAcceptable")

    def test_every_document_knows_its_parameters(self, service: FlaskClient) -> None:
        for path in ("/ogc/", "/ogc/api", "/ogc/collections", "/ogc/collections/events"):
            assert service.get(f"{path}?limit=1").status_code == 400


def test_the_extent_goes_over_the_antimeridian_where_that_is_shorter(tmp_path: Path) -> None:
    table = tmp_path / "islands.csv"
    table.write_text(
        "title,date,place,lat,lon\nWest,1961,Suva,-18,178\nEast,1962,Lomaloma,-17,-179\n"
    )
    assert layers(load(table))["events"].box == [178.0, -18.0, -179.0, -17.0]


def test_the_extent_of_half_the_world_and_more_is_plain(collection: Collection) -> None:
    west, _, east, _ = layers(collection)["events"].box
    assert (west, east) == (-180.0, 180.0)
