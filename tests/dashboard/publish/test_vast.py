"""The folder of a table that an engine counts: what it holds, and when none is written."""

from __future__ import annotations

import errno
import gzip
import json
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from dashboard.cli import main
from dashboard.contract.columns import Payload
from dashboard.payload.numbers import numbers
from dashboard.publish import PublishError, check_kind, vast, write_site
from dashboard.publish.opening import opening
from dashboard.publish.vast import Written
from events.index.listing.asked import Asked
from events.index.listing.index import Index, opened
from events.problems import CollectionError

TOWNS = [(f"Town {k}", -60 + 4.7 * k % 120, -170 + 5.3 * k % 340) for k in range(60)]
ROWS = 120
QUERY = "from=1950&lang=fr&event=e90&place=59"


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("vast") / "own events.csv"
    lines = ["id,title,date,theme,place,latitude,longitude"]
    for k in range(ROWS):
        town, lat, lon = TOWNS[k % 60]
        date = f"19{30 + k // 2}-0{1 + k % 9}"
        lines.append(f"e{k},What was {k},{date},{('Talks', 'Trials')[k % 2]},{town},{lat},{lon}")
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


@pytest.fixture(scope="module")
def index(table: Path) -> Iterator[Index]:
    found = opened(table)
    yield found
    found.close()


@pytest.fixture(scope="module")
def first(index: Index) -> Payload:
    """What the page has of it at once."""
    return numbers(index.page(Asked()).collection)


@pytest.fixture(scope="module")
def written(table: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Written]:
    site = tmp_path_factory.mktemp("site") / "atlas"
    return site, write_site(str(table), site, query=QUERY)


@pytest.fixture
def site(written: tuple[Path, Written]) -> Path:
    return written[0]


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def told(site: Path) -> dict[str, Any]:
    html = (site / "index.html").read_text("utf-8")
    (held,) = re.findall(r'id="atlas-files">(.*?)</script>', html)
    files: dict[str, Any] = json.loads(held)
    return files


def test_a_folder_says_where_its_tiles_and_lists_are_and_has_them(site: Path) -> None:
    where = told(site)["vast"]
    assert where.keys() == {"tiles", "lists"}
    assert json.loads((site / where["tiles"] / "pyramid.json").read_text())["total"] == ROWS
    assert gzip.decompress((site / where["tiles"] / "0/0/0.bin").read_bytes())[:4] == b"EVT1"
    for kind, base in where.items():
        assert re.fullmatch(rf"{kind}/[0-9a-f]{{12}}/", base)
        assert [one.name for one in (site / kind).iterdir()] == [base.split("/")[1]]
        assert any((site / base).iterdir())


def test_every_file_that_the_page_names_is_there_under_a_relative_address(site: Path) -> None:
    html = (site / "index.html").read_text("utf-8")
    linked = re.findall(r'(?:src|href)="((?!#|\?|data:)[^"]*)"', html)
    assert len(linked) > 10
    assert set(linked) <= names(site)
    assert any(name.endswith("-vast.js") or "-vast." in name for name in linked)
    assert not any("atlas.js" in name for name in linked)
    assert {told(site)["plotly"], "embed.js", "poster.svg"} <= names(site)
    assert told(site)["downloads"] == ""
    assert "payload.json" not in names(site)
    (data,) = (site / "scripts").glob("*-data.js")
    later = json.loads(re.findall(r"atlasLater = (.*);", data.read_text("utf-8"))[0])
    assert set(later.values()) <= names(site)
    assert any(name.startswith("ground/") for name in later)


def test_the_first_response_counts_and_lists_without_a_script(site: Path) -> None:
    html = (site / "index.html").read_text("utf-8")
    assert 'lang="fr"' in html
    (status,) = re.findall(r'class="status-line">([^<]*)<', html)
    assert status.startswith("80 événements")
    assert 'data-start="from=1950&amp;lang=fr&amp;place=59&amp;event=e90"' in html
    assert "What was 41" in html


def test_others_may_read_all_that_was_written(written: tuple[Path, Written]) -> None:
    site, made = written
    assert all(path.stat().st_mode & 0o055 == 0o055 for path in site.rglob("*") if path.is_dir())
    assert made.files == len(names(site))
    assert made.size == sum((site / name).stat().st_size for name in names(site))
    assert [path.name for path in site.parent.iterdir()] == ["atlas"]


def test_the_command_gives_the_same_bytes_and_tells_how_to_look(
    table: Path,
    written: tuple[Path, Written],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("events.index.large.MOST_WHOLE", 10)
    monkeypatch.setattr("dashboard.publish.vast.PAUSE_S", 0)
    out = f"{tmp_path}/a site/"
    assert main(["publish", str(table), out, "--state", QUERY]) == 0
    said = capsys.readouterr()
    assert f"of {ROWS} events written" in said.err
    assert re.search(rf"a site: \d+ files, [\d.]+ MB, {written[1].digest}\n", said.out)
    assert f"python -m http.server --directory '{out}'" in said.out
    assert main(["publish", str(table), out]) == 1
    assert "--force" in capsys.readouterr().err


@pytest.mark.parametrize("ending", [".html", ".zip", ".pdf"])
def test_one_file_is_refused_before_anything_is_read(
    table: Path,
    tmp_path: Path,
    ending: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("events.index.large.MOST_WHOLE", 10)
    monkeypatch.setattr("dashboard.publish.vast.MOST_WHOLE", 10)
    assert main(["publish", str(table), f"{tmp_path}/lesson{ending}"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert f"own events.csv has about {ROWS} events, and a {ending} can hold 10" in line
    assert "give a folder" in line
    assert not names(tmp_path)


def test_an_address_is_refused_for_one_file_without_its_password() -> None:
    address = "postgresql://reader:secret@db.example/own?query=SELECT 1"
    with pytest.raises(PublishError, match="counted where it lies") as refused:
        check_kind("duckdb:///own.db?table=events", ".html")
    assert "own.db/events" in str(refused.value)
    with pytest.raises(PublishError) as refused:
        check_kind(address, ".zip")
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    "query",
    ["event=nobody", "place=60", "place=3,x", "themes=bread", "sources=table", "tour=own.1"],
)
def test_a_view_that_makes_no_sense_is_refused(index: Index, first: Payload, query: str) -> None:
    with pytest.raises(PublishError, match=f"--state: {query[:6]}.* makes no sense for own-events"):
        opening(query, first, index)


def filled(error: BaseException | None) -> Callable[..., int]:
    """Stands in for what makes a site, and fails half-way."""

    def fill(made: Path, *_: object) -> int:
        (made / "index.html").write_text("new")
        if error is not None:
            raise error
        return 1

    return fill


FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.parametrize(
    ("error", "raised", "said"),
    [
        (FULL, PublishError, "site cannot be written: No space left on device"),
        (KeyboardInterrupt("stop"), KeyboardInterrupt, "stop"),
    ],
)
def test_a_full_disk_and_an_interruption_leave_what_was_there(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    error: BaseException,
    raised: type[BaseException],
    said: str,
) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/old.txt").write_text("old")
    monkeypatch.setattr(vast, "_filled", filled(error))
    with pytest.raises(raised, match=said):
        write_site("own.csv", tmp_path / "site")
    assert names(tmp_path) == {"site/old.txt"}


def test_a_folder_that_cannot_be_moved_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/old.txt").write_text("old")
    move = Path.replace

    def held(self: Path, to: Path) -> Path:
        if self.name == "made":
            raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))
        return move(self, to)

    monkeypatch.setattr(vast, "_filled", filled(None))
    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(PublishError, match="busy"):
        write_site("own.csv", tmp_path / "site")
    assert names(tmp_path) == {"site/old.txt"}


def test_a_table_that_cannot_be_read_is_said_in_one_line(tmp_path: Path) -> None:
    odd = tmp_path / "odd.csv"
    odd.write_text("colour,size\nred,3\n")
    with pytest.raises(CollectionError, match=r"odd\.csv"):
        write_site(str(odd), tmp_path / "site")
    assert names(tmp_path) == {"odd.csv"}
