/** What “certain” and “possible” mean for the date of one event, in one sentence. */
/** @import { Day, Payload, Row, Speaker } from "../types.js" */
/** @import { Bounded } from "./window.js" */
import { membersOf } from "./window.js";

/**
 * @param {Pick<Payload, "members"> & {events: Bounded & {said: Pick<Payload["events"]["said"], "form">}}} numbers
 * @param {Pick<Speaker, "t" | "stretch" | "window">} speaker
 * @param {Row} event
 * @returns {string} nothing where no date is known
 */
export function sayMeaning({ events, members }, { t, stretch, window }, event) {
  if (events.said.form[event] === null) return "";
  const rows = membersOf(members, event);
  const [begun, over] = [events.start_latest[event], events.end_earliest[event]];
  if (rows) return members.each[rows[0]] ? t("means.each") : t("means.one", { all: stretch(over, begun) });
  const [first, last] = [events.start_earliest[event], events.end_latest[event]];
  if (first === last) return t("means.day");
  const all = stretch(Math.min(begun, over), Math.max(begun, over));
  const isExact = Math.min(begun, over) === first && Math.max(begun, over) === last;
  if (isExact) return t(begun <= over ? "means.exact" : "means.once", { all });
  if (begun > over) return t("means.within", { all, reach: stretch(first, last) });
  return t("means.lasted", { all: window(begun, over), reach: window(first, last) });
}
