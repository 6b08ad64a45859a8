"""A view's events as files, asked for by name."""

from __future__ import annotations

import json

import pytest
from flask.testing import FlaskClient

from dashboard.contract.columns import Atlas
from dashboard.contract.files import FOLDER
from dashboard.server.downloads import exported
from dashboard.view.address import parse
from events.collection import Collection
from events.formats.writing.registry import WRITERS, ExportError, Writer


def test_the_page_offers_what_is_written() -> None:
    offered = json.loads(FOLDER.joinpath("exports.json").read_text("utf-8"))
    assert [(one["id"], one["name"], one["ending"]) for one in offered] == [
        (writer.id, writer.name, writer.ending) for writer in WRITERS
    ]


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.id)
def test_every_format_is_there_under_the_name_of_its_view(
    client: FlaskClient, writer: Writer
) -> None:
    name = f"mali-russia-1968-1991{writer.ending}"
    answer = client.get(f"/downloads/{name}?from=1968&to=1991")
    assert (answer.status_code, answer.mimetype) == (200, writer.mimetype)
    assert answer.headers["Content-Disposition"] == f"attachment; filename={name}"
    assert answer.data == client.get(f"/downloads/any{writer.ending}?to=1991&from=1968").data


def test_the_events_are_those_of_the_view_and_say_how_surely(
    collection: Collection, atlas: Atlas
) -> None:
    view, _ = parse("from=1968&to=1991&themes=military", atlas.numbers)
    export = exported(collection, atlas, view)
    assert set(collection.events.loc[list(export.events), "theme"]) == {"military"}
    assert set(export.in_window.values()) == {"certain", "possible"}
    assert export.view.startswith(f"{len(export.events)} events, 1968 to 1991, military")


def test_an_ending_that_is_not_written_is_refused_with_those_that_are(client: FlaskClient) -> None:
    answer = client.get("/downloads/atlas.dwg")
    assert (answer.status_code, answer.mimetype) == (404, "text/plain")
    assert ".geojson .csv" in answer.text


def test_a_view_without_events_has_no_file(
    client: FlaskClient, collection: Collection, atlas: Atlas
) -> None:
    answer = client.get("/downloads/atlas.csv?q=zzzz")
    assert (answer.status_code, answer.mimetype) == (404, "text/plain")
    assert answer.text.startswith("no event is in this view: 0 events")
    with pytest.raises(ExportError, match="no event is in this view"):
        exported(collection, atlas, parse("q=zzzz", atlas.numbers)[0])


def test_a_part_of_the_view_that_makes_no_sense_is_named(client: FlaskClient) -> None:
    answer = client.get("/downloads/atlas.csv?from=3000&themes=nothing")
    assert (answer.status_code, answer.mimetype) == (400, "text/plain")
    assert "themes=nothing" in answer.text
