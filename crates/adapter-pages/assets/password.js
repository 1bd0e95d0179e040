// Forms that go on by themselves, and fields for passwords: what is typed can be shown, and how strong a new password is stands below it. Nothing that is typed
// is sent or stored anywhere but by the form.

// What is guessed first, without the digits and signs that people put behind it.
const GUESSED_FIRST = new Set(
  (
    "password passwort passwd pass admin administrator welcome willkommen letmein login master qwerty qwertz azerty abc " +
    "abcd abcdef asdf asdfgh zxcvbn iloveyou monkey dragon football baseball superman batman sunshine princess shadow " +
    "michael charlie daniel thomas secret geheim heslo haslo parola motdepasse contrasena losenord adgangskode trustno " +
    "hello hallo ahoj summer winter spring autumn sommer monday freedom whatever starwars pokemon computer internet usher"
  ).split(" "),
);
const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789qwertyuiopasdfghjklzxcvbnm";

// About how many bits somebody who knows how people choose has to guess.
function bits(password) {
  const characters = [...password];
  const kinds = [[/[a-z]/, 26], [/[A-Z]/, 26], [/[0-9]/, 10], [/[ -/:-@[-`{-~]/, 33], [/[^ -~]/, 100]];
  const pool = kinds.reduce((sum, [kind, size]) => sum + (kind.test(password) ? size : 0), 0);
  // A character that repeats or continues what stands before it adds little.
  const added = characters.filter((one, place) => {
    const before = characters[place - 1] ?? "";
    return one !== before && !LETTERS.includes((before + one).toLowerCase());
  });
  const distinct = new Set(characters).size;
  const counted = Math.min(added.length + (characters.length - added.length) / 4, distinct * 2);
  return counted * Math.log2(Math.max(pool, 2));
}

function isGuessedFirst(password) {
  const plain = password.toLowerCase().replace(/[@4]/g, "a").replace(/3/g, "e").replace(/0/g, "o").replace(/[$5]/g, "s");
  return [plain, password.toLowerCase()].some((word) => GUESSED_FIRST.has(word.replace(/[^a-z]+/g, "")));
}

// What is said of a password, and how much of the bar it fills.
function judged(password, { fewest, short, common, weak, fair, strong }) {
  if ([...password].length < Number(fewest)) return [short, 0.5];
  if (isGuessedFirst(password) && password.length < 20) return [common, 0.5];
  const found = bits(password);
  if (found < 45) return [weak, 1];
  return found < 65 ? [fair, 2] : [strong, 3];
}

for (const field of document.querySelectorAll("input[type=password][data-show]")) {
  const { show, hide } = field.dataset;
  const button = Object.assign(document.createElement("button"), { type: "button", className: "reveal", textContent: show });
  button.setAttribute("aria-controls", field.id);
  const reveal = (isShown) => {
    field.type = isShown ? "text" : "password";
    button.textContent = isShown ? hide : show;
  };
  button.addEventListener("click", () => reveal(field.type === "password"));
  field.after(button);
  // Browsers keep what was typed into text fields, and offer it to others.
  field.form?.addEventListener("submit", () => reveal(false));
  if (!field.dataset.fewest) continue;
  const bar = Object.assign(document.createElement("meter"), { max: 3, low: 1.5, high: 2.5, optimum: 3, value: 0 });
  bar.setAttribute("aria-hidden", "true");
  const said = document.createElement("span");
  const line = Object.assign(document.createElement("p"), { className: "strength", hidden: true });
  line.setAttribute("aria-live", "polite");
  line.append(bar, " ", said);
  button.after(line);
  field.addEventListener("input", () => {
    line.hidden = field.value === "";
    const [text, value] = judged(field.value, field.dataset);
    if (said.textContent !== text) said.textContent = text;
    bar.value = value;
  });
}

document.querySelector("form[data-go-on]")?.requestSubmit();
