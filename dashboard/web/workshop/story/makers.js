/** Who made it. */
/** @import { Draft } from "../types.js" */
/** @import { StoryDeps } from "./story.js" */
/** @import { Told } from "./fields.js" */
import { button, h } from "../../page/dom.js";
import { setMeta } from "../core/edits.js";
import { createChoice, createField, optionsOf } from "./fields.js";
import { createAdder, createItems } from "./items.js";
import { without } from "./without.js";

const ROLES = ["author", "editor", "translator", "teacher", "contributor", "publisher"];

/** @typedef {Record<string, unknown> & {title?: string, role?: string, roles?: string[]}} Maker */

/** @param {Draft} draft @returns {Maker[]} */
export const makersOf = ({ meta: { contributors } }) =>
  (Array.isArray(contributors) ? contributors.filter((one) => one && typeof one === "object") : []);

/** The first role of somebody, or empty. @param {Maker} maker */
export const roleOf = ({ roles, role }) => (Array.isArray(roles) ? String(roles[0] ?? "") : typeof role === "string" ? role : "");

/** The same with another role. @param {Maker} maker @param {string} role @returns {Maker} */
export function withRole(maker, role) {
  const others = Array.isArray(maker.roles) ? maker.roles.slice(1).filter((one) => one !== role) : [];
  const roles = [role, ...others].filter(Boolean);
  return { ...without(without(maker, "role"), "roles"), ...(roles.length ? { roles } : {}) };
}

/** @param {StoryDeps} deps */
export function createMakers({ voice: { t, has }, draft, act }) {
  const set = (/** @type {Maker[]} */ makers) => act(setMeta(draft(), ["contributors"], makers.length ? makers : undefined));
  /** @param {number} at @param {Maker | null} maker */
  const put = (at, maker) => set(makersOf(draft()).flatMap((one, k) => (k !== at ? [one] : maker ? [maker] : [])));

  /** @param {string} key the place in the list */
  function make(key) {
    const at = Number(key);
    const id = `story-maker-${key}`;
    const name = createField({ id, label: t("story.maker.name"), change: (title) => put(at, { ...makersOf(draft())[at], title }) });
    const role = createChoice({ id: `${id}-role`, label: t("story.maker.role"), options: [], change: (value) => put(at, withRole(makersOf(draft())[at], value)) });
    const away = button("button small", {}, t("row.remove"));
    away.addEventListener("click", () => put(at, null));
    return {
      element: h("li", { class: "line" }, name.element, role.element, away),
      /** @param {Maker} maker */
      show(maker) {
        const own = roleOf(maker);
        const codes = ["", ...new Set([...ROLES, ...(own ? [own] : [])])];
        if (role.box.children.length !== codes.length) role.box.replaceChildren(...optionsOf(codes.map((value) => ({ value, text: has(`story.role.${value}`) ? t(`story.role.${value}`) : value || t("story.choose") }))));
        role.fill(own);
        name.fill(String(maker.title ?? ""));
        name.tell(maker.title ? [] : [t("story.maker.nameless")]);
        away.setAttribute("aria-label", t("story.remove", { name: String(maker.title ?? "") }));
      },
    };
  }

  const host = h("ol", { class: "plain" });
  const items = createItems(host, make);
  const said = h("p", { class: "said is-wrong" });
  return {
    element: h("fieldset", { class: "is-long" }, h("legend", {}, t("story.makers")), host, said, createAdder({
      id: "story-maker-new", label: t("story.maker.new"), text: t("story.add"),
      add: (title) => { set([...makersOf(draft()), { title, roles: ["author"] }]); return true; },
    })),
    /** @param {Draft} now @param {Told} told */
    show(now, told) {
      items.show(makersOf(now), (_, at) => String(at));
      said.textContent = told("meta", "", "contributors").join(" ");
    },
  };
}
