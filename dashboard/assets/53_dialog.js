/** The share dialog: made when it is first opened, filled anew at every opening and choice. */
(function () {
  "use strict";
  const Atlas = (window.Atlas = window.Atlas || {});
  /** Choices of size; without a width the frame is as wide as the page. */
  const SIZES = [{ height: 500 }, { height: 700 }, { width: 320, height: 480 }, { width: 800, height: 500 }, { width: 1200, height: 800 }];
  const PREVIEW_PX = 420;
  const PREVIEW_DELAY_MS = 500;
  const byId = (id) => document.getElementById(id);

  function today() {
    const now = new Date();
    return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  }

  /** The page's own address without query, and that of the file for other people's pages. */
  const base = () => window.location.href.replace(/[?#].*/, "");
  const script = () => new URL("embed.js", base()).href;

  function save(name, type, text) {
    const link = Atlas.dom.h("a", { href: URL.createObjectURL(new Blob([text], { type })), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  function start(app, payload, { t }) {
    const { h } = Atlas.dom;
    const dialog = byId("share-dialog");
    const about = () => ({ view: byId("status").textContent, address: linked() });
    let preview = null;

    const checkbox = (name, label, checked = true) =>
      h("label", { class: "choice" }, h("input", { type: "checkbox", name, checked }), label);
    const select = (name, label, options) =>
      h("label", { class: "choice" }, label, h("select", { name }, options.map(([value, said]) => h("option", { value }, said))));
    const result = (name, label, rows) => h("div", { class: "result" },
      h(rows ? "textarea" : "input", { name, readonly: true, rows, "aria-label": label, spellcheck: "false" }),
      h("button", { type: "button", class: "button", "data-copy": name }, t("share.copy")));
    const part = (key, open, ...content) =>
      h("details", { name: "share", "data-part": key, open }, h("summary", {}, t(`share.${key}`)), ...content);
    const field = (name) => dialog.querySelector(`[name="${name}"]`);

    const sizes = SIZES.map(({ width, height }, k) => [k, width ? `${width} × ${height}` : t("share.embed.wide", { height })]);
    const { LANGS, SHOWN } = Atlas.state;
    const languageNames = LANGS.map((lang) => [lang, new Intl.DisplayNames([lang], { type: "language" }).of(lang)]);
    const styles = [...Object.entries(payload.sources.styles), ...Object.entries(Atlas.share.FORMAT_NAMES)];

    function build() {
      const { version } = payload.meta;
      const title = h("h2", { id: "share-title" }, t("share.title"));
      const close = h("button", { type: "button", class: "button", "data-close": true, "aria-label": t("close") }, "×");
      dialog.replaceChildren(
        h("header", {}, title, close),
        h("p", { class: "view-words" }),
        part("link", true, result("link", t("share.link.label"))),
        part("embed", false,
          h("div", { class: "choices" }, select("size", t("share.embed.size"), sizes),
            LANGS.length > 1 && select("lang", t("share.embed.language"), languageNames)),
          h("div", { class: "choices", role: "group", "aria-label": t("share.embed.show") },
            SHOWN.map((name) => checkbox(name, t(`share.embed.${name}`))), checkbox("play", t("share.embed.play"), false)),
          checkbox("script", t("share.embed.script"), false),
          result("code", t("share.embed.label"), 5),
          h("div", { class: "preview", role: "group", "aria-label": t("share.preview") })),
        part("cite", false, select("style", t("share.cite.style"), styles), result("citation", t("share.cite.label"), 5)),
        part("download", false, h("p", { class: "quiet small" }, t("share.download.help")),
          h("button", { type: "button", class: "button", "data-save": "csv" }, "CSV"), " ",
          h("button", { type: "button", class: "button", "data-save": "json" }, "JSON")),
        checkbox("pin", t("share.pin")),
        h("p", { class: "quiet small" }, t("share.pin.help", { version }), " ",
          !payload.release.released && t("share.pin.unreleased")),
        h("p", { id: "share-said", role: "status" }));
      if (LANGS.length > 1) field("lang").value = app.view().lang;
    }

    const pin = () => (field("pin").checked ? payload.release.pin : null);
    const linked = () => Atlas.share.address(base(), Atlas.share.forLink(app.view(), pin()), payload);

    function framed() {
      const show = SHOWN.filter((name) => field(name).checked);
      const lang = LANGS.length > 1 ? field("lang").value : app.view().lang;
      const view = { ...app.view(), embed: true, show, lang, play: field("play").checked, pin: pin() };
      return { src: Atlas.share.address(base(), view, payload), title: payload.meta.title, ...SIZES[field("size").value] };
    }

    function cited(style) {
      const { FORMATS, csl, citation } = Atlas.share;
      if (!(style in FORMATS)) return citation(payload.cite, style, linked(), today());
      return FORMATS[style](csl(payload.cite, linked(), today(), about().view));
    }

    function fill() {
      const frame = framed();
      dialog.querySelector(".view-words").textContent = about().view;
      field("link").value = linked();
      field("code").value = Atlas.share.embedCode({ ...frame, script: field("script").checked ? script() : null });
      field("citation").value = cited(field("style").value);
      clearTimeout(preview);
      preview = setTimeout(() => show(frame), PREVIEW_DELAY_MS);
    }

    /** The frame itself, made smaller; it is loaded only while it can be seen. */
    function show({ src, width = dialog.clientWidth * 1.6, height, title }) {
      const box = dialog.querySelector(".preview");
      if (!dialog.open || !dialog.querySelector("[data-part=embed]").open) return box.replaceChildren();
      const scale = Math.min(1, PREVIEW_PX / width);
      const style = `width:${width}px;height:${height}px;transform:scale(${scale})`;
      box.style.cssText = `width:${width * scale}px;height:${height * scale}px`;
      const [old] = box.children;
      if (old && old.src === new URL(src, base()).href) return old.setAttribute("style", style);
      return box.replaceChildren(h("iframe", { src, title: `${t("share.preview")}: ${title}`, style, tabindex: "-1" }));
    }

    function say(text) {
      byId("share-said").textContent = "";
      requestAnimationFrame(() => { byId("share-said").textContent = text; });
    }

    async function copy(name) {
      const from = field(name);
      let done = true;
      try { await navigator.clipboard.writeText(from.value); } catch {
        from.select();
        done = document.execCommand("copy");
      }
      say(t(done ? "share.copied" : "share.marked"));
    }

    const savers = { csv: [Atlas.share.csv, "text/csv;charset=utf-8"], json: [Atlas.share.json, "application/json"] };
    function download(kind) {
      const [write, type] = savers[kind];
      const name = `${payload.release.pin}.${kind}`;
      save(name, type, write(payload, app.selection(), about()));
      say(t("share.saved", { name }));
    }

    function open() {
      if (!dialog.firstElementChild) build();
      fill();
      dialog.showModal();
    }

    byId("share").addEventListener("click", open);
    dialog.addEventListener("input", fill);
    dialog.addEventListener("toggle", fill, { capture: true });
    dialog.addEventListener("close", () => dialog.querySelector(".preview").replaceChildren());
    dialog.addEventListener("keydown", (event) => event.stopPropagation());
    dialog.addEventListener("click", ({ target }) => {
      if (target === dialog || target.closest("[data-close]")) dialog.close();
      else if (target.dataset.copy) copy(target.dataset.copy);
      else if (target.dataset.save) download(target.dataset.save);
    });
  }

  Atlas.dialog = { start };
})();
