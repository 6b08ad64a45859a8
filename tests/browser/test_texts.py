"""Texts of any direction and length, and what a search takes for the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import folders, shapes
from tests.browser.shapes import TITLE, WORD
from tests.browser.test_page import counted, opened, said, settled

NewPage = Callable[..., Page]
HEBREW, ARABIC = "הגשר נפתח (חלק 2)!", "افتتاح السوق رقم 12 (المدينة)!"
MIXED, ENGLISH = "ספר: “A Bridge”, 2nd printing", "A bridge opens (part 2)!"
LATE, EARLY = "מסמך הכיתה!", "עיר הגשר!"
EDGES = """node => {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
  const at = (text, k) => {
    const range = document.createRange();
    range.setStart(text, k);
    range.setEnd(text, k + 1);
    return range.getBoundingClientRect().x;
  };
  const last = texts[texts.length - 1];
  const shown = text => [...text.data].flatMap((c, k) => ("\u2068\u2069".includes(c) ? [] : [k]));
  return [at(texts[0], shown(texts[0])[0]), at(last, shown(last).at(-1))];
}"""
"""Where the first and the last character of an element stand, but for those that isolate it."""


@pytest.fixture(scope="module")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A collection in Hebrew, Arabic and English."""
    titles = {"he": HEBREW, "ar": ARABIC, "mix": MIXED, "en": ENGLISH}
    folder = folders.write(
        tmp_path_factory.mktemp("scripts") / "c",
        title="כיתה ב!",
        events=[
            {"id": k, "title": v, "summary": v, "at": "bridge-town"} for k, v in titles.items()
        ],
        places=[
            {"id": "bridge-town", "name": EARLY, "name_fr": "Pont-Ville", "lat": "32", "lon": "35"}
        ],
        claims=[{"event_id": k, "claim": v, "attributed_to": LATE} for k, v in titles.items()],
        sources=[{**folders.NOTES, "title": LATE, "note": HEBREW}],
        themes=[{"id": "life", "title": "חיים!"}],
    )
    with folders.served(folder) as address:
        yield address


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with folders.served(shapes.long(tmp_path_factory.mktemp("long") / "c")) as address:
        yield address


def assert_runs_from_right(text: Locator) -> None:
    """A name may be drawn anew while it is read: a node that has left the page stands nowhere."""
    for _ in range(20):
        first, last = text.evaluate(EDGES)
        if last < first:
            return
        text.page.wait_for_timeout(100)
    raise AssertionError(f"{text.text_content()!r} runs from {first} to {last}")


def test_a_title_runs_in_its_own_direction_in_list_and_card(page: Page, scripts: str) -> None:
    atlas = opened(page, scripts)
    for name in ("he", "ar"):
        assert_runs_from_right(atlas.locator(f'#events [data-event="{name}"] .row-title'))
    first, last = atlas.locator('#events [data-event="en"] .row-title').evaluate(EDGES)
    assert first < last
    assert_runs_from_right(atlas.locator("#map .name.point text").first)
    atlas.locator('#events [data-event="he"] a').click()
    for part in (
        "h2",
        ".summary",
        ".claim p:nth-of-type(2)",
        "a[data-place]",
        ".interest bdi",
        ".claim strong bdi",
        ".card-kind bdi",
    ):
        assert_runs_from_right(atlas.locator(f"#event {part}").first)
    assert_runs_from_right(atlas.locator("header h1"))
    assert_runs_from_right(atlas.locator("#event .quiet bdi", has_text=LATE).last)


def test_the_search_box_hints_at_what_its_own_collection_holds(page: Page, scripts: str) -> None:
    atlas = opened(page, scripts)
    hint = atlas.locator("#search").get_attribute("placeholder") or ""
    examples = re.findall(r"[^ ,\u2068]{3,}[^,…\u2069]*", hint.removeprefix("Search: "))
    assert examples
    for example in examples:
        atlas.locator("#search").fill(example)
        expect(atlas.locator("#status")).to_contain_text("matching “")
        assert said(atlas)[0] > 0


def test_the_first_response_runs_so_too(new_page: NewPage, scripts: str) -> None:
    atlas = new_page(java_script_enabled=False)
    atlas.goto(scripts)
    for title in (HEBREW, ARABIC):
        assert_runs_from_right(atlas.locator("#first .row-title", has_text=title))
    for part in ("h1", ".row-meta bdi >> nth=0", ".row-meta bdi >> nth=1"):
        assert_runs_from_right(atlas.locator(f"#first {part}").first)


def test_a_sentence_keeps_its_order_around_other_scripts(page: Page, scripts: str) -> None:
    atlas = opened(page, scripts, f"?q={HEBREW.split()[0]}")
    status = atlas.locator("#status")
    expect(status).to_contain_text("certain")
    settled(atlas)
    first, last = status.evaluate(EDGES)
    assert first < last
    x = """(node, part) => {
      const range = document.createRange();
      const at = node.firstChild.data.lastIndexOf(part);
      range.setStart(node.firstChild, at);
      range.setEnd(node.firstChild, at + part.length);
      return range.getBoundingClientRect().right;
    }"""
    assert status.evaluate(x, "”") <= status.evaluate(x, ": ")


@pytest.mark.parametrize(
    "spellings",
    [
        ["Mali–Russia", "Mali-Russia", "mali—russia", "Mali−Russia"],
        ["Keïta", "keita", "Ｋｅｉｔａ", "Kei\u0308ta", "ke\u00adita"],
        ["Côte d’Ivoire", "cote d'ivoire", "COTE DʼIVOIRE"],
    ],
    ids=lambda spellings: spellings[1],
)
def test_spellings_of_one_word_find_the_same(
    page: Page, atlas_url: str, spellings: list[str]
) -> None:
    atlas = opened(page, atlas_url)
    found = set()
    for spelling in spellings:
        atlas.locator("#search").fill(spelling)
        expect(atlas.locator("#status")).to_contain_text(f"matching “{spelling}”")
        found.add(said(atlas)[0])
    assert len(found) == 1
    assert found.pop() > 0


def test_a_place_is_found_by_its_names_in_other_languages(page: Page, scripts: str) -> None:
    atlas = opened(page, scripts, "?q=pont-ville")
    assert said(atlas)[0] == 4


def test_a_search_that_comes_to_nothing_narrows_nothing_and_says_so(
    page: Page, atlas_url: str
) -> None:
    atlas = opened(page, atlas_url)
    everything = said(atlas)[0]
    atlas.locator("#search").fill("\u0301")
    expect(atlas.locator("#status")).to_contain_text("nothing to look for")
    assert counted(atlas) == everything


@pytest.mark.parametrize("size", [(1440, 900), (1024, 768), (390, 844)], ids=str)
def test_nothing_long_runs_out_of_its_box(
    new_page: NewPage, long: str, size: tuple[int, int]
) -> None:
    width, height = size
    atlas = opened(new_page(viewport={"width": width, "height": height}), long)
    assert_whole(atlas, "#events")
    title = atlas.locator("header h1")
    box = title.bounding_box()
    assert box
    assert box["x"] + box["width"] <= width
    assert title.evaluate("h1 => getComputedStyle(h1).textOverflow") == "ellipsis"
    assert title.get_attribute("title") == TITLE
    atlas.locator('#events [data-event="word"] a').click()
    expect(atlas.locator("#event .claim")).to_have_count(40)
    assert_whole(atlas, "#event")
    assert_whole(atlas, "body")
    atlas.locator("#layers summary").click()
    assert_whole(atlas, "#layers")


def assert_whole(page: Page, part: str) -> None:
    """No part of it is wider than there is room."""
    wide, room = page.locator(part).evaluate("node => [node.scrollWidth, node.clientWidth]")
    assert wide <= room, part


def test_forty_sources_are_in_reach_by_scrolling(page: Page, long: str) -> None:
    atlas = opened(page, long)
    atlas.locator("#sources summary").click()
    last = atlas.locator("#sources [data-source]").last
    last.scroll_into_view_if_needed()
    expect(last).to_be_in_viewport()
    assert_whole(atlas, "#sources .sheet")
    for k in range(5):
        atlas.locator(f"[data-source=s{k}]").click()
    expect(atlas.locator("#status")).to_contain_text("and 4 more sources")


def test_a_status_that_is_cut_is_whole_in_its_tip(page: Page, long: str) -> None:
    atlas = opened(page, long, "?sources=s1,s2,s3&themes=life,t0,t1,t2,t3,t4&place=bridge-town")
    status = atlas.locator("#status")
    assert status.get_attribute("title") == status.text_content()
    dock = atlas.locator("#dock").bounding_box()
    assert dock
    assert dock["height"] < 450
    opened(page, long, "?sources=s1&place=bridge-town")
    expect(status).to_contain_text(f"at {WORD[:59]}…: 1 certain")
    short = opened(page, long)
    assert not short.locator("#status").get_attribute("title")


BAD = {
    "from": "soon", "to": "1968-13", "themes": "astrology", "layers": "roads", "sources": "nobody",
    "place": "nowhere", "event": "no-such-event", "view": "95,0,3", "lang": "xx", "embed": "yes",
    "show": "ribbon", "play": "true", "map": "paper", "pin": "latest",
}  # fmt: skip
ALIKE = [pytest.param({key: value}, id=key) for key, value in BAD.items()]
HUGE = [pytest.param({key: "9" * 3000}, id=f"huge {key}") for key in BAD if key != "pin"]
EMPTY = [
    pytest.param({key: ""}, id=f"empty {key}") for key in ("from", "to", "event", "view", "map")
]


@pytest.mark.parametrize("bad", [*ALIKE, *HUGE, *EMPTY])
def test_one_key_of_an_address_is_wrong_and_the_rest_holds(
    page: Page, atlas_url: str, bad: dict[str, str]
) -> None:
    (key, value) = next(iter(bad.items()))
    good = {"q": "mali", "themes": "economy", "from": "1961"}
    query = "&".join(f"{k}={v}" for k, v in {**good, **bad}.items())
    atlas = opened(page, atlas_url, f"?{query}")
    notice = atlas.locator("#notice")
    expect(notice).to_contain_text(re.compile(rf"left out: {key}={value[:39]}"))
    assert len(notice.inner_text()) < 150
    words = said(atlas)[1]
    assert "matching “mali”" in words
    assert ("economy" in words) == (key != "themes")
    assert words.startswith("1960" if key == "from" else "1961")


def test_many_wrong_parts_are_one_line(page: Page, atlas_url: str) -> None:
    atlas = opened(page, atlas_url, "?themes=economy," + ",".join(f"t{k}" for k in range(500)))
    notice = atlas.locator("#notice")
    expect(notice).to_contain_text("themes=t0, themes=t1")
    assert notice.inner_text().rstrip("×\n ").endswith("…")
    assert len(notice.inner_text()) < 200
