"""Where things are on the atlas's page, as expressions of JavaScript."""

from __future__ import annotations

from typing import Any

from tests.browser.engines.tab import Tab

OPEN = """document.documentElement?.classList.contains("ready")
  && document.querySelector("#status[aria-busy=false]") !== null"""
STATUS = "document.querySelector('#status').textContent"
ROWS = "document.querySelectorAll('#events li:not([hidden])').length"
CARD = "document.querySelector('#event:not([hidden]) h2')?.textContent"
NO_CARD = "!location.search.includes('event=')"
HEADING = "document.querySelector('#events h2').textContent"
MARKS = """[...document.querySelectorAll("#poster .mark")].map((mark) =>
  [mark.dataset.place, ...[...mark.querySelectorAll("circle")]
    .map((ring) => ring.getBoundingClientRect().width)]).filter(([, width]) => width)"""
MIDDLE = """((place) => {
  const disc = document.querySelector(`#poster [data-place="${place}"] circle:last-of-type`);
  const { x, y, width, height } = disc.getBoundingClientRect();
  return [x + width / 2, y + height / 2];
})"""
MOSCOW = f"{MIDDLE}('moscow')"
APART = f"(([x, y], [a, b]) => Math.hypot(x - a, y - b))({MOSCOW}, {MIDDLE}('bamako'))"
ROW = "#events li:not([hidden]) a"
COUNT = """(() => {
  const push = history.pushState.bind(history);
  window.entries = 0;
  history.pushState = (...all) => { window.entries += 1; push(...all); };
  return true;
})()"""
"""Entries that the page makes from now on: a browser says no more than the most that it keeps."""


def opened(tab: Tab, address: str) -> Tab:
    tab.goto("about:blank")
    tab.goto(address)
    tab.until(OPEN)
    return tab


def changed(tab: Tab, expression: str, before: Any) -> Any:
    """Value of an expression once it is another."""
    tab.until(f"JSON.stringify({expression}) !== JSON.stringify(arguments[0])", before)
    tab.until(OPEN)
    return tab.value(expression)
