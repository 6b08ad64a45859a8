/** What is said of the whole of the lists, and the rows of all events. */
/** @import { Index, Part, Source } from "./types.js" */
import { texts } from "../container.js";
import { known } from "../runs.js";
import { starts } from "./rows.js";

/** @typedef {ReturnType<typeof import("./files.js").createListFiles>} Files */

/** @param {Files} files @returns {Promise<Index>} */
export async function openIndex(files) {
  const { header, columns } = await files.packed("index.bin");
  const { total, rows, points, bits, ids } = /** @type {any} */ (header);
  const [from, to, themes] = ["from", "to", "themes"].map((name) => known(columns, `rows.${name}`));
  const parts = Array.from(from, (_, k) => {
    const last = Math.min((k + 1) * rows, total) - 1;
    return partOf(files, `rows/${k}.bin`, { first: k * rows, last, n: last + 1 - k * rows, from: from[k], to: to[k], themes: themes[k] });
  });
  return {
    total, points, bits, ids,
    events: [...starts(known(columns, "events"))],
    whole: { n: total, parts, root: null, bits: null },
    words: texts(columns, "words"),
    places: [...known(columns, "places")],
  };
}

/** @param {Files} files @param {string} path @param {Omit<Part, "load">} told @returns {Part} */
export const partOf = (files, path, told) => ({ ...told, load: () => files.rows(path) });
