import { describe, expect, it } from 'vitest';
import { shrunkPhoto } from '../../src/app/shrunk-photo.ts';

const PLANTED = 'PLANTED -6.2088 106.8456';

/** A picture as a camera writes it: turned by its orientation, with a place and more words hidden in it. */
async function photo(width: number, height: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const drawing = canvas.getContext('2d')!;
  drawing.fillStyle = 'teal';
  drawing.fillRect(0, 0, width, height);
  const plain = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
  // TIFF, little endian: orientation 6 (turned by a quarter), and the place (south) in a directory of its own.
  const tiff = new Uint8Array(56 + PLANTED.length);
  const view = new DataView(tiff.buffer);
  view.setUint32(0, 0x49492a00);
  view.setUint32(4, 8, true);
  view.setUint16(8, 2, true);
  entry(10, 0x0112, 3, 6);
  entry(22, 0x8825, 4, 38);
  view.setUint16(38, 1, true);
  entry(40, 1, 2, 0x53);
  tiff.set(new TextEncoder().encode(PLANTED), 56);
  const head = new TextEncoder().encode('Exif\0\0');
  const length = 2 + head.length + tiff.length;
  return new Blob(
    [plain.slice(0, 2), Uint8Array.of(0xff, 0xe1, length >> 8, length & 255), head, tiff, plain.slice(2)],
    { type: 'image/jpeg' },
  );

  function entry(at: number, tag: number, type: number, value: number): void {
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, type, true);
    view.setUint32(at + 4, type === 2 ? 2 : 1, true);
    view.setUint32(at + 8, value, true);
  }
}

const textOf = async (blob: Blob) => new TextDecoder('latin1').decode(await blob.arrayBuffer());

describe('a photo that is kept', () => {
  it('is turned as it was taken, made smaller, and holds no place any more', async () => {
    const taken = await photo(3000, 1500);
    expect(await textOf(taken)).toContain(PLANTED);
    const kept = await shrunkPhoto(taken);
    expect(kept?.type).toBe('image/jpeg');
    const text = await textOf(kept!);
    for (const hidden of [PLANTED, 'PLANTED', 'Exif', 'GPS']) expect(text).not.toContain(hidden);
    const picture = await createImageBitmap(kept!);
    expect([picture.width, picture.height]).toEqual([1024, 2048]);
  });

  it('is not made larger where it is small', async () => {
    const picture = await createImageBitmap((await shrunkPhoto(await photo(40, 20)))!);
    expect([picture.width, picture.height]).toEqual([20, 40]);
  });

  it('is refused where it is no picture: what cannot be drawn cannot be cleaned', async () => {
    expect(await shrunkPhoto(new Blob(['not a picture'], { type: 'image/jpeg' }))).toBeUndefined();
  });
});
