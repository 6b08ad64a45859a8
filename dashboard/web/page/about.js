/** About the sources: what status, stance, voice, precision and silence mean, and how to doubt. */
/** @import { Atlas, Child, Page, Speaker } from "../view/types.js" */
import { createDialog } from "./dialog.js";
import { byId, button, h } from "./dom.js";

const QUESTIONS = ["who", "when", "how", "why", "agree", "missing"];

/** What opens the dialog. @param {Speaker} speaker */
export const aboutButton = ({ t }) => button("link", { "data-about": true, "aria-haspopup": "dialog" }, t("about"));

/** @param {Page} page */
export function startAbout({ atlas, speaker }) {
  createDialog("about", "[data-about]", speaker.t("about"), speaker.t("close"), () => parts(atlas, speaker));
  byId("sources").querySelector(".sheet")?.append(h("p", {}, aboutButton(speaker)));
}

/** @param {Atlas} atlas @param {Speaker} speaker @returns {Child[]} */
const parts = (atlas, { t }) => [
  h("p", {}, t("about.intro"), " ", kinds(atlas, t)),
  ...section(t("about.status"), t("about.status.means"), statuses(atlas, t)),
  ...section(t("about.stance"), t("about.stance.means"), stances(atlas, t)),
  ...section(t("about.voice"), t("voice.means"), h("p", {}, t("about.voice.means"))),
  ...section(t("about.date"), t("about.date.means"), null),
  ...section(t("about.place"), t("about.place.means"), null),
  ...section(t("about.silence"), t("about.silence.means"), null),
  ...section(t("about.doubt"), t("about.doubt.means"), h("ul", {}, QUESTIONS.map((question) => h("li", {}, t(`about.doubt.${question}`))))),
];

/** @param {string} title @param {string} means @param {Child} more */
const section = (title, means, more) => [h("h3", {}, title), h("p", {}, means), more];

/** How many of each kind of source there are. @param {Atlas} atlas @param {Speaker["t"]} t */
function kinds({ numbers: { sources } }, t) {
  const count = (/** @type {string} */ kind) => sources.kind.filter((own) => own === kind).length;
  return t("about.kinds", { read: count("read"), cited: count("cited"), outside: count("outside") });
}

/** Each status that an event here has, with how many have it. @param {Atlas} atlas @param {Speaker["t"]} t */
const statuses = ({ numbers: { statuses: names, events } }, t) => meanings(names.flatMap((name, k) => {
  const n = events.status.filter((status, event) => status === k && !events.context[event]).length;
  return n ? [[t(`status.${name}`), t(`status.${name}.means`), t("events", { n })]] : [];
}));

/** Each stance that a claim here takes. @param {Atlas} atlas @param {Speaker["t"]} t */
const stances = ({ numbers: { stances: names, claims } }, t) => meanings(names.flatMap((name, k) =>
  (claims.stance.includes(k) ? [[t(`stance.${name}`), t(`stance.${name}.means`)]] : [])));

/** @param {string[][]} rows a word, what it means, and how often it is used */
const meanings = (rows) => h("dl", { class: "meanings" }, rows.flatMap(([word, means, often]) => [
  h("dt", {}, word), h("dd", {}, means, often && h("span", { class: "quiet" }, ` · ${often}`)),
]));
