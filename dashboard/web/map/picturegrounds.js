/** The grounds of areas as the picture draws them: which hold a point of the map, the smallest first. */
/** @import { Payload } from "../view/types.js" */
/** @import { Grounds } from "./hit.js" */
import { units } from "./picture.js";

/**
 * @param {Element} picture
 * @param {Payload["places"]} places
 * @returns {Grounds}
 */
export function createPictureGrounds(picture, places) {
  /** @type {{place: number, path: SVGPathElement, size: number}[] | null} */
  let found = null;

  const grounds = () => [...picture.querySelectorAll(".areas path:not(.line)")].filter((path) => path instanceof SVGPathElement).map((path) => {
    const { width, height } = path.getBBox();
    return { place: places.id.indexOf(path.dataset.place ?? ""), path, size: width * height };
  }).filter(({ place }) => place >= 0).sort((a, b) => a.size - b.size);

  return ([lon, lat]) => {
    found ??= grounds();
    const point = new DOMPoint(...units(lon, lat));
    return found.filter(({ path }) => path.isPointInFill(point)).map(({ place }) => place);
  };
}
