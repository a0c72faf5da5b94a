/** Shows similar questions while one is written; without it, a button of the form does. */

const button = document.getElementById("similar-ask");
const place = document.getElementById("similar");
const body = document.getElementById("body");
let waiting;
let asked = 0;

async function look() {
  const mine = ++asked;
  if (body.value.trim().length < 20 || body.form.querySelector("[name=kind]:checked")?.value !== "QUESTION") return;
  const answer = await fetch(button.formAction, {
    method: "POST",
    body: new URLSearchParams({ body: body.value }),
  }).catch(() => null);
  if (!answer?.ok || mine !== asked) return;
  const found = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("similar");
  if (found?.querySelector("li")) place.replaceChildren(...found.children);
}

body.form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(look, 1000);
});
