/** Signed notes, checkpoints and keys (c2sp.org/signed-note, tlog-checkpoint). */
import { bytesOf, equal, fromBase64, sha256 } from "./bytes.js";
import { verifies } from "./ed25519.js";

const ED25519 = 1;
const LINE = /^\u2014 (.+) (\S+)$/;

/** A key as "name+id+key"; the id is computed, not believed. */
export async function parseKey(text) {
  const [, name, , key] = /^(.+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) ?? [];
  const typed = fromBase64(key ?? "");
  if (typed.length !== 33 || typed[0] !== ED25519) throw new Error("not a key: " + text);
  const id = (await sha256(bytesOf(name + "\n"), typed)).slice(0, 4);
  return { name, id, key: typed.slice(1) };
}

/** "signed", "forged", or "unknown" when none of the keys is the one that is said to have signed. */
export async function check(keys, name, base64, text) {
  let bytes;
  try {
    bytes = fromBase64(base64);
  } catch {
    return "forged";
  }
  const known = keys.find((key) => key.name === name && equal(key.id, bytes.slice(0, 4)));
  if (!known) return "unknown";
  return (await verifies(known.key, bytes.slice(4), bytesOf(text))) ? "signed" : "forged";
}

/**
 * The keys that a log retired, each with the instant until which it signed; the note that says so is signed by one of
 * its keys of now. Null when it is not.
 */
export async function parseRetired(keys, origin, note) {
  const signed = splitNote(note);
  if (!signed || (await checkCheckpoint(keys, signed)) !== "signed") return null;
  const [name, title, ...lines] = signed.text.trimEnd().split("\n");
  if (name !== origin || title !== "retired keys") return null;
  const retired = await Promise.all(lines.map(async (line) => {
    const [key, until] = line.split(" ");
    return { ...(await parseKey(key)), until: Date.parse(until) };
  }));
  return retired.some((key) => key.name !== origin || !key.until) ? null : retired;
}

function splitNote(note) {
  const end = note.lastIndexOf("\n\n");
  const signatures = note.slice(end + 2).split("\n").filter(Boolean).map((line) => LINE.exec(line));
  return end < 0 || !signatures.length || signatures.includes(null) ? null : { text: note.slice(0, end + 1), signatures };
}

/** Reads a checkpoint; null when it is none. */
export function parseCheckpoint(note) {
  const signed = splitNote(note);
  const [origin, size, root] = signed ? signed.text.split("\n") : [];
  if (!origin || !/^(0|[1-9]\d{0,14})$/.test(size)) return null;
  try {
    return { ...signed, origin, size: Number(size), root: fromBase64(root) };
  } catch {
    return null;
  }
}

/** What a checkpoint's signature by the log is worth; witnesses' lines are left alone. */
export async function checkCheckpoint(keys, checkpoint) {
  let worst = "unknown";
  for (const [, name, base64] of checkpoint.signatures) {
    const found = await check(keys, name, base64, checkpoint.text);
    if (found === "signed") return found;
    if (found === "forged") worst = found;
  }
  return worst;
}
