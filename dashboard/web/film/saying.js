/** What a picture of a view says. */
/** @import { Page, Row, ViewState } from "../view/types.js" */
/** @import { Said } from "./sheet.js" */
import { isDated } from "../model/dated.js";
import { placeOf, stepOf } from "../model/tours.js";
import { aboutView } from "../share/about.js";

/**
 * @param {Pick<Page, "atlas" | "speaker">} page
 * @param {ViewState} view
 * @param {{pin: string | null, cited: ViewState, compared: {words: string} | null}} how the view whose address is given
 * @returns {Said}
 */
export function sayings(page, view, { pin, cited, compared }) {
  const { atlas: { texts }, speaker: { t } } = page;
  const { citation, address } = aboutView(page, cited, pin);
  const { licence } = /** @type {{custom?: {licence?: string}, licence?: string}} */ (/** @type {any} */ (texts.cite.item).custom ?? {});
  const credits = [citation, citation.includes(address) ? "" : address, licence ? t("pictures.licence", { licence }) : ""];
  return { title: texts.title, ...compared ? beside(compared) : subject(page, view), credits, lang: texts.lang };
}

/** The names of both stand above their maps. @param {{words: string}} compared */
const beside = ({ words }) => ({ heading: "", words, body: "" });

/** The open event, the step of a tour, or the years. @param {Pick<Page, "atlas" | "speaker">} page @param {ViewState} view */
function subject(page, view) {
  const { atlas: { numbers, texts }, speaker } = page;
  const { view: words } = aboutView(page, view, null);
  const event = view.event === null ? -1 : numbers.events.id.indexOf(view.event);
  if (event >= 0) return { heading: texts.events.title[event], words: `${speaker.when(event)}. ${words}`, body: texts.events.summary[event] };
  const step = stepOf(numbers, view.tour);
  if (isStep(page, step)) return { heading: texts.steps.title[step], words, body: texts.steps.text[step] };
  return { heading: isDated(numbers) ? speaker.window(view.from, view.to) : "", words, body: "" };
}

/** Whether a row is a step of a tour, and not what it begins with. @param {Pick<Page, "atlas">} page @param {Row | null} step @returns {step is Row} */
const isStep = ({ atlas: { numbers } }, step) => step !== null && placeOf(numbers, step).number > 0;
