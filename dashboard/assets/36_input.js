/** Clicks and keys on what JavaScript draws, and on the page as a whole. */
(function () {
  "use strict";
  const root = typeof window === "object" ? window : globalThis;
  const Atlas = (root.Atlas = root.Atlas || {});
  const INTERRUPTIONS = ["pointerdown", "keydown", "wheel", "touchstart"];

  /** Pressing play or speed is no interruption of play. */
  function steersPlay(event) {
    const button = event.target.closest && event.target.closest("#play, #speed");
    return Boolean(button) && (event.type !== "keydown" || event.key === "Enter" || event.key === " ");
  }

  function listen({ actions, choose, set, deck, view }) {
    const acts = {
      close: actions.close,
      "clear-place": () => set({ place: [] }),
      "all-years": actions.allYears,
      reset: actions.reset,
      "close-notice": () => actions.notice(""),
      panel: () => document.documentElement.classList.toggle("panel-open"),
    };

    function click(event) {
      closePopovers((popover) => !popover.contains(event.target));
      const target = event.target.closest("[data-goto], [data-act], #event [data-place], .silence");
      if (!target) return;
      const { goto: id, act, place, from, to } = target.dataset;
      if (id) choose(id);
      else if (act in acts) acts[act]();
      else if (place) actions.place([place]);
      else set({ from: Number(from), to: Number(to) });
    }

    function key(event) {
      if (event.key === "Escape") escape();
      else if (event.key === "/" && !event.target.closest("input, textarea, select, dialog")) {
        event.preventDefault();
        document.getElementById("search").focus();
      }
    }

    /** Escape undoes the topmost thing: a dialog (by itself), a popover, the card, the chosen place. */
    function escape() {
      if (document.querySelector("dialog[open]") || closePopovers(() => true)) return;
      if (view().event !== null) actions.close();
      else if (view().place.length) set({ place: [] });
    }

    document.addEventListener("click", click);
    document.addEventListener("keydown", key);
    INTERRUPTIONS.forEach((kind) => document.addEventListener(kind, (event) => {
      if (!steersPlay(event)) deck.pause();
    }, { capture: true, passive: true }));
  }

  /** Close the open popovers that the test names; the focus goes back to what opened them. */
  function closePopovers(wanted) {
    const open = [...document.querySelectorAll("details.popover[open]")].filter(wanted);
    open.forEach((popover) => {
      if (popover.contains(document.activeElement)) popover.querySelector("summary").focus();
      popover.open = false;
    });
    return open.length > 0;
  }

  Atlas.input = { steersPlay, listen };
  if (typeof module === "object") module.exports = Atlas.input;
})();
