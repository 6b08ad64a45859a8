/** Find and replace: a bar over the table. */
/** @import { Draft, Refused, Step } from "../types.js" */
/** @import { Voice } from "../voice.js" */
import { button, h } from "../../page/dom.js";
import { find, next, replaceAll, replaceOne } from "../core/find.js";

/**
 * @param {HTMLElement} host
 * @param {{voice: Voice, draft: () => Draft, act: (step: Step | Refused) => boolean, go: (key: string, column: string) => void}} deps
 */
export function createFindBox(host, { voice, draft, act, go }) {
  const { t } = voice;
  const what = h("input", { id: "find-what", type: "search", "aria-label": t("find.what"), placeholder: t("find.what"), autocomplete: "off" });
  const into = h("input", { id: "find-into", type: "text", "aria-label": t("find.into"), placeholder: t("find.into"), autocomplete: "off" });
  const exact = h("input", { id: "find-exact", type: "checkbox" });
  const whole = h("input", { id: "find-whole", type: "checkbox" });
  const said = h("span", { id: "find-said", role: "status", class: "quiet" });
  /** @type {import("../core/find.js").Found | null} */
  let at = null;

  const query = () => ({ text: what.value, exact: exact.checked, whole: whole.checked });
  const hits = () => (what.value ? find(draft(), query()) : []);

  function tell() {
    const all = hits();
    said.textContent = what.value ? t("find.count", { n: all.length }) : "";
    return all;
  }

  /** @param {1 | -1} by */
  function step(by) {
    const all = tell();
    at = next(all, at, by);
    if (!at) return;
    const place = at;
    said.textContent = t("find.at", { at: all.findIndex((one) => one.key === place.key && one.column === place.column && one.at === place.at) + 1, n: all.length });
    go(at.key, at.column);
  }

  function replace() {
    const all = hits();
    const target = at ?? all[0];
    if (!target) return void tell();
    act(replaceOne(draft(), query(), target, into.value));
    step(1);
  }

  function replaceEach() {
    const { length } = hits();
    if (!length) return void tell();
    if (act(replaceAll(draft(), query(), into.value))) said.textContent = t("find.replaced", { n: length });
  }

  const tool = (/** @type {string} */ id, /** @type {() => void} */ on) => {
    const made = button("button small", { id: `find-${id}` }, t(`find.${id}`));
    made.addEventListener("click", on);
    return made;
  };
  what.addEventListener("input", () => { at = null; tell(); });
  what.addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); step(event.shiftKey ? -1 : 1); what.focus(); } });
  host.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });

  function close() {
    host.hidden = true;
    document.getElementById("find")?.focus();
  }

  host.replaceChildren(what, tool("next", () => step(1)), into, tool("one", replace), tool("all", replaceEach),
    h("label", {}, exact, t("find.exact")), h("label", {}, whole, t("find.whole")), said, tool("close", close));
  return {
    open() {
      host.hidden = false;
      what.focus();
      what.select();
    },
  };
}
