/** What stands in the part of the share dialog that saves files. */
/** @import { Speaker } from "../view/types.js" */
import { button, h } from "../page/dom.js";
import { labelOf, OF, offered } from "./formats.js";

/** What a file may hold. */
const SCOPES = ["view", "all"];

/** @param {Speaker["t"]} t */
export function takingParts(t) {
  const choices = SCOPES.map((scope, k) => h("label", { class: "choice" },
    h("input", { type: "radio", name: "scope", value: scope, checked: k === 0 }), h("span", { "data-scope": scope })));
  const groups = OF.map((of) => h("optgroup", { label: t(`share.download.${of}`) },
    offered(of).map((format) => h("option", { value: format.id }, labelOf(format)))));
  return [
    h("p", { class: "quiet small" }, t("share.download.help")),
    h("div", { class: "choices", role: "group", "aria-label": t("share.download.scope") }, choices),
    h("div", { class: "choices" },
      h("label", { class: "choice" }, t("share.download.format"), h("select", { name: "format" }, groups)),
      button("button", { "data-save": true }, t("share.download.save"))),
    h("p", { class: "taking-note quiet small" }),
  ];
}
