/** zlib compiled to WebAssembly, as bytes: bundlers and tests hand them over (`loader: { '.wasm': 'binary' }`). */
declare module '@zip.js/zip.js/dist/zip-module.wasm' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
