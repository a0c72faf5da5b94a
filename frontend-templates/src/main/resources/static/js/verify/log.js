/** A log as this site serves it. Nothing of it is believed before it is checked. */
import { equal } from "./bytes.js";
import { checkCheckpoint, parseCheckpoint, parseKey, parseRetired } from "./note.js";
import { leaf, Misfit, Tree, WIDTH } from "./tree.js";

const decoder = new TextDecoder();
const ORIGIN = /\/(consultations\/[^/\s]+\/log|logs\/[0-9a-f-]+)$/;

/** The address of a log on this site, from its name; null when it can be none. */
export const addressOf = (origin) => ORIGIN.exec(origin)?.[1] ?? null;

/** The consultation's name in addresses. */
export const slugOf = (origin) => /\/consultations\/([^/\s]+)\/log$/.exec(origin)?.[1] ?? null;

/** Opens the log of a name, with its keys and its checkpoint of now. */
export async function openLog(origin) {
  const address = addressOf(origin);
  if (!address) throw new Misfit("noLog");
  const log = new Log("/" + address + "/");
  const lines = (await log.text("keys", "noLog")).split("\n").filter(Boolean);
  log.keys = await Promise.all(lines.map(parseKey));
  if (!log.keys.length || log.keys.some((key) => key.name !== origin)) throw new Misfit("otherLog");
  log.retired = await parseRetired(log.keys, origin, await log.text("retired-keys", "noLog"));
  if (!log.retired) throw new Misfit("retired");
  log.checkpoint = parseCheckpoint(await log.text("checkpoint", "noLog"));
  const signed = log.checkpoint && (await checkCheckpoint(log.keys, log.checkpoint)) === "signed";
  if (!signed || log.checkpoint.origin !== origin) throw new Misfit("forged");
  log.tree = new Tree(log.checkpoint.size, (level, index, width) => log.tile(level, index, width));
  return log;
}

class Log {
  constructor(address) {
    this.address = address;
    this.tiles = new Map();
  }

  async text(path, otherwise) {
    return (await this.ask(path, otherwise)).text();
  }

  async ask(path, otherwise) {
    const answer = await fetch(this.address + path, { cache: "no-cache" });
    if (!answer.ok) throw new Misfit(otherwise);
    return answer;
  }

  async bytes(path) {
    return new Uint8Array(await (await this.ask("tile/" + path, "missing")).arrayBuffer());
  }

  /** Each tile is asked for once. */
  tile(level, index, width) {
    const path = tilePath(level, index, width);
    if (!this.tiles.has(path)) this.tiles.set(path, this.bytes(path));
    return this.tiles.get(path);
  }

  /** The entries of a bundle, as bytes. */
  async entries(bundle) {
    const width = Math.min(WIDTH, this.checkpoint.size - bundle * WIDTH);
    const data = await this.bytes(tilePath("entries", bundle, width));
    const entries = [];
    for (let at = 0; at + 2 <= data.length; ) {
      const length = data[at] * 256 + data[at + 1];
      entries.push(data.slice(at + 2, at + 2 + length));
      at += 2 + length;
    }
    if (entries.length !== width) throw new Misfit("missing");
    return entries;
  }

  /** The entry at a place, proved to be in the tree that the checkpoint signs. */
  async entry(index) {
    const entry = (await this.entries(Math.floor(index / WIDTH)))[index % WIDTH];
    const hash = await leaf(entry);
    if (!equal(hash, await this.tree.hash(index, index + 1))) throw new Misfit("entry");
    if (!(await this.tree.includes(hash, index, this.checkpoint.root))) throw new Misfit("tiles");
    return JSON.parse(decoder.decode(entry));
  }

  /** Looks through every entry for a commitment; its place, or -1. */
  async find(commitment) {
    for (let bundle = 0; bundle * WIDTH < this.checkpoint.size; bundle++) {
      const found = (await this.entries(bundle)).findIndex((entry) => decoder.decode(entry).includes(commitment));
      if (found >= 0) return bundle * WIDTH + found;
    }
    return -1;
  }

  /** That the log begins with what an earlier checkpoint signs. */
  async beginsWith(earlier) {
    if (earlier.size > this.checkpoint.size) throw new Misfit("shorter");
    if (earlier.size === 0) return;
    if (!equal(await this.tree.rootOf(earlier.size, this.checkpoint.root), earlier.root)) throw new Misfit("rewritten");
  }
}

function tilePath(level, index, width) {
  const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, "0").match(/\d{3}/g);
  const number = digits.map((three, i) => (i < digits.length - 1 ? "x" + three : three)).join("/");
  return level + "/" + number + (width < WIDTH ? ".p/" + width : "");
}
