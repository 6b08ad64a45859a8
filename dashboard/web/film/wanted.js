/** Pictures and films begin when their part of the share dialog is first opened: then their script is fetched. */
/** @import { Page } from "../view/types.js" */
import { byId, h } from "../page/dom.js";

/**
 * @param {Page} page
 * @param {() => Promise<void>} begin fetches what makes them, and starts it
 */
export function startPictureWaiting({ speaker: { t } }, begin) {
  let isBegun = false;

  /** @param {unknown} error */
  function fail(error) {
    console.error(String(error));
    isBegun = false;
    byId("pictures").replaceChildren(h("p", { role: "status" }, t("pictures.missing")));
  }

  byId("share-dialog").addEventListener("toggle", ({ target }) => {
    const isOurs = target instanceof HTMLDetailsElement && target.dataset.part === "pictures" && target.open;
    if (!isOurs || isBegun) return;
    isBegun = true;
    begin().catch(fail);
  }, { capture: true });
}
