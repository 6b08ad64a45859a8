"""What the journey does to a page, in words that both engines understand."""

from __future__ import annotations

import base64
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.browser.engines.wires import DriverError, Wire

WAIT_S = 20.0
KEYS = {"ArrowRight": "\ue014", "ArrowUp": "\ue013", "Enter": "\ue007", "Escape": "\ue00c"}
MIDDLE = """
const found = document.querySelector(arguments[0]);
if (!found) return null;
found.scrollIntoView({block: "nearest", inline: "nearest"});
const box = found.getBoundingClientRect();
return box.width ? [box.x + box.width / 2, box.y + box.height / 2] : null;
"""
Point = tuple[float, float]


@dataclass
class Tab:
    """One page in one browser."""

    wire: Wire

    def goto(self, address: str) -> None:
        self.wire.say("Navigate", {"url": address})

    def run(self, script: str, *args: Any) -> Any:
        """Value that the body of a function returns in the page."""
        return self.wire.say("ExecuteScript", {"script": script, "args": list(args)})

    def value(self, expression: str) -> Any:
        return self.run(f"return {expression}")

    def until(self, expression: str) -> Any:
        """First true value of an expression."""
        end = time.monotonic() + WAIT_S
        while not (value := self.value(expression)):
            if time.monotonic() > end:
                raise DriverError(f"{WAIT_S:.0f} seconds long it was not true that {expression}")
            time.sleep(0.05)
        return value

    def middle(self, selector: str) -> Point:
        """Middle of an element that is shown, brought into sight first."""
        point = self.run(MIDDLE, selector)
        if point is None:
            raise DriverError(f"nothing is shown for {selector}")
        return point[0], point[1]

    def click(self, selector: str) -> None:
        self.drag(self.middle(selector))

    def drag(self, *way: Point) -> None:
        """Press the button at the first point, go to the others, let go."""
        first, *others = [
            {"type": "pointerMove", "x": round(x), "y": round(y), "duration": 50} for x, y in way
        ]
        down, up = ({"type": f"pointer{what}", "button": 0} for what in ("Down", "Up"))
        mouse = {"type": "pointer", "id": "mouse", "actions": [first, down, *others, up]}
        self._act(mouse)

    def wheel(self, at: Point, by: int) -> None:
        turn = {"type": "scroll", "x": round(at[0]), "y": round(at[1]), "deltaX": 0, "deltaY": by}
        self._act({"type": "wheel", "id": "wheel", "actions": [turn]})

    def press(self, *keys: str) -> None:
        """Press named keys or single letters, one after the other."""
        strokes = [
            {"type": what, "value": KEYS.get(key, key)}
            for key in keys
            for what in ("keyDown", "keyUp")
        ]
        self._act({"type": "key", "id": "keyboard", "actions": strokes})

    def _act(self, source: dict[str, Any]) -> None:
        self.wire.say("PerformActions", {"actions": [source]})
        self.wire.say("ReleaseActions", {})

    def enter_frame(self, number: int | None) -> None:
        """Go into a frame of the page; None leads back out."""
        self.wire.say("SwitchToFrame", {"id": number})

    def resize(self, width: int, height: int) -> None:
        self.wire.say("SetWindowRect", {"x": 0, "y": 0, "width": width, "height": height})

    def picture(self, path: Path) -> None:
        path.write_bytes(base64.b64decode(self.wire.say("TakeScreenshot", {"full": False})))
