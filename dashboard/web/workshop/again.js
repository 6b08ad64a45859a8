/** What a lost connection kept from being done is tried again: soon, then less often, and as soon as the browser is back. */

const FIRST_MS = 2000;
const MOST_MS = 30_000;

/**
 * @param {() => void} act
 * @param {Pick<Window, "addEventListener">} [page] tells when it is “online”
 */
export function createAgain(act, page = window) {
  let pause = FIRST_MS;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  function go() {
    clearTimeout(waiting);
    waiting = undefined;
    act();
  }
  page.addEventListener("online", () => { if (waiting !== undefined) go(); });

  return {
    now: go,
    later() {
      clearTimeout(waiting);
      waiting = setTimeout(go, pause);
      pause = Math.min(pause * 2, MOST_MS);
    },
    /** It went well, or need not be done any more. */
    over() {
      clearTimeout(waiting);
      [waiting, pause] = [undefined, FIRST_MS];
    },
  };
}
