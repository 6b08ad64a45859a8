/** The choice of sources tells of each what is known of it, once it is opened. */
/** @import { Page } from "../view/types.js" */
import { byId, findAll } from "./dom.js";
import { sourceAbout } from "./source.js";

/** @param {Page} page */
export function startSources({ atlas, speaker }) {
  byId("sources").addEventListener("toggle", () => {
    for (const button of findAll("[data-source]", byId("sources"))) {
      const s = atlas.numbers.sources.id.indexOf(button.dataset.source ?? "");
      if (s >= 0) button.after(sourceAbout(atlas, speaker, s, atlas.texts.sources.short[s]));
    }
  }, { once: true });
}
