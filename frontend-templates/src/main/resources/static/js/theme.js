/** Shows the guiding question of the theme that is chosen. */

const theme = document.getElementById("theme");
const question = document.getElementById("theme-question");

function ask() {
  question.textContent = theme.selectedOptions[0]?.dataset.question ?? "";
}

theme.addEventListener("change", ask);
theme.form.addEventListener("restored", () => setTimeout(ask));
ask();
