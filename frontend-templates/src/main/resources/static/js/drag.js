/** What was found to be cited can be dragged into a text; the buttons beside it do the same for keyboards. */

const JOINED_BEFORE = /[^\s(«“]$/u;
const LETTERS = /^[\p{L}\p{N}]*/u;

export function dragInto(field, items) {
  let dragged = null;

  for (const item of items) {
    item.draggable = true;
    item.addEventListener("dragstart", (event) => {
      dragged = `@${item.dataset.token}`;
      event.dataTransfer.setData("text/plain", dragged);
      event.dataTransfer.effectAllowed = "copy";
    });
    item.addEventListener("dragend", () => (dragged = null));
  }

  // The browser itself shows where it falls and places it, so that "undo" takes it back.
  field.addEventListener("dragover", (event) => {
    if (dragged) event.dataTransfer.dropEffect = "copy";
  });
  field.addEventListener("input", (event) => {
    if (event.inputType === "insertFromDrop" && dragged) apart(dragged);
  });

  /** A citation stands apart from the letters around it; one that falls within a word goes after that word. */
  function apart(token) {
    const end = field.selectionEnd;
    const start = end - token.length;
    if (field.value.slice(start, end) !== token) return;
    const joined = JOINED_BEFORE.test(field.value.slice(0, start));
    const word = joined ? LETTERS.exec(field.value.slice(end))[0] : "";
    const after = LETTERS.exec(field.value.slice(end + word.length))[0] ? " " : "";
    if (joined || after) {
      field.setRangeText(`${word}${joined ? " " : ""}${token}${after}`, start, end + word.length, "end");
    }
    field.focus();
  }
}
