"""A page as it is heard: what has the focus, from the accessibility tree, and what is announced."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

HEARD = """() => {
  const seen = new Map(), said = [], LIVE = "[role=status],[role=alert],[aria-live=polite]";
  const text = (one) => (one.checkVisibility() ? one.textContent : "").replace(/\\s+/g, " ").trim();
  const look = (one) => {
    const [now, was] = [text(one), seen.get(one) ?? ""];
    seen.set(one, now);
    return now !== was && now ? [now] : [];
  };
  document.querySelectorAll(LIVE).forEach(look);
  let changed = performance.now();
  new MutationObserver((all) => {
    changed = performance.now();
    const of = ({ target }) => (target.nodeType === 1 ? target : target.parentElement);
    const touched = new Set(all.map((one) => of(one)?.closest(LIVE)).filter(Boolean));
    said.push(...[...touched].flatMap(look));
  }).observe(document, { subtree: true, childList: true, characterData: true });
  window.announced = () => said.splice(0);
  window.rests = () => performance.now() - changed > 150;
}"""
STATES = ("expanded", "checked", "pressed", "selected", "disabled", "invalid", "readonly")


class Reader:
    """Someone who hears a page: each key gives what gets the focus and what is announced."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.lines: list[str] = []
        self._tree = page.context.new_cdp_session(page)
        self._tree.send("DOM.enable")
        self._tree.send("Accessibility.enable")
        self._at = ""
        page.evaluate(HEARD)

    def press(self, key: str, until: Callable[[], None] | None = None) -> str:
        """Press a key, wait until the page is as expected and rests, and write what is heard."""
        self.lines.append(f"[{key}]")
        self.page.keyboard.press(key)
        if until:
            until()
        self.page.wait_for_function("() => rests()")
        return self._listen()

    def tab_to(self, selector: str, key: str = "Tab", most: int = 120) -> None:
        """Go on by a key until something has the focus; only that stop is written."""
        self.lines.append(f"[{key} …]")
        for _ in range(most):
            self.page.keyboard.press(key)
            if self.page.evaluate("(what) => document.activeElement.matches(what)", selector):
                self._listen()
                return
        raise AssertionError(f"the keyboard does not reach {selector}")

    def _listen(self) -> str:
        at = self.focused()
        if at != self._at:
            self.lines.append(f"  {at}")
        self._at = at
        self.lines += [f"  ((  {said}  ))" for said in self.page.evaluate("() => announced()")]
        return at

    def focused(self) -> str:
        """Say role, name, value, states and description of what has the focus."""
        found = self._tree.send("Runtime.evaluate", {"expression": "document.activeElement"})
        asked = {"objectId": found["result"]["objectId"], "fetchRelatives": False}
        (node,) = self._tree.send("Accessibility.getPartialAXTree", asked)["nodes"]
        return spoken(node)


def spoken(node: dict[str, Any]) -> str:
    """Say a node of the tree in one line, as a screen reader does."""
    values = {key: str(node.get(key, {}).get("value", "")) for key in ("role", "name", "value")}
    about = str(node.get("description", {}).get("value", ""))
    states = {one["name"]: one["value"].get("value") for one in node.get("properties", [])}
    told = [f"{key}={str(states[key]).lower()}" for key in STATES if _is_told(states, key)]
    worth = states.get("valuetext") or values["value"]
    value = [f"value “{worth}”"] if worth else []
    parts = [
        values["role"],
        f"“{values['name']}”",
        *value,
        *told,
        *([f"— {about}"] if about else []),
    ]
    return " ".join(" ".join(parts).split())


def _is_told(states: dict[str, Any], key: str) -> bool:
    return key in states and (
        key in ("expanded", "checked", "pressed") or states[key] not in (False, "false")
    )
