/** What stands first in dates of figures, the day or the month: asked where the figures alone do not say. */
/** @import { Draft, Step } from "../types.js" */
/** @import { Voice } from "../voice.js" */
import { h } from "../../page/dom.js";
import { setMeta } from "../core/edits.js";

/** What can stand first -> where day and month stand then. */
const ORDERS = { "day-first": [0, 1], "month-first": [1, 0], "year-first": [2, 1] };
const DATES = ["date", "start", "end", "display_date"];
const FIGURES = /(?<![\d.,/-])(\d{1,2})(\s?[./]\s?|[,-])(\d{1,2})\2(\d{4}|\d{2})(?!\d|\s?[./]\s?\d|-\d)/;
const MONTHS = 12;
const DAYS = 31;
/** A year in which each month has all of its days. */
const LEAP = 2000;
const FIRST = "01/02/1961";

/** @param {number[]} figures @param {keyof typeof ORDERS} order */
function dayOf(figures, order) {
  const [day, month] = ORDERS[order].map((at) => figures[at]);
  return day >= 1 && day <= DAYS && month >= 1 && month <= MONTHS ? { day, month } : null;
}

/**
 * What figures can mean; null where they are no date of figures, or can mean but one day.
 * @param {string} text
 * @returns {{text: string, orders: {order: string, day: number, month: number}[]} | null}
 */
export function meanings(text) {
  const found = FIGURES.exec(text);
  if (!found) return null;
  const figures = [found[1], found[3], found[4]].map(Number);
  const known = /** @type {(keyof typeof ORDERS)[]} */ (Object.keys(ORDERS)).filter((order) => order !== "year-first" || found[4].length === 2);
  const orders = known.flatMap((order) => {
    const day = dayOf(figures, order);
    return day ? [{ order, ...day }] : [];
  });
  const days = new Set(orders.map(({ day, month }) => `${day}.${month}`));
  return days.size > 1 ? { text: found[0], orders } : null;
}

/** The first date of a draft that can mean several days, or any where an order is chosen already. @param {Draft} draft */
export function ambiguous({ meta, columns, tables }) {
  const names = columns.filter(({ field }) => DATES.includes(field)).map(({ name }) => name);
  for (const { cells } of tables.events) {
    for (const name of names) {
      const found = meanings(cells[name] ?? "");
      if (found) return found;
    }
  }
  return meta.order ? meanings(FIRST) : null;
}

/** @param {Draft} draft @param {string} order empty for what the other rows show @returns {Step} */
export const setOrder = (draft, order) => ({ ...setMeta(draft, ["order"], order || undefined), name: "workshop.did.figures", filling: {} });

/** @param {{voice: Voice, draft: () => Draft, act: (step: Step) => boolean}} deps */
export function createOrder({ voice: { t, locale }, draft, act }) {
  const said = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone: "UTC" });
  const label = h("label", { for: "date-order" });
  const select = h("select", { id: "date-order" });
  const element = h("p", { class: "date-order", hidden: true }, label, " ", select);
  select.addEventListener("change", () => act(setOrder(draft(), select.value)));
  let asked = "";

  return {
    element,
    /** Ask of the draft as it is now; a choice that is open stays. */
    show() {
      const found = ambiguous(draft());
      element.hidden = found === null;
      if (found && JSON.stringify(found) !== asked) {
        asked = JSON.stringify(found);
        label.textContent = t("columns.order", { text: found.text });
        select.replaceChildren(h("option", { value: "" }, t("columns.order.rows")),
          ...found.orders.map(({ order, day, month }) => h("option", { value: order }, said.format(Date.UTC(LEAP, month - 1, day)))));
      }
      const now = String(draft().meta.order ?? "");
      if (select.value !== now) select.value = now;
    },
  };
}
