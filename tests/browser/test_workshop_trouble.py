"""What goes wrong while somebody works in the workshop loses nothing, and is said."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Log, NewPage
from tests.browser.desks import KEPT, at_desk, cell, forget, troubled, write

OFFLINE = "The connection is lost."
FULL = """() => {
  const { put } = IDBObjectStore.prototype;
  window.isFull = false;
  IDBObjectStore.prototype.put = function (...given) {
    if (window.isFull) throw new DOMException("no room", "QuotaExceededError");
    return put.apply(this, given);
  };
}"""


@pytest.fixture
def desk(workshop: Page) -> Page:
    """The workshop with two events."""
    return at_desk(workshop)


def test_work_goes_on_without_a_connection_and_is_understood_when_it_is_back(
    desk: Page, log: Log
) -> None:
    desk.route("**/workshop/look*", lambda route: route.abort())
    write(desk, "May 1970", column="date")
    troubled(desk, OFFLINE)
    write(desk, "A market")
    expect(desk.locator("#saved")).to_have_text(KEPT)
    expect(desk.locator(cell())).to_have_text("A market")
    desk.unroute_all()
    desk.evaluate("() => window.dispatchEvent(new Event('online'))")
    expect(desk.locator("#trouble")).to_be_empty()
    expect(desk.locator("#grid .cell-said").first).to_have_text("May 1970")
    forget(log)


def test_a_full_disk_is_said_and_all_is_kept_once_there_is_room(
    new_page: NewPage, workshop_address: str
) -> None:
    page = new_page(alone=True)
    page.add_init_script(f"({FULL})()")
    page.goto(workshop_address)
    expect(page.locator("#start")).to_have_attribute("data-ready", "true")
    at_desk(page)
    page.evaluate("() => { window.isFull = true; }")
    write(page, "A market")
    troubled(page, "1 step is not kept: the storage of this browser is full.")
    write(page, "A hall", row=1)
    expect(page.locator("#saved")).to_contain_text("2 steps are not kept")
    page.evaluate("() => { window.isFull = false; }")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("#trouble")).to_be_empty()
    expect(page.locator("#saved")).to_have_text(KEPT)
    page.reload()
    page.locator("#kept li .link").click()
    expect(page.locator(cell(0))).to_have_text("A market")
    expect(page.locator(cell(1))).to_have_text("A hall")
