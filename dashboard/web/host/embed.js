/**
 * For pages that embed the atlas: frames as high as they need, links that move the map in place,
 * and a handle for scripts. One line in the page: <script async src=".../embed.js"></script>
 * The messages behind it are described in docs/embedding.md.
 */
import { connect } from "./connect.js";
import { VERSION } from "./contract.js";
import { frames, homeOf, originOf } from "./frames.js";

const HOME = homeOf(document.currentScript);

/** @param {string} address */
const isOurs = (address) => String(address).startsWith(HOME);

const { handle, hear, isKnown } = connect();

window.addEventListener("message", ({ data, origin, source }) => {
  if (!data || data.atlas !== VERSION || typeof data.type !== "string") return;
  const frame = frames().find((one) => one.contentWindow === source);
  if (!frame || origin !== originOf(frame) || !(isOurs(frame.src) || isKnown(frame))) return;
  hear(frame, data);
});

/** A link to the atlas that names a frame as its target moves that frame without loading it again. */
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element && event.target.closest("a[target][href]");
  if (!(link instanceof HTMLAnchorElement) || !isOurs(link.href) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const frame = frames().find((one) => one.name === link.target && isOurs(one.src));
  if (!frame) return;
  event.preventDefault();
  handle(frame).setState(new URL(link.href).search);
});

const start = () => frames().filter((frame) => isOurs(frame.src)).forEach(handle);
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();

Object.assign(window, { AtlasEmbed: { VERSION, connect: handle } });
