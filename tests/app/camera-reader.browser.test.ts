import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { CameraReader } from '../../src/app/camera-reader.svelte.ts';
import { ownDecoder } from '../../src/app/code-decoder.ts';
import { invitationLink } from '../../src/app/invitation-link.ts';
import { qrPath } from '../../src/app/qr-path.ts';
import QrCode from '../../src/app/QrCode.svelte';

const LINK = invitationLink(['lusab', 'babad', 'gutih', 'tugad', 'dafus', 'zivan']);

/** A camera that looks at the code from a little aside, in grey light. */
async function cameraOn(text: string): Promise<MediaStream> {
  const { size, path } = await qrPath(text);
  const canvas = document.createElement('canvas');
  canvas.width = 640;
  canvas.height = 480;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const draw = () => {
    context.resetTransform();
    context.fillStyle = '#9a938c';
    context.fillRect(0, 0, 640, 480);
    context.translate(330, 30);
    context.rotate(0.14);
    context.scale(380 / size, 380 / size);
    context.translate(-size / 3, 0);
    context.fillStyle = '#e8e4dc';
    context.fillRect(0, 0, size, size);
    context.fillStyle = '#23262b';
    context.fill(new Path2D(path));
  };
  draw();
  const beat = setInterval(draw, 50);
  const stream = canvas.captureStream(20);
  stream.getVideoTracks()[0]?.addEventListener('ended', () => clearInterval(beat));
  return stream;
}

it('reads an invitation that another tablet shows, and turns the camera off', async () => {
  const stream = await cameraOn(LINK);
  const video = document.createElement('video');
  video.muted = true;
  document.body.append(video);
  const found = vi.fn(() => true);
  const end = new CameraReader({ camera: () => Promise.resolve(stream), decoder: ownDecoder }).read(video, found);
  await vi.waitFor(() => expect(found).toHaveBeenCalledWith(LINK), { timeout: 10_000 });
  expect(stream.getTracks().every(({ readyState }) => readyState === 'ended')).toBe(true);
  end();
  video.remove();
});

it('shows the code dark on light under a dark theme, too', async () => {
  document.documentElement.dataset['theme'] = 'dark';
  const shown = await render(QrCode, { text: LINK, label: 'Code' });
  const picture = shown.getByRole('img', { name: 'Code' });
  await expect.element(picture).toBeVisible();
  const fills = [...picture.element().children].map((part) => getComputedStyle(part).fill);
  expect(fills).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  delete document.documentElement.dataset['theme'];
});
