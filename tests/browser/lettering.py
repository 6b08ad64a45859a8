"""Names, marks and buttons of the map as a browser lays them out, and what is wrong with them."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from itertools import combinations, product
from typing import Any

from playwright.sync_api import Page

Thing = dict[str, Any]
SLACK = 0.5
"""Pixels lost to rounding."""
LEADING = 1.5
"""A font's own lines are a little higher than the placer's."""
RESTED_MS = 1000
PATIENCE = 10
ZOOMS = (0.5, 9.0)
WHEEL_PX = 300
"""Pixels of a wheel that double the scale."""
LOOK = """(live) => {
  const box = (one) => { const { left, top, right, bottom } = one.getBoundingClientRect();
    return { left, top, right, bottom }; };
  const all = (selector) => [...document.querySelectorAll(selector)];
  const OVER = ".views .button, #layers summary, .zoom-buttons, [data-act=panel], .beyond";
  const map = document.querySelector("#map").getBoundingClientRect();
  const onStill = () => {
    const svg = document.querySelector("#poster svg");
    const pixels = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    const copies = [0, ...all("#poster use.copy").map((one) => one.getAttribute("x") * pixels)];
    const marks = all("#poster .mark").flatMap((mark) => {
      const disc = mark.querySelector(".outline").getBoundingClientRect();
      const what = mark.querySelector("title").textContent;
      return copies.map((by) => ({ place: mark.dataset.place, what, r: disc.width / 2,
        x: disc.x + disc.width / 2 + by, y: disc.y + disc.height / 2 }));
    });
    return { marks, zoom: Math.log2(pixels) + 4 };
  };
  const onLive = () => {
    const plot = document.querySelector(".js-plotly-plot");
    const { lon, lat, marker } = plot.data.find(({ name }) => name === "marks");
    const { map: drawn } = plot._fullLayout.map._subplot;
    const marks = lon.flatMap((east, k) => {
      if (marker.color[k] !== "#ffffff") return [];
      const { x, y } = drawn.project([east, lat[k]]);
      const what = `${east} ${lat[k]}`;
      return [{ place: null, what, r: marker.size[k] / 2, x: x + map.left, y: y + map.top }];
    });
    return { marks, zoom: drawn.getZoom() };
  };
  const { marks, zoom } = live ? onLive() : onStill();
  return {
    zoom, frame: box(document.querySelector("#map")),
    marks: marks.filter(({ x, y, r }) =>
      x + r > map.left && x - r < map.right && y + r > map.top && y - r < map.bottom),
    names: all("#map .names .name").map((name) => ({
      what: name.textContent, kind: name.classList[1], place: name.dataset.place ?? null,
      led: Boolean(name.querySelector(".leader")),
      lines: [...name.querySelectorAll("tspan")].map(box) })),
    over: all(OVER)
      .filter((one) => one.getBoundingClientRect().width)
      .map((one) => ({ what: one.textContent, ...box(one) })),
  };
}"""

TIP = """({ x, y }) => {
  const on = document.elementFromPoint(x, y);
  on?.dispatchEvent(new PointerEvent("pointermove", { clientX: x, clientY: y, bubbles: true }));
  const tip = document.querySelector("#poster .map-tip:not([hidden]) strong");
  return [on?.closest(".mark")?.dataset.place ?? null, tip?.textContent ?? null];
}"""


def looked(page: Page, live: bool = False) -> Thing:
    """Give zoom and frame of the map, its marks, its names, and what lies over it."""
    found: Thing = page.evaluate(LOOK, live)
    return found


def wander(page: Page, seed: int, views: int) -> Iterator[Thing]:
    """Turn the wheel over the still map, mostly over marks, and look where it comes to rest.

    The page's clock is the test's, so that nothing waits for a map to rest.
    """
    chance, seen = random.Random(seed), looked(page)
    for _ in range(views):
        x, y = _somewhere(seen, chance)
        delta = (seen["zoom"] - chance.uniform(*ZOOMS)) * WHEEL_PX
        _wheel(page, x, y, delta)
        seen = _settled(page)
        yield seen


def _settled(page: Page) -> Thing:
    """Look where the map is left: it writes its names anew when it has rested, later if busy."""
    for _ in range(PATIENCE):
        page.clock.fast_forward(RESTED_MS)
        page.clock.fast_forward(RESTED_MS)
        seen = looked(page)
        if not faults(seen):
            break
    return seen


def _somewhere(seen: Thing, chance: random.Random) -> tuple[float, float]:
    left, top, right, bottom = (seen["frame"][side] for side in ("left", "top", "right", "bottom"))
    if seen["marks"] and chance.random() < 0.8:
        mark = chance.choice(seen["marks"])
        return min(max(mark["x"], left), right), min(max(mark["y"], top), bottom)
    return chance.uniform(left, right), chance.uniform(top, bottom)


def _wheel(page: Page, x: float, y: float, delta: float) -> None:
    page.evaluate(
        """([clientX, clientY, deltaY]) => document.querySelector("#poster").dispatchEvent(
          new WheelEvent("wheel", { clientX, clientY, deltaY, ctrlKey: Math.abs(deltaY) > 40,
            bubbles: true, cancelable: true }))""",
        [x, y, delta],
    )


def faults(seen: Thing) -> list[str]:
    """Say which names meet what they must not, or stand nearer to another mark than to theirs."""
    return [*_crossing(seen), *_together(seen), *_astray(seen)]


def _crossing(seen: Thing) -> Iterator[str]:
    for name in seen["names"]:
        for line in name["lines"]:
            if not _within(line, seen["frame"]):
                yield f"{name['what']} leaves the frame"
            for mark in seen["marks"]:
                if _apart(mark, line) < -SLACK:
                    yield f"{name['what']} lies on the mark of {mark['what']}"
            for over in seen["over"]:
                if _meet(line, over, SLACK):
                    yield f"{name['what']} lies under {over['what']}"


def _together(seen: Thing) -> Iterator[str]:
    for one, other in combinations(seen["names"], 2):
        for line, second in product(one["lines"], other["lines"]):
            if _meet(line, second, LEADING):
                yield f"{one['what']} lies on {other['what']}"


def _astray(seen: Thing) -> Iterator[str]:
    for name in seen["names"]:
        if name["led"] or name["kind"] != "point":
            continue
        away = [(_away(mark, name), mark["place"] == name["place"]) for mark in seen["marks"]]
        own = min((far for far, is_own in away if is_own), default=math.inf)
        if any(far < own for far, is_own in away if not is_own) and own < math.inf:
            yield f"{name['what']} stands nearer to another mark"


def unreachable(page: Page, seen: Thing) -> list[str]:
    """Say which marks that nothing lies over have no point that means them."""
    return [
        mark["what"]
        for mark in seen["marks"]
        if _is_open(mark, seen) and not any(_means(page, mark, at) for at in _points(mark))
    ]


def _points(mark: Thing) -> list[tuple[float, float]]:
    turns = [k * math.pi / 4 for k in range(8)]
    around = [(0.8 * mark["r"] * math.cos(t), 0.8 * mark["r"] * math.sin(t)) for t in turns]
    return [(mark["x"] + dx, mark["y"] + dy) for dx, dy in [(0.0, 0.0), *around]]


def _means(page: Page, mark: Thing, at: tuple[float, float]) -> bool:
    """Say whether a point is a mark's; the marks of the world's copies are no elements."""
    place, said = page.evaluate(TIP, {"x": at[0], "y": at[1]})
    return place in (mark["place"], None) and mark["what"] in (said or "")


def _is_open(mark: Thing, seen: Thing) -> bool:
    here = {"left": mark["x"], "right": mark["x"], "top": mark["y"], "bottom": mark["y"]}
    return _within(here, seen["frame"]) and not any(_meet(here, one, 0) for one in seen["over"])


def _apart(mark: Thing, line: Thing) -> float:
    near = (
        min(max(mark["x"], line["left"]), line["right"]),
        min(max(mark["y"], line["top"]), line["bottom"]),
    )
    return math.dist(near, (mark["x"], mark["y"])) - float(mark["r"])


def _away(mark: Thing, name: Thing) -> float:
    return min(_apart(mark, line) for line in name["lines"])


def _within(line: Thing, frame: Thing) -> bool:
    return bool(
        line["left"] >= frame["left"] - LEADING
        and line["top"] >= frame["top"] - LEADING
        and line["right"] <= frame["right"] + LEADING
        and line["bottom"] <= frame["bottom"] + LEADING
    )


def _meet(one: Thing, other: Thing, slack: float) -> bool:
    return bool(
        one["left"] < other["right"] - slack
        and other["left"] < one["right"] - slack
        and one["top"] < other["bottom"] - slack
        and other["top"] < one["bottom"] - slack
    )
