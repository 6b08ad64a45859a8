"""The page's wiring, without a browser."""

import json
import re
from pathlib import Path

import pytest

from dashboard.app import create_app
from dashboard.settings import Settings

WEB = Path(__file__).parents[2] / "dashboard" / "web"


@pytest.fixture(scope="module")
def dependencies(client):
    return client.get("/_dash-dependencies").json


def component_ids(node):
    if isinstance(node, dict):
        if "id" in node.get("props", {}):
            yield node["props"]["id"]
        for value in node.values():
            yield from component_ids(value)
    elif isinstance(node, list):
        for value in node:
            yield from component_ids(value)


@pytest.fixture(scope="module")
def ids(client):
    return list(component_ids(client.get("/_dash-layout").json))


def test_the_shared_names_are_on_the_page(ids):
    shared = {"map", "timeline", "window", "play", "layers", "eras", "search", "status", "events"}
    assert shared | {"event"} <= {name for name in ids if isinstance(name, str)}


def test_no_id_stands_twice(ids):
    texts = [json.dumps(name, sort_keys=True) for name in ids]
    assert len(texts) == len(set(texts))


def test_every_callback_names_components_that_exist(dependencies, ids):
    plain = {name for name in ids if isinstance(name, str)}
    kinds = {name["type"] for name in ids if isinstance(name, dict)}
    for dependency in dependencies:
        for part in dependency["inputs"] + dependency["state"]:
            name = part["id"]
            assert json.loads(name)["type"] in kinds if name.startswith("{") else name in plain


def test_every_callback_runs_in_the_browser(dependencies):
    script = (WEB / "page" / "wiring.js").read_text("utf-8")
    assert len(dependencies) >= 10
    for dependency in dependencies:
        function = dependency["clientside_function"]
        assert function["namespace"] == "atlas"
        assert re.search(rf"^ +{function['function_name']}[(:]", script, re.MULTILINE)


def test_no_output_is_written_twice(dependencies):
    outputs = [dependency["output"] for dependency in dependencies]
    named = [output for output in outputs if not output.startswith("__no_output__")]
    assert len(named) == len(set(named))


def test_a_second_app_is_wired_like_the_first(collection, dependencies):
    again = create_app(collection, Settings()).server.test_client().get("/_dash-dependencies").json
    assert [d["inputs"] for d in again] == [d["inputs"] for d in dependencies]


def test_the_first_response_shows_the_map_the_title_and_the_first_rows(client):
    html = client.get("/").text
    assert "<h1>" in html
    assert 'class="poster"' in html or "poster" in html.split("</svg>")[0]
    assert html.count('class="row"') == 12


def test_the_first_response_follows_the_address(client):
    def count(query):
        return int(re.search(r'list-count">(\d+)', client.get("/" + query).text)[1])

    assert 0 < count("?from=1968-11&to=1991&themes=military") < count("")
    assert count("?themes=") == 0
    assert count("?from=nonsense&themes=astrology") == count("")
