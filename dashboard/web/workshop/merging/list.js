/** All items of a plan in their groups, a hundred of each at once, and what is chosen of them. */
/** @import { MergeItem, MergePlan } from "../types.js" */
/** @import { Choices } from "../core/merging/merged.js" */
/** @import { Voice } from "../voice.js" */
/** @import { Labels } from "./labels.js" */
/** @import { Group } from "./groups.js" */
import { button, closest, h } from "../../page/dom.js";
import { withAll, withCell, withWhole } from "./choosing.js";
import { groupsOf, paged } from "./groups.js";
import { itemOf } from "./items.js";

/**
 * @typedef {object} ListDeps
 * @property {Voice} voice
 * @property {Labels} labels
 * @property {MergePlan} plan
 * @property {Choices} choices
 * @property {(choices: Choices) => void} on what is chosen now
 */

/** @param {ListDeps} deps */
export function createList({ voice, labels, plan, choices: first, on }) {
  const numbers = new Map(plan.items.map((item, n) => [item, n]));
  let choices = first;

  /** @param {Choices} now */
  function choose(now) {
    choices = now;
    on(now);
  }

  const element = h("div", { class: "groups" }, groupsOf(plan).map((group) => section(group, {
    voice, labels,
    item: (item) => itemOf(item, numbers.get(item) ?? 0, choices, { voice, labels }),
    all: (side) => choose(withAll(choices, group.items, side)),
  })));

  element.addEventListener("change", (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const [line, field] = [closest(event, ".difference"), closest(event, "fieldset")];
    if (!line || !field) return;
    const item = plan.items[Number(line.dataset.item)];
    const value = /^\d+$/.test(input.value) ? Number(input.value) : /** @type {any} */ (input.value);
    field.classList.remove("is-open");
    field.querySelector(".open-mark")?.toggleAttribute("hidden", true);
    if (field.dataset.cell !== undefined) return choose(withCell(choices, item, item.cells[Number(field.dataset.cell)].column, value));
    for (const cell of line.querySelectorAll("fieldset[data-cell]")) cell.toggleAttribute("disabled", value !== "cells");
    choose(withWhole(choices, item, value));
    if (value === "cells") line.replaceWith(refreshed(line, itemOf(item, Number(line.dataset.item), choices, { voice, labels })));
  });
  return element;
}

/** An item that is drawn anew: the hand stays where it was. @param {HTMLElement} line @param {HTMLElement} made */
function refreshed(line, made) {
  const { name, value } = /** @type {HTMLInputElement} */ (line.ownerDocument.activeElement);
  requestAnimationFrame(() => /** @type {HTMLElement | null} */ (made.querySelector(`input[name="${name}"][value="${value}"]`))?.focus());
  return made;
}

/**
 * @param {Group} group
 * @param {{voice: Voice, labels: Labels, item: (item: MergeItem) => HTMLElement, all: (side: "mine" | "proposed" | number) => void}} deps
 */
function section({ name, items }, { voice, labels, item, all }) {
  const { t } = voice;
  const title = t(`merge.group.${name}`);
  const list = h("ul", { class: "differences" });
  const pager = h("div", { class: "pager", role: "group", "aria-label": title });
  let at = 0;

  /** @param {number} page */
  function show(page) {
    const { page: now, last, from, shown } = paged(items, page);
    at = now;
    list.replaceChildren(...shown.map(item));
    pager.hidden = !last;
    said.textContent = t("merge.page", { from: from + 1, to: from + shown.length, n: items.length });
    before.disabled = now === 0;
    after.disabled = now === last;
  }

  /** @param {-1 | 1} by */
  function turn(by) {
    show(at + by);
    (by > 0 ? (after.disabled ? before : after) : before.disabled ? after : before).focus();
    heading.scrollIntoView({ block: "start" });
  }

  /** @param {string} key @param {() => void} on */
  const tool = (key, on) => {
    const made = button("button small", {}, t(key));
    made.addEventListener("click", on);
    return made;
  };
  const [before, after, said] = [tool("merge.before", () => turn(-1)), tool("merge.after", () => turn(1)), h("span", { role: "status" })];
  pager.append(before, said, after);
  const heading = h("h3", {}, title, " ", h("span", { class: "count" }, voice.number(items.length)));
  show(0);
  return h("section", { class: `group is-${name}` }, heading, tools({ items, labels, voice, tool, title, all: (side) => { all(side); show(at); } }), list, pager);
}

/**
 * Choices for all of a group.
 * @param {{items: readonly MergeItem[], labels: Labels, voice: Voice, title: string, tool: (key: string, on: () => void) => HTMLElement, all: (side: "mine" | "proposed" | number) => void}} deps
 */
function tools({ items, labels, voice: { t }, title, tool, all }) {
  const files = [...new Set(items.flatMap(({ theirs, gone }) => [...theirs.flatMap(({ from, also }) => [from, ...also]), ...gone]))].sort((a, b) => a - b);
  const whose = h("select", { "aria-label": t("merge.which"), hidden: files.length < 2 }, files.map((file) => h("option", { value: file }, labels.names[file])));
  return h("div", { class: "group-tools", role: "group", "aria-label": t("merge.all", { group: title }) },
    tool("merge.all.mine", () => all("mine")), tool("merge.all.theirs", () => all(Number(whose.value))), whose, tool("merge.all.proposed", () => all("proposed")));
}
