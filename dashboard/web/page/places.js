/** The card's places: where the event was, in which roles, and how surely. */
/** @import { Atlas, Child, Speaker } from "../view/types.js" */
import { createBearings } from "../model/bearing.js";
import { fullName } from "../model/former.js";
import { h } from "./dom.js";
import { toPlace } from "./links.js";
import { rowsOf } from "./rows.js";

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {number} event
 */
export function placeItems(atlas, speaker, event) {
  const { links } = atlas.numbers;
  const rows = rowsOf(links, event);
  return [...new Set(rows.map((k) => links.place[k]))].map((place) =>
    placeItem(atlas, speaker, place, rows.filter((k) => links.place[k] === place).map((k) => links.role[k])));
}

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {number} p place
 * @param {number[]} roles
 */
function placeItem(atlas, speaker, p, roles) {
  const { numbers } = atlas;
  const { t } = speaker;
  const precision = numbers.precisions[numbers.places.precision[p]];
  const how = [...roles.map((role) => t(`role.${numbers.roles[role]}`)), t(`precision.${precision}`)].join(" · ");
  return h("li", {},
    h("span", { class: `glyph glyph-${precision}`, "aria-hidden": "true" }),
    toPlace("link", numbers.places.id[p], h("bdi", {}, fullName(atlas, speaker, p))),
    " ", h("span", { class: "quiet" }, how), bearing(atlas, speaker, p), accuracy(atlas, speaker, p));
}

/** How far it is from a place that readers know, and in which direction. @param {Atlas} atlas @param {Speaker} speaker @param {number} p */
function bearing({ numbers, texts }, { t, number }, p) {
  const found = createBearings(numbers)(p);
  if (!found) return null;
  const far = t(found.isExact ? "far.exact" : "far.about", { km: number(found.km) });
  return h("div", { class: "quiet small" }, t(`bearing.${found.direction}`, { far, name: texts.places.name[found.from] }));
}

/**
 * How near the point is, and who says so.
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {number} p
 */
function accuracy({ numbers: { places }, texts }, { t, number }, p) {
  const from = texts.places.coordinates_from[p];
  const km = places.accuracy_km[p];
  const parts = places.lon[p] === null
    ? [places.until[p] !== null && t("reckoned"), from && t("outline", { from })]
    : [km !== null && t("accuracy", { km: number(km) }), from && t("coordinates", { from })];
  const said = parts.filter(Boolean).join(" · ");
  return said ? h("div", { class: "quiet small" }, said) : null;
}
