"""The page in the frame of a preview."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from typing import Any

import pytest

from dashboard.app import create_app
from dashboard.contract.files import languages, words
from dashboard.server import scripts
from dashboard.settings import Settings
from dashboard.workshop.frame import ROOM, frame, views
from events.load import load

SCRIPT = re.compile(r"<script([^>]*)>(.*?)</script>", re.S)
EMPTY = "workshop.preview.empty"
LINKED = re.compile(r'(?:src|href)="(/[^"]*)"')


def known(page: str) -> Any:
    found = next(text for tag, text in SCRIPT.findall(page) if "preview-known" in tag)
    return json.loads(found)


def test_its_files_are_those_of_the_atlas() -> None:
    client = create_app(load(), Settings()).server.test_client()
    addresses = [one for one in LINKED.findall(frame("/", "en")) if "preview" not in one]
    assert len(addresses) > 8
    assert {client.get(one).status_code for one in addresses} == {200}


def test_it_lies_under_any_prefix() -> None:
    found = LINKED.findall(frame("/atlas/", "en", home="../../"))
    assert all(one.startswith("/atlas/") for one in found)
    assert known(frame("/atlas/", "en", home="../../"))["home"] == "../../"


def test_the_policy_of_the_atlas_lets_it_run() -> None:
    client = create_app(load(), Settings()).server.test_client()
    policy = client.get("/").headers["Content-Security-Policy"]
    inline = [text for tag, text in SCRIPT.findall(frame("/", "en")) if _runs(tag)]
    assert len(inline) == 1
    digest = b64encode(sha256(inline[0].encode()).digest()).decode()
    assert f"'sha256-{digest}'" in policy


def _runs(tag: str) -> bool:
    return "src=" not in tag and "json" not in tag


def test_it_has_the_atlas_own_script_no_more() -> None:
    page = frame("/", "en")
    assert "assets/atlas.js" not in page
    assert scripts.name(scripts.PREVIEW) in page
    assert [*views()] == [scripts.name(scripts.PREVIEW)]


@pytest.mark.parametrize("lang", languages())
def test_it_speaks(lang: str) -> None:
    page = frame("/", lang)
    assert f'<html lang="{lang}"' in page
    assert known(page)["words"][lang][EMPTY] == words(lang)["words"][EMPTY]


def test_dash_begins_with_an_empty_room() -> None:
    answers = known(frame("/", "en"))["answers"]
    assert json.loads(answers["_dash-layout"])["props"]["id"] == ROOM
    wired = {
        one["clientside_function"]["function_name"]
        for one in json.loads(answers["_dash-dependencies"])
    }
    assert {"slide", "search", "play"} <= wired
