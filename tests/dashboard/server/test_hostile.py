"""Requests that want what is not theirs: files of the machine, and markup of their own."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from dash import Dash
from flask.testing import FlaskClient

from dashboard.contract.files import view

MARKUP = "<img src=x onerror=\"window.hit='query'\">"
KEYS = [row["key"] for row in view()["keys"]]
CLIMBS = (
    "../../../../../../etc/passwd",
    "..%2f..%2f..%2f..%2fetc%2fpasswd",
    "%2e%2e/%2e%2e/%2e%2e/etc/passwd",
    "..\\..\\..\\etc\\passwd",
    "....//....//etc/passwd",
    "/etc/passwd",
    "%00/etc/passwd",
    "../settings.py",
    "..%252fsettings.py",
    "file:///etc/passwd",
)


def routes(app: Dash) -> list[str]:
    """Every address that has a part of the visitor's choice, that part left out."""
    rules = (rule.rule for rule in app.server.url_map.iter_rules() if rule.arguments)
    return sorted({rule.partition("<")[0] for rule in rules})


@pytest.mark.parametrize("climb", CLIMBS)
def test_no_route_leads_out_of_its_folder(app: Dash, client: FlaskClient, climb: str) -> None:
    assert {"/", "/assets/", "/_dash-component-suites/"} <= set(routes(app))
    for route in routes(app):
        answer = client.get(f"{route}{climb}")
        assert answer.status_code == 404, route
        assert "root:" not in answer.text
        assert "import" not in answer.text


@pytest.mark.parametrize("suite", ["dash", "plotly", "dashboard", "os", "..", "events"])
def test_no_package_hands_out_its_sources(client: FlaskClient, suite: str) -> None:
    for name in ("__init__.py", "../settings.py", "dash.py", "version.py"):
        assert client.get(f"/_dash-component-suites/{suite}/{name}").status_code == 404


@pytest.mark.parametrize("key", [*KEYS, "unknown", "<script>"])
@pytest.mark.parametrize(
    "value", [MARKUP, f"javascript:{MARKUP}", f'" {MARKUP} "', f"1960{MARKUP}"]
)
def test_no_key_of_an_address_becomes_markup(client: FlaskClient, key: str, value: str) -> None:
    query = f"{quote(key)}={quote(value)}"
    assert "<img" not in client.get(f"/?{query}").text
    asked = {"url": f"http://localhost/?{query}"}
    assert "<img" not in client.get("/oembed", query_string=asked).text
    assert "<img" not in client.get("/oembed", query_string={**asked, "format": "xml"}).text


@pytest.mark.parametrize("key", ["url", "format", "maxwidth", "width", "height"])
@pytest.mark.parametrize("route", ["oembed", "thumbnail.png"])
def test_no_refusal_repeats_markup(client: FlaskClient, route: str, key: str) -> None:
    answer = client.get(f"/{route}", query_string={key: MARKUP})
    assert answer.status_code == 200 or answer.mimetype == "text/plain"
    assert b"<img" not in answer.data
