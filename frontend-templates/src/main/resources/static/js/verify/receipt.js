/**
 * Checks a receipt, step by step. Each step is told as it ends: the key of a sentence, whether it is "proved", "broken"
 * or "open" (neither, and why), and what the sentence speaks of. The first broken step ends the check.
 */
import { canonical, commitment, fromBase64 } from "./bytes.js";
import { openLog, slugOf } from "./log.js";
import { check, checkCheckpoint, parseCheckpoint } from "./note.js";
import { Misfit } from "./tree.js";

const FORMAT = "egide-receipt/1";

/** Reads a receipt; null when it is none. */
export function parseReceipt(text) {
  try {
    const receipt = JSON.parse(text);
    return receipt.format === FORMAT && receipt.promise && receipt.content ? receipt : null;
  } catch {
    return null;
  }
}

/**
 * @param receipt a receipt file
 * @param tell is told each step: (state, key, ...what)
 * @param expected the consultation from whose pages the reader comes, null for any
 */
export async function checkReceipt(receipt, tell, expected) {
  const { promise } = receipt;
  if (expected && slugOf(promise.origin) !== expected) throw new Misfit("otherConsultation");
  await checkWords(receipt);
  tell("proved", receipt.authorName === null && receipt.content.author ? "wordsUnsigned" : "words");
  const log = await openLog(promise.origin);
  await checkPromise(log, promise, tell);
  tell("proved", "checkpoint", log.checkpoint.size);
  await checkEarlier(log, receipt.inclusion, tell);
  await checkEntry(log, receipt, tell);
}

async function checkWords({ content, salt, authorName, authorSalt, receivedAt, promise }) {
  if (!isSalt(salt) || (await commitment(salt, content)) !== promise.commitment) throw new Misfit("words");
  if (authorName !== null) {
    const name = isSalt(authorSalt) && (await commitment(authorSalt, { author: authorName }));
    if (name !== content.author) throw new Misfit("name");
  }
  if (Date.parse(receivedAt) !== Date.parse(content.receivedAt)) throw new Misfit("date");
}

function isSalt(text) {
  try {
    return fromBase64(text).length === 32;
  } catch {
    return false;
  }
}

async function checkPromise(log, { origin, commitment: promised, instant, by, signature }, tell) {
  const text = canonical({ origin, commitment: promised, instant, by });
  const found = await check(log.keys, origin, signature, text);
  if (found === "forged") throw new Misfit("promise");
  if (found === "signed") tell("proved", "promise");
  else await checkRetiredPromise(log, { origin, instant, signature, text }, tell);
}

/** What a retired key signed stays good, until it was retired. */
async function checkRetiredPromise(log, { origin, instant, signature, text }, tell) {
  for (const key of log.retired) {
    const found = await check([key], origin, signature, text);
    if (found === "forged") throw new Misfit("promise");
    if (found === "unknown") continue;
    if (!(Date.parse(instant) < key.until)) throw new Misfit("promiseLate");
    tell("proved", "promiseRetired", new Date(key.until));
    return;
  }
  tell("open", "promiseKey");
}

/** What the signature under a checkpoint kept earlier is worth; a key that was retired since counts as any other. */
const checkEarlierSignature = (log, earlier) => checkCheckpoint([...log.keys, ...log.retired], earlier);

/** The checkpoint that came with the receipt: today's log begins with it. */
async function checkEarlier(log, inclusion, tell) {
  if (!inclusion) return;
  const earlier = parseCheckpoint(inclusion.checkpoint);
  if (!earlier || earlier.origin !== log.checkpoint.origin) throw new Misfit("earlier");
  const found = await checkEarlierSignature(log, earlier);
  if (found === "forged") throw new Misfit("earlier");
  await log.beginsWith(earlier);
  tell(found === "signed" ? "proved" : "open", found === "signed" ? "begins" : "beginsKey", earlier.size);
}

async function checkEntry(log, receipt, tell) {
  const { promise } = receipt;
  const index = await placeOf(log, receipt);
  if (index < 0 || index >= log.checkpoint.size) {
    if (Date.now() > Date.parse(promise.by)) throw new Misfit("broken");
    tell("open", "waiting", promise.by);
    return;
  }
  const entry = await log.entry(index);
  if (entry.commitment !== promise.commitment) throw new Misfit("place");
  if (entry.subject !== receipt.id || entry.number !== receipt.number) throw new Misfit("number");
  tell("proved", "included", index + 1, log.checkpoint.size);
}

/** As the receipt says; else as the site says; else wherever the whole log has it. */
async function placeOf(log, receipt) {
  return receipt.inclusion?.index ?? (await askPlace(receipt)) ?? log.find(receipt.promise.commitment);
}

async function askPlace({ receipt, promise }) {
  if (!/^[0-9A-Z-]{24,30}$/.test(receipt ?? "")) return null;
  const answer = await fetch("/api/v1/receipts/" + receipt + "/proof", { cache: "no-store" });
  const now = answer.ok ? await answer.json() : null;
  return now?.promise.commitment === promise.commitment ? (now.inclusion?.index ?? null) : null;
}

/** Compares a checkpoint kept earlier with the log of today. */
export async function checkKept(text, tell, expected) {
  const kept = parseCheckpoint(text);
  if (!kept) throw new Misfit("notCheckpoint");
  if (expected && slugOf(kept.origin) !== expected) throw new Misfit("otherConsultation");
  const log = await openLog(kept.origin);
  tell("proved", "checkpoint", log.checkpoint.size);
  const found = await checkEarlierSignature(log, kept);
  if (found === "forged") throw new Misfit("earlier");
  tell(found === "signed" ? "proved" : "open", found === "signed" ? "kept" : "keptKey", kept.size);
  await log.beginsWith(kept);
  tell("proved", "begins", kept.size);
}
