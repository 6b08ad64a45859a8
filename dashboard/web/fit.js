/**
 * Marks and names of the first response in pixels of this frame, which no server knows. Runs by
 * itself before anything else has come.
 */
const picture = document.querySelector("#first svg.poster");
const matrix = picture instanceof SVGSVGElement ? picture.getScreenCTM() : null;
if (picture && matrix && matrix.a > 0) {
  const size = Number((1 / matrix.a).toPrecision(6));
  for (const node of picture.querySelectorAll(".mark, .area-name")) {
    const place = (node.getAttribute("transform") ?? "").replace(/ ?scale\(.*/, "");
    node.setAttribute("transform", `${place} scale(${size})`);
  }
}
