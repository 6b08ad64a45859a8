"""TimelineJS 3.9.11 draws our timelines."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from events.dates import civil, words
from events.formats.writing import timelinejs
from events.formats.writing.prose import escaped
from tests.browser.conftest import NewPage
from tests.events.formats.writing.odd import DATES, odd, taken, title

BUILT = Path(__file__).parents[2] / "node_modules" / "@knight-lab" / "timelinejs" / "dist"
PAGE = """<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
<link rel="stylesheet" href="dist/css/timeline.css">
<div id="timeline" style="width: 1200px; height: 700px"></div>
<script src="dist/js/timeline.js"></script>
<script>
const options = { font: null };
window.timeline = new TL.Timeline("timeline", "odd.timeline.json", options);
</script>"""
DRAWN = """() => Object.fromEntries(window.timeline.config.events.map((event) => {
  const nav = window.timeline._timenav;
  const marker = nav._markers.find(({ data }) => data.unique_id === event.unique_id);
  const day = (date) => {
    if (!date) return null;
    const at = date.data.date_obj;
    return [at.getFullYear(), at.getMonth() + 1, at.getDate()];
  };
  const left = parseFloat(marker._el.container.style.left);
  const last = event.end_date && nav.timescale.getPosition(event.end_date.getTime());
  const width = parseFloat(marker._el.container.style.width);
  return [event.unique_id, {
    start: day(event.start_date), end: day(event.end_date),
    beyond: event.end_date === undefined ? null : left + width - last,
    label: marker._el.container.getAttribute("aria-label"),
  }];
}))"""


@pytest.fixture
def timeline(new_page: NewPage, serve_folder: Callable[[Path], str], tmp_path: Path) -> Page:
    (tmp_path / "dist").symlink_to(BUILT)
    (tmp_path / "index.html").write_text(PAGE, "utf-8")
    (tmp_path / "odd.timeline.json").write_bytes(timelinejs.write(taken()))
    page = new_page(alone=True)
    page.goto(serve_folder(tmp_path))
    expect(page.locator(".tl-timemarker")).to_have_count(len(DATES))
    page.wait_for_function("() => window.timeline.ready")
    return page


def test_every_event_is_drawn_with_its_days_and_words(timeline: Page) -> None:
    """The label for readers aloud has a title as it is written in HTML: theirs, not ours."""
    drawn: dict[str, Any] = timeline.evaluate(DRAWN)
    assert timeline.evaluate("() => window.timeline.config.getErrors('; ')") == ""
    assert {name: one["label"] for name, one in drawn.items()} == {
        name: f"{escaped(title(name))}, {words(date)}, press space to show"
        for name, date in DATES.items()
    }
    for name, one in drawn.items():
        last = civil(odd().events.loc[name, "end_latest"])
        assert one["end"] is None or tuple(one["end"]) == last, name
        assert one["beyond"] is None or abs(one["beyond"]) < 1, name


def test_half_known_dates_have_no_bar_and_spans_have_full_days(timeline: Page) -> None:
    drawn: dict[str, Any] = timeline.evaluate(DRAWN)
    bars = {name: (one["start"], one["end"]) for name, one in drawn.items() if one["end"]}
    assert bars == {
        "reign": ([-27, 1, 1], [14, 12, 31]),
        "lasted": ([1960, 1, 1], [1976, 12, 31]),
        "decade": ([1960, 1, 1], [1969, 12, 31]),
        "once": ([1960, 9, 22], [1976, 12, 31]),
        "each": ([1961, 1, 1], [1964, 12, 31]),
        "days": ([1968, 11, 19], [1968, 11, 21]),
    }
    assert drawn["ides"]["start"] == [-44, 3, 15]
    assert drawn["some-month"]["start"] == [1961, 3, 1]


def test_its_slides_tell_all_and_run_nothing(timeline: Page) -> None:
    slides = timeline.locator(".tl-slide")
    expect(slides.first).to_contain_text("18 events; all")
    expect(slides.first).to_contain_text("CC-BY-4.0")
    assert slides.first.locator("a").first.get_attribute("href") == "https://atlas.example/?q=a&b"
    once = timeline.locator("#once")
    expect(once.locator("h2")).to_have_text(title("once"))
    expect(once).to_contain_text("with <i>marks</i> & more.")
    expect(once).to_contain_text("annals denies (a ministry; of state): It was not so.")
    expect(timeline.locator("#ides .tl-headline-date")).to_have_text(words(DATES["ides"]))
    expect(timeline.locator(".tl-timegroup")).to_have_text("War & ‹peace›")
    expect(timeline.locator(".tl-timeera")).to_contain_text("Cold <war>")
