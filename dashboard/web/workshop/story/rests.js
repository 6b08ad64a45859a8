/** The sources that an answer rests on. */
/** @import { Row } from "../types.js" */
/** @import { StoryDeps } from "./story.js" */
import { button, h } from "../../page/dom.js";
import { setCells } from "../core/edits.js";
import { TOURS } from "../core/edits/steps.js";
import { cell, rowOf } from "../core/rows.js";
import { optionsOf } from "./fields.js";
import { cellOf, idsIn, sourcesOf } from "./tourevents.js";

/** @param {StoryDeps} deps @param {string} key of the step @param {string} id */
export function createRests({ voice: { t }, draft, act }, key, id) {
  const list = h("ul", { class: "chips" });
  const said = h("p", { id: `${id}-said`, class: "said is-wrong" });
  const select = h("select", { id, "aria-describedby": said.id });
  const add = button("button small", { id: `${id}-add` }, t("story.add"));
  const ids = () => idsIn(cell(rowOf(draft(), TOURS, key), "sources"));
  const set = (/** @type {string[]} */ value) => act(setCells(draft(), TOURS, [{ key, column: "sources", value: cellOf(value) }]));
  add.addEventListener("click", () => { if (select.value) set([...ids(), select.value]); });

  /** @param {string} source @param {string} title */
  function chip(source, title) {
    const away = button("link", { "aria-label": t("story.remove", { name: title }) }, "×");
    away.addEventListener("click", () => {
      set(ids().filter((one) => one !== source));
      select.focus();
    });
    return h("li", {}, h("bdi", {}, title), " ", away);
  }

  let seen = "";
  return {
    element: h("div", { class: "field is-long" }, h("label", { for: id }, t("story.step.sources")), list, h("div", { class: "adder" }, select, add), said),
    /** @param {Row} row @param {string[]} wrong */
    show(row, wrong) {
      said.textContent = wrong.join(" ");
      const known = sourcesOf(draft());
      const own = idsIn(cell(row, "sources"));
      const state = JSON.stringify([known, own]);
      if (state === seen) return;
      seen = state;
      list.replaceChildren(...own.map((source) => chip(source, known.find((one) => one.id === source)?.title ?? source)));
      list.hidden = !own.length;
      select.replaceChildren(h("option", { value: "" }, t("story.choose")), ...optionsOf(known.filter((one) => !own.includes(one.id)).map((one) => ({ value: one.id, text: one.title }))));
    },
  };
}
