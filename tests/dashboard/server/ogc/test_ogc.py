"""OGC API – Features: every document of the service, in JSON and in HTML."""

from __future__ import annotations

from html import unescape
from itertools import pairwise
from typing import Any
from urllib.parse import urlsplit

import pytest
from flask.testing import FlaskClient
from openapi_schema_validator import OAS30Validator
from openapi_spec_validator import validate

from dashboard.app import create_app
from dashboard.settings import Settings
from events.collection import Collection

DOCUMENTS = (
    "/ogc/",
    "/ogc/conformance",
    "/ogc/api",
    "/ogc/collections",
    "/ogc/collections/events",
    "/ogc/collections/events/schema",
    "/ogc/collections/events/items",
    "/ogc/collections/places",
    "/ogc/collections/places/items",
    "/ogc/collections/events/items/far-1980-01-02",
)
LINK = {
    "type": "object",
    "required": ["href", "rel", "type", "title"],
    "properties": {
        name: {"type": "string", "minLength": 1} for name in ("href", "rel", "type", "title")
    },
}
COLLECTION = {
    "type": "object",
    "required": ["id", "title", "links", "extent", "crs", "itemType"],
    "properties": {
        "links": {"type": "array", "items": LINK},
        "crs": {"enum": [["http://www.opengis.net/def/crs/OGC/1.3/CRS84"]]},
        "itemType": {"enum": ["feature"]},
        "extent": {
            "type": "object",
            "required": ["spatial", "temporal"],
            "properties": {
                "spatial": {
                    "type": "object",
                    "required": ["bbox", "crs"],
                    "properties": {
                        "bbox": {
                            "type": "array",
                            "minItems": 1,
                            "items": {
                                "type": "array",
                                "minItems": 4,
                                "maxItems": 4,
                                "items": {"type": "number"},
                            },
                        }
                    },
                },
                "temporal": {
                    "type": "object",
                    "required": ["interval"],
                    "properties": {
                        "interval": {
                            "type": "array",
                            "minItems": 1,
                            "items": {
                                "type": "array",
                                "minItems": 2,
                                "maxItems": 2,
                                "items": {
                                    "type": "string",
                                    "format": "date-time",
                                    "nullable": True,
                                },
                            },
                        }
                    },
                },
            },
        },
    },
}
FEATURE = {
    "type": "object",
    "required": ["type", "id", "geometry", "properties"],
    "properties": {"type": {"enum": ["Feature"]}, "properties": {"type": "object"}},
}
FEATURES = {
    "type": "object",
    "required": ["type", "features", "links", "numberMatched", "numberReturned"],
    "properties": {
        "type": {"enum": ["FeatureCollection"]},
        "features": {"type": "array", "items": FEATURE},
        "links": {"type": "array", "items": LINK},
        "numberMatched": {"type": "integer", "minimum": 0},
        "numberReturned": {"type": "integer", "minimum": 0},
    },
}
"""After the requirements and schemas of OGC 17-069r4."""


def ask(client: FlaskClient, path: str, **query: Any) -> Any:
    response = client.get(path, query_string=query)
    assert response.status_code == 200, response.text
    return response.get_json(force=True)


def holds(schema: dict[str, Any], document: Any) -> None:
    OAS30Validator(schema).validate(document)


def rels(document: Any) -> dict[str, list[str]]:
    """Addresses of a document's links by their relation."""
    found: dict[str, list[str]] = {}
    for link in document["links"]:
        found.setdefault(link["rel"], []).append(link["href"])
    return found


def links_in(document: Any) -> list[dict[str, str]]:
    if isinstance(document, list):
        return [link for part in document for link in links_in(part)]
    if not isinstance(document, dict):
        return []
    own = [document] if isinstance(document.get("href"), str) else []
    return own + [link for part in document.values() for link in links_in(part)]


class TestDocuments:
    def test_the_landing_page_leads_to_the_rest(self, service: FlaskClient) -> None:
        found = rels(ask(service, "/ogc/"))
        assert {"self", "service-desc", "service-doc", "conformance", "data"} <= found.keys()
        assert found["data"][0] == "http://localhost/ogc/collections?f=json"

    def test_it_says_which_parts_of_the_standard_it_follows(self, service: FlaskClient) -> None:
        names = ask(service, "/ogc/conformance")["conformsTo"]
        assert [name.rpartition("/")[2] for name in names] == ["core", "geojson", "html", "oas30"]

    def test_its_definition_is_valid_openapi(self, service: FlaskClient) -> None:
        response = service.get("/ogc/api")
        assert response.content_type == "application/vnd.oai.openapi+json;version=3.0"
        definition = response.get_json(force=True)
        validate(definition)
        assert definition["servers"] == [{"url": "http://localhost/ogc"}]

    def test_collections_are_as_the_standard_has_them(self, service: FlaskClient) -> None:
        listed = ask(service, "/ogc/collections")["collections"]
        assert [one["id"] for one in listed] == ["events", "places"]
        for one in listed:
            holds(COLLECTION, one)
            holds(COLLECTION, ask(service, f"/ogc/collections/{one['id']}"))

    def test_every_link_leads_to_what_it_says(self, service: FlaskClient) -> None:
        seen: set[str] = set()
        for path in DOCUMENTS:
            for link in links_in(ask(service, path)):
                if link["href"] not in seen:
                    seen.add(link["href"])
                    response = service.get(link["href"].removeprefix("http://localhost"))
                    assert response.status_code == 200, link
                    assert response.content_type.startswith(link["type"]), link
        assert len(seen) > 2 * len(DOCUMENTS)

    def test_links_follow_the_host_and_the_prefix(self, islands: Collection) -> None:
        app = create_app(islands, Settings(url_prefix="/atlas/"))
        landing = app.server.test_client().get("/atlas/ogc", base_url="https://school.example")
        assert {urlsplit(link["href"])[:2] for link in landing.json["links"]} == {
            ("https", "school.example")
        }
        assert rels(landing.json)["self"] == ["https://school.example/atlas/ogc/?f=json"]


class TestForms:
    @pytest.mark.parametrize("path", DOCUMENTS)
    def test_browsers_get_a_page(self, service: FlaskClient, path: str) -> None:
        page = service.get(path, headers={"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"})
        assert page.content_type == "text/html; charset=utf-8"
        assert '<html lang="en" dir="ltr">' in page.text
        assert page.text.count("<h1>") == 1
        assert "<title></title>" not in page.text

    @pytest.mark.parametrize("path", DOCUMENTS)
    def test_programs_get_json(self, service: FlaskClient, path: str) -> None:
        for accepted in ({}, {"Accept": "*/*"}, {"Accept": "application/json"}):
            response = service.get(path, headers=accepted)
            assert "json" in response.content_type
            assert "Accept" in response.vary
            assert response.headers["Access-Control-Allow-Origin"] == "*"

    def test_the_address_has_the_last_word(self, service: FlaskClient) -> None:
        page = service.get("/ogc/?f=html", headers={"Accept": "application/json"})
        assert page.mimetype == "text/html"
        answer = service.get("/ogc/?f=json", headers={"Accept": "text/html"})
        assert answer.mimetype == "application/json"

    def test_geojson_is_compressed(self, service: FlaskClient) -> None:
        address = "/ogc/collections/events/items"
        answer = service.get(address, headers={"Accept-Encoding": "br"})
        assert (answer.mimetype, answer.content_encoding) == ("application/geo+json", "br")

    @pytest.mark.parametrize("path", DOCUMENTS)
    def test_pages_have_every_link_of_the_document(self, service: FlaskClient, path: str) -> None:
        page = unescape(service.get(path, query_string={"f": "html"}).text)
        for link in ask(service, path).get("links", ()):
            address = link["href"]
            if link["rel"] in ("self", "collection"):
                address = address.replace("f=json", "f=html")
            assert f'<a href="{address}"' in page, link

    def test_pages_have_every_property(self, service: FlaskClient) -> None:
        path = "/ogc/collections/events/items"
        page = unescape(service.get(path, query_string={"f": "html"}).text)
        for feature in ask(service, path)["features"]:
            for value in feature["properties"].values():
                assert value in (None, True, False) or str(value) in page

    def test_dates_are_said_in_words_to_people(self, service: FlaskClient) -> None:
        page = service.get("/ogc/collections/events/items?f=html").text
        assert "15 Mar 44 BC · Nadi (venue)" in page
        assert "Mar 1961 · Nadi (venue)" in page

    def test_markup_in_a_text_is_text(self, service: FlaskClient) -> None:
        page = service.get("/ogc/collections/events/items/<b>?f=html")
        assert page.status_code == 404
        assert "&lt;b&gt;" in page.text
        assert "<b>" not in page.text


class TestFeatures:
    def test_all_events_are_there_with_every_property(
        self, client: FlaskClient, collection: Collection
    ) -> None:
        answer = ask(client, "/ogc/collections/events/items", limit=1000)
        holds(FEATURES, answer)
        assert [one["id"] for one in answer["features"]] == [*collection.events.index]
        schema = ask(client, "/ogc/collections/events/schema")
        for feature in answer["features"]:
            holds(schema, feature)

    def test_they_say_whose_they_are_and_which(self, client: FlaskClient) -> None:
        page = ask(client, "/ogc/collections/events/items", limit=1, theme="military")
        assert page["view"] == f"1 to 1 of {page['numberMatched']}, where theme is military"
        assert page["licence"] == "Creative Commons Attribution 4.0"
        assert page["version"] in page["citation"]
        assert page["citation"].endswith("http://localhost/")
        assert ask(client, "/ogc/")["attribution"] == page["citation"]

    def test_texts_are_in_the_language_that_is_asked_for(self, client: FlaskClient) -> None:
        items = "/ogc/collections/events/items?limit=1"
        french, russian = (
            client.get(f"{items}&lang=fr"),
            client.get(items, headers={"Accept-Language": "ru-RU, en;q=0.5"}),
        )
        for answer, lang in ((french, "fr"), (russian, "ru")):
            assert answer.headers["Content-Language"] == lang
            assert answer.json is not None and answer.json["links"][0]["hreflang"] == lang
        assert french.json["title"].startswith("Le Mali et la Russie")
        assert russian.json["title"].startswith("Мали и Россия")
        following = next(one for one in french.json["links"] if one["rel"] == "next")
        assert "lang=fr" in following["href"]
        assert client.get(f"{items}&lang=xx").status_code == 400

    def test_places_tell_their_events(self, service: FlaskClient) -> None:
        answer = ask(service, "/ogc/collections/places/items")
        holds(FEATURES, answer)
        told = {one["properties"]["name"]: one["properties"] for one in answer["features"]}
        assert told["Nadi"]["events"] == 2
        assert told["Nadi"]["event_ids"].split("; ") == ["ides-0043-03-15", "half-1961-03"]

    def test_outer_rings_turn_left(self, client: FlaskClient) -> None:
        feature = ask(client, "/ogc/collections/places/items/mali")
        ring = feature["geometry"]["coordinates"][0]
        assert feature["geometry"]["type"] == "Polygon"
        assert sum((b[0] - a[0]) * (b[1] + a[1]) for a, b in pairwise(ring)) < 0

    def test_one_event_leads_into_the_atlas(self, service: FlaskClient) -> None:
        feature = ask(service, "/ogc/collections/events/items/far-1980-01-02")
        holds(FEATURE, feature)
        assert rels(feature)["related"] == ["http://localhost/?event=far-1980-01-02"]
        assert rels(feature)["collection"] == ["http://localhost/ogc/collections/events?f=json"]

    def test_years_before_1_stay_whole(self, service: FlaskClient) -> None:
        said = ask(service, "/ogc/collections/events/items/ides-0043-03-15")["properties"]
        assert (said["date"], said["start_year"]) == ("[-0043-03-15]", -43)
        assert (said["start"], said["end"]) == (None, None)
