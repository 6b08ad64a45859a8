/** The invented collection of the golden cases, with the page's words. */
/** @import { Atlas, ViewState } from "../../dashboard/web/types.js" */
import { readFileSync } from "node:fs";
import { initial } from "../../dashboard/web/model/address.js";
import { parse } from "../../dashboard/web/model/days.js";
import { createSpeaker } from "../../dashboard/web/model/speaker.js";

/** Read a JSON file of the repository. @param {string} path */
export const json = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));

/** Read a golden file. @param {string} name */
export const golden = (name) => json(`dashboard/contract/cases/${name}.json`);

/** @param {string} [lang] of the page's words and the dates @returns {Atlas} */
export function atlas(lang = "en") {
  const { numbers, texts } = golden("atlas");
  const { locale, words } = json(`dashboard/contract/words/en.json`);
  return { numbers, texts: { ...texts, locale, words, dates: json(`events/dates/phrases/${lang}.json`) } };
}

/** The same collection for every test; none changes it. */
export const small = atlas();
export const speaker = createSpeaker(small);

/** @param {Partial<ViewState>} [patch] @returns {ViewState} */
export const view = (patch = {}) => ({ ...initial(small.numbers), ...patch });

/** First day of a date. @param {string} text */
export const first = (text) => bounds(text).earliest;

/** Last day of a date. @param {string} text */
export const last = (text) => bounds(text).latest;

/** A window between two dates. @param {string} from @param {string} to */
export const between = (from, to) => ({ from: first(from), to: last(to) });

/** @param {string} text */
function bounds(text) {
  const found = parse(text);
  if (!found) throw new Error(`no date: ${text}`);
  return found;
}
