/** What a card keeps a place for is put there: its event's pictures, sounds and links. */
/** @import { Page } from "../view/types.js" */
import { closest, findAll, h } from "../page/dom.js";
import { enlarge } from "./large.js";
import css from "./media.css";
import { mediaParts } from "./parts.js";
import { createSources } from "./sources.js";

/** Where a card has not been filled yet. */
const PLACES = "#event [data-media]:empty";
const STYLE = "media-style";

/** @param {Page} page */
export function startMedia({ atlas, speaker, store }) {
  const sourceOf = createSources();
  if (!document.getElementById(STYLE)) document.head.append(h("style", { id: STYLE }, css));

  function fill() {
    for (const place of findAll(PLACES)) place.append(...mediaParts(atlas, speaker, Number(place.dataset.media), sourceOf));
  }

  document.addEventListener("click", (event) => {
    const opener = closest(event, ".media-open");
    if (opener) enlarge(opener, speaker);
  });
  store.onDraw(fill);
  fill();
}
