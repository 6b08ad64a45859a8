/** The signs of an EDTF date, so that each can be explained. */

/** What a sign is called in the words of the page, and where it stands. @type {[string, RegExp][]} */
const SIGNS = [
  ["one", /^\[/],
  ["each", /^\{/],
  ["between", /[\dX~?%]\.\.[\d~?%X-]/],
  ["open", /\/\.\.|\.\.\/|\[\.\.|\.\.\]|\{\.\.|\.\.\}/],
  ["lasted", /\//],
  ["about", /~/],
  ["unsure", /\?/],
  ["both", /%/],
  ["digit", /X/],
];

/**
 * Which signs a date holds, in the order in which they are explained.
 * @param {string} date
 */
export const signs = (date) => SIGNS.filter(([, sign]) => sign.test(date)).map(([name]) => name);
