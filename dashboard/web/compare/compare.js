/** Comparing: what an address or a reader puts beside the map, opened, followed and closed. */
/** @import { Beside, Changed, Child, Files, Page, ViewState } from "../view/types.js" */
import { readBeside, writeBeside } from "../model/beside.js";
import { createSpeaker } from "../model/speaker.js";
import { ATTESTED } from "../model/selection.js";
import { byId, button, find, h } from "../page/dom.js";
import { closePopovers } from "../page/popovers.js";
import { firstChoices } from "./choices.js";
import { createSession } from "./session.js";

const CLASS = "has-beside";

/** The part of the sheet of lessons. @param {Page} page @returns {Child[]} */
export function compareRoom({ atlas, speaker: { t }, store }) {
  const choices = firstChoices(atlas);
  if (!choices.length) return [];
  const ways = choices.map(({ kind, patch }) => {
    const way = button("button", { "data-compare": kind }, t(`compare.open.${kind}`));
    way.addEventListener("click", () => {
      closePopovers(() => true);
      const view = store.view();
      const sources = view.beside?.startsWith("source.") ? [] : view.sources;
      store.set({ sources, ...patch({ ...view, sources }), event: null });
    });
    return way;
  });
  return [h("section", { class: "compare-room" }, h("h2", {}, t("compare")), h("p", { class: "quiet small" }, t("compare.help")), h("div", { class: "ways" }, ways))];
}

/**
 * @param {Page} page
 * @param {Files} files
 */
export function startCompare(page, files) {
  const { atlas, store } = page;
  /** @type {ReturnType<typeof createSession> | null} */
  let session = null;
  /** The language of the second map; null while there is none. @type {string | null} */
  let lang = null;
  /** @type {Beside | null} */
  let beside = null;
  const on = { swap: () => swap(page, beside), close: () => page.actions.compare(null), choose };

  /** @param {Beside} next @param {Partial<ViewState>} [patch] */
  function choose(next, patch = {}) { store.set({ ...patch, beside: writeBeside(next) }); }

  function close() {
    session?.close();
    [session, lang] = [null, null];
    byId("beside").hidden = true;
    document.documentElement.classList.remove(CLASS);
    page.map.resize();
  }

  /** @param {Beside} first @param {string} own */
  async function open(first, own) {
    lang = own;
    const words = own === atlas.texts.lang ? page : await inLanguage(atlas, files, own);
    if (lang !== own || !beside) return;
    document.documentElement.classList.add(CLASS);
    byId("beside").hidden = false;
    page.map.resize();
    session = createSession(page, files, words, first, on);
    session.draw(beside, null);
  }

  /** The words of the other language did not come. @param {unknown} error */
  function fail(error) {
    console.error(String(error));
    page.actions.compare(null);
    page.notice(page.speaker.t("compare.missing"));
  }

  /** @param {Beside} now @param {Changed | null} changed */
  function show(now, changed) {
    const own = now.kind === "lang" ? now.lang : atlas.texts.lang;
    if (session && lang !== own) close();
    if (lang === own) session?.draw(now, changed);
    else open(now, own).catch(fail);
  }

  /** @param {ViewState} view @param {Changed | null} changed */
  function draw({ beside: text }, changed) {
    const was = beside;
    beside = text === null ? null : readBeside(text, atlas.numbers)?.beside ?? null;
    if (beside) show(beside, changed);
    else if (was) {
      close();
      requestAnimationFrame(() => find("#lessons > summary").focus());
    }
  }

  store.onDraw(draw);
  if (store.view().beside !== null) draw(store.view(), null);
}

/** @param {Page["atlas"]} atlas @param {Files} files @param {string} lang */
export async function inLanguage({ numbers }, files, lang) {
  const atlas = { numbers, texts: await files.texts(lang) };
  return { atlas, speaker: createSpeaker(atlas) };
}

/**
 * What is beside comes first, and the first beside it.
 * @param {Page} page
 * @param {Beside | null} beside
 */
function swap({ atlas: { numbers }, links, store }, beside) {
  const view = store.view();
  if (beside?.kind === "years") {
    store.set({ mode: "span", from: beside.from, to: beside.to, beside: writeBeside({ kind: "years", from: view.from, to: view.to }) });
  } else if (beside?.kind === "source") {
    const own = view.sources.filter((id) => id !== ATTESTED);
    store.set({ sources: beside.sources, beside: writeBeside({ kind: "source", sources: own.length ? own : numbers.sources.id }) });
  } else if (beside) {
    window.location.assign(links.hrefOf({ lang: beside.lang, beside: writeBeside({ kind: "lang", lang: view.lang }) }));
  }
}
