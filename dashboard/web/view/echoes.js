/** What Dash's slider was told: its answers come late, in order, and change nothing. */

/** @typedef {[number, number]} Range in units of the slider */

/** @param {Range} first what it holds */
export function createEchoes(first) {
  /** From what it has answered last to what it was told last. */
  let told = [String(first)];

  return {
    /** Whether it has not been told yet. @param {Range} window */
    tell(window) {
      if (String(window) === told[told.length - 1]) return false;
      told.push(String(window));
      return true;
    },

    /** Whether it says what it was told. @param {Range} window */
    hear(window) {
      const at = told.indexOf(String(window));
      told = at < 0 ? [String(window)] : told.slice(at);
      return at >= 0;
    },
  };
}
