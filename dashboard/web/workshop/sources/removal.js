/** Removing a source: what rests on it is counted first. */
/** @import { Draft, Refused, Step } from "../types.js" */
/** @import { Voice } from "../voice.js" */
import { button, h } from "../../page/dom.js";
import { isRefused, removeSource } from "../core/edits.js";

/**
 * @param {{key: string, voice: Voice, draft: () => Draft, act: (step: Step | Refused) => void, removed: () => void}} deps
 */
export function createRemoval({ key, voice: { t }, draft, act, removed }) {
  const said = h("p", { class: "said is-wrong", role: "status" });
  const all = button("button small danger", { hidden: true }, t("source.remove.all"));
  const ask = button("button small", {}, t("source.remove"));

  /** @param {boolean} withAll */
  function remove(withAll) {
    const step = removeSource(draft(), key, { with: withAll });
    if (isRefused(step)) {
      said.textContent = t("source.rests", { claims: t("source.rests.claims", { n: Number(step.filling?.claims) }), cells: t("source.rests.cells", { n: Number(step.filling?.cells) }) });
      all.hidden = false;
      return;
    }
    act(step);
    removed();
  }

  ask.addEventListener("click", () => remove(false));
  all.addEventListener("click", () => remove(true));
  return {
    element: h("div", { class: "acts" }, ask, all, said),
    /** What was asked before may be another answer now. */
    forget() {
      said.textContent = "";
      all.hidden = true;
    },
  };
}
