/** Contributions are no longer received: shows the draft that waits in this browser, to be copied. */
import { read } from "./drafts.js";

const section = document.getElementById("kept");
const draft = read(section.dataset.draft);

if (section.hidden && draft?.body) {
  const title = document.getElementById("kept-title-typed");
  title.value = draft.title ?? "";
  title.hidden = !draft.title;
  document.getElementById("kept-words").value = draft.body;
  section.hidden = false;
}
