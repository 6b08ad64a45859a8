/** The languages of the maps of a picture. */
/** @import { Files, ViewState } from "../view/types.js" */
/** @import { Words } from "../compare/pair.js" */
import { inLanguage } from "../compare/compare.js";
import { besideOf } from "../compare/pair.js";

/**
 * The words of the first map, and those of the second where there is one.
 * @param {Words} page
 * @param {Files} files
 * @param {ViewState} view
 * @returns {Promise<Words[]>}
 */
export async function wordsOf({ atlas, speaker }, files, view) {
  const [own, beside] = [{ atlas, speaker }, besideOf({ atlas, speaker }, view)];
  if (!beside) return [own];
  return [own, beside.kind === "lang" && beside.lang !== atlas.texts.lang ? await inLanguage(atlas, files, beside.lang) : own];
}
