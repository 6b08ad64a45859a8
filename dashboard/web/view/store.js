/** The view of one page: changed by patches, drawn at once, and once a frame however often it changes. */
/** @import { Changed, Store, ViewState } from "./types.js" */

/**
 * @param {ViewState} first
 * @param {(draw: () => void) => unknown} [nextFrame]
 * @returns {Store}
 */
export function createStore(first, nextFrame = requestAnimationFrame) {
  let view = first;
  /** @type {Changed | null} */
  let changed = null;
  /** Whether this frame has been drawn in. */
  let isDrawn = false;
  /** In the order in which they draw. @type {((view: ViewState, changed: Changed | null) => void)[]} */
  const painters = [];
  const draw = (/** @type {Changed | null} */ keys) => painters.forEach((paint) => paint(view, keys));
  let tell = () => {};

  function drawChanged() {
    if (isDrawn || !changed) return;
    isDrawn = true;
    nextFrame(() => { isDrawn = false; drawChanged(); });
    const keys = changed;
    changed = null;
    draw(keys);
  }

  return {
    view: () => view,
    pending: () => changed !== null,

    /** Change the view; all that shows it is drawn now, or in the next frame if this one was drawn in. */
    set(patch) {
      view = { ...view, ...patch };
      changed ??= new Set();
      for (const key of keysOf(patch)) changed.add(key);
      tell();
      drawChanged();
    },

    /** Take over what is seen already. */
    note(patch) { view = { ...view, ...patch }; },

    /** Draw everything at once. */
    drawAll() { draw(null); },

    onDraw(listener) { painters.push(listener); },
    onChange(listener) { tell = listener; },
  };
}

/** @param {Partial<ViewState>} patch */
const keysOf = (patch) => /** @type {(keyof ViewState)[]} */ (Object.keys(patch));
