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

/** Whether motion on the screen is unwelcome. */
export const reducedMotion = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
