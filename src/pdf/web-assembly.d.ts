/** What is used of WebAssembly, which is no part of ECMAScript; the types of browsers, which have it, are left out. */
declare namespace WebAssembly {
  interface Memory {
    readonly buffer: ArrayBuffer;
  }
  class Module {
    constructor(bytes: Uint8Array<ArrayBuffer>);
  }
  class Instance {
    readonly exports: unknown;
    constructor(module: Module);
  }
}
