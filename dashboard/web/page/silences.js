/** Years of a lane in which nothing is even possible, and which sources cover them all the same. */
/** @import { Atlas, Run, Speaker } from "../view/types.js" */
import { sourcesSpeaking } from "../model/bins.js";
import { button, h } from "./dom.js";

/**
 * @param {HTMLElement} host
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {number[]} edges first days of the bins and the day after the last one
 * @param {(day: number) => number} percent where a day lies on the axis
 */
export function createSilences(host, atlas, speaker, edges, percent) {
  const { span } = atlas.numbers;

  /** @param {Run} run @param {number} theme */
  function silence(run, theme) {
    const from = Math.max(edges[run.first], span[0]);
    const to = Math.min(edges[run.last + 1] - 1, span[1]);
    const said = say(atlas, speaker, theme, from, to);
    const [left, right] = [percent(from), percent(to + 1)];
    return button("silence", {
      title: said, "aria-label": said, "data-from": from, "data-to": to,
      style: `left:${left.toFixed(3)}%;width:${(right - left).toFixed(3)}%`,
    });
  }

  /** @param {Run[][]} runs */
  return (runs) => host.replaceChildren(...runs.map((lane, theme) =>
    h("div", { class: "silence-lane" }, lane.map((run) => silence(run, theme)))));
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
  return `${what} ${cover}`;
}
