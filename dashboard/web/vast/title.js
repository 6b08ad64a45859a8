/** What a mark is called: the place of most events, and how many others it holds. */
/** @import { Atlas, Row, Speaker } from "./types.js" */
import { isolated } from "../model/isolate.js";
import { vastOf } from "./vast.js";

/** @param {Atlas} atlas @param {Speaker} speaker @param {Row} place */
export function titleOf(atlas, { t }, place) {
  const n = (vastOf(atlas).shown.get(place)?.places ?? 1) - 1;
  const name = isolated(atlas.texts.places.name[place]);
  return n > 0 ? t("vast.others", { name, n }) : name;
}
