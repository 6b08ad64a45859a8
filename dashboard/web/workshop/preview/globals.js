/** What of the browser a page of the preview has instead of the globals: it ends with the page. */

const scope = () => window.atlasScope;

/** @type {(call: (...given: any[]) => void, delay?: number, ...given: any[]) => number} */
export const setTimeout = (call, delay, ...given) => window.setTimeout(scope().while(call), delay, ...given);

/** @type {(call: (...given: any[]) => void, delay?: number, ...given: any[]) => number} */
export function setInterval(call, delay, ...given) {
  const own = window.setInterval(call, delay, ...given);
  scope().ends.add(() => window.clearInterval(own));
  return own;
}

/** @type {typeof window.requestAnimationFrame} */
export const requestAnimationFrame = (call) => window.requestAnimationFrame(scope().while(call));

/** @param {{disconnect: () => void}} observer */
const ending = (observer) => void scope().ends.add(() => observer.disconnect());

export class ResizeObserver extends window.ResizeObserver {
  /** @param {ResizeObserverCallback} call */
  constructor(call) {
    super(call);
    ending(this);
  }
}

export class MutationObserver extends window.MutationObserver {
  /** @param {MutationCallback} call */
  constructor(call) {
    super(call);
    ending(this);
  }
}

export class IntersectionObserver extends window.IntersectionObserver {
  /** @param {IntersectionObserverCallback} call @param {IntersectionObserverInit} [options] */
  constructor(call, options) {
    super(call, options);
    ending(this);
  }
}
