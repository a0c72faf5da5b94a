/**
 * Writes a section while it is typed: saves by itself, keeps in the browser what could not be saved, offers what may be
 * cited after an @, lets what was found be dragged into the text, keeps the preview like the text. Without this script, the buttons of the form do all of it.
 */
import { forget, read, write } from "./drafts.js";
import { offerCitations } from "./cite.js";
import { dragInto } from "./drag.js";
import { followTyping } from "./preview.js";

const PAUSE = 2000;

const form = document.getElementById("composer");
const version = document.getElementById("version");
const title = document.getElementById("title");
const body = document.getElementById("body");
const saved = document.getElementById("saved");
const notice = document.getElementById("kept");
const key = form.dataset.key;

// What the site has, which is not what stands in the fields when somebody typed before this script came. Null when the
// page came back with words that are kept nowhere yet: the browser keeps them, and never puts its older ones over them.
let acknowledged = form.dataset.dirty ? null : `${title.defaultValue}\n${body.defaultValue}`;
let waiting;
let sending = false;
let stopped = false;

function text() {
  return `${title.value}\n${body.value}`;
}

function say(what, warn) {
  saved.textContent = form.dataset[what];
  saved.classList.toggle("warn", warn === true);
}

function keep() {
  if (text() === acknowledged) forget(key);
  else write(key, { version: version.value, title: title.value, body: body.value });
}

/** One save at a time, and the next names the version that this one made. */
async function save() {
  if (sending || stopped || text() === acknowledged) return;
  sending = true;
  const sent = text();
  say("saving");
  try {
    const answer = await fetch(`${form.action}/draft`, {
      method: "POST",
      body: new URLSearchParams({ version: version.value, title: title.value, body: body.value }),
      headers: { Accept: "application/json" },
      redirect: "manual",
    });
    await told(answer, sent);
  } catch {
    say("offline", true);
    later(PAUSE * 5);
  } finally {
    sending = false;
    keep();
    if (acknowledged === sent && text() !== sent) later(PAUSE);
  }
}

async function told(answer, sent) {
  if (answer.ok) {
    version.value = (await answer.json()).version;
    acknowledged = sent;
    say("saved");
  } else if (answer.status === 412) {
    stopped = true; // the button shows both texts
    say("stale", true);
  } else if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
    stopped = true;
    say("ended", true);
  } else {
    say("refused", true); // too deep, too long: the next letter tries again
  }
}

function later(pause) {
  clearTimeout(waiting);
  waiting = setTimeout(save, pause);
}

function typed() {
  keep();
  later(PAUSE);
}

const local = read(key);
if (text() === acknowledged && local && `${local.title}\n${local.body}` !== acknowledged) {
  const kept = { version: version.value, title: title.value, body: body.value };
  version.value = local.version;
  title.value = local.title;
  body.value = local.body;
  notice.hidden = false;
  document.getElementById("kept-discard").addEventListener("click", () => {
    clearTimeout(waiting);
    version.value = kept.version;
    title.value = kept.title;
    body.value = kept.body;
    forget(key);
    notice.hidden = true;
    body.focus();
  });
  later(PAUSE);
} else if (acknowledged === null) {
  keep();
} else {
  typed();
}

title.addEventListener("input", typed);
body.addEventListener("input", typed);
form.addEventListener("submit", keep);
addEventListener("pagehide", keep);
offerCitations(body, document.getElementById("offer"), `${form.action}/citations`);

const preview = document.getElementById("preview");
if (preview) followTyping(form, [title, body], preview);

dragInto(body, document.querySelectorAll(".found li"));
const draggable = document.getElementById("draggable");
if (draggable && matchMedia("(pointer: fine)").matches) draggable.hidden = false;
