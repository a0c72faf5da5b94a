/** Reads the progress of an import again and again until it ends; then the page, with its report, once. */

const EVERY = 1500;

async function look() {
  const now = document.getElementById("progress");
  if (!now || now.dataset.ended === "true") {
    return;
  }
  const answer = await fetch(document.location.href, { headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const next = page.getElementById("progress");
  if (answer.ok && next) {
    if (next.dataset.ended === "true") {
      document.location.reload();
      return;
    }
    const watched = document.activeElement?.id;
    now.replaceWith(next);
    document.getElementById(watched)?.focus();
  }
  setTimeout(look, EVERY);
}

setTimeout(look, EVERY);
