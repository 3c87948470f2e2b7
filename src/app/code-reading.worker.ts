import { decodeQR } from 'qr/decode.js';
import { seenAslant, SLANTS, type SeenPicture } from './seen-aslant.ts';

export type ReadAnswer = { readonly text: string | undefined };

let asked = 0;

self.addEventListener('message', ({ data: picture }: MessageEvent<SeenPicture>) => {
  const slant = SLANTS[(asked += 1) % SLANTS.length];
  // One slant a picture: the next picture is the next one, and a slow tablet keeps up.
  const text = textIn(picture) ?? (slant && textIn(seenAslant(picture, slant)));
  self.postMessage({ text } satisfies ReadAnswer);
});

function textIn(picture: SeenPicture): string | undefined {
  try {
    return decodeQR(picture);
  } catch {
    // No code in this picture: it says so by throwing.
    return undefined;
  }
}
