// dialogs.js: what takes something away is confirmed in a dialog. Without scripts the same form opens in its place.

let dialogs = 0;

// Closes a dialog where somebody clicks beside it.
function closeByClickOutside(dialog) {
  dialog.addEventListener("click", (event) => {
    if (event.target !== dialog) return;
    const box = dialog.getBoundingClientRect();
    const isInside =
      event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
    if (!isInside) dialog.close();
  });
}

function titled(text) {
  const title = element("h2", { id: `dialog-${++dialogs}`, textContent: text });
  const dialog = element("dialog", {}, title);
  dialog.setAttribute("aria-labelledby", title.id);
  closeByClickOutside(dialog);
  return dialog;
}

enhancers.push((root) => {
  for (const details of root.querySelectorAll("details.grave:not([open])")) {
    const summary = details.querySelector("summary");
    const dialog = titled(summary.textContent.trim().replace(/…$/, ""));
    dialog.append(...[...details.childNodes].filter((child) => child !== summary));
    const back = element("button", { type: "button", className: "plain", textContent: words.goBack });
    back.addEventListener("click", () => dialog.close());
    const button = [...dialog.querySelectorAll("form button")].pop();
    if (button) button.after(" ", back);
    else dialog.append(back);
    details.append(dialog);
    summary.setAttribute("aria-haspopup", "dialog");
    summary.addEventListener("click", (event) => {
      event.preventDefault();
      // What is in closed details is not shown, not even a dialog.
      details.open = true;
      dialog.showModal();
      // Enter by mistake takes nothing away. What has to be filled in comes first.
      (dialog.querySelector("input:not([type=hidden]), select, textarea") ?? back).focus();
    });
    dialog.addEventListener("close", () => {
      details.open = false;
      summary.focus();
    });
  }
});
