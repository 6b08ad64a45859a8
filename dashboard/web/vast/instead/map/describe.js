/** What a mark of cells says when it is pointed at. */
/** @import { Atlas, Scene, Speaker } from "../../types.js" */
import { isolated } from "../../../model/isolate.js";
import { saySure } from "../../../model/preview.js";
import { titleOf } from "../../title.js";

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {Scene} scene
 * @param {number} place
 * @returns {{title: string, lines: string[]}}
 */
export function describe(atlas, speaker, { counts }, place) {
  const { t, number } = speaker;
  const { about } = /** @type {typeof counts & {about?: boolean}} */ (counts);
  const [n, possible] = [counts.total[place], counts.possible[place]];
  const told = t("events", { n }) + t("status.then") + saySure(speaker, { certain: n - possible, possible });
  const themes = atlas.texts.themes.title.flatMap((name, slot) => (counts.certain[slot][place] ? [`${isolated(name)} ${number(counts.certain[slot][place])}`] : []));
  return { title: titleOf(atlas, speaker, place), lines: [about ? t("vast.about") + told : told, themes.join(" · ")].filter(Boolean) };
}
