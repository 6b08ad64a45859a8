/** One source in the list of all. */
/** @import { Row } from "../types.js" */
/** @import { SourceDeps, SourceShown } from "./panel.js" */
import { button, h } from "../../page/dom.js";
import { setSource } from "../core/edits.js";
import { titleOf } from "../core/rows.js";
import { createUnfolding } from "../form/unfolding.js";
import { createSourceFields } from "./fields.js";
import { calledOf, textOf, withMember } from "./items.js";
import { createRemoval } from "./removal.js";

/** Events that are named; the others are counted. */
const FIRST = 6;

/** @typedef {ReturnType<typeof createSource>} SourceLine */

/**
 * @param {string} key
 * @param {SourceDeps & {opened: (one: SourceLine) => void, removed: () => void}} deps
 */
export function createSource(key, deps) {
  const { voice, draft, act } = deps;
  const { t } = voice;
  /** @type {ReturnType<typeof createSourceFields> | null} */
  let fields = null;
  const removal = createRemoval({ key, voice, draft, act, removed: deps.removed });
  const told = h("div", { class: "rests" });
  /** @type {SourceShown | null} */
  let shown = null;
  /** Events that are named, as they were drawn last. */
  let resting = "";

  /** @param {string} path @param {unknown} value */
  function set(path, value) {
    const source = draft().sources.find((one) => one.key === key);
    if (source) act(setSource(draft(), key, withMember(source.item, path, value)));
  }

  const line = createUnfolding({
    id: `source-${key}`,
    build() {
      fields = createSourceFields({ id: `source-${key}-f`, voice, types: deps.types, set });
      return [...fields.elements, told, removal.element];
    },
    toggled(is) {
      if (!is) return;
      fill();
      deps.opened(one);
    },
  });

  function fill() {
    if (!shown || !line.isOpen()) return;
    fields?.show(shown.source, deps.remarks("sources", key));
    const names = JSON.stringify(shown.events.map((event) => [event.key, titleOf(draft(), event)]));
    if (names === resting) return;
    resting = names;
    removal.forget();
    told.replaceChildren(...rests(shown.events, deps));
  }

  const one = {
    element: line.element,
    head: line.head,
    /** @param {SourceShown} now */
    show(now) {
      shown = now;
      const { item } = now.source;
      const type = textOf(item, "type");
      const kind = voice.has(`csl.${type}`) ? t(`csl.${type}`) : type;
      line.say(calledOf(item), `${kind} · ${t("source.events", { n: now.events.length })}`, deps.remarks("sources", key).length > 0);
      fill();
    },
    fold: () => line.set(false),
    open() {
      line.set(true);
      fill();
      line.element.scrollIntoView({ block: "nearest" });
      fields?.first();
    },
  };
  return one;
}

/** The events that rest on it. @param {Row[]} events @param {SourceDeps} deps */
function rests(events, { voice: { t }, draft, go }) {
  if (!events.length) return [h("p", { class: "quiet" }, t("source.rests.none"))];
  const links = events.slice(0, FIRST).map((event) => {
    const link = button("link", {}, h("bdi", {}, titleOf(draft(), event)));
    link.addEventListener("click", () => go(event.key));
    return h("li", {}, link);
  });
  const more = events.length - links.length;
  return [h("p", { class: "quiet" }, t("source.rests.events")), h("ul", {}, links, more ? h("li", { class: "quiet" }, t("notes.more", { n: more })) : null)];
}
