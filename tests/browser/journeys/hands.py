"""Two hands: one that has a mouse, and one that has nothing but keys."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tests.browser.engines.tab import SEEN, Tab
from tests.browser.engines.wires import DriverError

MOST_TABS = 40
"""Who needs more of them gives up."""
STANDS = "document.activeElement.matches(arguments[0])"
WITHIN = "document.activeElement.closest(arguments[0]) !== null"
WAY = """((wanted, now) => now === document.body || now.compareDocumentPosition(wanted) & 4
  ? "Tab" : "Shift+Tab")([...document.querySelectorAll(arguments[0])]
  .find((one) => one.checkVisibility({ visibilityProperty: true })), document.activeElement)"""
HERE = """(({ id, className, tagName }) =>
  `${tagName}#${id}.${className}`.slice(0, 40))(document.activeElement)"""
SAYS = """((one) => one &&
  (one.matches("input, textarea") ? one.value : one.textContent).includes(arguments[1]))"""
SAYS += f"({SEEN})"
RESTS = """new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(true), 100))))"""
BOX = "document.activeElement.value === arguments[0]"
CHOICE = """((box) => {
  box.value = [...box.options].find(({ label }) => label === arguments[1]).value;
  box.dispatchEvent(new Event("change", { bubbles: true }));
})(document.querySelector(arguments[0]))"""
CHOSEN = "document.activeElement.selectedOptions[0].label === arguments[0]"
DROP = """((box, target) => {
  const data = new DataTransfer();
  for (const [name, text] of arguments[1]) data.items.add(new File([text], name));
  for (const kind of ["dragover", "drop"]) target.dispatchEvent(
    new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data }));
})(null, document.querySelector(arguments[0]))"""


class Hand:
    """What a person does to a page, and what they see of it."""

    def __init__(self, tab: Tab) -> None:
        self.tab = tab
        self.most = 0
        """Most stops on the way to anything."""

    def see(self, selector: str, text: str = "") -> None:
        """Wait until something is seen that says a text."""
        self.tab.until(SAYS, selector, text)

    def counts(self, events: int) -> None:
        """Wait until the draft has so many events."""
        self.tab.until(f"{SEEN}?.textContent === arguments[1]", "#count-events", str(events))

    def at(self, selector: str) -> None:
        """Wait until the hand is at something."""
        self.tab.until(STANDS, selector)

    def not_see(self, selector: str) -> None:
        self.tab.until(f"!({SEEN})", selector)

    def press(self, *keys: str) -> None:
        self.tab.press(*keys)

    def write(self, text: str) -> None:
        """Type where the hand is, once it has come to rest.

        The grid selects what is in a box a moment after it has the focus, and a letter that was
        typed by then is written over by the next.
        """
        self.tab.value(RESTS)
        self.tab.press(*text)

    def fill(self, selector: str, text: str) -> None:
        """Write a text instead of what stands in a box, and go on."""
        self.go(selector)
        self.tab.press("Control+a")
        self.tab.press(*text)
        self.tab.until(BOX, text)

    def give(self, selector: str, *paths: Path) -> None:
        """Choose files in the dialog that a box opens."""
        self.go(selector)
        self.tab.give(selector, *paths)

    def go(self, selector: str) -> None:
        """Come to something."""
        raise NotImplementedError

    def act(self, selector: str) -> None:
        """Do what a button does."""
        raise NotImplementedError

    def choose(self, selector: str, label: str) -> None:
        """Choose one of several in a box."""
        raise NotImplementedError

    def mark(self, selector: str) -> None:
        """Choose one of several that exclude each other."""
        raise NotImplementedError

    def panel(self, name: str) -> None:
        """Show a panel of the desk."""
        raise NotImplementedError

    def cell(self, row: int, column: str) -> None:
        """Come to a cell of the table."""
        raise NotImplementedError


def at_cell(row: int, column: str) -> str:
    return f"#grid .ag-row[row-index='{row}'] [col-id='{column}']"


class Mouse(Hand):
    def go(self, selector: str) -> None:
        self.tab.click(selector)

    act = mark = go

    def give(self, selector: str, *paths: Path) -> None:
        self.tab.find(selector)
        self.tab.give(selector, *paths)

    def choose(self, selector: str, label: str) -> None:
        self.tab.find(selector)
        self.tab.value(CHOICE, selector, label)

    def panel(self, name: str) -> None:
        self.tab.click(f"#tab-{name}")
        self.see(f"#panel-{name}")

    def cell(self, row: int, column: str) -> None:
        self.tab.click(at_cell(row, column))

    def drop(self, selector: str, files: Sequence[tuple[str, str]]) -> None:
        """Let go of files over a part of the page."""
        self.tab.value(DROP, selector, files)


class Keys(Hand):
    def go(self, selector: str) -> None:
        self._reach(selector, STANDS)

    def _reach(self, selector: str, is_there: str) -> None:
        self.tab.until(f"!!{SEEN}", selector)
        passed: list[str] = []
        while not self.tab.value(is_there, selector):
            if len(passed) == MOST_TABS:
                raise DriverError(f"{selector} is far: {passed}")
            self.tab.press(self.tab.value(WAY, selector))
            passed.append(self.tab.value(HERE))
        self.most = max(self.most, len(passed))

    def act(self, selector: str) -> None:
        self.go(selector)
        self.tab.press("Enter")

    def choose(self, selector: str, label: str) -> None:
        self.go(selector)
        if not self.tab.value(CHOSEN, label):
            self.tab.press(*label.rstrip(" …"))
        self.tab.until(CHOSEN, label)

    def mark(self, selector: str) -> None:
        name = self.tab.value("document.querySelector(arguments[0]).name", selector)
        self.go(f"input[name='{name}']")
        for _ in range(MOST_TABS):
            if self.tab.value(f"{STANDS} && document.activeElement.checked", selector):
                return
            self.tab.press("ArrowDown")
        raise DriverError(f"no arrow leads to {selector}")

    def panel(self, name: str) -> None:
        self.go("[role=tab][aria-selected=true]")
        while not self.tab.value(STANDS, f"#tab-{name}"):
            self.tab.press("ArrowRight")
        self.see(f"#panel-{name}")

    def cell(self, row: int, column: str) -> None:
        """Go through the table by its arrows."""
        if not self.tab.value("document.activeElement.matches('#grid .ag-cell')"):
            self._reach("#grid", WITHIN)
            if self.tab.value(WITHIN, ".ag-header"):
                self.tab.press("ArrowDown")
        for _ in range(MOST_TABS):
            if self.tab.value(STANDS, at_cell(row, column)):
                return
            self.tab.press(self.tab.value(TOWARDS, row, column))
        raise DriverError(f"no arrow leads to {column} of row {row}: {self.tab.value(HERE)}")


TOWARDS = """((row, name) => {
  const cell = document.activeElement;
  const at = Number(cell.closest(".ag-row").getAttribute("row-index"));
  if (at !== row) return at < row ? "ArrowDown" : "ArrowUp";
  const wanted = cell.closest(".ag-row").querySelector(`[col-id='${name}']`);
  const place = (one) => Number(one.getAttribute("aria-colindex"));
  return !wanted || place(wanted) > place(cell) ? "ArrowRight" : "ArrowLeft";
})(arguments[0], arguments[1])"""
