"""Whatever axe finds, and what it leaves open, judged: contrast is measured, signs are no words."""

from __future__ import annotations

from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Page

from tests.browser.faults import MISMATCH, SIZES, TAGS

KNOWN = {
    ".number": "the number on a disc is said by its mark's name too; it is at least 3:1",
    ".unsure": "the question mark of a place that is only possible is no part of its name",
}
"""What is no fault of a mark, and why."""
_STILL = """([quiet, most]) => new Promise((done) => {
  const end = () => { watch.disconnect(); clearTimeout(last); clearTimeout(wait); done(); };
  let wait = setTimeout(end, quiet);
  const last = setTimeout(end, most);
  const watch = new MutationObserver(() => { clearTimeout(wait); wait = setTimeout(end, quiet); });
  watch.observe(document.body, { subtree: true, childList: true, attributes: true });
})"""
_QUIET_MS, _MOST_MS = 150, 5000
_JUDGE = r"""([what, rules, known]) => {
  const parts = (colour) => {
    const found = (colour.match(/[\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
    return found.length < 4 ? [...found, 1] : found;
  };
  const weigh = (rgb) => [0.2126, 0.7152, 0.0722].reduce((sum, share, k) => {
    const v = rgb[k] / 255;
    return sum + share * (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  }, 0);
  const over = (top, below) => [0, 1, 2].map((k) => top[k] * top[3] + below[k] * (1 - top[3]));
  const behind = (node) => {
    const { stroke } = getComputedStyle(node);
    if (node instanceof SVGElement && stroke !== "none") return parts(stroke);
    const discs = [...node.parentElement.children].filter((one) => one.tagName === "circle")
      .map((one) => getComputedStyle(one).fill).filter((fill) => fill !== "none");
    if (discs.length) return parts(discs.at(-1));
    const layers = [];
    for (let box = node; box && layers.at(-1)?.[3] !== 1; box = box.parentElement) {
      const colour = parts(getComputedStyle(box).backgroundColor);
      if (colour[3]) layers.push(colour);
    }
    return layers.reduceRight((below, top) => [...over(top, below), 1], [255, 255, 255, 1]);
  };
  const contrast = (node) => {
    const { fill, color } = getComputedStyle(node);
    const [ink, ground] = [parts(node instanceof SVGElement ? fill : color), behind(node)];
    const [dark, light] = [weigh(over(ink, ground)), weigh(ground)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const isMark = (node) => node.matches(known) || node.querySelector(known) !== null;
  const isClear = (id, node) => {
    if (id === "color-contrast") return contrast(node) >= (node.matches(".number") ? 3 : 4.5);
    return id === "label-content-name-mismatch" && !/[\p{L}\p{N}]/u.test(node.textContent);
  };
  // Names of the map may have been written anew meanwhile.
  const isLeft = (id, { element }) => {
    if (!element.isConnected) return false;
    if (id === "target-size") return element.closest(".lanes, #eras") === null;
    return id !== "label-content-name-mismatch" || !isMark(element);
  };
  const why = ({ any }) => any.map(({ message }) => message).join(" ");
  const named = (found, keep) => found.flatMap(({ id, nodes }) =>
    nodes.filter((node) => isLeft(id, node) && keep(id, node))
      .map((one) => `${id}: ${one.target} ${one.element.textContent.slice(0, 40)} ${why(one)}`));
  const resultTypes = ["violations", "incomplete"];
  return axe.run(document, {
    resultTypes, iframes: false, elementRef: true, runOnly: what, rules,
  }).then(({ violations, incomplete }) => [
    ...named(violations, () => true),
    ...named(incomplete, (id, { element }) => !isClear(id, element)),
  ]);
}"""


def doubts(page: Page, sizes: bool = True) -> list[str]:
    """Name each rule that is broken, or may be, with the part that breaks it."""
    rules = {MISMATCH: {"enabled": True}, SIZES: {"enabled": sizes}}
    return _judged(page, {"type": "tag", "values": TAGS}, rules)


def faint(page: Page) -> list[str]:
    """Name what has too little contrast."""
    return _judged(page, {"type": "rule", "values": ["color-contrast"]}, {})


def _judged(page: Page, what: dict[str, object], rules: dict[str, dict[str, bool]]) -> list[str]:
    page.evaluate(_STILL, [_QUIET_MS, _MOST_MS])  # names of a map are written when there is time
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_FILE_PATH.read_text("utf-8"))
    found: list[str] = page.evaluate(_JUDGE, [what, rules, ", ".join(KNOWN)])
    return found
