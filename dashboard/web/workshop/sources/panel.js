/** All sources of the draft, what rests on each, and the form of one of them. */
/** @import { Draft, Refused, Remark, Row, Source, Step } from "../types.js" */
/** @import { Voice } from "../voice.js" */
/** @import { Unlisted } from "./resting.js" */
import { button, h } from "../../page/dom.js";
import { newItem, setSource } from "../core/edits.js";
import { createAdding } from "../form/adding.js";
import { createKeyed } from "../form/keyed.js";
import { write } from "../form/texts.js";
import { createSource } from "./source.js";
import { resting } from "./resting.js";

/**
 * @typedef {object} SourceDeps
 * @property {Voice} voice
 * @property {string[]} types of CSL
 * @property {() => Draft} draft
 * @property {(step: Step | Refused) => void} act
 * @property {(table: string, key: string) => Remark[]} remarks
 * @property {(event: string) => void} go to an event, by its key
 */

/** @param {HTMLElement} host @param {SourceDeps} deps */
export function createSourceForms(host, deps) {
  const { voice, draft, act } = deps;
  const { t } = voice;
  const list = h("ul", { class: "unfoldings" });
  const unnamed = h("ul", { class: "unlisted" });
  const adding = createAdding({ id: "source-new", label: t("source.new"), add: t("source.new.add"), none: t("source.new.none"), on: (text) => add(newItem(text)) });
  const about = h("p", { class: "quiet" });
  const aside = h("section", { "aria-labelledby": "unlisted-title", hidden: true },
    h("h2", { id: "unlisted-title" }, t("source.unlisted")), h("p", { class: "quiet" }, t("source.unlisted.about")), unnamed);
  host.replaceChildren(about, adding.element, list, aside);

  const sources = createKeyed(list, (key) => createSource(key, {
    ...deps,
    opened: (one) => sources.all().forEach((other) => { if (other !== one) other.fold(); }),
    removed: () => (sources.all()[0]?.head ?? adding.box).focus(),
  }));
  const names = createKeyed(unnamed, (name) => createName(name, voice, (item) => add(item)));

  /** @param {Record<string, unknown>} item */
  function add(item) {
    const step = setSource(draft(), null, item);
    act(step);
    const [made] = step.operations;
    if (made.verb === "source") open(made.key);
  }

  /** @param {string} key */
  function open(key) {
    show();
    const one = sources.get(key);
    sources.all().forEach((other) => { if (other !== one) other.fold(); });
    one?.open();
  }

  function show() {
    const { events, unlisted } = resting(draft());
    const rows = draft().sources.map((source) => /** @type {const} */ ([source.key, { source, events: events.get(source.key) ?? [] }]));
    write(about, t(rows.length ? "source.about" : "source.none"));
    sources.show(rows);
    names.show(unlisted.map((one) => [one.title, one]));
    aside.hidden = !unlisted.length;
  }

  return {
    /** Follow the draft, where it is seen. */
    show() {
      if (!host.closest("[hidden]")) show();
    },
    /** Show the form of a source. @param {string} key */
    open,
  };
}

/** @typedef {{source: Source, events: Row[]}} SourceShown */

/** A source that only cells name. @param {string} name @param {Voice} voice @param {(item: Record<string, unknown>) => void} describe */
function createName(name, { t }, describe) {
  const count = h("span", { class: "quiet" });
  const write_ = button("button small", { "aria-label": t("source.describe.of", { name }) }, t("source.describe"));
  let url = "";
  write_.addEventListener("click", () => describe(newItem(name, url)));
  return {
    element: h("li", {}, h("bdi", {}, name), " ", count, " ", write_),
    /** @param {Unlisted} one */
    show(one) {
      url = one.url;
      write(count, t("source.events", { n: one.events.length }));
    },
  };
}
