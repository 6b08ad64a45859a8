/** What a bar counts. */
/** @import { Atlas, Histogram, Speaker } from "../view/types.js" */
import { saySure } from "../model/preview.js";

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {Histogram} counts
 * @param {number[]} edges of the bins
 * @param {number} lane
 * @param {number} day
 * @returns {string} nothing where no bar stands
 */
export function sayBar({ texts }, speaker, counts, edges, lane, day) {
  const k = edges.findIndex((edge, i) => edge <= day && day < edges[i + 1]);
  const [certain, possible] = [counts.certain[lane]?.[k] ?? 0, counts.possible[lane]?.[k] ?? 0];
  if (certain + possible === 0) return "";
  return speaker.t("bar", { when: speaker.window(edges[k], edges[k + 1] - 1), theme: texts.themes.title[lane], sure: saySure(speaker, { certain, possible }) });
}
