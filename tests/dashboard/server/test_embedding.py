"""The script for other people's pages, and who may talk with the page."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from dashboard.app import create_app
from dashboard.settings import Settings, SettingsError
from events.collection import Collection


@pytest.mark.parametrize("prefix", ["/", "/atlas/"])
def test_the_script_is_served_beside_the_page_for_every_origin(
    school: Collection, prefix: str
) -> None:
    client = create_app(school, Settings(url_prefix=prefix)).server.test_client()
    response = client.get(f"{prefix}embed.js", headers={"Origin": "https://school.example"})
    assert response.status_code == 200
    assert response.mimetype == "text/javascript"
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["Cache-Control"] == "no-cache"
    assert "AtlasEmbed" in response.text
    again = client.get(f"{prefix}embed.js", headers={"If-None-Match": response.headers["ETag"]})
    assert again.status_code == 304


def test_the_page_knows_whom_it_may_talk_with(school: Collection) -> None:
    origins = "https://school.example https://lms.example:8443"
    settings = Settings.from_env({"ATLAS_EMBED_ORIGINS": origins})
    layout = create_app(school, settings).server.test_client().get("/_dash-layout").json
    assert layout is not None
    assert layout["props"]["data-embed-origins"] == origins


@pytest.mark.parametrize("value", ["null", "school.example", "https://school.example/page", "*, *"])
def test_a_half_origin_is_refused(value: str) -> None:
    with pytest.raises(SettingsError, match=r"ATLAS_EMBED_ORIGINS has value .* whole origins"):
        Settings.from_env({"ATLAS_EMBED_ORIGINS": value})


def test_the_first_response_leaves_out_what_the_frame_does_not_show(client: FlaskClient) -> None:
    assert 'class="embed no-timeline no-layers"' in client.get("/?embed=1&show=panel").text
    assert 'class="embed"' in client.get("/?embed=1").text
