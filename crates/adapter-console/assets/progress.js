// progress.js: pages of what is under way say how far it is. Without scripts they load themselves anew.

const REFRESH = 2000;

async function refresh() {
  if (!document.querySelector("[data-refresh]")) return;
  // Nobody looks, or somebody is about to confirm something.
  if (!document.hidden && !document.querySelector("dialog[open]")) {
    const page = await fetchPage(location.href);
    if (page && !document.querySelector("dialog[open]")) {
      const isOver = !page.querySelector("[data-refresh]");
      replaceParts(page);
      if (isOver) announce(document.querySelector("h1").textContent);
    }
  }
  setTimeout(refresh, REFRESH);
}

// The menu of the account closes by Esc and by a click beside it.
const account = document.querySelector("details.who");
if (account) {
  document.addEventListener("click", (event) => {
    if (!account.contains(event.target)) account.open = false;
  });
  account.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !account.open) return;
    account.open = false;
    account.querySelector("summary").focus();
  });
}

document.body.append(announcer);
enhance(document);
setTimeout(refresh, REFRESH);
