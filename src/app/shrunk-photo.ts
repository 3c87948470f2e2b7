/** Longer edge of a kept photo: a page of writing stays readable on it. */
const LONGEST_EDGE = 2048;
const QUALITY = 0.85;

/** Longer edge of the small picture in a list, sharp on a tablet of two dots to the pixel. */
const SMALL_EDGE = 160;
const SMALL_QUALITY = 0.6;

/**
 * A photo drawn anew: turned as it was taken, made smaller, and without anything but its picture. Place, time, device and the
 * small picture that a camera hides in the file are not drawn, and so are gone. Undefined where the browser cannot read it.
 */
export function shrunkPhoto(photo: Blob): Promise<Blob | undefined> {
  return drawnAnew(photo, LONGEST_EDGE, QUALITY);
}

/** The photo once more for a list: JPEG, base64; '' where it cannot be drawn. */
export async function smallPhoto(photo: Blob): Promise<string> {
  const small = await drawnAnew(photo, SMALL_EDGE, SMALL_QUALITY);
  if (!small) return '';
  const address = await new Promise<string>((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result as string);
    reader.onerror = () => done('');
    reader.readAsDataURL(small);
  });
  return address.slice(address.indexOf(',') + 1);
}

async function drawnAnew(photo: Blob, longest: number, quality: number): Promise<Blob | undefined> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(photo, { imageOrientation: 'from-image' });
  } catch {
    return undefined;
  }
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
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
  const shrunk = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
  canvas.width = canvas.height = 0;
  return shrunk ?? undefined;
}
