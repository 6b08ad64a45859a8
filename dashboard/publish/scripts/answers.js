/** Answer what the page asks for from the page itself: there is no server to ask. */
(function () {
  "use strict";
  const ask = window.fetch;
  window.fetch = function (address, options) {
    const path = String(address && address.url ? address.url : address).split("?")[0];
    const name = Object.keys(window.atlasAnswers).find((question) => path.endsWith(question));
    if (!name) return ask.call(window, address, options);
    const headers = { "Content-Type": "application/json" };
    return Promise.resolve(new Response(window.atlasAnswers[name], { status: 200, headers }));
  };
})();
