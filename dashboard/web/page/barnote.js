/** What the bar under the pointer counts. */
/** @import { Atlas, Histogram, Speaker } from "../view/types.js" */
import { h } from "./dom.js";

const OFFSET_PX = 12;

/**
 * @param {HTMLElement} lanes
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {(x: number) => number} dayAt the day under a pixel of the lanes
 */
export function createBarNote(lanes, { texts }, speaker, dayAt) {
  const note = h("div", { class: "bar-note", hidden: true, "aria-hidden": "true" });
  lanes.append(note);
  /** @type {Histogram | null} */
  let counts = null;
  /** @type {number[]} */
  let edges = [];

  /** @param {number} x @param {number} y @returns {string} nothing where no bar stands */
  function said(x, y) {
    const height = parseFloat(getComputedStyle(lanes).getPropertyValue("--lane"));
    const [lane, day] = [Math.floor(y / height), dayAt(x)];
    const k = edges.findIndex((edge, i) => edge <= day && day < edges[i + 1]);
    const [certain, possible] = [counts?.certain[lane]?.[k] ?? 0, counts?.possible[lane]?.[k] ?? 0];
    if (certain + possible === 0) return "";
    return speaker.t("bar", { when: speaker.window(edges[k], edges[k + 1] - 1), theme: texts.themes.title[lane], certain, possible });
  }

  lanes.addEventListener("pointermove", ({ clientX, clientY, buttons }) => {
    const { left, top, width } = lanes.getBoundingClientRect();
    const [x, y] = [clientX - left, clientY - top];
    const text = buttons ? "" : said(x, y);
    note.hidden = !text;
    if (!text) return;
    note.textContent = text;
    note.style.left = `${Math.max(0, Math.min(x + OFFSET_PX, width - note.offsetWidth))}px`;
    note.style.top = `${y - OFFSET_PX - note.offsetHeight}px`;
  });
  lanes.addEventListener("pointerleave", () => { note.hidden = true; });

  return {
    /** @param {Histogram | null} now nothing is said of none @param {number[]} cuts of the bins */
    count(now, cuts) { [counts, edges] = [now, cuts]; },
  };
}
