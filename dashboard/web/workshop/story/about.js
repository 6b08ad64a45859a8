/** What the whole is called, who made it, and under which licence it is passed on. */
/** @import { Draft } from "../types.js" */
/** @import { StoryDeps } from "./story.js" */
/** @import { Told } from "./fields.js" */
import { h } from "../../page/dom.js";
import { setMeta } from "../core/edits.js";
import { createField } from "./fields.js";
import { createLanguages } from "./languages.js";
import { createLicence } from "./licence.js";
import { createMakers } from "./makers.js";

/** @type {{name: string, kind?: "long"}[]} */
const TEXTS = [{ name: "title" }, { name: "description", kind: "long" }];

/** @param {StoryDeps} deps */
export function createAbout(deps) {
  const { voice: { t }, draft, act } = deps;
  /** @param {string} name @param {"long"} [kind] */
  const field = (name, kind) => createField({
    id: `story-${name}`, label: t(`story.${name}`), hint: t(`story.${name}.hint`), kind, face: "is-long",
    change: (text) => act(setMeta(draft(), [name], text || undefined)),
  });
  const texts = TEXTS.map(({ name, kind }) => ({ name, ...field(name, kind) }));
  const version = { name: "version", ...field("version") };
  const parts = [createLanguages(deps), createMakers(deps), createLicence(deps)];
  return {
    element: h("div", { class: "fields" }, texts.map(({ element }) => element), parts.map(({ element }) => element), version.element),
    /** @param {Draft} now @param {Told} told */
    show(now, told) {
      for (const { name, fill, tell } of [...texts, version]) {
        const value = now.meta[name];
        fill(typeof value === "string" || typeof value === "number" ? String(value) : "");
        tell(told("meta", "", name));
      }
      parts.forEach((part) => part.show(now, told));
    },
  };
}
