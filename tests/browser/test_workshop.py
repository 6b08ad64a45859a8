"""The workshop in a browser: from a file, or from nothing, to something to take home."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import FilePayload, Locator, Page, expect

from tests.browser.conftest import NewPage
from tests.browser.faults import faults

SEMICOLONS = """titre;date;latitude;longitude
Pont ouvert;14/07/1961;48,8566;2,3522
Exposition;31/02/1975;45,7640;4,8357
École fondée;1988;43,2965;5,3698
"""
"""A table as a French spreadsheet writes it; one of its days is none."""
DROP = """([name, text]) => {
  const how = { bubbles: true, cancelable: true, dataTransfer: new DataTransfer() };
  how.dataTransfer.items.add(new File([text], name));
  document.body.dispatchEvent(new DragEvent("drop", how));
}"""


def cell(page: Page, row: int, column: str) -> Locator:
    return page.locator(f"#grid .ag-row[row-index='{row}'] [col-id='{column}']")


def test_a_file_is_dropped_mended_and_handed_out_as_one_file(
    workshop: Page, tmp_path: Path
) -> None:
    workshop.evaluate(DROP, ["semicolons.csv", SEMICOLONS])
    expect(workshop.locator("#count-events")).to_have_text("3")
    expect(cell(workshop, 0, "date")).to_contain_text("14 Jul 1961")
    wrong = workshop.locator("#grid .ag-row[row-index='1'] .cell-wrong").first
    expect(wrong).to_be_visible()
    workshop.locator("#tab-notes").click()
    workshop.locator(".remarks.is-unread li button, .remarks.is-problem li button").first.click()
    expect(workshop.locator("#panel-events")).to_be_visible()
    cell(workshop, 1, "date").dblclick()
    workshop.keyboard.press("Control+a")
    workshop.keyboard.type("between 1960 and 1976")
    expect(workshop.locator("#understood")).to_have_text("Date: once, between 1960 and 1976")
    workshop.keyboard.press("Enter")
    expect(cell(workshop, 1, "date")).to_contain_text("once, between 1960 and 1976")
    expect(wrong).to_be_hidden()
    workshop.locator("#take-home").click()
    with workshop.expect_download() as taken:
        workshop.locator("#take-html").click()
    handed_out = tmp_path / "atlas.html"
    taken.value.save_as(handed_out)
    workshop.goto(handed_out.as_uri())
    expect(workshop.locator("#events .rows .row")).to_have_count(3)
    expect(workshop.locator("#events")).to_contain_text("once, between 1960 and 1976")


def test_a_mark_leads_to_its_row_however_the_row_writes_its_id(workshop: Page) -> None:
    table = b"id,title,date,place\nEV_01,A bridge,1961,Bamako\nEV_02,A fair,1962,Mopti\n"
    file: FilePayload = {"name": "town.csv", "mimeType": "text/csv", "buffer": table}
    workshop.locator("#file").set_input_files(file)
    atlas = workshop.frame_locator("#preview iframe").first
    atlas.locator("#events .rows a", has_text="A fair").click()
    expect(workshop.locator("#form").get_by_label("Title", exact=True)).to_have_value("A fair")


SMALL = """() => {
  const around = document.querySelector("dialog[open]") ?? document.body;
  const all = [...around.querySelectorAll("button, input, select, textarea, a[href], summary")];
  const room = (one) => (one.closest("label") ?? one).getBoundingClientRect();
  const isSmall = ({ width, height }) => width && height && Math.min(width, height) < 43.5;
  const isOurs = (one) => one.checkVisibility() && !one.closest("#grid, .skip");
  const isWide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
  const small = all.filter((one) => isOurs(one) && isSmall(room(one)));
  return [...(isWide ? ["the page is wider"] : []), ...small.map((one) => one.outerHTML)];
}"""


def test_on_a_phone_a_finger_finds_everything(new_page: NewPage, workshop_address: str) -> None:
    page = new_page(viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True)
    page.goto(f"{workshop_address}?lang=ru")
    expect(page.locator("#start")).to_have_attribute("data-ready", "true")
    assert page.evaluate(SMALL) == []
    page.locator("#start-sample").tap()
    expect(page.locator("#count-events")).to_have_text("10")
    expect(page.locator("#preview")).to_have_attribute("aria-busy", "false")
    for name in ("columns", "notes", "sources", "story", "events"):
        page.locator(f"#tab-{name}").tap()
        assert page.evaluate(SMALL) == [], name
    page.locator("#grid .ag-row").first.tap()
    page.locator("#pick").tap()
    expect(page.locator("#preview")).to_be_in_viewport(ratio=0.9)
    page.frame_locator("#preview iframe").first.locator("#map").tap(position={"x": 90, "y": 90})
    expect(page.locator("#pick")).to_be_focused()
    expect(page.locator("#form-lat")).not_to_have_value("")
    page.locator("#take-home").tap()
    assert page.evaluate(SMALL) == []
    page.locator("#take-link").tap()
    expect(page.locator("#take-said")).to_contain_text("Адрес")
    expect(page.locator("#take-said")).to_be_in_viewport()


def test_an_empty_sheet_is_filled_by_keyboard_alone_and_outlives_the_page(workshop: Page) -> None:
    """Keys come as quickly as they can, and no letter is lost."""
    workshop.locator("#start-empty").focus()
    workshop.keyboard.press("Enter")
    expect(cell(workshop, 0, "Title")).to_be_focused()
    for n in range(5):
        if n:
            workshop.keyboard.press("Control+Enter")
        if n % 2:
            workshop.keyboard.press("Enter")
        for text in (f"Event {n + 1}", f"{1960 + n}-05"):
            workshop.keyboard.type(text)
            workshop.keyboard.press("Tab")
        workshop.keyboard.type("Nantes")
        workshop.keyboard.press("Enter")
    for n in range(5):
        expect(cell(workshop, n, "Title").locator(".cell-value")).to_have_text(f"Event {n + 1}")
        expect(cell(workshop, n, "Date")).to_contain_text(f"May {1960 + n}")
        expect(cell(workshop, n, "Place")).to_contain_text("Nantes")
    workshop.keyboard.press("Control+z")
    expect(cell(workshop, 4, "Place")).to_have_text("")
    workshop.keyboard.press("Control+y")
    expect(cell(workshop, 4, "Place")).to_contain_text("Nantes")
    workshop.keyboard.press("Tab")
    expect(workshop.locator("#form-title")).to_be_focused()
    expect(workshop.locator("#saved")).to_have_text("Everything is kept in this browser")
    workshop.reload()
    workshop.locator("#kept li .link").first.click()
    expect(workshop.locator("#count-events")).to_have_text("5")
    expect(cell(workshop, 4, "Title")).to_have_text("Event 5")
    workshop.locator("#undo").click()
    expect(cell(workshop, 4, "Place")).to_have_text("")


def test_what_a_file_lacks_is_told_and_an_order_of_figures_is_chosen(
    workshop: Page, tmp_path: Path
) -> None:
    path = tmp_path / "fairs.csv"
    path.write_text("name,when,where\nFair,03/02/1961,Lyon\nname,when,where\n", "utf-8")
    workshop.locator("#file").set_input_files(path)
    lacking = workshop.locator("#lacking")
    expect(lacking).to_contain_text("1 row of the file is not in the table.")
    lacking.get_by_role("button", name="See which, and why").click()
    expect(lacking).to_be_empty()
    told = workshop.locator("#panel-notes .reading")
    expect(told).to_contain_text("the names of the columns again: row 3")
    assert not faults(workshop)
    workshop.locator("#tab-columns").click()
    columns = workshop.locator("#panel-columns")
    expect(columns).to_contain_text("day or month first?")
    order = columns.get_by_label("03/02/1961 means")
    order.select_option("2 March")
    order.select_option("3 February")
    expect(columns).to_contain_text("→ 3 Feb 1961")
    workshop.locator("#undo").click()
    expect(columns).to_contain_text("→ 2 Mar 1961")
    workshop.reload()
    workshop.locator("#kept li .link").first.click()
    expect(told).to_contain_text("the names of the columns again: row 3")
    expect(cell(workshop, 0, "when")).to_contain_text("2 Mar 1961")
