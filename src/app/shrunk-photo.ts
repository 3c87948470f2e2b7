/** Longer edge of a kept photo: a page of writing stays readable on it. */
const LONGEST_EDGE = 2048;
const QUALITY = 0.85;

/**
 * A photo drawn anew: turned as it was taken, made smaller, and without anything but its picture. Place, time, device and the
 * small picture that a camera hides in the file are not drawn, and so are gone. Undefined where the browser cannot read it.
 */
export async function shrunkPhoto(photo: Blob): Promise<Blob | undefined> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(photo, { imageOrientation: 'from-image' });
  } catch {
    return undefined;
  }
  const scale = Math.min(1, LONGEST_EDGE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const drawing = canvas.getContext('2d');
  if (!drawing) return undefined;
  // JPEG knows no transparency; without a ground it would come out black.
  drawing.fillStyle = 'white';
  drawing.fillRect(0, 0, canvas.width, canvas.height);
  drawing.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const shrunk = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
  canvas.width = canvas.height = 0;
  return shrunk ?? undefined;
}
