/**
 * What runs in the page itself, as soon as the first response is there: it gives marks and names the
 * size that they have in this frame, which no server knows.
 */
import { resize } from "./page/dom.js";

const picture = document.querySelector("#first svg.poster");
const matrix = picture instanceof SVGSVGElement ? picture.getScreenCTM() : null;
if (picture && matrix && matrix.a > 0) {
  const size = Number((1 / matrix.a).toPrecision(6));
  for (const node of picture.querySelectorAll(".mark, .names > g")) resize(node, size);
}
