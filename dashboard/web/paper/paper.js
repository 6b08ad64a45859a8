/** On paper: what the browser's own Print gives of a view, and the pack for a class. */
/** @import { Changed, Child, Context, Files, Page, ViewState } from "../view/types.js" */
import { find, h, nodes } from "../page/dom.js";
import { whenIdle } from "../page/wait.js";
import { foot } from "./foot.js";
import { viewSheets } from "./now.js";
import { pictured } from "./media.js";
import { isLetter, packSheets } from "./pack.js";
import { createBar } from "./preview.js";

/** Of the page while its sheets are there, and once the pack is laid out. */
const [HERE, READY, LETTER] = ["on-paper", "paper-ready", "letter"];

/**
 * @param {Page} page
 * @param {Files} files
 */
export function startPaper(page, files) {
  const paper = h("section", { id: "paper", class: "in-light", hidden: true, "aria-label": page.speaker.t("paper") });
  document.body.append(paper);
  const sheets = createSheets(paper, page);
  /** @type {Context | null} */
  let context = null;
  const around = () => files.context().then((found) => { context = found; return found; }, () => null);
  whenIdle(around);
  const preview = createPreview(page, sheets, async (view) => packSheets(page, files, view, context ?? await around()));

  window.addEventListener("beforeprint", () => { if (!preview.isOpen()) sheets.show(viewSheets(page, context)); });
  window.addEventListener("afterprint", () => { if (!preview.isOpen()) sheets.clear(); });
  page.store.onDraw(preview.draw);
  preview.draw(page.store.view(), null);
}

/** @param {HTMLElement} paper @param {Page} page */
const createSheets = (paper, page) => ({
  paper,
  /** @param {Child[]} children @param {Element} [bar] that stays, and keeps the focus */
  show(children, bar) {
    for (const one of [...paper.children]) if (one !== bar) one.remove();
    if (bar && !bar.isConnected) paper.append(bar);
    paper.append(h("style", {}, foot(page, page.store.view())), ...nodes(children));
    paper.hidden = false;
    document.documentElement.classList.add(HERE);
  },
  clear() {
    paper.hidden = true;
    paper.replaceChildren();
    document.documentElement.classList.remove(HERE, READY);
  },
});

/**
 * The pack on the screen, as long as an address asks for it.
 * @param {Page} page
 * @param {ReturnType<typeof createSheets>} sheets
 * @param {(view: ViewState) => Promise<HTMLElement[]>} make
 */
function createPreview(page, { paper, show, clear }, make) {
  const { store, speaker: { t } } = page;
  const close = () => store.set({ paper: [] });
  const bar = createBar(page, { choose: (parts) => store.set({ paper: parts }), print: () => window.print(), close });
  let isOpen = false;

  /** @param {ViewState} view */
  async function lay(view) {
    document.documentElement.classList.remove(READY);
    bar.show(view);
    bar.busy(true);
    bar.say(t("paper.busy"));
    const made = await make(view);
    if (!isOpen || store.view().paper !== view.paper) return;
    paper.classList.toggle(LETTER, isLetter(view));
    show(made, bar.bar);
    await pictured(paper);
    bar.busy(false);
    bar.say(t("paper.done", { n: made.length - 1 }));
    document.documentElement.classList.add(READY);
  }

  /** @param {boolean} on */
  function turn(on) {
    isOpen = on;
    for (const one of document.body.children) if (one !== paper) /** @type {HTMLElement} */ (one).inert = on;
    if (on) {
      show([], bar.bar);
      bar.bar.focus({ preventScroll: true });
    } else {
      clear();
      requestAnimationFrame(() => find("#lessons > summary").focus());
    }
  }

  paper.addEventListener("keydown", (event) => {
    if (!isOpen) return;
    event.stopPropagation();
    if (event.key === "Escape") close();
  });

  return {
    isOpen: () => isOpen,
    /** @param {ViewState} view @param {Changed | null} changed */
    draw(view, changed) {
      if (changed && !changed.has("paper")) return;
      const on = view.paper.length > 0;
      if (on !== isOpen) turn(on);
      if (on) lay(view).catch((error) => { console.error(String(error)); close(); });
    },
  };
}
