/** An event's pictures, sounds and links; nothing of another site is asked for before it is pressed. */
/** @import { Atlas, Child, Row, Speaker } from "../view/types.js" */
/** @import { SourceOf } from "./sources.js" */
import { languageOf } from "../model/original.js";
import { button, h } from "../page/dom.js";
import { rowsOf } from "../page/rows.js";
import { outward } from "../page/source.js";

/** @typedef {ReturnType<typeof medium>} Medium */
/** @typedef {{speaker: Speaker, sourceOf: SourceOf}} Means */

/**
 * One of them, as its columns say.
 * @param {Atlas} atlas
 * @param {Row} k
 */
export function medium({ numbers: { media }, texts }, k) {
  const { alt, caption, credit } = texts.media;
  return {
    kind: media.kind[k], address: media.address[k], url: media.url[k], fetch: media.fetch[k],
    width: media.width[k], height: media.height[k],
    alt: alt[k], lang: languageOf(texts, "alt", k) || null, caption: caption[k], captionLang: languageOf(texts, "caption", k) || null, rights: [credit[k], media.licence[k]].filter(Boolean),
  };
}

/** @param {Atlas} atlas @param {Row} event @returns {Medium[]} */
export const mediaOf = (atlas, event) => rowsOf(atlas.numbers.media, event).map((k) => medium(atlas, k));

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {Row} event
 * @param {SourceOf} sourceOf
 * @returns {HTMLElement[]}
 */
export function mediaParts(atlas, speaker, event, sourceOf) {
  const means = { speaker, sourceOf };
  return [h("h3", {}, speaker.t("media.title")), ...mediaOf(atlas, event).map((one) => part(one, means))];
}

/** @param {Medium} one @param {Means} means */
function part(one, means) {
  if (!one.address) return elsewhere(one, means);
  return one.kind === "sound" ? sound(one, means, means.sourceOf(one.address)) : picture(one, means, means.sourceOf(one.address));
}

/**
 * A picture that a press enlarges; room for it is kept while it comes.
 * @param {Medium} one
 * @param {Means} means
 * @param {string} src
 */
function picture(one, { speaker: { t } }, src) {
  const { width, height, alt, lang } = one;
  const image = h("img", {
    src, alt, lang, width: width || null, height: height || null, loading: "lazy", decoding: "async", referrerpolicy: "no-referrer",
    style: width && height ? `--wide:${width}px;--ratio:${width / height}` : null,
  });
  const opener = button("media-open", { title: t("media.enlarge"), "aria-haspopup": "dialog" }, image);
  const made = h("figure", { class: "medium" }, opener, caption(one));
  image.addEventListener("error", () => opener.replaceWith(broken(t("media.broken.image"), one)), { once: true });
  return made;
}

/** @param {Medium} one @param {Means} means @param {string} src */
function sound(one, { speaker: { t } }, src) {
  const audio = h("audio", { src, controls: true, preload: "none", "aria-label": one.caption || t("media.sound") });
  const made = h("figure", { class: "medium" }, audio, caption(one), transcript(one, t("media.transcript")));
  audio.addEventListener("error", () => audio.replaceWith(h("p", { class: "media-broken" }, t("media.broken.sound"))), { once: true });
  return made;
}

/** @param {Medium} one @param {string} title */
const transcript = ({ alt, lang }, title) => h("details", {}, h("summary", {}, title), h("p", { dir: "auto", lang }, alt));

/**
 * What another site holds: a link that names it, and a button where it may be shown here.
 * @param {Medium} one
 * @param {Means} means
 */
function elsewhere(one, means) {
  const { kind, url, alt, lang, fetch } = one;
  const { t } = means.speaker;
  const host = hostOf(url);
  if (kind === "link") return h("div", { class: "medium" }, h("p", {}, outward(url, [h("bdi", { lang }, alt)]), h("span", { class: "quiet small" }, ` · ${host}`)), caption(one, "p"));
  const link = h("p", {}, outward(url, [t(`media.elsewhere.${kind}`, { host })]), kind === "image" && [": ", h("bdi", { lang }, alt)]);
  const made = h("div", { class: "medium" }, link, caption(one, "p"), kind === "sound" && transcript(one, t("media.transcript")));
  if (fetch) made.prepend(shower(one, means, made));
  return made;
}

/** Asks the other site, once it is pressed. @param {Medium} one @param {Means} means @param {HTMLElement} place */
function shower(one, means, place) {
  const { kind, url } = one;
  const show = button("button", {}, means.speaker.t(`media.show.${kind}`, { host: hostOf(url) }));
  show.addEventListener("click", () => {
    const made = kind === "sound" ? sound(one, means, url) : picture(one, means, url);
    place.replaceChildren(made, h("p", { class: "small" }, outward(url, [hostOf(url)])));
    /** @type {HTMLElement | null} */ (made.querySelector("audio, button"))?.focus();
  }, { once: true });
  return show;
}

/** What cannot be shown is told all the same. @param {string} said @param {Medium} one */
const broken = (said, { alt, lang }) => h("p", { class: "media-broken" }, said, " ", h("bdi", { lang }, alt));

/**
 * What stands beneath: the caption, whose it is, and under which licence.
 * @param {Medium} one
 * @param {"figcaption" | "p"} [tag]
 * @returns {Child}
 */
export const caption = ({ caption: said, captionLang: lang, rights }, tag = "figcaption") => (said !== "" || rights.length > 0) && h(tag, {},
  said && h("span", { dir: "auto", lang }, said), said && rights.length > 0 && h("br"),
  rights.length > 0 && h("span", { class: "quiet small" }, rights.flatMap((part, k) => [k > 0 && " · ", h("bdi", {}, part)])));

/** @param {string} url */
export const hostOf = (url) => new URL(url).hostname.replace(/^www\./, "");
