/** Tabs over panels: arrows go along them, as readers of screens expect. */
import { byId } from "../page/dom.js";

/** @param {HTMLElement} tab */
const panelOf = (tab) => byId(tab.getAttribute("aria-controls") ?? "");

/**
 * @param {HTMLElement} bar
 * @param {(name: string) => void} [on] the id of the panel that is shown now
 */
export function startTabs(bar, on = () => {}) {
  const tabs = /** @type {HTMLElement[]} */ ([...bar.querySelectorAll("[role=tab]")]);

  /** @param {HTMLElement} chosen */
  function show(chosen) {
    for (const tab of tabs) {
      const is = tab === chosen;
      tab.setAttribute("aria-selected", String(is));
      tab.tabIndex = is ? 0 : -1;
      panelOf(tab).hidden = !is;
    }
    on(panelOf(chosen).id);
  }

  bar.addEventListener("click", (event) => {
    const tab = /** @type {Element} */ (event.target).closest("[role=tab]");
    if (tab) show(/** @type {HTMLElement} */ (tab));
  });
  bar.addEventListener("keydown", (event) => {
    const at = tabs.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length];
    next.focus();
    show(next);
  });
  return {
    /** @param {string} name the id of a panel */
    show(name) {
      const tab = tabs.find((one) => panelOf(one).id === name);
      if (tab) show(tab);
    },
  };
}
