// keys.js: shortcuts of one key, which can be turned off. They are nothing while somebody types.

const KEYS = "usher.shortcuts";
const WAIT_FOR_SECOND = 1500;

const goals = new Map([...document.querySelectorAll("nav a[data-go]")].map((link) => [link.dataset.go, link]));
const invite = document.querySelector("nav a[data-invite]");
let isAfterG = 0;

function areKeysOn() {
  try {
    return localStorage.getItem(KEYS) !== "off";
  } catch {
    return true;
  }
}

function keysDialog() {
  const dialog = titled(words.shortcuts);
  const rows = element("dl");
  const row = (keys, what) => {
    const shown = keys.flatMap((key, place) => [place ? ` ${words.then} ` : "", element("kbd", { textContent: key })]);
    rows.append(element("div", {}, element("dt", {}, ...shown), element("dd", { textContent: what })));
  };
  if (document.getElementById("q")) row(["/"], words.search);
  if (invite) row(["n"], words.invite);
  for (const [key, link] of goals) row(["g", key], words.goTo.replace("%", link.textContent));
  row(["?"], words.showShortcuts);
  row(["Esc"], words.close);
  const box = element("input", { type: "checkbox", checked: areKeysOn() });
  box.addEventListener("change", () => {
    try {
      localStorage.setItem(KEYS, box.checked ? "on" : "off");
    } catch {
      // Without storage they stay on.
      box.checked = true;
    }
  });
  const label = element("label", { className: "tick" }, box, " ", element("span", { textContent: words.useShortcuts }));
  const close = element("button", { type: "button", className: "plain", textContent: words.close, autofocus: true });
  close.addEventListener("click", () => dialog.close());
  dialog.append(rows, label, close);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function pressed(key) {
  const wasAfterG = Date.now() - isAfterG < WAIT_FOR_SECOND;
  isAfterG = key === "g" && !wasAfterG ? Date.now() : 0;
  if (wasAfterG && goals.has(key)) return () => goals.get(key).click();
  if (wasAfterG) return null;
  const search = document.getElementById("q");
  if (key === "/" && search) return () => (search.focus(), search.select());
  if (key === "n" && invite) return () => invite.click();
  return key === "?" ? keysDialog : null;
}

document.addEventListener("keydown", (event) => {
  const isTyping = event.target.closest?.("input:not([type=checkbox]), select, textarea, [contenteditable]");
  const isModified = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
  if (event.defaultPrevented || isTyping || isModified || document.querySelector("dialog[open]") || !areKeysOn()) return;
  const act = pressed(event.key);
  if (!act) return;
  event.preventDefault();
  act();
});

// Arrows go along the parts of the console and the tabs of a list, as the tab key does.
const STEPS = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

document.addEventListener("keydown", (event) => {
  const along = event.target.closest?.("header nav, .tabs");
  if (!along || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const links = [...along.querySelectorAll("a")];
  const goal = { Home: 0, End: links.length - 1 }[event.key] ?? links.indexOf(event.target) + (STEPS[event.key] ?? NaN);
  if (!links[goal]) return;
  event.preventDefault();
  links[goal].focus();
});

// On a narrow screen the part that is shown may stand beyond the edge.
document.querySelector("header nav a[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });

const menu = document.querySelector(".who .menu");
if (menu) {
  const button = element("button", { type: "button", className: "quiet", textContent: words.shortcuts });
  button.addEventListener("click", () => {
    menu.closest("details").open = false;
    menu.closest("details").querySelector("summary").focus();
    keysDialog();
  });
  menu.append(button);
}
