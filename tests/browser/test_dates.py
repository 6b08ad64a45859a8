"""Dates on the page: one form wherever they are read, heard or typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.tables import ANCIENT, NEW_YEAR, serving
from tests.browser.test_page import opened, settled


@pytest.fixture(scope="module")
def ancient(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(tmp_path_factory.mktemp("ancient") / "events.csv", ANCIENT) as address:
        yield address


@pytest.fixture(scope="module")
def new_year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(tmp_path_factory.mktemp("year") / "events.csv", NEW_YEAR) as address:
        yield address


def boxes(page: Page) -> list[str]:
    return [page.locator(f"#{name}").input_value() for name in ("from", "to")]


def expect_handles(page: Page, *said: str) -> None:
    """What a screen reader says of a handle, the first and then the last."""
    for handle, (name, now) in zip(
        page.locator("#window [role=slider]").all(),
        (text.split(": ") for text in said),
        strict=False,
    ):
        expect(handle).to_have_attribute("aria-label", name)
        expect(handle).to_have_attribute("aria-valuetext", now)


def type_window(page: Page, **texts: str) -> None:
    for name, text in texts.items():
        page.locator(f"#{name.rstrip('_')}").fill(text)
        page.keyboard.press("Enter")


@pytest.mark.parametrize(
    ("first", "last", "said", "edges"),
    [
        ("2023-12-31", "2023-12-31", "1 event, 31 Dec 2023:", ("31 Dec 2023", "31 Dec 2023")),
        ("2024-01-01", "2024-01-01", "1 event, 1 Jan 2024:", ("1 Jan 2024", "1 Jan 2024")),
        (
            "2023-12-30",
            "2023-12-31",
            "1 event, 30 Dec 2023 to 31 Dec 2023:",
            ("30 Dec 2023", "31 Dec 2023"),
        ),
        ("2024-02-29", "2024-02-29", "0 events, 29 Feb 2024.", ("29 Feb 2024", "29 Feb 2024")),
        (
            "2023-11-30",
            "2023-12-31",
            "1 event, 30 Nov 2023 to 31 Dec 2023:",
            ("30 Nov 2023", "31 Dec 2023"),
        ),
    ],
)
def test_a_day_at_the_edge_of_a_month_or_year_stays_that_day(
    page: Page, new_year: str, first: str, last: str, said: str, edges: tuple[str, str]
) -> None:
    shown = opened(page, new_year, f"?from={first}&to={last}")
    expect(shown.locator("#status")).to_contain_text(said)
    assert shown.title().startswith(said)
    assert boxes(shown) == list(edges)
    expect_handles(shown, f"First day shown: {edges[0]}", f"Last day shown: {edges[1]}")


def test_handles_say_a_month_or_a_year_where_it_is_whole(page: Page, new_year: str) -> None:
    shown = opened(page, new_year, "?from=2023-12&to=2024")
    expect_handles(shown, "First month shown: Dec 2023", "Last year shown: 2024")
    assert boxes(shown) == ["Dec 2023", "2024"]


def test_years_before_our_era_are_one_counting(page: Page, ancient: str) -> None:
    shown = opened(page, ancient)
    expect(shown.locator("#status")).to_contain_text("5 events, 3000 BC to 140:")
    assert boxes(shown) == ["3000 BC", "140"]
    expect_handles(shown, "First year shown: 3000 BC", "Last year shown: 140")
    whens = shown.locator("#events .when").all_inner_texts()
    assert whens == ["3000 BC", "776 BC", "15 Mar 44 BC", "1 BC", "140"]
    shown.locator("#window [role=slider]").first.press("ArrowRight")
    expect(shown.locator("#from")).to_have_value("2999 BC")
    expect_handles(shown, "First year shown: 2999 BC")


@pytest.mark.parametrize(
    ("typed", "written", "address"),
    [
        ("776 BC", "776 BC", "from=-0775"),
        ("776 bce", "776 BC", "from=-0775"),
        ("-0775", "776 BC", "from=-0775"),
        ("15 March 44 BC", "15 Mar 44 BC", "from=-0043-03-15"),
        ("Mar 44 BC", "Mar 44 BC", "from=-0043-03"),
        ("1 BC", "1 BC", "from=0000"),
        ("0001", "1", "from=0001"),
    ],
)
def test_years_before_our_era_can_be_typed(
    page: Page, ancient: str, typed: str, written: str, address: str
) -> None:
    shown = opened(page, ancient)
    type_window(shown, from_=typed)
    expect(shown.locator("#from")).to_have_value(written)
    expect(shown).to_have_url(re.compile(rf"[?]{address}(&|$)"))
    expect(shown.locator("#from")).not_to_have_attribute("aria-invalid", "true")


def test_what_the_page_writes_can_be_typed(page: Page, ancient: str) -> None:
    shown = opened(page, ancient)
    spans = shown.locator("#events .when").all_inner_texts()
    for text in [*spans, *boxes(shown)]:
        type_window(shown, from_=text, to="140")
        settled(shown)
        expect(shown.locator("#from")).to_have_value(text)
        expect(shown.locator("#notice")).to_be_hidden()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"from_": "the dawn of time"}, "“the dawn of time” is no date that can be read here."),
        ({"from_": "the dawn of time"}, "such as 44 BC, Mar 44 BC or 15 Mar 44 BC."),
        ({"to": "776 XX"}, "“776 XX” is no date that can be read here."),
        ({"to": "4000 BC"}, "3000 BC is later than 4000 BC"),
    ],
)
def test_what_is_no_date_is_told_in_one_line_with_an_example_of_this_collection(
    page: Page, ancient: str, typed: dict[str, str], told: str
) -> None:
    shown = opened(page, ancient)
    type_window(shown, **typed)
    (name,) = (name.rstrip("_") for name in typed)
    box = shown.locator(f"#{name}")
    expect(shown.locator("#notice")).to_contain_text(told)
    expect(box).to_have_attribute("aria-invalid", "true")
    expect(box).to_have_attribute("aria-describedby", "notice")
    type_window(shown, **{next(iter(typed)): "44 BC"})
    expect(box).to_have_attribute("aria-invalid", "false")
    expect(shown.locator("#notice")).to_be_hidden()


def test_moving_the_window_by_hand_mends_a_wrong_box(page: Page, ancient: str) -> None:
    shown = opened(page, ancient)
    type_window(shown, from_="the dawn of time")
    expect(shown.locator("#notice")).to_be_visible()
    shown.locator("#window [role=slider]").first.press("ArrowRight")
    expect(shown.locator("#from")).to_have_value("2999 BC")
    expect(shown.locator("#from")).to_have_attribute("aria-invalid", "false")
    expect(shown.locator("#notice")).to_be_hidden()


def test_the_first_response_and_its_cards_say_the_same(
    new_page: Callable[..., Page], new_year: str
) -> None:
    still = new_page(java_script_enabled=False)
    still.goto(f"{new_year}?from=2023-12-31&to=2023-12-31")
    said = "1 event, 31 Dec 2023: 1 certain."
    expect(still.locator(".status-line")).to_have_text(said)
    expect(still.locator(".rows .when")).to_have_text("31 Dec 2023")
    described = still.locator('meta[property="og:description"]').get_attribute("content")
    assert (described or "").startswith(said)


@pytest.mark.parametrize(
    ("width", "height", "query"),
    [(1440, 900, ""), (1024, 768, ""), (390, 844, ""), (800, 500, "&embed=1"), (320, 256, "")],
)
def test_the_boxes_have_room_for_the_longest_date(
    new_page: Callable[..., Page], ancient: str, width: int, height: int, query: str
) -> None:
    page = new_page(viewport={"width": width, "height": height})
    shown = opened(page, ancient, f"?from=-2999-09-28&to=0140-09-28{query}")
    assert boxes(shown) == ["28 Sept 3000 BC", "28 Sept 140"]
    room = shown.locator("#from, #to").evaluate_all(
        "boxes => boxes.map((box) => box.clientWidth - box.scrollWidth)"
    )
    assert min(room) >= 0
