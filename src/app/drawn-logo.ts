import { LONGEST_LOGO } from '../practice/logo.ts';

/** Longer edges that are tried, in dots: the first is sharp on paper, the last fits whatever is drawn. */
const EDGES = [320, 240, 180, 128, 96];

/**
 * A picture drawn anew as a small PNG, without anything but what is seen of it. Undefined where the browser cannot read it.
 */
export async function drawnLogo(file: Blob): Promise<string | undefined> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return undefined;
  }
  const canvas = document.createElement('canvas');
  try {
    const pen = canvas.getContext('2d');
    if (!pen) return undefined;
    for (const edge of EDGES) {
      const scale = Math.min(1, edge / Math.max(picture.width, picture.height));
      canvas.width = Math.max(1, Math.round(picture.width * scale));
      canvas.height = Math.max(1, Math.round(picture.height * scale));
      pen.imageSmoothingQuality = 'high';
      pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
      const drawn = canvas.toDataURL('image/png');
      if (drawn.length <= LONGEST_LOGO) return drawn;
    }
    return undefined;
  } finally {
    picture.close();
    canvas.width = canvas.height = 0;
  }
}
