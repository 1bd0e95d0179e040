// Instants in the time zone of whoever reads them, wherever a page tells one in UTC.

const { lang } = document.documentElement;
// The day stands before the month, as everywhere on the pages.
const instants = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, {
  day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit", timeZoneName: "short",
});
const weekdays = new Intl.DateTimeFormat(lang, { weekday: "long" });

function localize(time) {
  const at = new Date(time.dateTime);
  if (Number.isNaN(at.getTime())) return;
  if (time.title.includes("UTC")) time.title = instants.format(at);
  if ("weekday" in time.dataset) {
    time.textContent = weekdays.format(at);
  } else if (time.textContent.includes("UTC")) {
    // Who compares it with a log finds it as it was.
    time.title = time.textContent;
    time.textContent = instants.format(at);
  }
}

function localizeIn(root) {
  for (const time of root.querySelectorAll("time[datetime]")) localize(time);
}

localizeIn(document.body);
// Parts of the console are replaced by those of a page that is fetched in the background.
new MutationObserver((changes) => {
  for (const added of changes.flatMap((change) => [...change.addedNodes])) {
    if (added instanceof Element) localizeIn(added);
  }
}).observe(document.body, { childList: true, subtree: true });
