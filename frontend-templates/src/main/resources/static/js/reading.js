/**
 * The reading desk: words selected become a passage, arguments come while one types, F goes to the search. Without it
 * sentences are ticked and the search has its button: the form does all the rest.
 */

const form = document.getElementById("desk");
const words = document.getElementById("words");
const selected = document.getElementById("selected");
const said = document.getElementById("selection");
const found = document.getElementById("found");
const search = document.getElementById("q");

/* Words selected, as UTF-16 units of the whole text: the units of the form, of the server and of JavaScript. */

function unit(node, offset) {
  const before = document.createRange();
  before.selectNodeContents(words);
  before.setEnd(node, offset);
  return before.toString().length;
}

/** Both ends on what a reader sees as one character. */
function onCharacters(text, from, to) {
  const ends = [0, ...[...new Intl.Segmenter("fr").segment(text)].map((one) => one.index + one.segment.length)];
  return [ends.filter((end) => end <= from).at(-1), ends.find((end) => end >= to) ?? text.length];
}

function choose() {
  const selection = getSelection();
  if (selection.rangeCount === 0 || selection.isCollapsed) return;
  const range = selection.getRangeAt(0);
  if (!words.contains(range.startContainer) || !words.contains(range.endContainer)) return;
  const text = words.dataset.body;
  let [from, to] = onCharacters(
    text,
    unit(range.startContainer, range.startOffset),
    unit(range.endContainer, range.endOffset),
  );
  while (from < to && /\s/u.test(text[from])) from++;
  while (to > from && /\s/u.test(text[to - 1])) to--;
  if (from < to) show(from, to);
}

function show(from, to) {
  selected.value = `${from}-${to}`;
  said.hidden = false;
  said.textContent = said.dataset.label.replace("{0}", words.dataset.body.slice(from, to));
}

if (words.textContent === words.dataset.body) {
  document.addEventListener("selectionchange", () => {
    clearTimeout(choose.later);
    choose.later = setTimeout(choose, 150);
  });
  if (/^\d+-\d+$/.test(selected.value)) show(...selected.value.split("-").map(Number));
  // A sentence ticked by hand takes the place of what was selected.
  words.addEventListener("change", () => {
    selected.value = "";
    said.hidden = true;
  });
} else {
  selected.value = "";
}

/* Arguments while one types */

async function look() {
  const chosen = form.querySelector("[name=argument]:checked")?.value;
  const data = new FormData();
  data.set("q", search.value);
  data.set("act", "find");
  const answer = await fetch(form.action, {
    method: "POST",
    headers: { Accept: "text/html" },
    body: new URLSearchParams(data),
  }).catch(() => null);
  const next = answer && new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("found");
  if (!next) return;
  found.replaceChildren(...next.childNodes);
  const again = [...found.querySelectorAll("[name=argument]")].find((one) => one.value === chosen);
  (again ?? (search.value ? found.querySelector("[name=argument]") : null))?.click();
}

search.addEventListener("input", () => {
  clearTimeout(look.later);
  look.later = setTimeout(look, 120);
});
search.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && found.querySelector(":checked")) {
    event.preventDefault();
    form.querySelector("[value=attach]").click();
  }
});

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select");
  const on = document.getElementById("keys-on")?.checked;
  if (event.key === "f" && on && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    search.focus();
  }
});
