/** A whole PNG of one dot, and the head of larger ones: enough for whoever asks how large a picture is. */
export const DOT =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** As DOT, but it says of itself to be that large. */
export function sized(width: number, height: number): string {
  const bytes = Uint8Array.from(atob(DOT.slice(DOT.indexOf(',') + 1)), (sign) => sign.charCodeAt(0));
  const head = new DataView(bytes.buffer);
  head.setUint32(16, width);
  head.setUint32(20, height);
  return `data:image/png;base64,${btoa(String.fromCharCode(...bytes))}`;
}
