/** One thing at a time: of those that come meanwhile only the newest is done. */

/**
 * @template Thing
 * @param {(thing: Thing) => Promise<void>} act settles its own errors
 * @param {() => Promise<void>} [ready] is waited for before the next is taken
 * @returns {(thing: Thing) => void}
 */
export function createNewest(act, ready = async () => {}) {
  /** @type {{thing: Thing} | null} */
  let next = null;
  let isBusy = false;

  async function go() {
    isBusy = true;
    while (next) {
      await ready();
      const { thing } = next;
      next = null;
      await act(thing);
    }
    isBusy = false;
  }

  return (thing) => {
    next = { thing };
    if (!isBusy) void go();
  };
}
