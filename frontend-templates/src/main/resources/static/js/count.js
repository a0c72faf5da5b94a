/** Says how many characters are left, as the server counts them: in UTF-16 units, a line's end being one. */

const NUMBER = new Intl.NumberFormat(document.documentElement.lang);

function sentence(count, left) {
  return (left < 0 ? count.dataset.over : count.dataset.left).replace("#", NUMBER.format(Math.abs(left)));
}

for (const area of document.querySelectorAll("textarea[data-limit]")) {
  const count = document.getElementById(`${area.id}-count`);
  let waiting;
  const tell = () => {
    const left = Number(area.dataset.limit) - area.value.length;
    count.textContent = area.value ? sentence(count, left) : "";
    count.classList.toggle("fault", left < 0);
  };
  // Screen readers hear it when the writing pauses, not at each letter.
  area.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(tell, 800);
  });
  area.form.addEventListener("restored", tell);
  tell();
}
