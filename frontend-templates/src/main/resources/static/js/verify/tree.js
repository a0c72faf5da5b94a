/** The Merkle tree of a log (RFC 6962), from its tiles (c2sp.org/tlog-tiles). */
import { equal, sha256 } from "./bytes.js";

export const WIDTH = 256;
const HASH = 32;

export const leaf = (entry) => sha256(Uint8Array.of(0), entry);
const node = (left, right) => sha256(Uint8Array.of(1), left, right);

/** What the site serves does not fit together; the message is the key of a sentence. */
export class Misfit extends Error {}

/** Where RFC 6962 splits: the largest power of two smaller than a size. */
function half(size) {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

const isPower = (size) => Number.isInteger(Math.log2(size));

/** A tree of a size whose tiles are read by a function of level, index and width. */
export class Tree {
  constructor(size, read) {
    this.size = size;
    this.read = read;
  }

  /** The hash over leaves [from, to[. */
  async hash(from, to) {
    const size = to - from;
    if (isPower(size) && from % size === 0) return this.perfect(from, size);
    const middle = from + half(size);
    return node(await this.hash(from, middle), await this.hash(middle, to));
  }

  async perfect(from, size) {
    const level = Math.floor(Math.log2(size) / 8);
    const below = WIDTH ** level;
    const place = from / below;
    const index = Math.floor(place / WIDTH);
    const width = Math.min(WIDTH, Math.floor(this.size / below) - index * WIDTH);
    const tile = await this.read(level, index, width);
    if (tile.length !== width * HASH) throw new Misfit("tiles");
    return fold(tile, place % WIDTH, size / below);
  }

  /** Whether a leaf is at its place in the tree with this root. */
  async includes(hash, index, root) {
    let made = hash;
    for (const { left, range } of path(index, this.size)) {
      const sibling = await this.hash(...range);
      made = await (left ? node(sibling, made) : node(made, sibling));
    }
    return equal(made, root);
  }

  /** The root that the first leaves have in this tree; fails when the tiles do not give the tree's own root. */
  async rootOf(earlier, root) {
    const proof = [];
    for (const range of consistency(earlier, this.size)) proof.push(await this.hash(...range));
    const [then, now] = await climb(earlier, this.size, proof);
    if (!equal(now, root)) throw new Misfit("tiles");
    return then;
  }
}

async function fold(tile, first, count) {
  if (count === 1) return tile.slice(first * HASH, (first + 1) * HASH);
  return node(await fold(tile, first, count / 2), await fold(tile, first + count / 2, count / 2));
}

/** From a leaf's sibling up: RFC 6962, 2.1.1. */
function path(index, size) {
  const steps = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + half(to - from);
    const left = index >= middle;
    steps.unshift({ left, range: left ? [from, middle] : [middle, to] });
    [from, to] = left ? [middle, to] : [from, middle];
  }
  return steps;
}

/** What shows that a tree begins with an earlier one: RFC 6962, 2.1.2, the earlier tree's own nodes included. */
function consistency(earlier, size) {
  const proof = [];
  let [from, to] = [0, size];
  while (to !== earlier) {
    const middle = from + half(to - from);
    const endsLeft = earlier <= middle;
    proof.unshift(endsLeft ? [middle, to] : [from, middle]);
    [from, to] = endsLeft ? [from, middle] : [middle, to];
  }
  return [[from, to], ...proof];
}

/** The two roots side by side: RFC 9162, 2.1.4.2. */
async function climb(earlier, size, [first, ...rest]) {
  let [fn, sn] = [BigInt(earlier - 1), BigInt(size - 1)];
  while (fn & 1n) [fn, sn] = [fn >> 1n, sn >> 1n];
  let [then, now] = [first, first];
  for (const hash of rest) {
    if (fn & 1n || fn === sn) {
      [then, now] = [await node(hash, then), await node(hash, now)];
      while (!(fn & 1n) && fn) [fn, sn] = [fn >> 1n, sn >> 1n];
    } else {
      now = await node(now, hash);
    }
    [fn, sn] = [fn >> 1n, sn >> 1n];
  }
  return [then, now];
}
