/** The languages that the texts are told in: the first is the one that they are written in. */
/** @import { Draft } from "../types.js" */
/** @import { StoryDeps } from "./story.js" */
/** @import { Told } from "./fields.js" */
import { button, h } from "../../page/dom.js";
import { setMeta } from "../core/edits.js";
import { createChoice, optionsOf } from "./fields.js";
import { languagesOf } from "./themed.js";

/** Codes that are offered; a draft may have others. */
const CODES = [
  "af", "am", "ar", "az", "be", "bg", "bm", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "eo", "es", "et", "eu", "fa", "ff", "fi", "fr", "ga", "gl",
  "ha", "he", "hi", "hr", "hu", "hy", "id", "ig", "is", "it", "ja", "ka", "kk", "ko", "ky", "lb", "ln", "lt", "lv", "mg", "mk", "mn", "mr", "ms", "mt", "ne",
  "nl", "no", "om", "pa", "pl", "ps", "pt", "qu", "ro", "ru", "rw", "sk", "sl", "so", "sq", "sr", "sv", "sw", "ta", "te", "tg", "th", "ti", "tr", "uk", "ur",
  "uz", "vi", "wo", "xh", "yo", "zh", "zu",
];

/** @param {string} lang of the reader @returns {(code: string) => string} */
export function namer(lang) {
  const names = new Intl.DisplayNames([lang], { type: "language" });
  return (code) => {
    try {
      return names.of(code) ?? code;
    } catch {
      return code;
    }
  };
}

/** @param {StoryDeps} deps */
export function createLanguages({ voice, draft, act }) {
  const { t } = voice;
  const nameOf = namer(voice.lang);
  const collator = new Intl.Collator(voice.lang);
  const set = (/** @type {string[]} */ languages) => act(setMeta(draft(), ["languages"], languages));
  const options = (/** @type {string[]} */ codes) => codes.map((value) => ({ value, text: nameOf(value) })).sort((a, b) => collator.compare(a.text, b.text));

  const first = createChoice({
    id: "story-language", label: t("story.language"), hint: t("story.language.hint"), options: [],
    change: (lang) => set([lang, ...languagesOf(draft()).slice(1).filter((one) => one !== lang)]),
  });
  const list = h("ul", { class: "chips" });
  const more = h("select", { id: "story-language-more" });
  const add = button("button small", { id: "story-language-add" }, t("story.add"));
  add.addEventListener("click", () => { if (more.value) set([...languagesOf(draft()), more.value]); });

  /** @param {string} lang */
  function chip(lang) {
    const away = button("link", { "aria-label": t("story.remove", { name: nameOf(lang) }) }, "×");
    away.addEventListener("click", () => {
      set(languagesOf(draft()).filter((one) => one !== lang));
      more.focus();
    });
    return h("li", {}, nameOf(lang), " ", away);
  }

  let seen = "";
  return {
    element: h("div", { class: "languages" }, first.element,
      h("div", { class: "field" }, h("label", { for: more.id }, t("story.language.more")), list, h("div", { class: "adder" }, more, add))),
    /** @param {Draft} now @param {Told} told */
    show(now, told) {
      const languages = languagesOf(now);
      first.tell(told("meta", "", "languages"));
      if (seen === languages.join()) return;
      seen = languages.join();
      const offered = [...new Set([...CODES, ...languages])];
      first.box.replaceChildren(...optionsOf(options(offered)));
      first.fill(languages[0]);
      more.replaceChildren(h("option", { value: "" }, t("story.choose")), ...optionsOf(options(offered.filter((one) => !languages.includes(one)))));
      list.replaceChildren(...languages.slice(1).map(chip));
      list.hidden = languages.length < 2;
    },
  };
}
