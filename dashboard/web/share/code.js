/** The code that puts the atlas into somebody else's page. */
const ALLOW = "fullscreen; clipboard-write; web-share";
/** @type {Record<string, string>} */
const MARKUP = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (character) => MARKUP[character]);

/**
 * A frame that works with no script; one more line gives it its height. Without a width it is as
 * wide as the page around. `data-external` tells programs that pack a page into one file to leave
 * the address as it is.
 * @param {{src: string, title: string, height: number, width?: number | null, script?: string | null}} frame
 */
export function embedCode({ src, title, height, width = null, script = null }) {
  const size = `width="${width ?? "100%"}" height="${height}"`;
  const style = `border:0${width ? ";max-width:100%" : ""}`;
  const frame = `<iframe src="${escaped(src)}" title="${escaped(title)}" ${size} ` +
    `loading="lazy" data-external="1" style="${style}" allow="${ALLOW}"></iframe>`;
  return script ? `${frame}\n<script async data-external="1" src="${escaped(script)}"></script>` : frame;
}
