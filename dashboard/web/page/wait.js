/** Waiting for what other libraries draw, and for a hand to rest. */

/**
 * Look at every frame until something is there.
 * @template T
 * @param {() => T | null | undefined | false} find
 * @returns {Promise<T>}
 */
export function when(find) {
  return new Promise((resolve) => {
    const look = () => {
      const value = find();
      if (value) resolve(value);
      else requestAnimationFrame(look);
    };
    look();
  });
}

/**
 * Call once the calls have stopped coming for a while.
 * @param {number} delay milliseconds
 * @param {() => void} action
 */
export function debounce(delay, action) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  };
}

/** Call when the next frame has been painted. @param {() => void} action */
export const nextPaint = (action) => void requestAnimationFrame(() => setTimeout(action));

/** Whether motion on the screen is unwelcome. */
export const reducedMotion = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

const PATIENCE_MS = 1000;

/** Call when the browser has nothing else to do, or has been busy for long. @param {() => void} action */
export const whenIdle = (action) => (window.requestIdleCallback
  ? void window.requestIdleCallback(action, { timeout: PATIENCE_MS })
  : void setTimeout(action, 0));

const REST_MS = 1500;
const INPUTS = ["pointerdown", "pointermove", "wheel", "keydown", "touchmove"];

/**
 * Wait until the hand has rested for a while and the browser has nothing to do.
 * @param {() => boolean} busy whether something moves by itself
 * @returns {Promise<void>}
 */
export function rested(busy) {
  return new Promise((resolve) => {
    let last = performance.now();
    const note = () => { last = performance.now(); };
    const isQuiet = () => !busy() && performance.now() - last >= REST_MS;
    INPUTS.forEach((kind) => window.addEventListener(kind, note, { passive: true, capture: true }));

    function look() {
      if (!isQuiet()) return void setTimeout(idle, REST_MS);
      INPUTS.forEach((kind) => window.removeEventListener(kind, note, { capture: true }));
      resolve();
    }

    const idle = () => whenIdle(look);
    setTimeout(idle, REST_MS);
  });
}

/**
 * What is begun when it is first wanted; where that fails, the next one to want it begins anew.
 * @param {() => Promise<void>} begin
 * @param {(error: unknown) => void} fail
 * @returns {() => boolean} wants it, and tells whether that has begun it
 */
export function whenWanted(begin, fail) {
  let isBegun = false;
  return () => {
    if (isBegun) return false;
    isBegun = true;
    begin().catch((error) => { isBegun = false; fail(error); });
    return true;
  };
}

/** Whether the reader asks for little to be fetched. */
export const savesData = () => Boolean(/** @type {{connection?: {saveData?: boolean}}} */ (navigator).connection?.saveData);
