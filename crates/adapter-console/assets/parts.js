// The console's script. Every page works without it; it saves loading pages anew, and adds keys and dialogs.
// parts.js: parts of a page that are replaced by those of a page fetched in the background.

// What the script says, in the language of the page.
const words = document.body.dataset;
// What is done to elements when they come into the page.
const enhancers = [];
// The markup of each part as it came from the server, before anything was done to it.
const originals = new WeakMap();

function enhance(root) {
  for (const part of partsOf(root)) originals.set(part, part.outerHTML);
  for (const enhancer of enhancers) enhancer(root);
}

function partsOf(root) {
  const inside = [...root.querySelectorAll("[data-part]")];
  return root.matches?.("[data-part]") ? [root, ...inside] : inside;
}

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

// Screen readers say what is written here, once they have nothing else to say.
const announcer = element("p", { className: "unseen" });
announcer.setAttribute("aria-live", "polite");

function announce(text) {
  // The same text twice would not be a change.
  announcer.textContent = announcer.textContent === text ? `${text}\u00a0` : text;
}

// The request under way. A newer one makes its answer stale.
let newest = null;

// The page at an address, or null if a newer one was asked for. Whatever is not that page, such as the form to sign in,
// is opened as a page, unless nobody has asked for one.
async function fetchPage(url, options = {}, { isQuiet = false } = {}) {
  newest?.abort();
  const mine = (newest = new AbortController());
  try {
    const response = await fetch(url, { ...options, signal: mine.signal, cache: "no-store" });
    const text = await response.text();
    if (mine !== newest) return null;
    if (!response.ok || response.redirected) {
      if (!isQuiet) location.assign(url);
      return null;
    }
    return new DOMParser().parseFromString(text, "text/html");
  } catch (error) {
    if (mine === newest && error.name !== "AbortError" && !isQuiet) location.assign(url);
    return null;
  }
}

// Replaces the parts that differ. The focus stays at what is there again, or else goes to the part that it was in.
function replaceParts(page) {
  for (const part of partsOf(document)) {
    const other = page.querySelector(`[data-part="${part.dataset.part}"]`);
    if (!other || other.outerHTML === originals.get(part)) continue;
    const focused = part.contains(document.activeElement) ? document.activeElement : null;
    const same = focused && counterpart(focused);
    part.replaceWith(other);
    enhance(other);
    if (!focused) continue;
    const target = (same && other.querySelector(same)) || other;
    if (target === other) other.tabIndex = -1;
    target.focus({ preventScroll: true });
  }
  document.title = page.title;
}

function counterpart(one) {
  if (one.id) return `#${CSS.escape(one.id)}`;
  return one.dataset.key ? `[data-key="${CSS.escape(one.dataset.key)}"]` : null;
}
