/** Find and replace: a bar over the table. */
/** @import { Draft, Refused, Step } from "../types.js" */
/** @import { Voice } from "../voice.js" */
import { button, h } from "../../page/dom.js";
import { found, replaced } from "../core/find.js";

/**
 * @param {HTMLElement} host
 * @param {{voice: Voice, draft: () => Draft, act: (step: Step | Refused) => void, go: (key: string, column: string) => void}} deps
 */
export function createFindBox(host, { voice, draft, act, go }) {
  const { t } = voice;
  const what = h("input", { id: "find-what", type: "search", "aria-label": t("find.what"), placeholder: t("find.what"), autocomplete: "off" });
  const into = h("input", { id: "find-into", type: "text", "aria-label": t("find.into"), placeholder: t("find.into"), autocomplete: "off" });
  const exact = h("input", { id: "find-exact", type: "checkbox" });
  const whole = h("input", { id: "find-whole", type: "checkbox" });
  const said = h("span", { id: "find-said", role: "status", class: "quiet" });
  let at = -1;

  const how = () => ({ exact: exact.checked, whole: whole.checked });
  const hits = () => (what.value ? found(draft(), what.value, how()) : []);

  function tell() {
    const all = hits();
    said.textContent = what.value ? t("find.count", { n: all.length }) : "";
    return all;
  }

  /** @param {1 | -1} by */
  function step(by) {
    const all = tell();
    if (!all.length) return;
    at = (at + by + all.length) % all.length;
    said.textContent = t("find.at", { at: at + 1, n: all.length });
    go(all[at].key, all[at].column);
  }

  /** @param {boolean} all */
  function replace(all) {
    const targets = hits();
    if (!targets.length) return void tell();
    const chosen = all ? targets : [targets[Math.max(at, 0) % targets.length]];
    act(replaced(draft(), chosen, what.value, into.value, how()));
    said.textContent = t("find.replaced", { n: chosen.length });
  }

  const act1 = (/** @type {string} */ id, /** @type {() => void} */ on) => {
    const made = button("button small", { id: `find-${id}` }, t(`find.${id}`));
    made.addEventListener("click", on);
    return made;
  };
  what.addEventListener("input", () => { at = -1; tell(); });
  what.addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); step(event.shiftKey ? -1 : 1); what.focus(); } });
  host.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });

  function close() {
    host.hidden = true;
    document.getElementById("find")?.focus();
  }

  host.replaceChildren(what, act1("next", () => step(1)), into, act1("one", () => replace(false)), act1("all", () => replace(true)),
    h("label", {}, exact, t("find.exact")), h("label", {}, whole, t("find.whole")), said, act1("close", close));
  return {
    open() {
      host.hidden = false;
      what.focus();
      what.select();
    },
  };
}
