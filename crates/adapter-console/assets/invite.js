// invite.js: who is named is tried while the form is filled in, as the preview would, and tables can be copied.

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

if (invitation) {
  let timer;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(check, WAIT_FOR_LIST);
  };
  invitation.addEventListener("input", (event) => {
    if (event.target.id !== "message") later();
  });
  invitation.addEventListener("submit", () => clearTimeout(timer));
}

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
