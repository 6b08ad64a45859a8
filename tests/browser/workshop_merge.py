"""Files of several hands become one draft in the workshop."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.media import png

HEADER = "id,title,date\n"
OPENING, FIRE = "opening,The market opens,1961\n", "fire,A fire,1962\n"
PUPILS = {
    "ann.csv": [OPENING, FIRE, "quay,A new quay,1964\n"],
    "ben.csv": [OPENING.replace("1961", "1960"), FIRE, "hall,A hall,1965\n"],
    "cem.csv": [OPENING, FIRE, "fair,A fair,1966\n"],
}
"""The same two events in each, and one more; one of them dates the first otherwise."""


@pytest.fixture
def pupils(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / name for name in PUPILS]
    for path in paths:
        path.write_text(HEADER + "".join(PUPILS[path.name]), "utf-8")
    return paths


def date_of_first(page: Page) -> Locator:
    return page.locator("#grid .ag-row[row-index='0'] [col-id='date'] .cell-value")


def test_three_files_become_one_by_mouse_and_undo_takes_it_back(
    workshop: Page, pupils: list[Path]
) -> None:
    workshop.locator("#file").set_input_files(pupils)
    workshop.locator("#merge-begin").click()
    files = workshop.locator("#merge-files li")
    expect(files).to_have_count(2)
    expect(files.nth(0)).to_contain_text("ben.csv")
    expect(files.nth(0)).to_contain_text("1 differs")
    expect(files.nth(1)).to_contain_text("2 the same")
    open_ones = workshop.locator(".group.is-open .difference")
    expect(open_ones).to_have_count(1)
    expect(workshop.locator("#merge-said")).to_contain_text("1 is undecided")
    open_ones.get_by_label("ben.csv").check()
    expect(workshop.locator("#merge-said")).to_have_text("All is decided.")
    workshop.locator("#merge-do").click()
    expect(workshop.locator("#merge-done")).to_contain_text("3 changes are taken")
    workshop.locator("#merge-close").click()
    expect(workshop.locator("#count-events")).to_have_text("5")
    expect(date_of_first(workshop)).to_have_text("1960")
    workshop.locator("#undo").click()
    expect(workshop.locator("#count-events")).to_have_text("3")
    expect(date_of_first(workshop)).to_have_text("1961")


def test_a_file_is_merged_by_keyboard_and_what_is_not_chosen_stays(
    workshop: Page, pupils: list[Path]
) -> None:
    press = workshop.keyboard.press
    workshop.locator("#file").set_input_files(pupils[0])
    expect(workshop.locator("#count-events")).to_have_text("3")
    workshop.locator("#merge").focus()
    press("Enter")
    workshop.locator("#merge-file").set_input_files(pupils[1:])
    group = workshop.locator(".group.is-open")
    group.get_by_role("button", name="All theirs").focus()
    press("Enter")
    expect(group.get_by_label("ben.csv").last).to_be_checked()
    group.get_by_role("button", name="As proposed").focus()
    press("Enter")
    expect(workshop.locator("#merge-said")).to_contain_text("yours stays")
    new = workshop.locator(".group.is-new input:checked").first
    new.focus()
    press("ArrowDown")
    workshop.locator("#merge-do").focus()
    press("Enter")
    expect(workshop.locator("#merge-done")).to_contain_text("1 change is taken")
    press("Enter")
    expect(workshop.locator("#merge")).to_be_focused()
    expect(workshop.locator("#count-events")).to_have_text("4")
    expect(date_of_first(workshop)).to_have_text("1961")


def port(folder: Path, pupil: str, event: str, width: int) -> Path:
    """Write a collection of two events, and of a picture of one of them, as wide as it is said."""
    path = folder / f"{pupil}.zip"
    row = f"{event},image,boat.png,A boat seen by {pupil},A class\n"
    with ZipFile(path, "w") as archive:
        archive.writestr("datapackage.json", '{"name": "port", "title": "The port"}')
        archive.writestr("events.csv", f"{HEADER}{OPENING}{FIRE}")
        archive.writestr("media.csv", f"event_id,kind,file,alt,credit\n{row}")
        archive.writestr("media/boat.png", png(width))
    return path


def test_pictures_come_with_what_is_taken_and_none_is_taken_for_another(
    workshop: Page, tmp_path: Path
) -> None:
    workshop.locator("#file").set_input_files(port(tmp_path, "ann", "opening", 30))
    expect(workshop.locator("#count-events")).to_have_text("2")
    workshop.locator("#merge").click()
    workshop.locator("#merge-file").set_input_files(port(tmp_path, "ben", "fire", 50))
    workshop.locator("#merge-do").click()
    workshop.locator("#merge-close").click()
    picture = workshop.locator("#form .medium-whole img")
    for row, (pupil, width) in enumerate([("ann", 30), ("ben", 50)]):
        workshop.locator(f"#grid .ag-row[row-index='{row}']").click()
        workshop.locator("#form").get_by_text(f"A boat seen by {pupil}").first.click()
        expect(picture).to_be_visible()
        expect(picture).to_have_js_property("naturalWidth", width)
