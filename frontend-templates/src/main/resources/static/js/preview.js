/** Keeps a section laid out like what is typed, while it is open: the page's own preview is asked again. */

const PAUSE = 1000;

export function followTyping(form, fields, panel) {
  const sheet = panel.querySelector(".sheet");
  let shown = typed();
  let waiting;
  let asking;

  function typed() {
    return fields.map((field) => field.value).join("\n");
  }

  async function refresh() {
    const sent = typed();
    if (!panel.open || sent === shown) return;
    asking?.abort();
    asking = new AbortController();
    const body = new URLSearchParams(new FormData(form));
    body.set("act", "preview");
    try {
      const answer = await fetch(form.action, { method: "POST", body, redirect: "manual", signal: asking.signal });
      if (answer.ok) show(await answer.text(), sent);
    } catch {
      // Without network, or asked anew meanwhile: the next letter tries again.
    }
  }

  function show(html, sent) {
    const page = new DOMParser().parseFromString(html, "text/html");
    const laidOut = page.querySelector("#preview .sheet");
    if (!laidOut) return;
    sheet.replaceChildren(...laidOut.childNodes);
    shown = sent;
  }

  for (const field of fields) {
    field.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(refresh, PAUSE);
    });
  }
  panel.addEventListener("toggle", refresh);
}
