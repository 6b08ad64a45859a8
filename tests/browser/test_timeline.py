"""The timeline: what stands in its lanes, its axis, and what can be done with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect
from werkzeug.serving import make_server

from dashboard.app import create_app
from dashboard.settings import Settings
from events.load import load
from tests.browser import diary
from tests.browser.conftest import listening
from tests.browser.test_page import opened, said

ONE_DAY = [(f"Boat {k} comes in", "2023-03-18", diary.THEMES[k % 3]) for k in range(7)]
Keep = Callable[..., str]


@pytest.fixture
def keep(tmp_path: Path) -> Iterator[Keep]:
    """Serve a diary and give its address."""
    with ExitStack() as servers:

        def serve(entries: list[diary.Entry], **files: str) -> str:
            collection = load(diary.write(tmp_path / "diary", entries, **files))
            application = create_app(collection, Settings()).server
            server = make_server("127.0.0.1", 0, application, threaded=True)
            return servers.enter_context(listening(server))

        yield serve


def silences(page: Page) -> list[str]:
    return page.eval_on_selector_all(".silence", "all => all.map(one => one.ariaLabel)")


def test_silence_is_of_the_sources_and_not_of_what_a_search_or_a_theme_hides(
    page: Page, atlas_url: str
) -> None:
    at_first = silences(opened(page, atlas_url))
    assert at_first
    for query in ("?q=zzzz", "?themes=", "?place=bamako"):
        assert silences(opened(page, atlas_url, query)) == at_first
    assert silences(opened(page, atlas_url, "?sources=attested-2")) != at_first


def test_seven_events_of_one_day_stand_at_their_day(page: Page, keep: Keep) -> None:
    atlas = opened(page, keep(ONE_DAY))
    assert said(atlas)[0] == len(ONE_DAY)
    ticks = atlas.locator(".dock .tick")
    assert ticks.all_inner_texts() == ["15 Mar 2023", *(f"{k} Mar" for k in range(16, 22))]
    expect(marks(atlas)).to_have_count(len(ONE_DAY))
    day, next_day = (box(ticks.nth(k))["x"] for k in (3, 4))
    for mark in marks(atlas).all():
        assert day <= box(mark)["x"] <= box(mark)["x"] + box(mark)["width"] <= next_day


def test_no_tick_stands_at_a_year_0(page: Page, keep: Keep) -> None:
    dates = ["-2999", "-0775", "0000", "0140"]
    atlas = opened(page, keep([("A stone is set", date, "harbour") for date in dates]))
    ticks = atlas.locator(".dock .tick").all_inner_texts()
    assert ticks == ["3000 BC", "2500 BC", "2000 BC", "1500 BC", "1000 BC", "500 BC", "1"]
    expect(atlas.locator("#first")).to_have_count(0)


DIARY = [
    ("The pier is built", "1961/1964", "harbour"),
    ("A storm", "1962-03-04", "harbour"),
    ("The school opens", "1963", "school"),
    ("A bell is bought", "[..1968]", "school"),
    ("The first market", "1967-05-01", "market"),
]


def marks(page: Page) -> Locator:
    return page.locator(".event-mark")


def test_each_event_is_a_mark_in_the_lane_of_its_theme(page: Page, keep: Keep) -> None:
    atlas = opened(page, keep(DIARY))
    expect(marks(atlas)).to_have_count(len(DIARY))
    lanes = [box(name) for name in atlas.locator(".lane-names > span").all()]
    for mark, (title, _, theme) in zip(marks(atlas).all(), in_time(DIARY), strict=True):
        assert title in (mark.get_attribute("aria-label") or "")
        lane, own = lanes[diary.THEMES.index(theme)], box(mark)
        assert (
            lane["y"] - 1 <= own["y"] <= own["y"] + own["height"] <= lane["y"] + lane["height"] + 1
        )
    assert overlaps([box(mark) for mark in marks(atlas).all()]) == []


def test_a_day_is_a_dot_and_what_nobody_dates_better_a_bracket(page: Page, keep: Keep) -> None:
    atlas = opened(page, keep(DIARY))
    storm, year, before = (
        atlas.get_by_role("option", name=name) for name in ("A storm", "The school", "A bell")
    )
    expect(storm).to_have_class("event-mark dot")
    expect(year).to_have_class("event-mark once begins ends")
    expect(before).to_have_class("event-mark once open ends")
    assert box(storm)["width"] == box(storm)["height"]


def test_every_mark_can_be_reached_and_opened_by_keyboard(page: Page, keep: Keep) -> None:
    atlas = opened(page, keep(DIARY))
    assert atlas.locator(".marks [tabindex='0']").count() == 1
    marks(atlas).first.focus()
    for title, *_ in in_time(DIARY):
        focused = atlas.locator(":focus")
        assert title in (focused.get_attribute("aria-label") or "")
        expect(atlas.locator(".bar-note")).to_contain_text(title)
        last = title
        atlas.keyboard.press("ArrowRight")
    atlas.keyboard.press("Enter")
    expect(atlas.locator("#event h2")).to_have_text(last)
    expect(atlas.locator(".event-mark[aria-selected=true]")).to_have_count(1)


def test_a_click_on_a_mark_opens_it_and_leaves_the_window(page: Page, keep: Keep) -> None:
    atlas = opened(page, keep(DIARY))
    before = said(atlas)
    storm = box(atlas.get_by_role("option", name="A storm"))
    atlas.mouse.move(storm["x"] + 2, storm["y"] + 2)
    expect(atlas.locator(".bar-note")).to_contain_text("A storm: 4 Mar 1962, Harbour")
    atlas.mouse.down()
    atlas.mouse.up()
    expect(atlas.locator("#event h2")).to_have_text("A storm")
    assert said(atlas) == before


def test_more_events_than_fit_are_counted_by_bars(page: Page, keep: Keep) -> None:
    entries = [(f"Boat {k}", f"{1900 + k % 100}-06", "harbour") for k in range(450)]
    atlas = opened(page, keep(entries))
    expect(marks(atlas)).to_have_count(0)
    assert atlas.locator("#timeline .strip path[d^=M]").count() >= 1
    lanes = box(atlas.locator(".lanes"))
    atlas.mouse.move(lanes["x"] + lanes["width"] / 2, lanes["y"] + 20)
    expect(atlas.locator(".bar-note")).to_contain_text("Harbour: ")


def in_time(entries: list[diary.Entry]) -> list[diary.Entry]:
    """Order as the page does: what nobody knows the beginning of stands by its end."""
    return sorted(entries, key=lambda entry: entry[1].strip("./"))


def box(found: Locator) -> FloatRect:
    box = found.bounding_box()
    assert box
    return box


def overlaps(boxes: list[FloatRect]) -> list[tuple[FloatRect, FloatRect]]:
    return [
        (a, b)
        for a, b in combinations(boxes, 2)
        if a["x"] < b["x"] + b["width"]
        and b["x"] < a["x"] + a["width"]
        and a["y"] < b["y"] + b["height"]
        and b["y"] < a["y"] + a["height"]
    ]


ERAS = """id,title,start,end,summary,boundary
a,Before the breakwater,1960,1961,The first.,a storm
b,Years,1962,1962,The second.,a bell
c,Extraordinarily long-winded negotiations,1963,..,The third.,the end
"""


@pytest.mark.parametrize("width", [1440, 1024, 390, 320])
def test_an_era_is_named_by_whole_words_or_by_its_years_or_not(
    new_page: Callable[..., Page], keep: Keep, width: int
) -> None:
    atlas = opened(new_page(viewport={"width": width, "height": 800}), keep(DIARY, eras=ERAS))
    titles = ["Before the breakwater", "Years", "Extraordinarily long-winded negotiations"]
    for band, title in zip(atlas.locator("#eras button").all(), titles, strict=True):
        said = " ".join(band.inner_text().split())
        years = (band.get_attribute("aria-label") or "").removeprefix(f"{title} ")
        assert re.fullmatch(r"\d{4}(–\d{4})?", years)
        assert said in ("", title, years, f"{title} {years}")
        assert title in (band.get_attribute("title") or "")
        size = "one => [one.scrollWidth - one.clientWidth, one.scrollHeight - one.clientHeight]"
        assert max(band.evaluate(size)) <= 1


def axis_of(page: Page) -> list[str]:
    return page.locator(".dock .tick:not(:empty)").all_inner_texts()


def test_the_wheel_brings_time_closer_under_the_pointer(page: Page, keep: Keep) -> None:
    atlas = opened(page, keep(DIARY))
    before, window = axis_of(atlas), said(atlas)
    storm = atlas.get_by_role("option", name="A storm")
    at = box(storm)
    atlas.mouse.move(at["x"] + at["width"] / 2, at["y"] + 2)
    atlas.mouse.wheel(0, -1200)
    expect(atlas.get_by_role("button", name="Show all of the time")).to_be_visible()
    assert axis_of(atlas) != before
    now = box(storm)
    assert abs(now["x"] + now["width"] / 2 - at["x"] - at["width"] / 2) < 3
    assert said(atlas) == window
    atlas.get_by_role("button", name="Show all of the time").click()
    assert axis_of(atlas) == before


def test_keys_bring_time_closer_and_show_it_whole(page: Page, keep: Keep) -> None:
    atlas = opened(page, keep(DIARY))
    before = axis_of(atlas)
    marks(atlas).nth(1).focus()
    for _ in range(6):
        atlas.keyboard.press("+")
    assert axis_of(atlas) != before
    expect(atlas.locator(":focus")).to_have_attribute("aria-label", re.compile("A storm"))
    atlas.keyboard.press("0")
    assert axis_of(atlas) == before


def test_an_era_is_looked_at_and_left_again(page: Page, keep: Keep) -> None:
    atlas = opened(page, keep(DIARY, eras=ERAS))
    before = axis_of(atlas)
    era = atlas.locator("#eras button").nth(1)
    era.click()
    expect(atlas.locator("#status")).to_contain_text("1962")
    assert axis_of(atlas) != before
    handles = [box(handle) for handle in atlas.locator("#window [role=slider]").all()]
    band = box(era)
    for handle, edge in zip(handles, (band["x"], band["x"] + band["width"]), strict=True):
        assert abs(handle["x"] + handle["width"] / 2 - edge) < 3
    atlas.locator("#all-years").click()
    expect(atlas.locator("#status")).to_contain_text("1961 to 1968")
    assert axis_of(atlas) == before


def test_a_handle_is_pulled_over_the_axis_that_is_seen(page: Page, keep: Keep) -> None:
    atlas = opened(page, keep(DIARY), "?from=1962&to=1962")
    last = box(atlas.locator("#window [role=slider]").last)
    april = atlas.locator(".dock .tick:not(:empty)").last
    expect(april).to_have_text("Apr")
    edge = box(april)["x"]
    atlas.mouse.move(last["x"] + last["width"] / 2, last["y"] + last["height"] / 2)
    atlas.mouse.down()
    atlas.mouse.move(edge, last["y"] + last["height"] / 2, steps=5)
    atlas.mouse.up()
    expect(page).to_have_url(re.compile(r"from=1962&to=1963-03$"))


def test_a_window_until_a_day_keeps_its_beginning(page: Page, keep: Keep) -> None:
    atlas = opened(page, keep(DIARY), "?from=1962-03&to=1963-05")
    atlas.get_by_role("radio", name="Up to").click()
    expect(page).to_have_url(re.compile(r"\?to=1963-05&mode=until$"))
    expect(atlas.locator("#window [role=slider]").first).to_be_hidden()
    atlas.locator("#window [role=slider]").last.focus()
    atlas.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile(r"\?to=1963-06&mode=until$"))


def test_a_moment_is_one_month_and_both_handles_are_one(page: Page, keep: Keep) -> None:
    atlas = opened(page, keep(DIARY), "?from=1962-03&to=1962-03&mode=moment")
    expect(atlas.get_by_role("radio", name="Moment")).to_be_checked()
    atlas.locator('[id*=\'"step":"1"\']').click()
    assert said(atlas)[1] == "Apr 1962"
    atlas.get_by_role("radio", name="Moment").focus()
    atlas.keyboard.press("ArrowRight")
    expect(atlas.get_by_role("radio", name="Span")).to_be_checked()
    expect(atlas.get_by_role("radio", name="Span")).to_be_focused()
    assert said(atlas)[1] == "Apr 1962"


def test_play_until_a_day_adds_up(new_page: Callable[..., Page], keep: Keep) -> None:
    address = keep(DIARY)
    atlas = opened(new_page(reduced_motion="reduce"), address, "?to=1962&mode=until")
    atlas.locator("#play").click()
    expect(atlas.locator("#status")).to_contain_text("Jul 1963", timeout=10_000)


RELATIONS = """event_id,related_id,reason
e3,e0,The pier made room for a school bell.
e3,e4,The bell opened the market.
"""


def test_an_open_event_is_linked_to_what_is_related(page: Page, keep: Keep) -> None:
    atlas = opened(page, keep(DIARY, relations=RELATIONS))
    assert atlas.locator(".links path").count() == 0
    storm, bell = (atlas.get_by_role("option", name=name) for name in ("A storm", "A bell"))
    bell.focus()
    atlas.keyboard.press("Enter")
    expect(bell).to_have_attribute("aria-selected", "true")
    links = atlas.locator(".links path")
    expect(links).to_have_count(atlas.locator(".event-mark.related").count())
    assert links.count() >= 2
    for title in ("The pier", "The first market"):
        expect(atlas.get_by_role("option", name=title)).to_have_class(re.compile("related"))
    atlas.keyboard.press("Escape")
    expect(links).to_have_count(0)
    expect(storm).not_to_have_class(re.compile("related"))


def test_two_fingers_bring_time_closer_and_choose_nothing(
    new_page: Callable[..., Page], keep: Keep
) -> None:
    atlas = opened(new_page(has_touch=True), keep(DIARY))
    before, window = axis_of(atlas), said(atlas)
    lanes = box(atlas.locator(".lanes"))
    client = atlas.context.new_cdp_session(atlas)

    def touch(kind: str, *shares: float) -> None:
        points = [
            {"x": lanes["x"] + lanes["width"] * share, "y": lanes["y"] + 20, "id": finger}
            for finger, share in enumerate(shares)
        ]
        client.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", 0.45)
    touch("touchStart", 0.45, 0.55)
    for spread in (0.1, 0.2, 0.3):
        touch("touchMove", 0.45 - spread, 0.55 + spread)
    touch("touchEnd")
    expect(atlas.get_by_role("button", name="Show all of the time")).to_be_visible()
    assert axis_of(atlas) != before
    assert said(atlas) == window
    expect(atlas.locator("#event h2")).to_have_count(0)


def test_in_a_frame_the_wheel_is_the_page_s_unless_ctrl_is_held(page: Page, keep: Keep) -> None:
    atlas = opened(page, keep(DIARY), "?embed=1")
    back = atlas.locator(".axis-reset")
    lanes = box(atlas.locator(".lanes"))
    atlas.mouse.move(lanes["x"] + 200, lanes["y"] + 20)
    atlas.mouse.wheel(0, -400)
    atlas.keyboard.down("Control")
    expect(back).to_be_hidden()
    atlas.mouse.wheel(0, -400)
    expect(back).to_be_visible()
    atlas.keyboard.up("Control")
