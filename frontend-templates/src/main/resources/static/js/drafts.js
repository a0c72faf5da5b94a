/** Drafts of contributions, kept by the browser alone: one for each consultation. */

const PREFIX = "egide.draft.";

/** The draft of a consultation, or null. */
export function read(consultation) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + consultation));
  } catch {
    return null; // storage refused or full of somebody else's text: the form still works
  }
}

/** Keeps the values of a form's fields, by name. */
export function write(consultation, values) {
  try {
    localStorage.setItem(PREFIX + consultation, JSON.stringify(values));
  } catch {
    // As above.
  }
}

export function forget(consultation) {
  try {
    localStorage.removeItem(PREFIX + consultation);
  } catch {
    // As above.
  }
}
