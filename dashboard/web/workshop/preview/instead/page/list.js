/** Rows that cannot be seen wait until the page has been painted. */
import { createList as usual } from "../../../../page/list.js";
import { whenIdle } from "../../../../page/wait.js";

/** @type {typeof usual} */
export function createList(atlas, speaker) {
  const list = usual(atlas, speaker);
  const { isScrolled, while: during } = window.atlasScope;
  return { ...list, whole: isScrolled ? list.whole : () => whenIdle(during(list.whole)) };
}
