/** A page that takes another's place waits for nothing: all of it is there when it is next painted. */
import * as usual from "../../../../page/wait.js";

export { debounce, reducedMotion, rested, savesData, when, whenWanted } from "../../../../page/wait.js";

/** @param {() => void} action @param {(action: () => void) => void} otherwise */
function soon(action, otherwise) {
  const { isMaking, while: during } = window.atlasScope;
  if (isMaking) queueMicrotask(during(action));
  else otherwise(during(action));
}

/** @param {() => void} action */
export const whenIdle = (action) => soon(action, usual.whenIdle);

/** @param {() => void} action */
export const nextPaint = (action) => soon(action, usual.nextPaint);
