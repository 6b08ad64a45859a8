"""A file has the same address on every machine, and another one when it changes."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from dash import Dash, dcc, html
from flask.testing import FlaskClient

from dashboard.server import fingerprints
from tests.dashboard.server.test_data import told

FIRST_VISIT = 433_000
"""Bytes until the page answers; the live map comes later, where it comes at all."""


@pytest.fixture(scope="module")
def addresses(client: FlaskClient) -> list[str]:
    return [*dict.fromkeys(re.findall(r'(?:src|href)="(/[^"]+)"', client.get("/").text))]


def test_every_file_that_the_page_names_is_there_for_ever(
    client: FlaskClient, addresses: list[str]
) -> None:
    assert len(addresses) > 5
    for address in addresses:
        response = client.get(address)
        assert response.status_code == 200, address
        assert "immutable" in response.headers["Cache-Control"], address
        response.close()


def test_no_address_holds_a_time(addresses: list[str]) -> None:
    for address in addresses:
        assert re.search(r"(\?m=|\.v\w+m)[0-9a-f]{12}(\.|$)", address), address


@pytest.mark.parametrize("name", ["dash_table", "polyfill", "plotly"])
def test_what_no_page_needs_at_first_is_not_sent(addresses: list[str], name: str) -> None:
    assert not [address for address in addresses if name in address]


def test_the_slider_comes_with_the_others(addresses: list[str]) -> None:
    names = [address.split(".")[0].rpartition("/")[2] for address in addresses]
    assert names.index("async-slider") == names.index("dash_core_components-shared") + 1


def test_the_largest_bundles_are_asked_for_in_the_head(client: FlaskClient) -> None:
    html = client.get("/").text
    head = html[: html.index("</head>")]
    early = re.findall(r'<link rel="preload" as="script" href="([^"]+)"', head)
    scripts = re.findall(r'<script src="([^"]+)"></script>', html)
    size = {script: len(client.get(script, buffered=True).data) for script in scripts}
    assert set(early) == set(sorted(scripts, key=size.__getitem__)[-fingerprints.EARLY :])


def test_our_own_script_is_asked_for_last_and_no_other_waits_for_it(client: FlaskClient) -> None:
    *theirs, own = re.findall(r'<script src="([^"]+)"( async)?', client.get("/").text)
    assert "/assets/atlas.js" in own[0]
    assert [own[1], *{script[1] for script in theirs}] == [" async", ""]


def test_a_first_visit_is_light(client: FlaskClient, addresses: list[str]) -> None:
    by_script = told(client.get("/").text)["first"]
    assert len(by_script) == 4
    brotli = {"Accept-Encoding": "br"}
    sent = [client.get(a, headers=brotli, buffered=True) for a in ["/", *addresses, *by_script]]
    assert sum(len(response.data) for response in sent) < FIRST_VISIT


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    (tmp_path / "style.css").write_text("a")
    (tmp_path / "app.js").write_text("b")
    yield tmp_path


def named(folder: Path) -> list[str]:
    """Addresses of the assets in a folder."""
    app = Dash("small", assets_folder=str(folder))
    app.layout = html.Div(dcc.Store(id="data"))
    parts = dict.fromkeys(("css", "scripts"), app.server.test_client().get("/").text)
    return re.findall(r'assets/([^"]+)"', fingerprints.content(parts, app)["css"])


def test_the_time_of_a_file_makes_no_difference(folder: Path) -> None:
    before = named(folder)
    os.utime(folder / "style.css", (0, 0))
    assert named(folder) == before
    assert before[0] == "style.css?m=ca978112ca1b"


def test_its_content_does(folder: Path) -> None:
    before = named(folder)
    (folder / "style.css").write_text("c")
    after = named(folder)
    assert (before[0] != after[0], before[1] == after[1]) == (True, True)
