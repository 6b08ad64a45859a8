/** What a mark or an area says when it is pointed at. */
/** @import { Atlas, Scene, Speaker } from "../view/types.js" */
import { fullName } from "../model/former.js";
import { isolated } from "../model/isolate.js";
import { members } from "../model/marks.js";
import { saySure } from "../model/preview.js";
import { below } from "../model/under.js";

const OTHERS = 6;

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {Scene} scene
 * @param {number} place
 * @returns {{title: string, lines: string[]}}
 */
export function describe(atlas, speaker, { counts, beside, named, zoom }, place) {
  const [{ numbers, texts }, { t }, first] = [atlas, speaker, named.get(place) ?? place];
  const [title, ...others] = [first, ...members(numbers, zoom, place).filter((i) => i !== first)].map((i) => isolated(fullName(atlas, speaker, i)));
  const reckoned = numbers.places.until[first] === null ? "" : t("reckoned");
  const possible = counts.possible[place];
  const themes = texts.themes.title.map((name, slot) => ({ name, n: counts.certain[slot][place] }))
    .filter(({ n }) => n > 0).map(({ name, n }) => `${isolated(name)} ${n}`);
  const n = counts.total[place];
  const split = saySure(speaker, { certain: n - possible, possible });
  const also = others.slice(0, OTHERS).join(", ") + (others.length > OTHERS ? " …" : "");
  const told = n ? t("events", { n }) + t("status.then") + split : beside[place] ? "" : t("context.word");
  const under = beside[place] ? t("context.of", { n: beside[place], names: speaker.list(below(atlas)) }) : "";
  return { title, lines: [reckoned, told, themes.join(" · "), under, also].filter(Boolean) };
}
