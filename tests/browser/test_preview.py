"""A preview: the real atlas in a frame, which follows a table as it is changed."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from statistics import median, quantiles

import pytest
from playwright.sync_api import Frame, Page, expect

from tests.browser.conftest import NewPage
from tests.browser.workshop_preview import Row, changed, framed, rows, show, workshop

SWAPS = 20
LISTENERS = """
(() => {
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const lasting = new Set([window, document]);
  const keyOf = (kind, how) => `${kind}/${Boolean(typeof how === "object" ? how?.capture : how)}`;
  window.listeners = [];
  const drop = (one) => { window.listeners = window.listeners.filter((other) => other !== one); };
  EventTarget.prototype.addEventListener = function (kind, listener, how) {
    const target = this ?? window;
    if (listener && (lasting.has(target) || target === document.body)) {
      const one = { target, listener, key: keyOf(kind, how) };
      window.listeners.push(one);
      how?.signal?.addEventListener("abort", () => drop(one));
    }
    return add.call(target, kind, listener, how);
  };
  EventTarget.prototype.removeEventListener = function (kind, listener, how) {
    const target = this ?? window;
    const key = keyOf(kind, how);
    const one = window.listeners.find((other) =>
      other.target === target && other.listener === listener && other.key === key);
    if (one) drop(one);
    return remove.call(target, kind, listener, how);
  };
  window.observed = new Map();
  for (const name of ["MutationObserver", "ResizeObserver"]) {
    const { observe, unobserve, disconnect } = window[name].prototype;
    window[name].prototype.observe = function (target, how) {
      window.observed.set(this, [...window.observed.get(this) ?? [], target]);
      return observe.call(this, target, how);
    };
    window[name].prototype.unobserve = function (target) {
      window.observed.set(this, window.observed.get(this).filter((one) => one !== target));
      return unobserve.call(this, target);
    };
    window[name].prototype.disconnect = function () {
      window.observed.delete(this);
      return disconnect.call(this);
    };
  }
})();
"""
PICK = "void preview.pick((at) => heard.pick.push(at), { left: () => heard.pick.push(0) })"
LEFT = """() => ({
  listeners: window.listeners.map(({ key }) => key).sort(),
  observed: [...window.observed.values()].flat().length,
  nodes: document.querySelectorAll("*").length,
})"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with workshop(tmp_path_factory.mktemp("drafts")) as url:
        yield url


def opened(page: Page, address: str, table: list[Row]) -> Frame:
    """Open the page around, and show a table in its preview."""
    page.goto(address)
    page.wait_for_function("() => window.preview !== undefined")
    assert show(page, table) > 0
    return framed(page)


def swaps(page: Page, tables: list[list[Row]]) -> list[float]:
    """Show tables in turn, each when the last one is painted; give what each took, in ms."""
    took: list[float] = page.evaluate(
        """async ([tables, times]) => {
          const answers = [];
          for (const rows of tables) answers.push(await look(rows));
          const took = [];
          for (let k = 0; k < times; k += 1) took.push(await painted(answers[k % answers.length]));
          return took;
        }""",
        [tables, SWAPS],
    )
    return took


def test_a_change_is_in_the_card_on_the_map_and_on_the_timeline(
    new_page: NewPage, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    page, table = new_page(), rows(500)
    frame = opened(page, address, table)
    page.evaluate("preview.choose('e00007')")
    card = frame.locator("#event")
    expect(card).to_contain_text(table[7]["title"])

    tables = [changed(table, 7, title=f"Title {k}", theme=f"theme {k}") for k in range(2)]
    took = swaps(page, tables)
    expect(card.locator("h2")).to_contain_text(f"Title {(SWAPS - 1) % 2}")
    said = f"median {median(took):.0f} ms, p95 {quantiles(took, n=20)[-1]:.0f} ms"
    with capsys.disabled():
        sys.stdout.write(f"\nfrom the answer to paint: {said}\n")
    assert median(took) < 1000

    table = changed(table, 7, date="1969", place="Madrid")
    show(page, table)
    expect(card).to_contain_text("1969")
    expect(card).to_contain_text("Madrid")
    expect(frame.locator(".mark[aria-label^=Madrid]")).to_have_count(1)
    assert page.evaluate("heard.choose") == []

    frame.locator("#event [data-act=close]").first.click()
    expect(card).to_be_hidden()
    frame.locator("#events .rows a").nth(2).click()
    expect(card).to_be_visible()
    chosen = frame.locator("#events .rows li").nth(2).get_attribute("data-event")
    page.wait_for_function("() => heard.choose.length === 2")
    assert page.evaluate("heard.choose") == [None, chosen]


def test_pages_that_follow_each_other_leave_nothing_behind(new_page: NewPage, address: str) -> None:
    page, table = new_page(), rows(40)
    page.add_init_script(LISTENERS)
    frame = opened(page, address, table)
    frame.locator("#lessons > summary").click()
    expect(frame.locator("#lessons-sheet [data-present]")).to_be_visible()
    show(page, changed(table, 0, title="Another"))
    frame.wait_for_function("() => !window.atlasScope.isMaking")
    before = frame.evaluate(LEFT)
    swaps(page, [changed(table, 0, title=f"Title {k}") for k in range(2)])
    frame.wait_for_function("() => !window.atlasScope.isMaking")
    frame.wait_for_function(f"() => ({LEFT})().nodes === {before['nodes']}")
    after = frame.evaluate(LEFT)
    assert after["listeners"] == before["listeners"]
    assert after["observed"] == before["observed"]


def test_search_slider_focus_and_scroll_go_on(new_page: NewPage, address: str) -> None:
    page, table = new_page(), rows(60)
    frame = opened(page, address, table)
    handle = frame.locator("#window [role=slider]").first
    handle.focus()
    handle.press("ArrowRight")
    start = handle.get_attribute("aria-valuenow")
    table = changed(table, 0, title="Another")
    show(page, table)
    expect(handle).to_be_focused()
    expect(handle).to_have_attribute("aria-valuenow", str(start))
    handle.press("ArrowRight")
    expect(handle).to_have_attribute("aria-valuenow", str(int(str(start)) + 1))

    frame.locator("#search").fill("school")
    expect(frame.locator("#status")).to_contain_text("school")
    table = changed(table, 1, title="A new school")
    show(page, table)
    expect(frame.locator("#search")).to_be_focused()
    expect(frame.locator("#search")).to_have_value("school")
    expect(frame.locator("#events")).to_contain_text("A new school")
    frame.locator("#search").fill("")
    expect(frame.locator("#status")).not_to_contain_text("school")

    page.locator("#cell").focus()
    show(page, table)
    expect(page.locator("#cell")).to_be_focused()

    row = frame.locator("#events .rows li:not([hidden]) a").nth(40)
    row.focus()
    top = frame.evaluate("document.activeElement.getBoundingClientRect().top")
    show(page, changed(table, 2, summary="Something else"))
    expect(row).to_be_focused()
    assert frame.evaluate("document.activeElement.getBoundingClientRect().top") == pytest.approx(
        top, abs=2
    )


def test_a_point_is_set_by_hand_and_by_keys(new_page: NewPage, address: str) -> None:
    page, table = new_page(), rows(40)
    frame = opened(page, address, table)
    page.evaluate(PICK)
    expect(frame.locator("#preview-said")).to_contain_text("Enter")
    expect(frame.locator("#poster")).to_be_focused()

    mark = frame.locator("#poster .mark").first
    place = mark.get_attribute("aria-label")
    mark.click()
    page.wait_for_function("() => heard.pick.length === 1")
    assert place
    expect(frame.locator("#event")).to_be_hidden()
    assert frame.evaluate("location.search") == ""

    show(page, changed(table, 0, title="Another"))
    pin = frame.locator(".preview-pin")
    pin.focus()
    pin.press("Shift+ArrowRight")
    pin.press("Enter")
    page.wait_for_function("() => heard.pick.length === 2")
    first, second = page.evaluate("heard.pick")
    assert second["lon"] > first["lon"]
    assert second["lat"] == pytest.approx(first["lat"], abs=0.01)

    box = pin.bounding_box()
    assert box
    x, y = box["x"] + 16, box["y"] + 17
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y + 60, steps=4)
    page.mouse.up()
    page.wait_for_function("() => heard.pick.length === 3")
    assert page.evaluate("heard.pick[2].lat") < second["lat"]

    frame.locator("#poster").focus()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    page.wait_for_function("() => heard.pick.length === 4")
    page.keyboard.press("Escape")
    page.wait_for_function("() => heard.pick.length === 5")
    assert page.evaluate("heard.pick[4]") == 0
    expect(pin).to_have_count(0)


def test_nothing_to_show_is_said_and_the_newest_draft_wins(
    new_page: NewPage, address: str, requests_log: list[str]
) -> None:
    page, table = new_page(), rows(20)
    frame = opened(page, address, table)
    page.evaluate("preview.show(null)")
    expect(frame.locator("#preview-empty")).to_contain_text("Nothing to show yet")
    expect(frame.locator("#events")).to_have_count(0)

    asked = sum("/look?" in one for one in requests_log)
    drafts = [changed(table, 0, title=f"Draft {k}") for k in range(9)]
    page.evaluate(
        "(drafts) => drafts.forEach((one) => preview.follow(JSON.stringify(one)))", drafts
    )
    expect(frame.locator("#events")).to_contain_text("Draft 8")
    assert sum("/look?" in one for one in requests_log) - asked <= 2

    frame.locator("#preferences > summary").click()
    frame.locator("#preferences a[data-lang=ru]").click()
    expect(frame.locator("html")).to_have_attribute("lang", "ru")
    expect(frame.locator("#status")).to_contain_text("событи")
    assert page.evaluate("history.length") == 2

    page.goto(f"{address}page")
    expect(page.locator("#preview-empty")).to_be_visible()
