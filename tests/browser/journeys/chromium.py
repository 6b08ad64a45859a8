"""Chromium, driven by the words that Firefox is driven by."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Download, ElementHandle, Page

from tests.browser.conftest import WIDE
from tests.browser.engines.tab import SEEN, Tab
from tests.browser.engines.wires import Wire

RUN = "(given) => (function () {{ return {}; }}).apply(null, given)"


class NoWire:
    """Playwright has a line of its own."""

    def say(self, command: str, body: dict[str, Any]) -> Any:
        raise NotImplementedError(command)

    def close(self) -> None:
        pass


class ChromiumTab(Tab):
    """A page of Playwright's, with all that happens to it written down."""

    def __init__(self, page: Page, folder: Path) -> None:
        wire: Wire = NoWire()
        super().__init__(wire, folder)
        self.said: list[str] = []
        self._follow(page)

    def _follow(self, page: Page) -> None:
        self.page = page
        self.frame = page.main_frame
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("console", lambda said: self.said.append(said.text) if said.type == "error" else 0)
        page.on("dialog", lambda dialog: dialog.accept())
        page.on("download", self._download)

    def _download(self, download: Download) -> None:
        download.save_as(self.folder / download.suggested_filename)

    def goto(self, address: str) -> None:
        self.page.goto(address)

    def value(self, expression: str, *args: Any) -> Any:
        return self.frame.evaluate(RUN.format(expression), list(args))

    def find(self, selector: str) -> Any:
        """First element that is seen, waited for and brought into the window."""
        self.until(f"!!{SEEN}", selector)
        found = self.frame.evaluate_handle(RUN.format(SEEN), [selector]).as_element()
        assert found is not None
        self.value("arguments[0].scrollIntoView({block: 'nearest'})", found)
        return found

    def press(self, *keys: str) -> None:
        for key in keys:
            if len(key) == 1:
                self.page.keyboard.type(key)
            else:
                self.page.keyboard.press(key)

    def give(self, selector: str, *paths: Path) -> None:
        self.page.locator(selector).set_input_files(paths)

    def _mouse(self, origin: ElementHandle | str, *way: tuple[int, int]) -> None:  # type: ignore[override]
        assert isinstance(origin, ElementHandle)
        box = origin.bounding_box()
        assert box is not None
        middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        points = [(middle[0] + x, middle[1] + y) for x, y in way]
        self.page.mouse.move(*points[0])
        self.page.mouse.down()
        for point in points[1:]:
            self.page.mouse.move(*point)
        self.page.mouse.up()

    def resize(self, width: int, height: int) -> None:
        self.page.set_viewport_size({"width": width, "height": height})

    def picture(self, path: Path) -> Path:
        self.page.screenshot(path=path)
        return path

    def enter_frame(self, number: int | None) -> None:
        self.frame = self.page.main_frame if number is None else self.frame.child_frames[number]

    @contextmanager
    def second(self, address: str) -> Iterator[None]:
        first = self.page
        with first.context.new_page() as other:
            self._follow(other)
            self.goto(address)
            yield
        self.page, self.frame = first, first.main_frame
        first.bring_to_front()

    def let_go(self) -> None:
        """Nothing is held."""

    def complaints(self) -> list[str]:
        new, self.said = self.said, []
        return new


@contextmanager
def chromium(browser: Browser, folder: Path) -> Iterator[Tab]:
    """Chromium with nothing kept from before."""
    with browser.new_context(viewport=WIDE) as context:
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        yield ChromiumTab(context.new_page(), folder)
