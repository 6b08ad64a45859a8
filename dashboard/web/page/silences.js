/** Years of a lane in which nothing is even possible, and which sources cover them all the same. */
/** @import { Atlas, Run, Speaker } from "../view/types.js" */
/** @import { Days } from "../model/axis.js" */
import { dayScale } from "../model/axis.js";
import { sourcesSpeaking } from "../model/bins.js";
import { h } from "./dom.js";

/**
 * @param {HTMLElement} host
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 */
export function createSilences(host, atlas, speaker) {
  const { span } = atlas.numbers;

  /** @param {Run} run @param {number} theme @param {number[]} edges @param {Days} axis */
  function silence(run, theme, edges, axis) {
    const from = Math.max(edges[run.first], span[0]);
    const to = Math.min(edges[run.last + 1] - 1, span[1]);
    if (to < axis[0] || from > axis[1]) return false;
    const { what, cover } = say(atlas, speaker, theme, from, to);
    const [left, right] = [from, to + 1].map(dayScale(axis));
    return h("a", {
      class: "silence", href: "?", title: `${what} ${cover}`, "aria-label": what, "aria-description": cover, "data-from": from, "data-to": to,
      style: `left:${left.toFixed(3)}%;width:${(right - left).toFixed(3)}%`,
    });
  }

  /** @param {Run[][]} runs @param {number[]} edges first days of the bins and the day after the last one @param {Days} axis */
  return (runs, edges, axis) => host.replaceChildren(...runs.map((lane, theme) =>
    h("div", { class: "silence-lane" }, lane.map((run) => silence(run, theme, edges, axis)))));
}

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {number} theme
 * @param {number} from
 * @param {number} to
 */
function say({ numbers, texts }, speaker, theme, from, to) {
  const { t } = speaker;
  const speaking = sourcesSpeaking(numbers, from, to).map((s) => texts.sources.short[s]);
  const what = t("silence", { theme: speaker.lower(texts.themes.title[theme]), when: speaker.window(from, to) });
  const cover = speaking.length ? t("silence.cover", { names: speaker.list(speaking) }) : t("silence.none");
  return { what, cover };
}
