const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
/** Of an integer of 32 bits. */
const MOST_DIGITS = 10;

/**
 * Takes texts and numbers as PDF writes them, and turns them into bytes at once, in a buffer that grows. A document is
 * tens of thousands of them: joined as strings first, they would be most of what writing leaves to the garbage collector.
 */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  /** The number of bytes written. */
  get length(): number {
    return this.#length;
  }

  /** Writes each character as one byte: ASCII, or a string that holds bytes. */
  text(text: string): void {
    const start = this.#grow(text.length);
    const bytes = this.#bytes;
    for (let i = 0; i < text.length; i++) bytes[start + i] = text.charCodeAt(i);
  }

  /** Writes bytes as they are. */
  bytes(bytes: Uint8Array): void {
    const start = this.#grow(bytes.length);
    this.#bytes.set(bytes, start);
  }

  /** Writes a whole number. */
  integer(value: number): void {
    // The rest reckons in integers of 32 bits: a remainder of anything else is a call into the C library.
    if ((value | 0) !== value) {
      this.text(String(value));
      return;
    }
    if (value < 0) this.#byte(MINUS);
    let rest = Math.abs(value);
    let digits = 1;
    // Where nothing is compiled yet, a quotient is an object; a comparison is none.
    for (let least = 10; digits < MOST_DIGITS && rest >= least; least *= 10) digits++;
    for (let at = this.#grow(digits) + digits - 1; digits > 0; digits--, at--) {
      this.#bytes[at] = ZERO + (rest % 10);
      rest = (rest / 10) | 0;
    }
  }

  /** Writes a number that is given in whole thousandths, as short as possible: 12500 as `12.5`. */
  thousandths(value: number): void {
    if ((value | 0) !== value) {
      this.text(String(value / 1000));
      return;
    }
    const whole = (value / 1000) | 0;
    if (value < 0 && whole === 0) this.#byte(MINUS);
    this.integer(whole);
    let decimals = Math.abs(value % 1000);
    if (decimals > 0) this.#byte(POINT);
    for (let unit = 100; decimals > 0; unit = (unit / 10) | 0) {
      this.#byte(ZERO + ((decimals / unit) | 0));
      decimals %= unit;
    }
  }

  /** Removes one byte; those after it close up. */
  remove(index: number): void {
    this.#bytes.copyWithin(index, index + 1, this.#length);
    this.#length--;
  }

  /** Forgets what was written, but keeps the buffer. */
  clear(): void {
    this.#length = 0;
  }

  /** What was written, in the writer's own buffer: valid until something else is written. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #byte(byte: number): void {
    const at = this.#grow(1);
    this.#bytes[at] = byte;
  }

  /** Makes room for `count` bytes; returns where they begin. */
  #grow(count: number): number {
    const start = this.#length;
    this.#length += count;
    if (this.#length > this.#bytes.length) {
      const bytes = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length));
      bytes.set(this.#bytes.subarray(0, start));
      this.#bytes = bytes;
    }
    return start;
  }
}
