/** The receipt of what was just sent is on the screen: its draft has done its work. */
import { forget, read } from "./drafts.js";

const consultation = document.querySelector("[data-received]").dataset.received;
const address = new URL(location.href);
const sent = address.searchParams.get("sent");

if (sent && read(consultation)?.key === sent) {
  forget(consultation); // a later draft has another key, and stays
}
if (sent !== null) {
  address.searchParams.delete("sent");
  history.replaceState(null, "", address);
}
