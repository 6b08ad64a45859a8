/** Answer what the page asks for from the page itself: there is no server to ask. */
(function () {
  "use strict";
  const ask = window.fetch;
  const later = window.atlasLater || {};

  /** What is seldom asked for lies in scripts of its own. */
  function load(address) {
    return new Promise(function (resolve, reject) {
      const script = document.createElement("script");
      script.onload = resolve;
      script.onerror = function () { reject(new TypeError(address)); };
      script.src = address;
      document.head.append(script);
    });
  }

  window.fetch = async function (address, options) {
    const path = String(address && address.url ? address.url : address).split("?")[0];
    const names = Object.keys(window.atlasAnswers).concat(Object.keys(later));
    const name = names.find((question) => path.endsWith(question));
    if (!name) return ask.call(window, address, options);
    if (!(name in window.atlasAnswers)) await load(later[name]);
    const headers = { "Content-Type": "application/json" };
    return new Response(window.atlasAnswers[name], { status: 200, headers });
  };
})();
