/** Adds, removes and moves rows without leaving one's place: the server answers as it does without this script. */

const EDITOR = "editor";

async function change(form, button) {
  const answer = await fetch(button.formAction, {
    method: "POST",
    body: new URLSearchParams(new FormData(form)),
    headers: { Accept: "text/html" },
  });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const changed = page.getElementById(EDITOR);
  if (!answer.ok || !changed) {
    throw new Error(`The rows could not be changed: ${answer.status}`);
  }
  document.getElementById(EDITOR).replaceWith(changed);
  changed.querySelector("[autofocus]")?.focus();
}

document.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (!button?.hasAttribute("formaction")) {
    return;
  }
  event.preventDefault();
  // Whatever goes wrong here, the browser does it by itself.
  change(event.target, button).catch(() => {
    event.target.action = button.formAction;
    event.target.submit();
  });
});
