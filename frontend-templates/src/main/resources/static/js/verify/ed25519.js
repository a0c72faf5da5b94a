/** Ed25519 by the browser itself; by a library (noble-ed25519) in those that do not know it yet. */

async function native(key, signature, message) {
  const imported = await crypto.subtle.importKey("raw", key, "Ed25519", false, ["verify"]);
  return crypto.subtle.verify("Ed25519", imported, signature, message);
}

export async function verifies(key, signature, message) {
  try {
    return await native(key, signature, message);
  } catch {
    const library = await import("../vendor/noble-ed25519.js");
    try {
      return await library.verifyAsync(signature, message, key);
    } catch {
      return false; // not even a point of the curve
    }
  }
}
