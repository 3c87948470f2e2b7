/**
 * Small pictures and signatures as PNG, black on white: every program that opens a text document shows those. Sharp
 * enough for paper.
 */
import { PAD } from '../practice/signature.ts';
import type { SmallPicture, StrokeLook } from './small-picture.ts';

/** Dots for one unit of a picture: about 400 to the inch on paper. */
const DOTS = 4;
/** A signature needs fewer: its pad is large. */
const SIGNATURE_DOTS = 0.8;

const INK = '#16140f';
const GREY: Partial<Record<StrokeLook, string>> = { level: '#9d968a', middle: '#4a463e' };

export interface PngPictures {
  /** Undefined where this browser cannot draw: the words beside the picture say the same. */
  readonly picture: (picture: SmallPicture) => Promise<Uint8Array | undefined>;
  readonly signature: (path: string) => Promise<Uint8Array | undefined>;
}

export const pngPictures: PngPictures = {
  picture: ({ width, height, strokes, labels }) =>
    drawn(width, height, DOTS, (pen) => {
      for (const { look, d } of strokes) {
        const path = new Path2D(d);
        pen.fillStyle = look === 'full' ? INK : '#ffffff';
        if (look === 'full' || look === 'open') pen.fill(path);
        pen.strokeStyle = GREY[look] ?? INK;
        pen.lineWidth = look === 'level' || look === 'middle' ? 0.8 : 1.2;
        pen.setLineDash(look === 'middle' ? [3, 3] : []);
        pen.stroke(path);
      }
      pen.fillStyle = INK;
      pen.font = '9px sans-serif';
      pen.textAlign = 'end';
      for (const { x, y, text } of labels) pen.fillText(text, x, y);
    }),
  signature: (path) =>
    drawn(PAD.width, PAD.height, SIGNATURE_DOTS, (pen) => {
      pen.strokeStyle = INK;
      pen.lineWidth = 7;
      pen.lineCap = 'round';
      pen.lineJoin = 'round';
      pen.stroke(new Path2D(path));
    }),
};

async function drawn(
  width: number,
  height: number,
  dots: number,
  draw: (pen: CanvasRenderingContext2D) => void,
): Promise<Uint8Array | undefined> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.ceil(width * dots));
  canvas.height = Math.max(1, Math.ceil(height * dots));
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(dots, dots);
  draw(pen);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  return blob ? new Uint8Array(await blob.arrayBuffer()) : undefined;
}
