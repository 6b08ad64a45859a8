"""What a test does to a page, in words that both engines understand."""

from __future__ import annotations

import base64
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

from tests.browser.engines.wires import DriverError, Wire

WAIT_S = 60.0
PAUSE_S = 0.05
KEYS = {
    "Alt": "\ue00a",
    "ArrowDown": "\ue015",
    "ArrowLeft": "\ue012",
    "ArrowRight": "\ue014",
    "ArrowUp": "\ue013",
    "Control": "\ue009",
    "Delete": "\ue017",
    "End": "\ue010",
    "Enter": "\ue007",
    "Escape": "\ue00c",
    "F2": "\ue032",
    "Home": "\ue011",
    "PageUp": "\ue00e",
    "Shift": "\ue008",
    "Space": " ",
    "Tab": "\ue004",
}
SEEN = """[...document.querySelectorAll(arguments[0])]
  .find((one) => one.checkVisibility({ visibilityProperty: true }))"""
T = TypeVar("T")
Element = dict[str, str]
Point = tuple[int, int]


@dataclass
class Tab:
    """One page in one browser."""

    wire: Wire
    folder: Path
    """Where pictures of what went wrong are put."""
    turns: count[int] = field(default_factory=count, init=False)

    def goto(self, address: str) -> None:
        self.wire.say("Navigate", {"url": address})

    def value(self, expression: str, *args: Any) -> Any:
        """Value of an expression in the page; it reads what it is given as `arguments`."""
        return self.wire.say("ExecuteScript", {"script": f"return {expression}", "args": args})

    def until(self, expression: str, *args: Any) -> Any:
        """First true value of an expression; between two pages there is no document to ask."""
        end = time.monotonic() + WAIT_S
        asked = f"document.documentElement && ({expression})"
        while not (value := self.value(asked, *args)):
            if time.monotonic() > end:
                seen = self.picture(self.folder / "late.png")
                given = ", ".join(map(repr, args))
                raise DriverError(f"not in {WAIT_S:.0f} s: {expression} ({given}), see {seen}")
            time.sleep(PAUSE_S)
        return value

    def soon(self, ask: Callable[[], T | None]) -> T:
        """First answer to a question about what the page does outside of itself."""
        end = time.monotonic() + WAIT_S
        while not (answer := ask()):
            if time.monotonic() > end:
                raise DriverError(
                    f"not in {WAIT_S:.0f} s, see {self.picture(self.folder / 'late.png')}"
                )
            self.value("true")
            time.sleep(PAUSE_S)
        return answer

    def find(self, selector: str) -> Element:
        """First element that is seen, waited for and brought into the window."""
        found: Element = self.until(SEEN, selector)
        self.value("arguments[0].scrollIntoView({block: 'nearest'})", found)
        return found

    def focus(self, selector: str) -> None:
        self.value("arguments[0].focus()", self.find(selector))

    def click(self, selector: str) -> None:
        self.drag(selector)

    def drag(self, selector: str, *way: Point) -> None:
        """Press the button on an element's middle, go to points counted from there, let go."""
        self._mouse(self.find(selector), (0, 0), *way)

    def click_at(self, x: float, y: float) -> None:
        """Click on whatever is seen at a point of the window."""
        self._mouse("viewport", (round(x), round(y)))

    def _mouse(self, origin: Element | str, *way: Point) -> None:
        first, *others = [
            {"type": "pointerMove", "x": x, "y": y, "origin": origin, "duration": 50}
            for x, y in way
        ]
        down, up = ({"type": f"pointer{what}", "button": 0} for what in ("Down", "Up"))
        self._act({"type": "pointer", "id": "mouse", "actions": [first, down, *others, up]})

    def wheel(self, selector: str, by: int) -> None:
        """Turn a new wheel over an element's middle, by pixels; let go, WebKit turns it back."""
        origin = self.find(selector)
        turn = {"type": "scroll", "x": 0, "y": 0, "origin": origin, "deltaX": 0, "deltaY": by}
        source = {"type": "wheel", "id": f"wheel {next(self.turns)}", "actions": [turn]}
        self.wire.say("PerformActions", {"actions": [source]})

    def press(self, *keys: str) -> None:
        """Press named keys, single letters or chords such as Control+z, one after the other."""
        strokes = [stroke for key in keys for stroke in _strokes(key)]
        self._act({"type": "key", "id": "keyboard", "actions": strokes})

    def _act(self, source: dict[str, Any]) -> None:
        self.wire.say("PerformActions", {"actions": [source]})
        self.let_go()

    def let_go(self) -> None:
        """Let go of mouse, keys and wheels."""
        self.wire.say("ReleaseActions", {})

    def enter_frame(self, number: int | None) -> None:
        """Go into a frame of the page; None leads back out."""
        self.wire.say("SwitchToFrame", {"id": number})

    def resize(self, width: int, height: int) -> None:
        """Make the page so large; a window has a least width."""
        rect = {"x": 0, "y": 0, "width": width, "height": height}
        self.wire.say("SetWindowRect", rect)
        self.until("innerHeight <= arguments[0]", height)
        rect["height"] += height - self.value("innerHeight")
        self.wire.say("SetWindowRect", rect)

    def picture(self, path: Path) -> Path:
        path.write_bytes(base64.b64decode(self.wire.say("TakeScreenshot", {"full": False})))
        return path

    def give(self, selector: str, *paths: Path) -> None:
        """Answer the dialog in which a box asks for files."""
        (number,) = self.value("document.querySelector(arguments[0])", selector).values()
        self.wire.say("ElementSendKeys", {"id": number, "text": "\n".join(map(str, paths))})

    @contextmanager
    def second(self, address: str) -> Iterator[None]:
        """Go to an address in a tab beside this one, and come back."""
        first = self.wire.say("GetWindowHandle", {})
        other = self.wire.say("NewWindow", {"type": "tab"})
        self.wire.say("SwitchToWindow", {"handle": other["handle"]})
        self.goto(address)
        yield
        self.wire.say("CloseWindow", {})
        self.wire.say("SwitchToWindow", {"handle": first})

    def complaints(self) -> list[str]:
        """Console errors and uncaught errors since the last call."""
        raise NotImplementedError


def _strokes(key: str) -> list[dict[str, str]]:
    """Press and let go of a key, or of several at once."""
    held = [KEYS.get(one, one) for one in (key.split("+") if len(key) > 1 else [key])]
    down = [{"type": "keyDown", "value": one} for one in held]
    return down + [{"type": "keyUp", "value": one} for one in reversed(held)]


@dataclass
class FirefoxTab(Tab):
    log: Path
    """What Firefox writes: the consoles of pages, and its own with a name before each line."""
    read: int = field(default=0, init=False)

    def complaints(self) -> list[str]:
        said = self.log.read_text(encoding="utf-8", errors="replace")
        new, self.read = said[self.read :], len(said)
        return re.findall(r"^(?:JavaScript error: http|console\.error: (?!\w+: *$)).*", new, re.M)


HEAR = """(() => {
  if (window.complaints) return window.complaints.splice(0);
  const said = window.complaints = [];
  addEventListener("error", ({ message }) => said.push(message));
  addEventListener("unhandledrejection", ({ reason }) => said.push(String(reason)));
  console.error = (...words) => said.push(words.join(" "));
  return [];
})()"""


@dataclass
class WebKitTab(Tab):
    """Its driver tells nothing of the console: a script does, once the page is loaded."""

    heard: list[str] = field(default_factory=list, init=False)

    def goto(self, address: str) -> None:
        self._hear()
        super().goto(address)
        self._hear()

    def enter_frame(self, number: int | None) -> None:
        self._hear()
        super().enter_frame(number)
        self._hear()

    def complaints(self) -> list[str]:
        self._hear()
        new, self.heard = self.heard, []
        return new

    def _hear(self) -> None:
        """Take what was said, or begin to listen."""
        self.heard += self.value(HEAR)
