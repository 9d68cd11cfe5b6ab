/** With the 32 bits of the other lane 52; a double holds even one bit more exactly (MAX_SAFE_INTEGER). */
const HIGH_BITS = 20;

/** MurmurHash3's last step (Austin Appleby, public domain): each input bit changes half of the output bits. */
function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Hashes a text to a whole number below 2^52, the same on every machine. Two lanes of 32 bits, each FNV-1a over code
 * units with a prime of its own, are mixed and joined. Not for secrets: texts with equal hashes can be found on
 * purpose. A million texts that nobody has chosen for it contain such a pair in one case of nine thousand.
 */
export function textHash(text: string): number {
  let low = 0x811c9dc5;
  let high = 0xdeadbeef;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca77);
    // Multiplication carries upwards only; without this the high bits would never affect the low ones.
    high ^= high >>> 15;
  }
  return (mixed(high ^ text.length) >>> (32 - HIGH_BITS)) * 2 ** 32 + mixed(low ^ (high << 7));
}
