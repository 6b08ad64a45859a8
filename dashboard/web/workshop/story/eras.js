/** Eras: named periods, one after the other. */
/** @import { Draft, Row } from "../types.js" */
/** @import { StoryDeps } from "./story.js" */
/** @import { Told } from "./fields.js" */
import { h } from "../../page/dom.js";
import { addEra, deleteRows, moveBy, setCells } from "../core/edits.js";
import { cell, rowsOf } from "../core/rows.js";
import { createDating } from "./dating.js";
import { createField } from "./fields.js";
import { createAdder, createHandles, createItems } from "./items.js";

const ERAS = "eras";
/** @type {{name: string, kind?: "long"}[]} */
const FIELDS = [{ name: "title" }, { name: "start" }, { name: "end" }, { name: "summary", kind: "long" }, { name: "boundary" }];

/** @param {StoryDeps} deps */
export function createEras(deps) {
  const { voice, draft, act } = deps;
  const { t } = voice;
  /** @type {Told} */
  let told = () => [];
  const host = h("ol", { class: "plain cards" });
  const dating = createDating({ ask: deps.ask, lang: voice.lang, draft, on: show });
  const items = createItems(host, make);

  /** @param {string} key */
  function make(key) {
    const id = `story-era-${key}`;
    const fields = FIELDS.map(({ name, kind }) => ({
      name,
      ...createField({
        id: `${id}-${name}`, label: t(`story.era.${name}`), hint: name === "end" ? t("story.era.end.hint") : "", kind, face: name === "title" || name === "boundary" ? "is-long" : "",
        change: (value) => act(setCells(draft(), ERAS, [{ key, column: name, value }])),
      }),
    }));
    const name = h("bdi", {});
    const said = h("p", { class: "said is-long", role: "status" });
    const handles = createHandles(voice, id, { move: (by) => act(moveBy(draft(), ERAS, [key], by)), remove: () => act(deleteRows(draft(), ERAS, [key])) });
    return {
      element: h("li", { class: "card-of" },
        h("div", { class: "card-head" }, h("h3", {}, name), handles.element),
        h("div", { class: "fields" }, fields.flatMap(({ name: own, element }) => (own === "end" ? [element, said] : [element])))),
      /** @param {Row} row @param {number} at @param {number} all */
      show(row, at, all) {
        for (const field of fields) {
          field.fill(cell(row, field.name));
          field.tell(told(ERAS, key, field.name));
        }
        name.textContent = cell(row, "title");
        const text = dating.said({ start: cell(row, "start"), end: cell(row, "end") });
        said.textContent = text && t("story.era.said", { text });
        handles.show(cell(row, "title"), at, all);
      },
    };
  }

  function show() {
    items.show(rowsOf(draft(), ERAS), ({ key }) => key);
  }

  return {
    element: h("div", {}, h("p", { class: "quiet" }, t("story.eras.about")), host, createAdder({
      id: "story-era-new", label: t("story.era.new"), text: t("story.add"),
      add(title) {
        act(addEra(draft(), { title, start: "", end: "" }));
        document.getElementById(`story-era-${rowsOf(draft(), ERAS).at(-1)?.key}-start`)?.focus();
        return true;
      },
    })),
    /** @param {Draft} _ @param {Told} asked */
    show(_, asked) {
      told = asked;
      show();
    },
  };
}
