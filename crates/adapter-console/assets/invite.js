// invite.js: who is named is tried while the form is filled in, as the preview would, and tables and secrets can be copied.

const WAIT_FOR_LIST = 700;
// A longer list, and a file, are tried by the preview.
const LONGEST_LIST = 20000;

const invitation = document.querySelector("form[data-check]");

async function check() {
  const part = () => invitation.querySelector('[data-part="checked"]');
  const list = invitation.elements.people.value;
  const isTried = list.trim() !== "" && list.length <= LONGEST_LIST && !invitation.elements.table.value;
  if (!isTried) return part().replaceChildren();
  const body = new URLSearchParams([...new FormData(invitation)].filter(([, value]) => typeof value === "string"));
  const page = await fetchPage(invitation.action, { method: "POST", body }, { isQuiet: true });
  const checked = page?.querySelector('[data-part="checked"]');
  if (!checked) return;
  part().replaceChildren(...checked.childNodes);
  announce(checked.dataset.said ?? "");
}

// Acts when nobody has typed in the form for a moment.
function onPause(form, act, isWaitedFor = () => true) {
  let timer;
  form.addEventListener("input", (event) => {
    if (!isWaitedFor(event.target)) return;
    clearTimeout(timer);
    timer = setTimeout(act, WAIT_FOR_LIST);
  });
  form.addEventListener("submit", () => clearTimeout(timer));
}

if (invitation) onPause(invitation, check, (field) => field.id !== "message");

// The settings are shown at once as they would look.
const settings = document.querySelector("form[data-sample]");
if (settings) {
  onPause(settings, async () => {
    const body = new URLSearchParams(new FormData(settings));
    const page = await fetchPage(settings.dataset.sample, { method: "POST", body }, { isQuiet: true });
    if (page) replaceParts(page);
  });
}

enhancers.push((root) => {
  for (const secret of root.querySelectorAll(".secret")) {
    const button = element("button", { type: "button", className: "plain copy", textContent: words.copy });
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(secret.textContent.trim());
        announce(words.copied);
        button.textContent = words.copied;
      } catch {
        // Browsers let pages copy on secure connections only.
        getSelection().selectAllChildren(secret);
      }
    });
    secret.after(button);
  }
});

enhancers.push((root) => {
  for (const table of root.querySelectorAll("table[data-copy]")) {
    const button = element("button", { type: "button", className: "plain copy", textContent: words.copyTable });
    button.addEventListener("click", async () => {
      const cells = (row) => [...row.cells].map((cell) => cell.textContent.trim().replace(/\s+/g, " "));
      try {
        await navigator.clipboard.writeText([...table.rows].map((row) => cells(row).join("\t")).join("\n"));
        announce(words.copied);
        button.textContent = words.copied;
      } catch {
        // Browsers let pages copy on secure connections only.
        getSelection().selectAllChildren(table);
        announce(words.tableSelected);
      }
    });
    table.before(button);
  }
});
