/** On paper: what the browser's own Print gives of a view, and the pack for a class. */
/** @import { Context, Files, Page } from "../view/types.js" */
import { h, nodes } from "../page/dom.js";
import { whenIdle } from "../page/wait.js";
import { foot } from "./foot.js";
import { viewSheets } from "./now.js";

/** Of the page while its sheets are there. */
const CLASS = "on-paper";

/**
 * @param {Page} page
 * @param {Files} files
 */
export function startPaper(page, files) {
  const paper = h("section", { id: "paper", hidden: true });
  document.body.append(paper);
  /** @type {Context | null} */
  let context = null;
  whenIdle(() => files.context().then((found) => { context = found; }, () => null));

  function fill() {
    paper.replaceChildren(h("style", {}, foot(page, page.store.view())), ...nodes(viewSheets(page, context)));
    paper.hidden = false;
    document.documentElement.classList.add(CLASS);
  }

  window.addEventListener("beforeprint", fill);
  window.addEventListener("afterprint", () => {
    paper.hidden = true;
    paper.replaceChildren();
    document.documentElement.classList.remove(CLASS);
  });
}
