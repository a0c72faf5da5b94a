/** The page that checks a receipt, or a checkpoint kept earlier, in the browser; nothing pasted is sent anywhere. */
import { checkKept, checkReceipt, parseReceipt } from "./verify/receipt.js";
import { Misfit } from "./verify/tree.js";

const page = document.getElementById("verify");
const expected = page.dataset.consultation || null;
const locale = document.documentElement.lang;

/** The sentences are in the page, in its language. */
function sentence(key, ...what) {
  const said = document.getElementById("sentences").content.querySelector(`[data-say="${key}"]`).textContent;
  return what.reduce((text, value, i) => text.replaceAll(`{${i}}`, written(value)), said);
}

function written(value) {
  if (typeof value === "number") return value.toLocaleString(locale);
  const day = new Date(value).toLocaleString(locale, { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Paris" });
  return locale === "fr" ? day.replace(/^1 /, "1er ") : day;
}

/** Runs a check and shows its steps as they come, then the whole in one sentence. */
async function run(form, check) {
  const result = form.querySelector(".result");
  const [verdict, steps] = [result.querySelector("[role=status]"), result.querySelector("ol")];
  const states = [];
  const tell = (state, key, ...what) => {
    states.push(state);
    const step = document.createElement("li");
    step.className = state;
    step.append(strong(sentence("state." + state)), " ", sentence(state + "." + key, ...what));
    steps.append(step);
  };
  steps.replaceChildren();
  verdict.className = "";
  verdict.textContent = sentence("running");
  result.hidden = false;
  try {
    await check(tell);
  } catch (failure) {
    if (failure instanceof Misfit) tell("broken", failure.message);
    else tell("open", "network");
  }
  const worst = ["broken", "open"].find((state) => states.includes(state)) ?? "proved";
  verdict.className = "verdict " + worst;
  verdict.textContent = sentence(form.dataset.check + "." + worst);
  result.querySelector(".meaning").hidden = worst === "broken";
  verdict.focus();
}

function strong(text) {
  const element = document.createElement("strong");
  element.textContent = text;
  return element;
}

const checks = {
  receipt: (text) => async (tell) => {
    const receipt = parseReceipt(text);
    if (!receipt) throw new Misfit("notReceipt");
    await checkReceipt(receipt, tell, expected);
  },
  kept: (text) => (tell) => checkKept(text.trim().replaceAll("\r\n", "\n") + "\n", tell, expected),
};

for (const form of page.querySelectorAll("form[data-check]")) {
  const field = form.querySelector("textarea");
  form.querySelector("input[type=file]").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    if (file) field.value = await file.text();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run(form, checks[form.dataset.check](field.value));
  });
  form.hidden = false;
}

/** From a receipt's page: its code stands after the #, which no browser sends. */
async function open(code) {
  const answer = await fetch("/api/v1/receipts/" + code + "/proof", { cache: "no-store" });
  history.replaceState(null, "", location.pathname + location.search);
  if (!answer.ok) return;
  const form = page.querySelector("form[data-check=receipt]");
  form.querySelector("textarea").value = JSON.stringify(await answer.json(), null, 2);
  form.requestSubmit();
}

const code = location.hash.slice(1);
if (/^[0-9A-Z-]{24,30}$/.test(code)) open(code);
