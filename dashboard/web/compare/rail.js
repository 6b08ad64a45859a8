/** The window of the second map on the time axis: its band over the lanes, and two handles below those of the first. */
/** @import { Beside, Page } from "../view/types.js" */
/// <reference path="./sheet.d.ts" />
import { byId, change, find, h } from "../page/dom.js";
import { handleNames } from "../page/handlenames.js";
import { holdHandles } from "../page/handles.js";
import { pullBar } from "./bar.js";
import css from "./rail.css";

/** @typedef {[number, number]} Range in units of the slider */
/** @typedef {{from: number, to: number}} Days */

/** What the handles say of themselves, as the heading of their map does. */
const NUMBER = "2";
const CLASS = "has-second";

/**
 * @param {Page} page
 * @param {(beside: Beside) => void} choose
 */
export function createRail({ map, speaker, timeline, timeWindow }, choose) {
  const { unit, range, rail, stand } = timeWindow;
  const { host, handles, bar, band } = parts(speaker.t);
  /** @type {Days} */
  let held = { from: timeline.span[0], to: timeline.span[1] };
  const get = () => /** @type {Range} */ ([unit.of(held.from), unit.of(held.to)]);
  const pair = holdHandles(host, handles, () => [bar], { ...rail, move });
  pullBar(bar, { range, room: () => host.clientWidth - handles[0].offsetWidth, seen: rail.seen, get, move });

  /** An edge that stayed keeps its day. @param {Range} window */
  function move([from, to]) {
    const was = held;
    const [first, last] = timeline.span;
    held = {
      from: unit.of(was.from) === from ? was.from : Math.max(first, unit.start(from)),
      to: unit.of(was.to) === to ? was.to : Math.min(last, unit.end(to)),
    };
    choose({ kind: "years", ...held });
    if (isHidden(was.from, held.from) || isHidden(was.to, held.to)) timeline.wide();
  }

  /** Whether an edge has moved out of sight. @param {number} was @param {number} day */
  const isHidden = (was, day) => day !== was && (day < timeline.axis()[0] || day > timeline.axis()[1]);

  function draw() {
    const at = stand(held.from, held.to);
    pair.show(get(), at);
    handleNames(speaker, held).forEach(({ name, now }, k) => {
      change(handles[k], "aria-label", speaker.t("compare.window", { name }));
      change(handles[k], "aria-valuetext", now);
    });
    band.style.left = `${at[0].toFixed(3)}%`;
    band.style.width = `${(at[1] - at[0]).toFixed(3)}%`;
  }

  const unstyle = enter(host, band);
  document.addEventListener("atlas:axis", draw);
  map.resize();

  return {
    /** @param {Days} now */
    show({ from, to }) { held = { from, to }; draw(); },
    remove() {
      document.removeEventListener("atlas:axis", draw);
      unstyle();
    },
  };
}

/** @param {Page["speaker"]["t"]} t */
function parts(t) {
  /** @type {HTMLElement[]} */
  const handles = [0, 1].map(() => h("div", { class: "second-thumb", role: "slider", tabindex: "0", "aria-orientation": "horizontal" }, NUMBER));
  const bar = h("div", { class: "dash-slider-range second-range" });
  const host = h("div", { class: "second-rail", role: "group", "aria-label": t("compare.window", { name: t("window") }) },
    h("div", { class: "second-track" }), bar, handles.map((handle) => h("span", { class: "second-at" }, handle)));
  return { host, handles, bar, band: h("div", { class: "second-band", "aria-hidden": "true" }) };
}

/** Put both into the dock. @param {HTMLElement} host @param {HTMLElement} band @returns {() => void} takes them out */
function enter(host, band) {
  const [root, sheet] = [document.documentElement.classList, h("style", {}, css)];
  document.head.append(sheet);
  root.add(CLASS);
  find(".time", byId("dock")).append(host);
  find(".lanes", byId("dock")).append(band);
  return () => {
    root.remove(CLASS);
    [host, band, sheet].forEach((part) => part.remove());
  };
}
