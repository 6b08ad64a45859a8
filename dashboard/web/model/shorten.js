/** Texts cut to a length. */

/**
 * At most so many characters, with a sign that there were more.
 * @param {string} text
 * @param {number} longest
 */
export function shortened(text, longest) {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : text;
}
