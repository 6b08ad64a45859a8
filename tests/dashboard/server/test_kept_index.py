"""A server whose table cannot be counted any more shows it as it was, and says so."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from dashboard.app import app_of
from dashboard.settings import Settings
from events.index.listing import index as listing
from events.problems import CollectionError

ROWS = "".join(f"e{k},Talk {k},19{60 + k},Town {k % 3},{k % 3}.5,2.5\n" for k in range(12))
UNIX = datetime(1970, 1, 1, tzinfo=UTC)


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("events.index.large.MOST_WHOLE", 10)
    path = tmp_path / "talks.csv"
    path.write_text(f"id,title,date,place,latitude,longitude\n{ROWS}", "utf-8")
    return path


def served(table: Path, refresh: bool = False) -> FlaskClient:
    settings = Settings(index=str(table.with_name("kept")))
    return app_of([str(table)], settings, refresh=refresh).server.test_client()


def told(client: FlaskClient) -> dict[str, Any]:
    (held,) = re.findall(r'id="atlas-files">(.*?)</script>', client.get("/").text)
    files: dict[str, Any] = json.loads(held)
    return dict(files["vast"])


def test_a_file_that_is_gone_or_spoilt_is_shown_as_it_was(table: Path) -> None:
    first = told(served(table))
    assert not {"counted", "failed"} & {*first}
    for spoil, why in ((lambda: table.write_text("x\n"), "no rows"), (table.unlink, "no such")):
        spoil()
        client = served(table)
        (said, counted) = told(client)["failed"], int(told(client)["counted"])
        assert said.startswith(f"talks.csv: {why}")
        assert (UNIX + timedelta(counted)).date() in (
            datetime.now(UTC).date() - timedelta(one) for one in (0, 1)
        )
        assert "12 events" in client.get("/").text
        assert len(client.get("/events.json").json["order"]) == 12
        assert client.get(f"/{first['tiles']}root.bin").status_code == 200


def test_a_database_that_is_not_reached_has_its_map_and_counts_and_no_lists(
    table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "Keeping", type("NoEngine", (), {}))
    served(table)
    table.unlink()
    client = served(table, refresh=True)
    assert "12 events" in client.get("/").text
    assert client.get(f"/{told(client)['tiles']}root.bin").status_code == 200
    for address in ("events.json?from=0&to=9", "event.json?id=e3"):
        answer = client.get(f"/{address}")
        assert (answer.status_code, answer.json) == (503, {"error": "talks.csv: no such file"})


def test_what_was_never_counted_is_an_error_as_ever(table: Path) -> None:
    table.unlink()
    with pytest.raises(CollectionError, match="no such"):
        served(table)
    with pytest.raises(CollectionError):
        app_of(["postgresql://x"], Settings(index=str(table.parent)))
