import { describe, expect, it } from 'vitest';
import { drawnLogo } from '../../src/app/drawn-logo.ts';
import { LONGEST_LOGO, logoSize } from '../../src/practice/logo.ts';

async function picture(
  width: number,
  height: number,
  draw: (pen: OffscreenCanvasRenderingContext2D) => void,
): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  draw(canvas.getContext('2d')!);
  return canvas.convertToBlob({ type: 'image/png' });
}

describe('a logo that is kept', () => {
  it('is drawn anew, small, in its own shape, and lets through what was clear', async () => {
    const file = await picture(1600, 800, (pen) => pen.fillRect(0, 0, 800, 800));
    const logo = (await drawnLogo(file))!;
    expect(logoSize(logo)).toEqual({ width: 320, height: 160 });
    const shown = await createImageBitmap(await (await fetch(logo)).blob());
    const canvas = new OffscreenCanvas(320, 160);
    const pen = canvas.getContext('2d')!;
    pen.drawImage(shown, 0, 0);
    expect(pen.getImageData(40, 80, 1, 1).data[3]).toBe(255);
    expect(pen.getImageData(280, 80, 1, 1).data[3]).toBe(0);
  });

  it('holds nothing that was hidden in the file', async () => {
    const plain = new Uint8Array(await (await picture(40, 40, (pen) => pen.fillRect(0, 0, 20, 20))).arrayBuffer());
    const file = new Blob([plain, 'PLANTED -6.2088 106.8456']);
    const logo = (await drawnLogo(file))!;
    expect(atob(logo.slice(logo.indexOf(',') + 1))).not.toContain('PLANTED');
    expect(logoSize(logo)).toEqual({ width: 40, height: 40 });
  });

  it('fits, however restless the picture', async () => {
    const file = await picture(700, 700, (pen) => {
      const dots = pen.createImageData(700, 700);
      for (let at = 0, seed = 7; at < dots.data.length; at += 1) {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        dots.data[at] = at % 4 === 3 ? 255 : seed >> 16;
      }
      pen.putImageData(dots, 0, 0);
    });
    const logo = (await drawnLogo(file))!;
    expect(logo.length).toBeLessThanOrEqual(LONGEST_LOGO);
    expect(logoSize(logo)!.width).toBeGreaterThanOrEqual(96);
  });

  it('is refused where it is no picture', async () => {
    expect(await drawnLogo(new Blob(['not a picture'], { type: 'image/png' }))).toBeUndefined();
  });
});
