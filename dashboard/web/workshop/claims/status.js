/** What the claims make of an event, explained as its card does. */
/** @import { Understood } from "../types.js" */
/** @import { Voice } from "../voice.js" */
import { h } from "../../page/dom.js";
import { write } from "../form/texts.js";

/** @param {Voice} voice */
export function createStatus({ t }) {
  const name = h("strong", { id: "status-said" });
  const means = h("span", {});
  const voices = h("p", { class: "quiet small" });
  const context = h("p", { class: "quiet small" });
  return {
    element: h("div", { class: "standing", role: "status" }, h("p", {}, name, " ", means), voices, context),
    /** @param {Understood | undefined} known */
    show(known) {
      const status = known?.status ?? "";
      write(name, status && t(`status.${status}`));
      write(means, status ? t("status.because", { means: t(`status.${status}.means`) }) : t("status.later"));
      write(voices, status && `${known?.voices ? t("voices", { n: known.voices }) : t("voice.none")} ${t("voice.means")}`);
      write(context, known?.context ? t("status.context") : "");
    },
  };
}
