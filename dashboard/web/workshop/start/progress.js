/** How far the reading of a file has come, how to stop it, and that it was stopped. */
/** @import { Voice } from "../voice.js" */
import { button, h } from "../../page/dom.js";

/** In their order; what is read may pass over some. */
const STEPS = ["sending", "reading", "columns", "dates", "places", "tables", "opening"];

/**
 * @param {HTMLElement} host
 * @param {{voice: Pick<Voice, "t">, cancel: () => void, cancelled: () => void}} deps `cancelled`: the button is gone that was pressed
 */
export function createProgress(host, { voice: { t }, cancel, cancelled }) {
  const said = h("span", { role: "status" });
  const bar = h("progress", { max: STEPS.length, "aria-label": t("step.bar") });
  const spinner = h("span", { class: "spinner", "aria-hidden": "true" });
  const stop = button("button small", { id: "cancel" }, t("cancel"));
  host.replaceChildren(spinner, said, bar, stop);

  /** @param {boolean} isOn */
  function run(isOn) {
    for (const part of [spinner, bar]) part.hidden = !isOn;
    stop.hidden = !isOn;
  }

  stop.addEventListener("click", () => {
    cancel();
    run(false);
    said.textContent = t("start.cancelled");
    host.hidden = false;
    cancelled();
  });

  /** @param {string | null} step null where nothing is read */
  return (step) => {
    host.hidden = step === null;
    run(step !== null);
    if (step === null) return;
    const at = STEPS.indexOf(step) + 1;
    bar.value = at;
    stop.hidden = step === "opening";
    said.textContent = `${t(`step.${step}`)} ${t("step.at", { at, n: STEPS.length })}`;
  };
}
