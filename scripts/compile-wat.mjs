/**
 * The bytes of a WebAssembly module from its source, in base 64.
 * @param {string} source in the text format, vector instructions included
 */
export async function compileWat(source) {
  const { default: loadWabt } = await import('wabt');
  const module = (await loadWabt()).parseWat('source', source, { simd: true });
  return Buffer.from(module.toBinary({}).buffer).toString('base64');
}
