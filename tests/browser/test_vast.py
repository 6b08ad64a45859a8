"""A hundred thousand events on one page: what it counts is what an engine counts."""

from __future__ import annotations

import math
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pytest
from playwright.sync_api import Locator, Page, expect
from werkzeug.serving import make_server

from dashboard.app import create_vast_app
from dashboard.settings import Settings
from dashboard.view.folding import fold
from events.index.listing.index import opened
from tests.bench.scale.generate import generate

EVENTS = 100_000
MARKS = "#map .marks > .mark"
CIRCLES = """marks => marks.map(mark => {
  const radii = [...mark.querySelectorAll("circle")].map(one => one.getBoundingClientRect());
  const {left, top, width} = radii.reduce((a, b) => a.width > b.width ? a : b);
  return [left + width / 2, top + width / 2, width / 2];
})"""
MOVED = """async () => {
  const poster = document.querySelector("#map svg.poster");
  const painted = new Promise(done => new MutationObserver(() => {
    if (!poster.classList.contains("moving")) return;
    requestAnimationFrame(() => {
      const {width, height} = document.querySelector("#map canvas.motion");
      const pen = document.querySelector("#map canvas.motion").getContext("2d");
      const {data} = pen.getImageData(0, 0, width, height);
      done(data.filter((value, k) => k % 4 === 3 && value).length);
    });
  }).observe(poster, {attributeFilter: ["class"]}));
  window.dash_clientside.atlas.slide([1985 * 12, 2004 * 12 + 11]);
  return painted;
}"""
HIT = """marks => marks.findIndex(mark => {
  const {left, top, width, height} = mark.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return hit?.closest(".mark") === mark;
})"""
NewPage = Callable[..., Page]


def made(events: int, folder: Path) -> Path:
    """A table of events, in one file."""
    generate(events, folder)
    return folder / "events-000.parquet"


@contextmanager
def served(table: Path, tiles: Path) -> Iterator[str]:
    index = opened(table, fold=fold)
    server = make_server(
        "127.0.0.1", 0, create_vast_app(index, tiles, Settings()).server, threaded=True
    )
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
        index.close()


def in_sight(marks: Locator) -> Locator:
    """The first of the marks that a click in its middle would reach."""
    first = marks.evaluate_all(HIT)
    assert first >= 0, "no mark can be clicked"
    return marks.nth(first)


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(EVENTS, tmp_path_factory.mktemp("vast"))


@pytest.fixture(scope="module")
def address(table: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(table, tmp_path_factory.mktemp("tiles")) as found:
        yield found


def counted(table: Path, where: str = "true") -> int:
    """What an engine counts that knows nothing of the atlas."""
    with duckdb.connect() as engine:
        row = engine.execute(f"SELECT count(*) FROM '{table}' WHERE {where}").fetchone()
    assert row is not None
    return int(row[0])


def opened_at(page: Page, address: str, query: str = "") -> Page:
    page.goto(address + query)
    expect(page.locator("html.ready")).to_be_attached()
    return page


def says(page: Page, events: int) -> None:
    expect(page.locator("#status")).to_have_text(re.compile(rf"^{events:,} events?\b"))


def settled(marks: Locator) -> list[list[float]]:
    """Where the discs are, once two looks find the same and nothing is only painted."""
    expect(marks.first).to_be_visible()
    last: list[list[float]] = []
    while True:
        expect(marks.page.locator("#map svg.poster")).not_to_have_class(re.compile("moving"))
        now: list[list[float]] = marks.evaluate_all(CIRCLES)
        if now == last:
            return now
        last = now
        marks.page.wait_for_timeout(300)


def are_apart(discs: list[list[float]]) -> bool:
    """Whether no disc, its outline included, lies on another by more than a line."""
    return all(
        math.hypot(x - across, y - down) >= r + other - 1.5
        for k, (x, y, r) in enumerate(discs)
        for across, down, other in discs[k + 1 :]
    )


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("?from=1990-01&to=1994-12", "event_date BETWEEN '1990-01-01' AND '1994-12-31'"),
        ("?from=2001-03-05&to=2001-04-17", "event_date BETWEEN '2001-03-05' AND '2001-04-17'"),
        ("?themes=talks,trials&to=1999", "theme IN (7, 8) AND event_date < '2000-01-01'"),
    ],
)
def test_the_status_is_what_an_engine_counts(
    page: Page, address: str, table: Path, query: str, where: str
) -> None:
    atlas = opened_at(page, address, query)
    says(atlas, counted(table, where))
    expect(atlas.locator("#events .rows > li")).to_have_count(50)


@pytest.mark.parametrize(
    ("view", "width"), [("", 1440), ("?view=42,20,4", 1440), ("?view=42,20,7", 1440), ("", 390)]
)
def test_marks_are_few_and_no_disc_lies_on_another(
    page: Page, address: str, view: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    atlas = opened_at(page, address, view)
    discs = settled(atlas.locator(MARKS))
    assert 1 < len(discs) <= 2_000
    assert are_apart(discs)


def test_beyond_the_edge_of_the_world_stand_the_same_marks_and_what_is_not_exact_says_so(
    page: Page, address: str
) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    atlas = opened_at(page, address, "?from=2001-03-05&to=2015-04-17")
    marks = atlas.locator(MARKS)
    settled(marks)
    ids = set(marks.evaluate_all("marks => marks.map(mark => '#' + mark.id)"))
    copies = atlas.locator("#map .copies > use")
    names = copies.evaluate_all("copies => copies.map(copy => copy.getAttribute('href'))")
    assert 0 < len(names) < 2 * len(ids)
    assert {*names} <= ids
    numbers = [text for text in marks.locator("text").all_text_contents() if text]
    assert numbers
    assert all(text.startswith("≈") for text in numbers)
    atlas.locator("#from").fill("2001")
    atlas.locator("#from").press("Enter")
    atlas.locator("#to").fill("2015")
    atlas.locator("#to").press("Enter")
    expect(marks.locator("text", has_text="≈")).to_have_count(0)


def test_marks_are_painted_while_time_moves_and_links_again_at_rest(
    page: Page, address: str, table: Path
) -> None:
    atlas = opened_at(page, address, "?from=1990&to=1999&view=0,20,1")
    marks = atlas.locator(MARKS)
    settled(marks)
    before = marks.locator("text").all_text_contents()
    ink = atlas.evaluate(MOVED)
    expect(atlas.locator("#map svg.poster")).not_to_have_class(re.compile("moving"))
    expect(atlas.locator("#map canvas.motion")).to_be_hidden()
    assert ink > 100
    says(atlas, counted(table, "event_date BETWEEN '1985-01-01' AND '2004-12-31'"))
    settled(marks)
    assert marks.locator("text").all_text_contents() != before
    atlas.wait_for_load_state("networkidle")


def test_a_mark_of_one_place_chooses_it(page: Page, address: str, table: Path) -> None:
    atlas = opened_at(page, address, "?view=42,20,8")
    marks = atlas.locator(MARKS)
    settled(marks)
    one = in_sight(marks.and_(atlas.locator(":not([aria-label*='other place'])")))
    name = (one.get_attribute("aria-label") or "").split(":")[0]
    expect(atlas.locator("#sources")).to_be_hidden()
    one.click()
    expect(atlas.locator("#events h2")).to_have_text(name)
    here = f"location = '{name}'"
    says(atlas, counted(table, here))
    expect(atlas).to_have_url(re.compile(r"place=\d+"))
    atlas.locator("#from").fill("1990")
    atlas.locator("#from").press("Enter")
    says(atlas, counted(table, f"{here} AND event_date >= '1990-01-01'"))
    atlas.locator("#from").fill("1990-03-17")
    atlas.locator("#from").press("Enter")
    says(atlas, counted(table, f"{here} AND event_date >= '1990-03-17'"))


def test_a_mark_of_many_places_is_looked_at_closer(page: Page, address: str) -> None:
    atlas = opened_at(page, address, "?view=42,20,4")
    marks = atlas.locator(MARKS)
    settled(marks)
    in_sight(marks.and_(atlas.locator("[aria-label*='other place']"))).click()
    expect(atlas).to_have_url(re.compile(r"view=[^,]+,[^,]+,(6|7|8)"))
    assert "place=" not in atlas.url


def test_a_search_narrows_status_list_and_map(page: Page, address: str, table: Path) -> None:
    atlas = opened_at(page, address)
    town = atlas.locator("#events .row-meta bdi").nth(1).inner_text()
    atlas.locator("#search").fill(town)
    expect(atlas.locator("#status")).to_contain_text("matching “")
    says(atlas, counted(table, f"location = '{town}'"))
    expect(atlas.locator("#events .rows > li").first).to_contain_text(town)
    expect(atlas.locator(MARKS)).to_have_count(1)


def test_the_list_goes_on_as_it_is_scrolled(page: Page, address: str) -> None:
    atlas = opened_at(page, address)
    rows = atlas.locator("#events .rows > li")
    expect(rows).to_have_count(50)
    rows.last.scroll_into_view_if_needed()
    expect(rows).to_have_count(100)
    days = [text for text in rows.locator(".when").all_inner_texts() if text]
    assert len(days) == 100
    atlas.locator("#events .rows > li").nth(70).locator("a").click()
    expect(atlas.locator("#event h2")).to_be_visible()
    atlas.reload()
    expect(atlas.locator("#event h2")).to_be_visible()
