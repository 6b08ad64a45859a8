/** Who wrote a source: a line of two boxes for each. */
/** @import { Voice } from "../voice.js" */
/** @import { Name } from "./items.js" */
import { button, h } from "../../page/dom.js";
import { boxesOf, nameOf } from "./items.js";

/** @param {{id: string, voice: Voice, set: (names: Name[]) => void}} deps */
export function createAuthors({ id, voice: { t }, set }) {
  /** A line that says nothing yet is null. @type {(Name | null)[]} */
  let names = [];
  const lines = h("div", { class: "authors" });
  const add = button("button small", {}, t("source.author.add"));
  const element = h("fieldset", { class: "field is-long" }, h("legend", {}, t("source.author")), lines, add);

  const told = () => names.filter((name) => name !== null);

  /** @param {number} at */
  function line(at) {
    const boxes = boxesOf(names[at] ?? {});
    const given = h("input", { id: `${id}-${at}-given`, type: "text", autocomplete: "off", dir: "auto", value: boxes.given });
    const family = h("input", { id: `${id}-${at}-family`, type: "text", autocomplete: "off", dir: "auto", value: boxes.family });
    const away = button("button small", { "aria-label": t("source.author.remove", { n: at + 1 }), title: t("source.author.remove", { n: at + 1 }) }, "×");
    const change = () => {
      names[at] = nameOf(names[at] ?? {}, { given: given.value.trim(), family: family.value.trim() });
      set(told());
    };
    for (const box of [given, family]) box.addEventListener("change", change);
    away.addEventListener("click", () => remove(at));
    return h("div", { class: "author", role: "group", "aria-label": t("source.author.n", { n: at + 1 }) },
      h("label", { for: given.id }, h("span", {}, t("source.author.given")), given),
      h("label", { for: family.id }, h("span", {}, t("source.author.family")), family), away);
  }

  function draw() {
    lines.replaceChildren(...names.map((_, at) => line(at)));
  }

  /** @param {number} at */
  function remove(at) {
    names = names.filter((_, k) => k !== at);
    draw();
    set(told());
    (lines.querySelectorAll("input")[2 * Math.min(at, names.length - 1)] ?? add).focus();
  }

  add.addEventListener("click", () => {
    names = [...names, null];
    draw();
    document.getElementById(`${id}-${names.length - 1}-given`)?.focus();
  });

  return {
    element,
    /** @param {Name[]} now as the source has them */
    show(now) {
      if (JSON.stringify(now) === JSON.stringify(told()) && names.length) return;
      names = [...now];
      draw();
    },
  };
}
