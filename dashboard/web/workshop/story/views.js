/** The view of the atlas beside, as a collection keeps it: where it opens, and what a step of a tour shows. */
/** @import { Draft, Understood } from "../types.js" */
/** @import { Voice } from "../voice.js" */
import contract from "../../../contract/steps.json" with { type: "json" };
import { iso } from "../../model/days.js";
import { titleIn, themesOf } from "./themed.js";

/** What of a view a collection may open with. */
const OUTSET = [...contract.outset, ...contract.query];

/** @typedef {{from: string, to: string}} Span years, months or days as an address has them */

/** The parts of a query that have one of these keys, as they are written. @param {string} query @param {readonly string[]} keys */
const kept = (query, keys) =>
  query.replace(/^\?/, "").split("&").filter((part) => keys.includes(part.split("=")[0])).join("&");

/** What an atlas opens with that is to open as a view. @param {string} query */
export const outsetOf = (query) => kept(query, OUTSET);

/**
 * The cells of a step that shows a view.
 * @param {string} query
 * @param {Span | null} span all the time there is
 * @param {boolean} isLater whether steps before it have a window, which would else stay
 */
export function stepOf(query, span, isLater) {
  const given = new URLSearchParams(query);
  const [from, to] = [given.get("from"), given.get("to")];
  const isWhole = from === null && to === null;
  const window = span && (!isWhole || isLater) ? `${from ?? span.from}/${to ?? span.to}` : "";
  return {
    window: from !== null && to !== null ? `${from}/${to}` : window,
    view: given.get("view") ?? "",
    query: kept(query, contract.query),
    event: given.get("event") ?? "",
  };
}

/** The year of a day, as an address has it. @param {number} day */
const yearOf = (day) => iso(day).slice(0, -"-01-01".length);

/** All the time that events take. @param {Iterable<Pick<Understood, "days">>} understood @returns {Span | null} */
export function spanOf(understood) {
  let [first, last] = [Infinity, -Infinity];
  for (const { days } of understood) {
    if (!days) continue;
    first = Math.min(first, days[0]);
    last = Math.max(last, days[3]);
  }
  return first <= last ? { from: yearOf(first), to: yearOf(last) } : null;
}

/**
 * A view in words.
 * @param {{window?: string, camera?: string, query?: string}} view
 * @param {{voice: Voice, draft: Draft}} known
 * @returns {string[]}
 */
export function sayView({ window = "", camera = "", query = "" }, { voice, draft }) {
  const { t } = voice;
  const [from = "", to = from] = window.split("/");
  const others = [...new URLSearchParams(query)].map(([key, value]) =>
    (key === "themes" ? t("story.view.themes", { list: value ? voice.list(value.split(",").map((id) => themeNamed(draft, id, voice.lang))) : t("story.view.none") })
      : t("story.view.more", { key: voice.has(`story.view.key.${key}`) ? t(`story.view.key.${key}`) : key, value: value || t("story.view.none") })));
  return [
    window && (from === to ? t("story.view.in", { from }) : t("story.view.window", { from, to })),
    camera && t("story.view.camera", { lat: camera.split(",")[0], lon: camera.split(",")[1] }),
    ...others,
  ].filter(Boolean);
}

/** @param {Draft} draft @param {string} id @param {string} lang */
function themeNamed(draft, id, lang) {
  const theme = themesOf(draft).find((one) => one.id === id);
  return theme ? titleIn(theme, lang) : id;
}

/** What an atlas opens with, in words; empty for all of it. @param {string} query @param {{voice: Voice, draft: Draft}} known */
export function sayOutset(query, known) {
  const given = new URLSearchParams(query);
  const [from, to, camera] = ["from", "to", "view"].map((key) => given.get(key) ?? "");
  for (const key of contract.outset) given.delete(key);
  const { t } = known.voice;
  const open = from && !to ? t("story.view.since", { from }) : to && !from ? t("story.view.until", { to }) : "";
  return [open, ...sayView({ window: from && to ? `${from}/${to}` : "", camera, query: String(given) }, known)].filter(Boolean);
}
