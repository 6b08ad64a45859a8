"""A file that is being edited: each saved change is shown, and a broken one leaves the last."""

from __future__ import annotations

import json
import threading
from pathlib import Path

import pytest
from werkzeug.test import Client

from dashboard.settings import Serving
from dashboard.watching import Watched, saved

GOOD = "title,date,place\nA fair,1961,Gao\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    table = tmp_path / "school.csv"
    table.write_text(GOOD)
    return table


@pytest.fixture
def watched(path: Path) -> Watched:
    return Watched(Serving(sources=(str(path),)))


def state(watched: Watched) -> dict[str, str]:
    answer = Client(watched).get("/changes")
    assert answer.headers["Cache-Control"] == "no-store"
    found: dict[str, str] = json.loads(answer.data)
    return found


def test_a_change_gives_another_version(path: Path, watched: Watched) -> None:
    before = state(watched)
    path.write_text(f"{GOOD}A flood,1962,Gao\n")
    assert watched.renew() == ""
    after = state(watched)
    assert after["version"] != before["version"]
    assert after["report"] == ""
    assert b"A flood" in Client(watched).get("/").data


def test_a_broken_file_leaves_the_last_good_version(path: Path, watched: Watched) -> None:
    before = state(watched)
    path.write_text("")
    assert "the file is empty" in watched.renew()
    after = state(watched)
    assert after["version"] == before["version"]
    assert "school.csv: the file is empty" in after["report"]
    assert b"A fair" in Client(watched).get("/").data


def test_saving_is_noticed_and_what_lies_beside_is_not(path: Path) -> None:
    ended = threading.Event()
    seen = saved([str(path)], ended)
    writing = threading.Timer(0.3, lambda: path.with_name("notes.csv").write_text("x"))
    saving = threading.Timer(0.9, lambda: path.write_text(f"{GOOD}\n"))
    for timer in (writing, saving):
        timer.start()
    next(seen)
    assert path.read_text().endswith("\n\n")
    ended.set()


def test_another_picture_in_the_folder_of_media_is_noticed(tmp_path: Path) -> None:
    media = tmp_path / "media"
    media.mkdir()
    ended = threading.Event()
    seen = saved([str(tmp_path)], ended)
    threading.Timer(0.3, lambda: (media / "quay.png").write_bytes(b"x")).start()
    next(seen)
    assert (media / "quay.png").exists()
    ended.set()


def test_pages_know_which_version_they_show(watched: Watched) -> None:
    version = state(watched)["version"]
    assert f'data-watch="{version}"'.encode() in Client(watched).get("/").data
