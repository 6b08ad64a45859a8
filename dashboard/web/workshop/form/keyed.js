/** A list whose elements stay as long as their keys do, so that nothing that is typed in is lost. */

/**
 * @template Item
 * @typedef {{element: HTMLElement, show: (item: Item) => void, gone?: () => void}} Shown
 */

/**
 * @template Item
 * @template {Shown<Item>} Made
 * @param {HTMLElement} list
 * @param {(key: string) => Made} make
 */
export function createKeyed(list, make) {
  /** @type {Map<string, Made>} */
  let made = new Map();

  return {
    /** @param {readonly (readonly [string, Item])[]} items by their keys, in their order */
    show(items) {
      const active = document.activeElement;
      const wasWithin = list.contains(active);
      const before = made;
      made = new Map(items.map(([key]) => [key, before.get(key) ?? make(key)]));
      for (const [key, one] of before) {
        if (made.has(key)) continue;
        one.element.remove();
        one.gone?.();
      }
      let at = 0;
      for (const [key, item] of items) {
        const one = /** @type {Made} */ (made.get(key));
        if (list.children[at] !== one.element) list.insertBefore(one.element, list.children[at] ?? null);
        one.show(item);
        at += 1;
      }
      if (wasWithin && document.activeElement !== active && list.contains(active)) /** @type {HTMLElement} */ (active).focus();
    },
    /** @param {string} key */
    get: (key) => made.get(key),
    all: () => [...made.values()],
  };
}
