/** Suggests the communes whose name begins with what is typed; without it, the server offers the choice. */

const field = document.getElementById("commune");
const list = document.getElementById("communes");
let waiting;
let asked = 0;

function fullName(commune) {
  const department = /^9[78]/.test(commune.insee) ? commune.insee.slice(0, 3) : commune.insee.slice(0, 2);
  return `${commune.name} (${department})`;
}

async function suggest() {
  const name = field.value.trim();
  const mine = ++asked;
  if (name.length < 2 || name.includes("(")) return;
  const answer = await fetch(`${list.dataset.source}?name=${encodeURIComponent(name)}`).catch(() => null);
  if (!answer?.ok || mine !== asked) return;
  list.replaceChildren(...(await answer.json()).map((commune) => new Option("", fullName(commune))));
}

field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(suggest, 150);
});
