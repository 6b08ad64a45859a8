"""What a screenshot shows, counted by colour."""

from __future__ import annotations

import base64
from typing import Any

from playwright.sync_api import Browser, Locator

from dashboard.contract.files import look

NEAR = 14
"""Largest difference of a channel that counts as the same colour."""
THEMES = {f"theme-{k}": colour for k, colour in enumerate(look()["palette"][:5])}
"""The bundled collection takes its colours from the palette."""
_DRAW = """
const draw = async (png) => {
  const picture = new Image();
  picture.src = "data:image/png;base64," + png;
  await picture.decode();
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext("2d");
  context.drawImage(picture, 0, 0);
  return { context, width: picture.width, height: picture.height };
};
"""
_COUNT = (
    "async ([png, colours, near]) => {"
    + _DRAW
    + """
  const { context, width, height } = await draw(png);
  const { data } = context.getImageData(0, 0, width, height);
  const counts = Object.fromEntries(Object.keys(colours).map((name) => [name, 0]));
  for (let k = 0; k < data.length; k += 4) {
    for (const [name, colour] of Object.entries(colours)) {
      if (colour.every((value, c) => Math.abs(data[k + c] - value) <= near)) counts[name] += 1;
    }
  }
  return { ...counts, all: data.length / 4 };
}
"""
)


def rgb(colour: str) -> list[int]:
    return [int(colour[k : k + 2], 16) for k in (1, 3, 5)]


def colours(browser: Browser, shown: Locator) -> dict[str, int]:
    """Count the pixels of an element by theme colour, water, and in all."""
    wanted = {**THEMES, "water": look()["map"]["water"]}
    page: Any = browser.new_page()
    try:
        png = base64.b64encode(shown.screenshot()).decode()
        counts: dict[str, int] = page.evaluate(
            _COUNT, [png, {name: rgb(colour) for name, colour in wanted.items()}, NEAR]
        )
    finally:
        page.close()
    return counts


def shows_a_map(browser: Browser, shown: Locator) -> bool:
    """Whether an element shows water and the marks of events."""
    counts = colours(browser, shown)
    marks = sum(counts[name] for name in THEMES)
    return counts["water"] > counts["all"] / 50 and marks > 60


_SAMPLE = (
    "async ([png, marks]) => {"
    + _DRAW
    + """
  const { context, width, height } = await draw(png);
  const at = (x, y) =>
    [...context.getImageData(Math.round(x), Math.round(y), 1, 1).data.slice(0, 3)];
  const inside = ({ x, y }) => x > 20 && y > 60 && x < width - 400 && y < height - 300;
  return Object.fromEntries(marks.filter(inside).map(({ place, x, y, rings }) => {
    const discs = rings.filter(([kind]) => kind.startsWith("theme-")).map(([, radius]) => radius);
    const bands = discs.map((radius, k) => [radius, discs[k + 1] ?? radius * 0.4]);
    const middles = bands.filter(([outer, inner]) => outer - inner > 3.2)
      .map(([outer, inner]) => (outer + inner) / 2);
    return [place, middles.flatMap((radius) => [0.25, 0.75, 1.25].flatMap((turn) =>
      at(x + radius * Math.cos(turn * Math.PI), y + radius * Math.sin(turn * Math.PI))))];
  }));
}
"""
)


def sampled(browser: Browser, shown: Locator, marks: list[dict[str, Any]]) -> dict[str, list[int]]:
    """Give the colours on each ring of marks, at three points of each.

    Rings too thin for a pixel of their own are left out.
    """
    page: Any = browser.new_page()
    try:
        png = base64.b64encode(shown.screenshot()).decode()
        found: dict[str, list[int]] = page.evaluate(_SAMPLE, [png, marks])
    finally:
        page.close()
    return found
