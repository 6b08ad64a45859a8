/** One theme. */
/** @import { Draft } from "../types.js" */
/** @import { Theme } from "../core/edits/themes.js" */
/** @import { StoryDeps } from "./story.js" */
/** @import { Field } from "./fields.js" */
import { h } from "../../page/dom.js";
import { moveTheme, setTheme } from "../core/edits.js";
import { createField } from "./fields.js";
import { createHandles } from "./items.js";
import { namer } from "./languages.js";
import { createSwatches } from "./swatches.js";
import { countOf, languagesOf, themesOf, titleIn, titlesOf } from "./themed.js";
import { createFarewell } from "./farewell.js";
import { without } from "./without.js";

/**
 * The theme with a title in a language; its first title cannot be taken away.
 * @param {Draft} draft
 * @param {Theme} theme
 * @param {string} lang
 * @param {string} text
 * @returns {Theme}
 */
export function withTitle(draft, theme, lang, text) {
  const held = titlesOf(draft, theme);
  const title = text ? { ...held, [lang]: text } : without(held, lang);
  return { ...theme, title: Object.keys(title).length ? title : held };
}

/** Titles of a theme, a box for each language. @param {StoryDeps} deps @param {string} id @param {(change: (theme: Theme) => Theme) => void} put */
function createTitles({ voice, draft }, id, put) {
  const nameOf = namer(voice.lang);
  const host = h("div", { class: "titles-of" });
  /** @type {Map<string, Field>} */
  const fields = new Map();

  /** @param {string} lang */
  const field = (lang) => createField({
    id: `story-theme-${id}-${lang}`, label: voice.t("story.theme.title", { language: nameOf(lang) }), more: { lang },
    change: (text) => put((theme) => withTitle(draft(), theme, lang, text)),
  });
  return {
    host,
    /** @param {Draft} now @param {Theme} theme @param {string[]} wrong */
    show(now, theme, wrong) {
      const languages = languagesOf(now);
      for (const [lang, { element }] of fields) if (!languages.includes(lang)) { element.remove(); fields.delete(lang); }
      for (const lang of languages) if (!fields.has(lang)) fields.set(lang, field(lang));
      languages.forEach((lang, at) => {
        const own = /** @type {Field} */ (fields.get(lang));
        if (host.children[at] !== own.element) host.insertBefore(own.element, host.children[at] ?? null);
        own.fill(titlesOf(now, theme)[lang] ?? "");
        own.tell(at === 0 ? wrong : []);
      });
    },
  };
}

/**
 * @param {StoryDeps} deps
 * @param {string} id of the theme
 * @param {(column: string) => string[]} wrong
 */
export function createTheme(deps, id, wrong) {
  const { voice, draft, act } = deps;
  const { t } = voice;
  const own = () => themesOf(draft()).find((theme) => theme.id === id);
  /** @param {(theme: Theme) => Theme} change */
  function put(change) {
    const theme = own();
    if (theme) act(setTheme(draft(), change(theme)));
  }

  const titles = createTitles(deps, id, put);
  const letter = createField({
    id: `story-theme-${id}-letter`, label: t("story.letter"), more: { maxlength: "2", class: "letter-box" },
    change: (text) => put((theme) => (text ? { ...theme, letter: text } : without(theme, "letter"))),
  });
  const swatches = createSwatches({ id: `story-theme-${id}-colour`, voice, change: (colour) => put((theme) => ({ ...theme, colour })) });
  const badge = h("span", { class: "theme-badge", "aria-hidden": "true" });
  const name = h("bdi", {});
  const count = h("span", { class: "quiet" });
  const farewell = createFarewell(deps, id);
  const handles = createHandles(voice, `story-theme-${id}`, {
    move: (by) => act(moveTheme(draft(), id, themesOf(draft()).findIndex((theme) => theme.id === id) + by)),
    remove: farewell.ask,
  });
  return {
    element: h("li", { class: "card-of" },
      h("div", { class: "card-head" }, badge, h("h3", {}, name), count, handles.element), farewell.element,
      h("div", { class: "theme-fields" }, titles.host, letter.element, swatches.element)),
    /** @param {Theme} theme @param {number} at @param {number} all */
    show(theme, at, all) {
      const title = titleIn(theme, voice.lang);
      badge.textContent = theme.letter ?? "";
      badge.style.setProperty("--own", theme.colour ?? "transparent");
      name.textContent = title;
      count.textContent = t("story.events", { n: countOf(draft(), theme) });
      titles.show(draft(), theme, [...wrong("id"), ...wrong("title")]);
      letter.fill(theme.letter ?? "");
      letter.tell(wrong("letter"));
      swatches.show(theme.colour, wrong("colour"));
      handles.show(title, at, all);
      farewell.show();
    },
  };
}
