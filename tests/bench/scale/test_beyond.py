"""What is reckoned follows from the measured table, and schools from the files that there are."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

import pytest

from events.index.pyramid.write import write
from tests.bench.scale import report, static
from tests.bench.scale.build import folded
from tests.bench.scale.generate import THEMES, generate
from tests.bench.scale.prices import costs
from tests.bench.scale.reckon import EVENTS, GROWN, PAGE, between, measured, reckoned, said
from tests.bench.scale.schools import BEGIN, END, Load, load, number, rows, session, table
from tests.bench.visitors import Answers


@pytest.fixture(scope="module")
def tiles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("schools")
    generate(2_000, folder / "events")
    leaf, spans, places = folded(folder / "events")
    return folder / "tiles" / write(folder / "tiles", leaf, spans, places, THEMES)


def test_a_power_is_carried_on() -> None:
    sizes = [10**6, 10**7, 10**8]
    keys = [key for _, key, *_ in report.ROWS]
    found = [{"events": n} | dict.fromkeys(keys, n**0.5) for n in sizes]
    text = report.page(f"{report.BEGIN}{report.END}", found)
    row = measured(text)["rows of the index"]
    assert row.events == tuple(map(float, sizes)) and row.slope == 0.5
    assert row.at(4 * 10**8) == pytest.approx(2 * row.values[-1])


def test_the_page_says_what_follows_from_its_table() -> None:
    text = PAGE.read_text("utf-8")
    grown = measured(text)
    assert reckoned(text) == text
    for name in GROWN:
        assert f"| {said(grown[name].at(EVENTS))} |" in text


def test_a_session_asks_for_files_that_there_are_each_once(tiles: Path) -> None:
    names = session(tiles, [(0.0, 50.0), (100.0, 10.0)], Random(1))
    assert names[:2] == ["pyramid.json", "root.bin"] and len(names) == len(set(names)) > 3
    assert all((tiles / name).is_file() for name in names)


def test_a_cache_fetches_a_file_once() -> None:
    found = load([["root.bin", "1/0/0.bin"], ["root.bin", "2/0/0.bin"]], {
        "root.bin": 10, "1/0/0.bin": 30, "2/0/0.bin": 50,
    })  # fmt: skip
    assert found == Load(requests=2, bytes=50, opening=1.5, missed=0.75, missed_bytes=0.9)


def test_the_server_gives_files_for_good_and_nothing_else(
    tiles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(static.FOLDER, str(tiles))
    said: list[tuple[str, dict[str, str]]] = []

    def start(status: str, headers: list[tuple[str, str]]) -> None:
        said.append((status, dict(headers)))

    for path, status in (("/root.bin", "200 OK"), ("/none.bin", "404 Not Found")):
        body = b"".join(static.application({"PATH_INFO": path}, start))  # type: ignore[arg-type]
        assert said[-1][0] == status and said[-1][1]["Content-Length"] == str(len(body))
        assert "immutable" in said[-1][1]["Cache-Control"]


def test_tables_name_what_was_measured_and_what_it_costs() -> None:
    answers = Answers(seconds=2.0, waits=[0.01] * 200)
    found = Load(requests=40, bytes=4e5, opening=6, missed=0.1, missed_bytes=0.05)
    told = {what: value for what, value, _ in rows(found, answers)}
    assert told["answers of one machine, a second"] == 100
    assert told["requests a second, all schools"] == pytest.approx(25_000 * 40 / 1_800)
    assert "none keeps up" in table(found, answers) and number(0.0) == "0"
    text = costs(PAGE.read_text("utf-8"), found, 10**6)
    assert len(re.findall(r"^\| a month, .*\| [\d,]+\.\d\d \|$", text, re.M)) == 3
    assert between(text, BEGIN, END, "x").count(BEGIN) == 1
