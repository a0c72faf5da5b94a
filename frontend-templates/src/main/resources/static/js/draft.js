/**
 * Keeps what is being written: across a reload, a sign-in, an expired session, a page left by mistake. The draft goes
 * only when its receipt is reached (receipt.js) or when its author discards it.
 */
import { forget, read, write } from "./drafts.js";

const form = document.querySelector("form[data-draft]");
const consultation = form.dataset.draft;
const notice = document.getElementById("draft");

/** What the page itself decides is not part of a draft. */
const NOT_TYPED = new Set(["signedIn", "communeAsked", "communeChoice"]);

/** Fields that somebody fills; the rest (the key, the kind) has a value from the start. */
const WRITTEN = ["body", "title", "authorName", "commune", "email"];

function values() {
  const typed = {};
  for (const field of form.elements) {
    if (!field.name || NOT_TYPED.has(field.name)) continue;
    if (field.type === "radio") {
      if (field.checked) typed[field.name] = field.value;
    } else {
      typed[field.name] = field.type === "checkbox" ? field.checked : field.value;
    }
  }
  return typed;
}

function restore(draft) {
  for (const field of form.elements) {
    const kept = draft[field.name];
    if (kept === undefined) continue;
    if (field.type === "radio") field.checked = field.value === kept;
    else if (field.type === "checkbox") field.checked = kept === true;
    else field.value = kept;
  }
}

let waiting;
let touched = false;

function save() {
  clearTimeout(waiting);
  if (touched) write(consultation, values());
}

function saveSoon() {
  touched = true;
  clearTimeout(waiting);
  waiting = setTimeout(save, 300);
}

const draft = read(consultation);
if (form.dataset.typed) {
  touched = true; // refused: what came back from the server is the draft now
  save();
} else if (draft && WRITTEN.some((name) => draft[name])) {
  restore(draft);
  notice.hidden = false;
  form.dispatchEvent(new Event("restored"));
}

form.addEventListener("input", saveSoon);
form.addEventListener("change", saveSoon);
form.addEventListener("submit", save);
addEventListener("pagehide", save);

document.getElementById("draft-discard").addEventListener("click", () => {
  clearTimeout(waiting);
  touched = false;
  forget(consultation);
  form.reset();
  notice.hidden = true;
  form.dispatchEvent(new Event("restored"));
  document.getElementById("theme").focus();
});

// The draft waits here, so that signing in may take this page's place.
document.getElementById("sign-in")?.removeAttribute("target");
