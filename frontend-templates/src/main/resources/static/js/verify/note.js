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

/** Reads a checkpoint; null when it is none. */
export function parseCheckpoint(note) {
  const end = note.lastIndexOf("\n\n");
  const text = note.slice(0, end + 1);
  const [origin, size, root] = text.split("\n");
  const signatures = note.slice(end + 2).split("\n").filter(Boolean).map((line) => LINE.exec(line));
  if (end < 0 || !origin || !/^(0|[1-9]\d{0,14})$/.test(size) || !signatures.length || signatures.includes(null)) {
    return null;
  }
  try {
    return { text, origin, size: Number(size), root: fromBase64(root), signatures };
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
