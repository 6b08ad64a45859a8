/** The atlas beside the desk: it follows the draft, and what is chosen in one is chosen in the other. */
/** @import { Draft } from "./types.js" */
/** @import { Answer, Ask } from "./ask.js" */
/** @import { Voice } from "./voice.js" */
/** @import { createFiles } from "./files.js" */
import { createPreview } from "./preview/host.js";
import { outsetOf } from "./story/views.js";

/**
 * @param {HTMLElement} host
 * @param {{ask: Ask, voice: Voice, base: string, files: ReturnType<typeof createFiles>, choose: (id: string) => void, failed: (error: unknown) => void}} deps
 */
export function createBeside(host, { ask, voice, base, files, choose, failed }) {
  const preview = createPreview(host, {
    post: async (kind, text, { lang, around }) => {
      const draft = /** @type {Draft} */ (JSON.parse(text));
      return kind === "look" ? (await ask.look(draft, { lang, around, media: await files.known(draft) })).shown : ask.cite(draft, lang);
    },
    address: `${base}frame?lang=${voice.lang}`,
    lang: voice.lang,
    title: voice.t("preview"),
  });
  preview.onChoose((id) => { if (id) choose(id); });
  preview.onFail(failed);
  let outset = "";
  let beginsAnew = false;
  return {
    /** Another draft is open: it is seen as it opens. @param {Draft} draft */
    begin(draft) {
      [outset, beginsAnew] = [outsetIn(draft), true];
    },
    /** A draft that opens otherwise now is seen so, unless it was made to open with what is seen. @param {Draft} draft */
    heed(draft) {
      const next = outsetIn(draft);
      if (next !== outset && next !== outsetOf(preview.view())) beginsAnew = true;
      outset = next;
    },
    /** What an answer holds, of a draft. @param {Answer} answer @param {Draft} draft */
    show({ shown = null }, draft) {
      const frame = host.querySelector("iframe")?.contentWindow;
      if (frame && shown) frame.atlasMedia = addresses(shown.numbers.media.address, files);
      if (beginsAnew) preview.begin(outset);
      beginsAnew = false;
      if (preview.isTurned()) preview.follow(JSON.stringify(draft));
      else preview.show(shown, JSON.stringify(draft));
    },
    change: preview.change,
    choose: preview.choose,
    /** Let a point be set on the map, which is brought into sight; the hand goes back to where it was. @param {(point: {lat: number, lon: number}) => void} on @param {{lat: number, lon: number} | null} at */
    pick(on, at) {
      const { id = "" } = document.activeElement ?? {};
      const back = () => document.getElementById(id)?.focus();
      const end = preview.pick((point) => { on(point); end(); back(); }, { at, left: back });
      host.scrollIntoView({ block: "nearest" });
    },
    view: preview.view,
    onShown: preview.onShown,
  };
}

/** The view that a draft opens with, as an address has it. @param {Draft} draft */
const outsetIn = ({ meta: { view } }) => (typeof view === "string" ? view.trim().replace(/^\?/, "") : "");

/** Where this page has the files of an atlas. @param {readonly string[]} all @param {ReturnType<typeof createFiles>} files */
const addresses = (all, files) => Object.fromEntries(all.flatMap((one) => {
  const own = one && files.address(one);
  return own ? [[one, own]] : [];
}));
