/** A view in words; they say where a count is not exact, or not there yet. */
/** @import { Atlas, Reckoned, Speaker, ViewState } from "../../types.js" */
import * as usual from "../../../model/preview.js";
import { choosable, sourceTitle } from "../../choosing.js";

export * from "../../../model/preview.js";

/** How the sentence ends. */
const STOP = ".";

/** @param {Atlas} atlas @param {Speaker} speaker @param {ViewState} view @param {Reckoned} selection */
export const sayStatus = (atlas, speaker, view, selection) => said(speaker, selection, () => {
  const dated = usual.sayStatus(view.sources.length ? naming(atlas, speaker) : atlas, speaker, view, { ...selection, order: [] });
  return selection.undated ? `${dated.slice(0, -STOP.length)}, ${speaker.t("status.undated", { n: selection.undated })}${STOP}` : dated;
});

/** Sources that can be chosen are called by their titles. @param {Atlas} atlas @param {Speaker} speaker @returns {Atlas} */
function naming({ numbers, texts, ...rest }, speaker) {
  const all = choosable(numbers);
  const [id, short] = [all.map((one) => one.id), all.map((one) => sourceTitle(speaker, one))];
  return { ...rest, numbers: { ...numbers, sources: { ...numbers.sources, id } }, texts: { ...texts, sources: { ...texts.sources, short } } };
}

/** @param {Speaker} speaker @param {Reckoned} selection */
export const sayCount = (speaker, selection) => said(speaker, selection, () => usual.sayCount(speaker, selection));

/** @param {Speaker} speaker @param {Reckoned} selection @param {() => string} say */
function said({ t }, { about, state }, say) {
  if (state !== "there") return t(state === "coming" ? "vast.counting" : "vast.uncounted");
  return about ? t("vast.about") + say() : say();
}
