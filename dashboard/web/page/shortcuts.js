/** The keys of the page in a list, and a switch for those that are a single letter or sign. */
/** @import { Page, Speaker } from "../view/types.js" */
import { createDialog } from "./dialog.js";
import { button, byId, closest, find, h } from "./dom.js";

const WRITING = "input, textarea, select, dialog";
const OPENER = "[data-shortcuts]";
const OFF = "no-keys";
/** What each does, and its keys; those of one letter or sign stand first. @type {[string, string[]][]} */
const KEYS = [
  ["search", ["/"]], ["list", ["?"]], ["play", ["P"]],
  ["escape", ["Esc"]], ["parts", ["Tab"]], ["rows", ["↑", "↓", "Home", "End"]],
  ["map", ["←", "↑", "→", "↓", "+", "−"]], ["marks", ["Enter"]], ["time", ["←", "→"]], ["edges", ["←", "→", "Page Up", "Page Down"]],
];
const SINGLE = 3;

/** Whether a key is meant for what is written in. @param {Event} event */
export const isWriting = (event) => closest(event, WRITING) !== null;

/** Whether a key of one letter or sign is meant for the page. @param {KeyboardEvent} event */
export const isShortcut = (event) =>
  !event.ctrlKey && !event.metaKey && !event.altKey && !isWriting(event) && !document.documentElement.classList.contains(OFF);

/** @param {Page} page */
export function startShortcuts({ speaker, actions }) {
  const { t } = speaker;
  createDialog("shortcuts", OPENER, t("shortcuts"), t("close"), () => parts(speaker));
  const opener = button("link", { "data-shortcuts": true, "aria-haspopup": "dialog" }, t("shortcuts"));
  byId("preferences-sheet").append(h("p", {}, opener));
  /** @type {Record<string, () => void>} */
  const does = { "?": () => opener.click(), p: actions.play, P: actions.play };
  document.addEventListener("keydown", (event) => {
    if (!Object.hasOwn(does, event.key) || !isShortcut(event)) return;
    event.preventDefault();
    does[event.key]();
  });
  byId("shortcuts").addEventListener("change", () => {
    document.documentElement.classList.toggle(OFF, !/** @type {HTMLInputElement} */ (find("#shortcuts input")).checked);
  });
}

/** @param {Speaker} speaker */
const parts = ({ t }) => [
  h("label", { class: "choice" }, h("input", { type: "checkbox", checked: true }), t("shortcuts.single")),
  table(t, KEYS.slice(0, SINGLE)),
  table(t, KEYS.slice(SINGLE)),
];

/** @param {Speaker["t"]} t @param {[string, string[]][]} rows */
const table = (t, rows) => h("dl", { class: "keys" }, rows.flatMap(([what, keys]) => [
  h("dt", {}, keys.flatMap((key, k) => [k > 0 && " ", h("kbd", {}, key)])), h("dd", {}, t(`shortcuts.${what}`)),
]));
