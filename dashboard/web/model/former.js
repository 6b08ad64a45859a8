/** What a place is called where there is room to say that its state is gone. */
/** @import { Atlas, Row, Speaker } from "../types.js" */

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {Row} place
 */
export function fullName({ numbers: { places }, texts }, { t }, place) {
  const [name, year] = [texts.places.name[place], places.until[place]];
  return year === null ? name : t("former", { name, year: String(year) });
}
