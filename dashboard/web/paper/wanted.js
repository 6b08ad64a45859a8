/** Printing waits for nothing: its script comes while the page rests, or before the keys that print. */
/** @import { Page } from "../view/types.js" */
import { savesData, whenIdle, whenWanted } from "../page/wait.js";

/** Keys with which a reader prints. */
const HELD = ["Control", "Meta"];

/**
 * @param {Page} page
 * @param {() => Promise<void>} begin fetches what is printed, and starts it
 */
export function startPrinting({ store, notice, speaker: { t } }, begin) {
  const want = whenWanted(begin, (error) => {
    console.warn(String(error));
    if (!store.view().paper.length) return;
    store.set({ paper: [] });
    notice(t("paper.missing"));
  });

  const look = () => { if (store.view().paper.length) want(); };
  store.onDraw(look);
  look();
  document.addEventListener("keydown", ({ key }) => { if (HELD.includes(key)) want(); });
  if (!savesData()) whenIdle(want);
}
