/** How wide a text is in the font of an element. */

/**
 * @param {HTMLElement} element
 * @returns {() => (text: string) => number} reads the font anew; then gives pixels
 */
export function createRuler(element) {
  const context = document.createElement("canvas").getContext("2d");

  return () => {
    const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
    if (!context) return (text) => text.length * parseFloat(fontSize);
    context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
    return (text) => context.measureText(text).width;
  };
}
