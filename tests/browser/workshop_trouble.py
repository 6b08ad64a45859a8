"""Connections, storage and tabs that get lost while somebody works in the workshop."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Log, NewPage
from tests.browser.desks import KEPT, TABLE, at_desk, cell, file, forget, troubled, write

OFFLINE = "The connection is lost."
SIGN_IN = "<!doctype html><title>Please sign in</title>"


@pytest.fixture
def desk(workshop: Page) -> Page:
    """The workshop with two events."""
    return at_desk(workshop)


def fulfilling(status: int, body: str) -> Callable[[Route], None]:
    return lambda route: route.fulfill(status=status, body=body, content_type="text/html")


def test_reading_and_taking_home_are_tried_again(workshop: Page, log: Log) -> None:
    page = workshop
    page.route("**/workshop/read*", lambda route: route.abort())
    page.locator("#file").set_input_files(file("news.csv", TABLE))
    troubled(page, OFFLINE)
    page.unroute_all()
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("#count-events")).to_have_text("2")
    expect(page.locator("#trouble")).to_be_empty()
    page.route("**/workshop/take*", lambda route: route.abort())
    page.locator("#take-home").click()
    page.locator("#take-csv").click()
    expect(page.locator("#take-said")).to_contain_text(OFFLINE)
    page.unroute_all()
    with page.expect_download() as download:
        page.locator("#take-csv").click()
    assert b"A flood" in download.value.path().read_bytes()
    forget(log)


@pytest.mark.parametrize(
    ("status", "body", "said"),
    [
        (200, SIGN_IN, "Something between here and the server answered"),
        (403, SIGN_IN, "Something between here and the server answered"),
        (413, SIGN_IN, "lets nothing of this size through"),
        (413, '{"error": "ask.large", "text": ""}', "larger than 20 MB"),
        (500, '{"error": "ask.failed", "text": ""}', "which is our fault"),
        (502, SIGN_IN, "The server does not answer"),
        (503, '{"error": "ask.busy", "text": ""}', "Many are working at once"),
    ],
)
def test_whatever_answers_instead_the_work_is_kept_and_the_page_says_so(
    desk: Page, log: Log, status: int, body: str, said: str
) -> None:
    desk.route("**/workshop/look*", fulfilling(status, body))
    write(desk, "A market")
    troubled(desk, said)
    expect(desk.locator("#saved")).to_have_text(KEPT)
    desk.unroute_all()
    write(desk, "A hall")
    expect(desk.locator("#trouble")).to_be_empty()
    forget(log)


def test_where_storage_is_refused_the_page_says_so_and_leaving_is_asked(
    new_page: NewPage, workshop_address: str
) -> None:
    page = new_page(alone=True)
    page.add_init_script("Object.defineProperty(window, 'indexedDB', { value: undefined });")
    page.goto(workshop_address)
    expect(page.locator("#start")).to_have_attribute("data-ready", "true")
    at_desk(page)
    expect(page.locator("#saved")).to_contain_text("Only as long as this page is open")
    write(page, "A market")
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.close(run_before_unload=True)
    page.wait_for_event("close")
    assert asked == ["beforeunload"]


def test_a_second_tab_is_told_and_what_the_first_does_from_then_on_is_said_to_be_lost(
    desk: Page, new_page: NewPage
) -> None:
    expect(desk.locator("#saved")).to_have_text(KEPT)
    second = new_page()
    second.goto(desk.url)
    second.locator("#kept li .link").first.click()
    troubled(second, "Another tab has this draft open.")
    second.get_by_role("button", name="Take it over here").click()
    expect(second.locator("#desk")).to_be_visible()
    expect(second.locator("#trouble")).to_be_empty()
    write(second, "Of the second")
    expect(second.locator("#saved")).to_have_text(KEPT)
    troubled(desk, "Another tab has taken this draft over.")
    write(desk, "Of the first")
    expect(desk.locator("#saved")).to_contain_text("Open in another tab")
    second.reload()
    second.locator("#kept li .link").first.click()
    expect(second.locator(cell())).to_have_text("Of the second")
