/** Pictures and sounds come with a script of their own, which only an atlas that has some asks for. */
/** @import { Page } from "../view/types.js" */
import { whenIdle, whenWanted } from "../page/wait.js";

/**
 * @param {Page} page
 * @param {() => Promise<void>} begin fetches what shows them, and starts it
 */
export function startMediaWaiting({ atlas, store }, begin) {
  if (!atlas.numbers.media.event.length) return;
  const want = whenWanted(begin, (error) => console.warn(String(error)));
  const look = () => { if (store.view().event !== null) want(); };
  store.onDraw(look);
  look();
  whenIdle(want);
}
