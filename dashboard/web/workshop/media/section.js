/** To see, hear and read: the pictures, sounds and links of the chosen event. */
/** @import { Row } from "../types.js" */
/** @import { MediaDeps, MediumLine } from "./medium.js" */
import { h } from "../../page/dom.js";
import { cell, rowsOf } from "../core/rows.js";
import { createKeyed } from "../form/keyed.js";
import { createMediaAdding, startTaking } from "./adding.js";
import { kindOf } from "./addresses.js";
import { createMedium } from "./medium.js";
import { addMedium, mediaOf, moveMedium, removeMedium } from "./steps.js";

const isTyping = () => document.activeElement?.matches("input:not([type=file]), textarea, select") ?? false;

/** @param {MediaDeps} deps */
export function createMediaSection(deps) {
  const { voice: { t }, draft, act } = deps;
  /** Key of the event. */
  let event = "";
  const list = h("ul", { class: "unfoldings" });
  const media = createKeyed(list, (key) => createMedium(key, {
    ...deps,
    opened: alone,
    move: (by) => moved(key, by),
    remove: () => removed(key),
  }));
  const adding = createMediaAdding({
    voice: deps.voice, files: deps.files, event: () => event,
    names: () => rowsOf(draft(), "media").map((row) => cell(row, "file")),
    added: (whose, file, { form }) => add(whose, { kind: form.kind, file }, !isTyping()),
    linked: (url) => add(event, { kind: kindOf(url), url }, true),
  });
  const element = h("section", { class: "part", "aria-labelledby": "media-title" }, h("h3", { id: "media-title" }, t("media")), list, ...adding.elements);
  startTaking(element, adding.take);

  /** @param {MediumLine} [one] */
  function alone(one) {
    media.all().forEach((other) => { if (other !== one) other.fold(); });
  }

  /** To an event that may have gone while a file was read. @param {string} whose @param {Record<string, string>} cells @param {boolean} opens */
  function add(whose, cells, opens) {
    if (!rowsOf(draft(), "events").some(({ key }) => key === whose)) return;
    act(addMedium(draft(), whose, cells));
    if (whose !== event || !opens) return;
    const one = media.all().at(-1);
    alone(one);
    one?.open();
  }

  /** @param {string} key @param {-1 | 1} by */
  function moved(key, by) {
    const step = moveMedium(draft(), event, key, by);
    if (!step) return;
    const hand = document.activeElement;
    act(step);
    if (hand instanceof HTMLElement) hand.focus();
  }

  /** @param {string} key */
  function removed(key) {
    const at = mediaOf(draft(), event).findIndex((row) => row.key === key);
    act(removeMedium(draft(), key));
    const left = media.all();
    (left[Math.min(at, left.length - 1)]?.head ?? adding.input).focus();
  }

  return {
    element,
    /** @param {Row} row the event */
    show(row) {
      if (row.key !== event) adding.forget();
      event = row.key;
      media.show(mediaOf(draft(), event).map((one) => [one.key, one]));
    },
  };
}
