/** The form of one source. */
/** @import { Remark, Source } from "../types.js" */
/** @import { Voice } from "../voice.js" */
/** @import { Item } from "./items.js" */
import { h } from "../../page/dom.js";
import { createBox, createCheck, createChoice } from "../form/box.js";
import { write } from "../form/texts.js";
import { createAuthors } from "./authors.js";
import { authorsOf, dateOf, memberOf, OFTEN, textOf, typedDate } from "./items.js";

const DATES = ["issued", "accessed"];
const BEFORE = ["title"];
const AFTER = ["container-title", "publisher", "issued", "accessed", "URL", "title-short", "language", "note", "custom.voice"];
const WIDE = ["title", "URL"];
const LONG = ["note"];

/**
 * @param {{id: string, voice: Voice, types: string[], set: (path: string, value: unknown) => void}} deps
 */
export function createSourceFields({ id, voice, types, set }) {
  const { t, has } = voice;

  /** @param {string} path */
  const line = (path) => createBox({
    id: `${id}-${path.replace(".", "-")}`,
    label: t(`source.${path}`),
    hint: has(`source.${path}.hint`) ? t(`source.${path}.hint`) : "",
    isWide: WIDE.includes(path) || LONG.includes(path),
    isLong: LONG.includes(path),
    mode: path === "URL" ? "url" : undefined,
    on: (value) => set(path, DATES.includes(path) ? dateOf(value) : value),
  });

  const boxes = new Map([...BEFORE, ...AFTER].map((path) => [path, line(path)]));
  const kind = createChoice({ id: `${id}-type`, label: t("source.type"), on: (value) => set("type", value) }, kinds(types, voice));
  const authors = createAuthors({ id: `${id}-author`, voice, set: (names) => set("author", names) });
  const outside = createCheck({ id: `${id}-outside`, label: t("source.custom.outside"), hint: t("source.custom.outside.hint"), on: (is) => set("custom.outside", is) });
  const other = h("p", { class: "said is-wrong" });
  const element = (/** @type {string} */ path) => boxes.get(path)?.element ?? null;

  return {
    elements: [h("div", { class: "fields" }, BEFORE.map(element), kind.element, authors.element, AFTER.map(element), outside.element), other],
    first: () => boxes.get("title")?.box.focus(),
    /** @param {Source} source @param {Remark[]} remarks on it */
    show({ item }, remarks) {
      const wrong = (/** @type {string} */ path) => remarks.filter(({ column }) => column === path).map(({ text }) => text).join(" ");
      for (const [path, { set: put, tell }] of boxes) {
        put(DATES.includes(path) ? typedDate(item[path]) : String(memberOf(item, path) ?? ""));
        tell(wrong(path), understood(item, path, voice));
      }
      kind.set(textOf(item, "type"));
      kind.tell(wrong("type"));
      authors.show(authorsOf(item));
      outside.set(memberOf(item, "custom.outside") === true);
      const own = [...boxes.keys(), "type"];
      write(other, remarks.filter(({ column }) => !own.includes(column)).map(({ column, text }) => `${column}: ${text}`).join(" "));
    },
  };
}

/** What is understood of a field; undefined leaves its hint. @param {Item} item @param {string} path @param {Voice} voice */
function understood(item, path, { t, lang }) {
  if (DATES.includes(path)) return memberOf(item, `${path}.literal`) ? t("source.date.words") : undefined;
  return path === "language" ? nameOfLanguage(textOf(item, "language"), lang) : undefined;
}

/** @param {string} code @param {string} lang */
function nameOfLanguage(code, lang) {
  try {
    return code ? new Intl.DisplayNames(lang, { type: "language", fallback: "none" }).of(code) : undefined;
  } catch {
    return undefined;
  }
}

/** Kinds of sources, those that are met often first. @param {string[]} types @param {Voice} voice */
function kinds(types, { t, lang }) {
  const option = (/** @type {string} */ value) => h("option", { value }, t(`csl.${value}`));
  const others = types.filter((type) => !OFTEN.includes(type)).sort((one, other) => t(`csl.${one}`).localeCompare(t(`csl.${other}`), lang));
  return [
    h("optgroup", { label: t("source.type.often") }, OFTEN.map(option)),
    h("optgroup", { label: t("source.type.others") }, others.map(option)),
  ];
}
