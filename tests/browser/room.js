/** What has no room in the window, each in words. */
([drawn, controls, layers]) => {
  const SLACK = 1.5, LEAST = 24;
  const looks = new Map();
  const look = (node) => looks.get(node) ?? looks.set(node, getComputedStyle(node)).get(node);
  const name = (node) => (node.id ? `#${node.id}`
    : node.localName + [...node.classList].slice(0, 2).map((one) => `.${one}`).join(""));
  const path = (node) => `${node.parentElement ? `${name(node.parentElement)} ` : ""}${name(node)}`;
  const said = (text) => `“${text.replace(/\s+/g, " ").trim().slice(0, 40)}”`;
  const line = (node) => {
    const chain = [];
    for (let box = node; box; box = box.parentElement) chain.push(box);
    return chain;
  };
  const isPutAway = (box) => {
    const { clipPath, position } = look(box);
    return position === "absolute" && clipPath !== "none" || box.matches(".skip:not(:focus)");
  };
  const over = document.querySelector("dialog:modal");
  const isSeen = (node) => node.checkVisibility({ visibilityProperty: true }) && !node.closest(drawn)
    && !node.closest("[inert]") && (!over || over.contains(node)) && !line(node).some(isPutAway);
  const hides = (box, way) => /hidden|clip/.test(look(box)[`overflow${way}`]);
  const scrolls = (box, way) => /auto|scroll/.test(look(box)[`overflow${way}`]);
  // A text that is shortened says so by dots, and is whole in a title.
  const isShortened = (box) => {
    const { textOverflow, webkitLineClamp } = look(box);
    return (textOverflow === "ellipsis" || webkitLineClamp !== "none")
      && box.closest("[title]") !== null;
  };
  const found = [];

  const root = document.documentElement;
  if (root.scrollWidth > innerWidth) found.push(`the page scrolls sideways: ${root.scrollWidth}`);

  const outOf = (rect, box, way) => {
    const [low, high] = way === "X" ? ["left", "right"] : ["top", "bottom"];
    return Math.max(box[low] - rect[low], rect[high] - box[high]);
  };
  const cutBy = (rect, node) => {
    let [isFreeX, isFreeY] = [true, true];
    for (let box = node; box && (isFreeX || isFreeY); box = box.parentElement) {
      if (isShortened(box)) return "";
      const frame = box.getBoundingClientRect();
      for (const way of ["X", "Y"]) {
        if (!(way === "X" ? isFreeX : isFreeY)) continue;
        if (scrolls(box, way)) {
          if (way === "X" && outOf(rect, frame, way) > SLACK) return `scrolls sideways in ${path(box)}`;
          if (way === "X") isFreeX = false; else isFreeY = false;
        } else if (box !== root && hides(box, way) && outOf(rect, frame, way) > SLACK) {
          return `is cut by ${path(box)}`;
        }
      }
      if (look(box).position === "fixed") {
        if (isFreeY && outOf(rect, { top: 0, bottom: innerHeight }, "Y") > SLACK) return "is below the window";
        isFreeY = false;
      }
    }
    return isFreeX && outOf(rect, { left: 0, right: innerWidth }, "X") > SLACK ? "leaves the window" : "";
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const { data, parentElement: node } = walker.currentNode;
    if (!data.trim() || !isSeen(node)) continue;
    range.selectNodeContents(walker.currentNode);
    const rects = [...range.getClientRects()].filter(({ width }) => width > 1);
    const why = rects.map((rect) => cutBy(rect, node)).find(Boolean);
    if (why) found.push(`${said(data)} in ${path(node)} ${why}`);
    const control = node.closest("button, summary, a.button, label, .badge, .status");
    if (control && look(control).display !== "inline" && !line(node).some(isShortened)) {
      const frame = control.getBoundingClientRect();
      const by = Math.max(...rects.flatMap((rect) => [outOf(rect, frame, "X"), outOf(rect, frame, "Y") - 2]));
      if (by > SLACK) found.push(`${said(data)} runs ${Math.round(by)} px out of ${path(control)}`);
    }
  }

  // A box as far as those that scroll show it.
  const shown = (node) => {
    let { left, top, right, bottom } = node.getBoundingClientRect();
    for (let box = node.parentElement; box && box !== root; box = box.parentElement) {
      if (!scrolls(box, "Y") && !hides(box, "Y")) continue;
      const frame = box.getBoundingClientRect();
      [left, top] = [Math.max(left, frame.left), Math.max(top, frame.top)];
      [right, bottom] = [Math.min(right, frame.right), Math.min(bottom, frame.bottom)];
    }
    return { left, top, right, bottom };
  };
  const isStuck = (node) => line(node).some((box) => look(box).position === "sticky");
  const label = (node) => said(node.textContent || node.ariaLabel || node.placeholder || node.value || "");
  const parts = [...document.querySelectorAll(controls)].filter((node) => isSeen(node))
    .map((node) => ({ node, box: shown(node), layer: node.closest(layers), isStuck: isStuck(node),
      boxes: look(node).display === "inline" ? [...node.getClientRects()] : [shown(node)] }))
    .filter(({ box }) => box.right - box.left > 1 && box.bottom - box.top > 1);
  const across = (one, two) => Math.min(one.right, two.right) - Math.max(one.left, two.left);
  const down = (one, two) => Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
  parts.forEach((one, k) => parts.slice(k + 1).forEach((two) => {
    if (one.layer !== two.layer || one.isStuck !== two.isStuck) return;
    if (one.node.contains(two.node) || two.node.contains(one.node)) return;
    if (one.boxes.some((a) => two.boxes.some((b) => across(a, b) > SLACK && down(a, b) > SLACK + 2))) {
      found.push(`${label(one.node)} (${path(one.node)}) lies on ${label(two.node)} (${path(two.node)})`);
    }
  }));
  const rooms = [...document.querySelectorAll(".bar, .map-box, #beside, .dock, .panel")].filter(isSeen)
    .filter((node) => !document.querySelector(".embed, .sheet-full"))
    .map((node) => [node, node.getBoundingClientRect()]).filter(([, box]) => box.width > 1 && box.height > 1);
  rooms.forEach(([a, one], k) => rooms.slice(k + 1).forEach(([b, two]) => {
    if (across(one, two) > SLACK && down(one, two) > SLACK) found.push(`${path(a)} lies on ${path(b)}`);
  }));

  // A target of less than 24 px has so much room around it (WCAG 2.5.8); a link in a text need not.
  const middle = ({ left, top, right, bottom }) => [(left + right) / 2, (top + bottom) / 2];
  const away = ([x, y], box) => Math.hypot(
    Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  const isSmall = ({ node }) => {
    const { width, height } = (node.closest("label") ?? node).getBoundingClientRect();
    return look(node).display !== "inline" && Math.min(width, height) < LEAST - 0.5;
  };
  for (const one of parts.filter(isSmall)) {
    const near = parts.find((two) => two !== one && two.layer === one.layer && two.isStuck === one.isStuck
      && !two.node.contains(one.node) && !one.node.contains(two.node)
      && away(middle(one.box), two.box) < LEAST / 2);
    if (near) found.push(`${label(one.node)} (${path(one.node)}) is too small beside ${label(near.node)}`);
  }

  // Everything can be brought into the window, where nothing else lies on it.
  const scrolled = [root, ...document.querySelectorAll("body *")].filter((box) => box.scrollTop)
    .map((box) => [box, box.scrollTop]);
  for (const { node } of parts) {
    node.scrollIntoView({ block: "center", behavior: "instant" });
    const rect = node.getClientRects()[0];
    const [x, y] = middle(rect);
    const hit = document.elementFromPoint(x, y);
    if (!hit) found.push(`${label(node)} (${path(node)}) is out of reach`);
    else if (!node.contains(hit) && !hit.contains(node) && !hit.closest(".sheet, .popover[open], label, .task-map")) {
      found.push(`${label(node)} (${path(node)}) is under ${path(hit)}`);
    }
  }
  for (const box of document.querySelectorAll("body *")) if (box.scrollTop) box.scrollTop = 0;
  root.scrollTop = 0;
  for (const [box, top] of scrolled) box.scrollTop = top;
  return [...new Set(found)];
}
