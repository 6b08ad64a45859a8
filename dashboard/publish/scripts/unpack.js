/** Unpack the page's scripts and data, then run them in their order. */
(async function () {
  "use strict";
  const packed = document.getElementById("packed");
  const bytes = Uint8Array.from(atob(packed.textContent), (letter) => letter.charCodeAt(0));
  packed.remove();
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const { answers, scripts } = JSON.parse(await new Response(stream).text());
  window.atlasAnswers = answers;
  for (const text of scripts) {
    const script = document.createElement("script");
    script.textContent = text;
    document.body.append(script);
  }
})();
