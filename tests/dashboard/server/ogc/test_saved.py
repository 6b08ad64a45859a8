"""The service as files: what a host can give that answers no questions."""

from __future__ import annotations

import json
import posixpath
import re

import pytest

from dashboard.publish import features
from dashboard.server.ogc import pages
from events.collection import Collection


@pytest.fixture(scope="module")
def site(islands: Collection) -> dict[str, bytes]:
    return pages(islands, most=3)


def links(text: str) -> list[str]:
    """Addresses in HTML or JSON that lead to no other host."""
    found = re.findall(r'href(?:="|":")([^"]+)"', text)
    return [address for address in found if not address.startswith(("http", "data:"))]


def test_every_link_leads_to_a_file_or_to_the_atlas(site: dict[str, bytes]) -> None:
    seen = set()
    for name, text in site.items():
        for address in links(text.decode()):
            path = address.partition("?")[0]
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
            assert target in site or target == "../index.html", (name, address)
            seen.add(target)
    assert seen == {*site, "../index.html"}


def test_features_go_on_from_file_to_file(site: dict[str, bytes]) -> None:
    name, seen = "items.json", []
    while name:
        page = json.loads(site[f"collections/events/{name}"])
        seen += [feature["id"] for feature in page["features"]]
        name = next((link["href"] for link in page["links"] if link["rel"] == "next"), "")
    assert len(seen) == len(set(seen)) == 7


def test_they_claim_nothing_that_needs_a_server(site: dict[str, bytes]) -> None:
    assert json.loads(site["conformance/index.json"])["conformsTo"] == []
    assert "no question is answered" in json.loads(site["index.json"])["description"]
    rels = {link["rel"] for link in json.loads(site["index.json"])["links"]}
    assert not {"service-desc", "service-doc"} & rels


def test_a_published_folder_has_them_beside_its_page(islands: Collection) -> None:
    assert {"ogc/index.html", "ogc/collections/events/items.json"} <= features(islands).keys()
    assert features(islands) == features(islands)
