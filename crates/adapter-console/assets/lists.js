// lists.js: lists that are searched, filtered, sorted and turned without the page being loaded anew. The address says
// what is shown, so it can be kept, shared and gone back to.

const WAIT_FOR_TYPING = 250;

const list = document.querySelector("[data-list]");
let shown = location.pathname + location.search;

async function showList(url, { history: how, isTyped = false, isTurned = false }) {
  const results = list.querySelector('[data-part="results"]');
  results.setAttribute("aria-busy", "true");
  const page = await fetchPage(url);
  if (!page) return;
  if (how === "push") history.pushState(null, "", url);
  if (how === "replace") history.replaceState(null, "", url);
  shown = location.pathname + location.search;
  replaceParts(page);
  const current = list.querySelector('[data-part="results"]');
  current.removeAttribute("aria-busy");
  if (!isTyped) refill(page);
  if (isTurned) {
    current.tabIndex = -1;
    current.focus({ preventScroll: true });
    list.scrollIntoView({ block: "start" });
  }
  announce(current.querySelector(".shown, .empty")?.textContent ?? "");
}

// The fields of the filter say what is shown.
function refill(page) {
  for (const field of list.querySelectorAll("form.filter input[id], form.filter select[id]")) {
    const other = page.getElementById(field.id);
    if (other) field.value = other.value;
  }
}

function filterUrl(form) {
  const url = new URL(form.action);
  const fields = [...new FormData(form)].filter(([, value]) => value.trim() !== "");
  url.search = new URLSearchParams(fields);
  return url;
}

if (list) {
  let timer;
  list.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    const isPlain = !event.button && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain || event.defaultPrevented) return;
    const url = new URL(link.href);
    if (url.origin !== location.origin || url.pathname !== location.pathname) return;
    event.preventDefault();
    clearTimeout(timer);
    if ("clear" in link.dataset) document.getElementById("q").focus();
    showList(url, { history: "push", isTurned: !!link.closest(".pages") });
  });
  list.addEventListener("input", (event) => {
    const form = event.target.closest("form.filter");
    if (!form || event.target.type !== "search") return;
    clearTimeout(timer);
    timer = setTimeout(() => showList(filterUrl(form), { history: "replace", isTyped: true }), WAIT_FOR_TYPING);
  });
  list.addEventListener("change", (event) => {
    const form = event.target.closest("form.filter");
    if (form && event.target.type !== "search") showList(filterUrl(form), { history: "push", isTyped: true });
  });
  list.addEventListener("submit", (event) => {
    if (!event.target.matches("form.filter")) return;
    event.preventDefault();
    clearTimeout(timer);
    showList(filterUrl(event.target), { history: "push", isTyped: true });
  });
  window.addEventListener("popstate", () => {
    if (location.pathname + location.search !== shown) showList(location.href, {});
  });
}

// Selecting: all that are on the page at once, and how many they are. Nothing is asked for where nothing is selected.
enhancers.push((root) => {
  for (const bar of root.querySelectorAll(".bulk")) {
    const boxes = [...bar.closest("form").querySelectorAll(".pick input")];
    const all = element("input", { type: "checkbox" });
    const count = element("output", { className: "faint" });
    const proceed = bar.querySelector("button");
    const update = () => {
      const selected = boxes.filter((box) => box.checked).length;
      all.checked = selected === boxes.length;
      all.indeterminate = selected > 0 && !all.checked;
      count.textContent = selected ? words.selected.replace("%", selected) : "";
      proceed.disabled = !selected;
    };
    all.addEventListener("change", () => {
      for (const box of boxes) box.checked = all.checked;
      update();
    });
    for (const box of boxes) box.addEventListener("change", update);
    const label = element("label", { className: "tick" }, all, " ", element("span", { textContent: words.selectAll }));
    bar.prepend(label, count);
    // Browsers tick boxes again after going back.
    window.addEventListener("pageshow", update);
    update();
  }
});
