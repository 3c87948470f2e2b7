/**
 * Bytes in a buffer of their own. What is cut out of a page that came over the wire shares the page's buffer, and IndexedDB clones the whole
 * buffer behind a view: each of five hundred rows would take the room of all of them.
 */
export function ownBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}
