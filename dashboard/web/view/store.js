/** The view of one page: changed by patches, drawn once a frame however often it changes. */
/** @import { Changed, Store, ViewState } from "./types.js" */

/**
 * @param {ViewState} first
 * @param {(draw: () => void) => unknown} [schedule]
 * @returns {Store}
 */
export function createStore(first, schedule = requestAnimationFrame) {
  let view = first;
  /** @type {Changed | null} */
  let changed = null;
  /** @type {(view: ViewState, changed: Changed | null) => void} */
  let draw = () => {};
  let tell = () => {};

  function drawChanged() {
    const keys = changed;
    changed = null;
    draw(view, keys);
  }

  return {
    view: () => view,
    pending: () => changed !== null,

    /** Change the view; all that shows it is drawn in the next frame. */
    set(patch) {
      view = { ...view, ...patch };
      if (!changed) {
        changed = new Set();
        schedule(drawChanged);
      }
      for (const key of keysOf(patch)) changed.add(key);
      tell();
    },

    /** Take over what is seen already. */
    note(patch) { view = { ...view, ...patch }; },

    /** Draw everything at once. */
    drawAll() { draw(view, null); },

    onDraw(listener) { draw = listener; },
    onChange(listener) { tell = listener; },
  };
}

/** @param {Partial<ViewState>} patch */
const keysOf = (patch) => /** @type {(keyof ViewState)[]} */ (Object.keys(patch));
