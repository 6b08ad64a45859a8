/** A sheet with nothing in it but the columns that most begin with. */
/** @import { Draft } from "../types.js" */
/** @import { Voice } from "../voice.js" */

const FIELDS = ["title", "date", "place", "theme", "summary", "source"];

/** @param {Voice} voice @returns {Draft} */
export const emptyDraft = ({ t, lang }) => ({
  draft: 1,
  meta: { languages: [lang] },
  columns: [{ name: "id", field: "id" }, ...FIELDS.map((field) => ({ name: t(`field.${field}`), field }))],
  tables: { events: [] },
  sources: [],
});
