/**
 * The guarantor's queue by keyboard: single keys (never in a field, and they can be switched off), marks around a
 * selection, who looks at what, and a hold that lasts while the page is before somebody. The forms do all the rest.
 */

const EVERY = 5_000;
const PROLONG = 4 * 60_000;
const SWITCH = "egide-keys";

/* Keys */

const keys = document.getElementById("shortcuts");
const on = document.getElementById("keys-on");

function isTyping(target) {
  return target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]") !== null;
}

function opens(summary) {
  const details = summary.closest("details");
  details.open = true;
  (details.querySelector("textarea.marked, select, textarea") ?? summary).focus();
}

function press(key) {
  if (key === "?") {
    keys.querySelector("input").focus();
    return true;
  }
  if (!/^[a-z]$/.test(key)) return false;
  const button = document.querySelector(`[data-key="${key}"]`);
  const summary = document.querySelector(`[data-opens="${key}"]`);
  if (button) button.click();
  else if (summary) opens(summary);
  return Boolean(button ?? summary);
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    const scope = event.target.closest?.("details, fieldset");
    const go = scope && [...scope.querySelectorAll("button[type=submit]")].find((one) => one.value && one.id !== "look");
    if (go) {
      event.preventDefault();
      go.click();
    }
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || !on?.checked || isTyping(event.target)) return;
  if (press(event.key)) event.preventDefault();
});

if (keys) {
  keys.hidden = false;
  on.checked = localStorage.getItem(SWITCH) !== "off";
  on.addEventListener("change", () => localStorage.setItem(SWITCH, on.checked ? "on" : "off"));
}
for (const hidden of document.querySelectorAll(".script-only")) hidden.hidden = false;

/* Passages to black out */

const areas = [...document.querySelectorAll("textarea.marked")];
const passages = document.getElementById("passages");

/** What stands between marks, in the order of the fields. */
function marked() {
  return areas.flatMap((area) => {
    const { open, close } = area.dataset;
    const pieces = area.value.split(open).slice(1);
    return pieces.map((piece) => piece.split(close)[0]).filter((words) => words !== "");
  });
}

/** One line per passage; a ground chosen stays with the words it was chosen for. */
function showPassages() {
  const before = new Map(
    [...passages.querySelectorAll("li")].map((line) => [line.dataset.words, line.querySelector("select").value]),
  );
  const list = document.createElement("ol");
  list.className = "passages";
  marked().forEach((words, index) => {
    const line = document.createElement("li");
    line.className = "field";
    line.dataset.words = words;
    const select = document.getElementById("passage-grounds").content.firstElementChild.cloneNode(true);
    select.id = `passage-${index + 1}`;
    select.value = before.get(words) ?? [...before.values()].at(-1) ?? "";
    const label = document.createElement("label");
    label.htmlFor = select.id;
    label.textContent = passages.dataset.label.replace("{0}", index + 1);
    const quote = document.createElement("span");
    quote.className = "hint";
    quote.dir = "auto";
    quote.textContent = `« ${words} »`;
    line.append(label, quote, select);
    list.append(line);
  });
  passages.replaceChildren(...(list.children.length > 0 ? [list] : []));
}

let last = areas.find((area) => area.dataset.field === "BODY");

function mark(area, from, to) {
  if (!area || from === to) return;
  area.setRangeText(area.dataset.open + area.value.slice(from, to) + area.dataset.close, from, to, "end");
  showPassages();
  area.focus();
}

for (const area of areas) {
  area.addEventListener("focus", () => (last = area));
  area.addEventListener("input", showPassages);
  area.addEventListener("keydown", (event) => {
    if (event.key === "b" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      mark(area, area.selectionStart, area.selectionEnd);
    }
  });
}
for (const line of passages?.querySelectorAll("li") ?? []) {
  line.dataset.words = line.querySelector(".hint").textContent.slice(2, -2);
}
document.getElementById("mark")?.addEventListener("click", () => mark(last, last?.selectionStart, last?.selectionEnd));
document.getElementById("look")?.remove();

/** What a machine noticed is proposed: the guarantor's button marks it. */
for (const quote of areas.length > 0 ? document.querySelectorAll("[data-proposal]") : []) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button quiet small";
  button.textContent = quote.dataset.proposal;
  button.addEventListener("click", () => {
    const area = areas.find((one) => one.value.includes(quote.textContent));
    const from = area?.value.indexOf(quote.textContent) ?? 0;
    opens(document.querySelector("[data-opens=b]"));
    mark(area, from, from + quote.textContent.length);
  });
  quote.after(" ", button);
}

/* What is typed outlives a session that ends: it comes back when the same item does */

const item = document.querySelector("[data-item]")?.dataset.item;
const typed = [...document.querySelectorAll("textarea:not(.marked)")];
for (const area of item ? typed : []) {
  const name = `egide-${item}-${area.name}`;
  area.value ||= sessionStorage.getItem(name) ?? "";
  area.addEventListener("input", () => sessionStorage.setItem(name, area.value));
}
const done = new URLSearchParams(location.search).get("last");
for (const area of ["reason", "passagesReason", "note"]) if (done) sessionStorage.removeItem(`egide-${done}-${area}`);

/* Who looks at what, and one's own hold */

async function piece(address, options) {
  const answer = await fetch(address, { headers: { Accept: "text/html" }, ...options });
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

async function look() {
  const now = document.getElementById("held");
  if (now && !document.hidden) {
    const next = (await piece(now.dataset.address).catch(() => null))?.getElementById("held");
    if (next && next.textContent !== now.textContent && !now.contains(document.activeElement)) now.replaceWith(next);
  }
  setTimeout(look, EVERY);
}

async function prolong() {
  const turn = document.getElementById("turn");
  if (turn?.dataset.whose === "MINE" && !document.hidden) {
    const next = (await piece(turn.dataset.address, { method: "POST" }).catch(() => null))?.getElementById("turn");
    if (next && next.textContent !== turn.textContent && !turn.contains(document.activeElement)) {
      turn.replaceWith(next);
      for (const hidden of next.querySelectorAll(".script-only")) hidden.hidden = false;
    }
  }
  setTimeout(prolong, PROLONG);
}

setTimeout(look, EVERY);
setTimeout(prolong, PROLONG);
