/** What is different in a frame: the parts it leaves out, and the panel's room. */
/** @import { Page, ViewState } from "../view/types.js" */
import { addressed, options } from "../model/address.js";
import { start } from "../page/files.js";

/** The panel opens by itself where it leaves the map room. */
const HAS_ROOM = "(min-width: 43.75em)";

const openPanel = () =>
  document.documentElement.classList.toggle("panel-open", window.matchMedia(HAS_ROOM).matches);

/** @param {Page} page */
export function dressFrame({ atlas, store, player }) {
  const { show, play, event, actor, embed } = store.view();
  const { classList } = document.documentElement;
  classList.toggle("embed", embed);
  if (!embed) return;
  if (event !== null || actor.length === 1) openPanel();
  options("show", atlas.numbers).forEach((part) => classList.toggle(`no-${part}`, !show.includes(part)));
  document.addEventListener("atlas:ready", () => { if (play) player.play(); }, { once: true });
}

/**
 * Show another view as if its address had been opened, without taking the reader's focus.
 * @param {Page} page
 * @param {ViewState} view
 */
export function showView({ atlas, store, map, actions }, view) {
  const before = store.view();
  if (view.lang !== before.lang) return window.location.replace(`?${addressed(view, atlas.numbers, start())}`);
  const { event, view: camera, ...rest } = view;
  store.set({ ...rest, event: null });
  if (view.q !== before.q) window.dash_clientside.set_props("search", { value: view.q });
  const moved = camera !== null && JSON.stringify(camera) !== JSON.stringify(before.view);
  if (event !== null) {
    actions.choose(event, { fly: !moved && event !== before.event, focus: false });
    openPanel();
  } else if (view.actor.length === 1) openPanel();
  if (moved) map.flyTo(camera);
}
