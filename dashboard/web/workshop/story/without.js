/** An object without one of its members. @template {object} T @param {T} object @param {string} name @returns {T} */
export const without = (object, name) => /** @type {T} */ (Object.fromEntries(Object.entries(object).filter(([one]) => one !== name)));
