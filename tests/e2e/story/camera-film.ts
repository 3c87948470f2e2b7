import type { Page } from '@playwright/test';

/** How the camera is held, and what light there is. All of it is what the eye would call so: nothing is perfect at once. */
export interface View {
  /** Side of what is seen, as a part of the height of the picture. */
  readonly side?: number;
  /** Degrees that the tablet is turned in the hand. */
  readonly turned?: number;
  /** Degrees that it is held aslant to the side. */
  readonly tilted?: number;
  /** Degrees that it leans back or forth. */
  readonly leaning?: number;
  /** Pixels by which the lens is out of focus. */
  readonly blurred?: number;
  /** 1 is a bright room. */
  readonly light?: number;
}

/** What stands before the camera for some seconds: a picture of a screen, PNG. */
export interface Shot {
  readonly picture: Buffer;
  readonly view?: View;
  readonly seconds?: number;
}

const WIDTH = 640;
const HEIGHT = 480;
const FRAMES_A_SECOND = 5;

/**
 * What a camera would take, as YUV4MPEG2, which Chromium plays as its fake camera, over and over. Drawn by `darkroom`, an empty
 * page of the same browser, with a noise that is the same in every run.
 */
export async function cameraFilm(darkroom: Page, shots: readonly Shot[]): Promise<Buffer> {
  await darkroom.setViewportSize({ width: WIDTH, height: HEIGHT });
  const parts = [Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${FRAMES_A_SECOND}:1 Ip A1:1 C420jpeg\n`)];
  for (const { picture, view = {}, seconds = 1 } of shots) {
    const frame = Buffer.concat([Buffer.from('FRAME\n'), planes(await taken(darkroom, picture, view))]);
    for (let left = Math.ceil(seconds * FRAMES_A_SECOND); left > 0; left -= 1) parts.push(frame);
  }
  return Buffer.concat(parts);
}

/** The grey values of what is seen. */
async function taken(darkroom: Page, picture: Buffer, view: View): Promise<Buffer> {
  const { side = 0.8, turned = 0, tilted = 0, leaning = 0, blurred = 0, light = 1 } = view;
  const size = Math.round(side * HEIGHT);
  await darkroom.setContent(`<!doctype html><style>
    body { margin: 0; block-size: 100vh; display: grid; place-items: center; background: #77706a; perspective: 560px;
      filter: blur(${blurred}px) brightness(${light}) contrast(0.85) }
    img { inline-size: ${size}px; block-size: ${size}px; object-fit: contain; transform: rotateX(${leaning}deg) rotateY(${tilted}deg) rotateZ(${turned}deg) }
    </style><img src="data:image/png;base64,${picture.toString('base64')}">`);
  await darkroom.locator('img').evaluate((image: HTMLImageElement) => image.decode());
  const seen = (await darkroom.screenshot()).toString('base64');
  const grey = await darkroom.evaluate(
    async ([png, width, height]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const context = new OffscreenCanvas(width, height).getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(image, 0, 0, width, height);
      const { data } = context.getImageData(0, 0, width, height);
      let values = '';
      for (let at = 0; at < data.length; at += 4) {
        const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
        values += String.fromCharCode(Math.round(0.299 * red + 0.587 * green + 0.114 * blue));
      }
      return btoa(values);
    },
    [seen, WIDTH, HEIGHT] as const,
  );
  return Buffer.from(grey, 'base64');
}

/** Grey with the noise of a cheap sensor, and no colour. */
function planes(grey: Buffer): Buffer {
  let dice = 1;
  const noisy = grey.map((value) => {
    dice = (Math.imul(dice, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.max(0, Math.min(255, value + (dice >>> 29) - 4));
  });
  return Buffer.concat([noisy, Buffer.alloc((WIDTH * HEIGHT) / 2, 128)]);
}
