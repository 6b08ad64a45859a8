/** What Dash calls: it is done once the page can act. */

/** @typedef {import("../view/types.js").Actions} Actions */

/** Take calls from now on; whoever opens the page hands its actions to `atlasOpened`. */
export function wire() {
  /** @type {Promise<Actions>} */
  const actions = new Promise((resolve) => { window.atlasOpened = resolve; });

  /** @param {(actions: Actions) => void} act */
  function soon(act) {
    actions.then(act, () => {});
  }

  /** Do something with the id of the button that was pressed, nothing at the first call. @param {(actions: Actions, id: Record<string, string>) => void} act */
  function press(act) {
    const [change] = window.dash_clientside.callback_context.triggered;
    if (!change?.value) return;
    const id = JSON.parse(change.prop_id.replace(/\.[^.]+$/, ""));
    soon((all) => act(all, id));
  }

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    atlas: {
      slide: (/** @type {[number, number]} */ units) => soon((all) => all.slide(units)),
      typed: (/** @type {string} */ from, /** @type {string} */ to) => soon((all) => all.typed(from ?? "", to ?? "")),
      search: (/** @type {string} */ text) => soon((all) => all.search(text ?? "")),
      mode: () => press((all, { mode }) => all.mode(/** @type {import("../types.js").Mode} */ (mode))),
      era: () => press((all, { era }) => all.era(era)),
      home: () => press((all, { home }) => all.home(home)),
      step: () => press((all, { step }) => all.step(Number(step))),
      play: (/** @type {number} */ clicks) => { if (clicks) soon((all) => all.play()); },
      allYears: (/** @type {number} */ clicks) => { if (clicks) soon((all) => all.allYears()); },
      speed: (/** @type {number} */ clicks) => (clicks ? actions.then((all) => `${all.speed()}×`) : window.dash_clientside.no_update),
    },
  });
}
