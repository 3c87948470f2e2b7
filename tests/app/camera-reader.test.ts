import { describe, expect, it, vi } from 'vitest';
import { CameraReader, type CameraPorts } from '../../src/app/camera-reader.svelte.ts';
import { nativeDecoder, type Decoder } from '../../src/app/code-decoder.ts';

function fakeCamera() {
  const stop = vi.fn();
  return { stop, stream: { active: true, getTracks: () => [{ stop }] } as unknown as MediaStream };
}

function fakeVideo() {
  return { srcObject: null, play: () => Promise.resolve() } as unknown as HTMLVideoElement;
}

const closed = vi.fn();
const reading = (read: Decoder['read']): CameraPorts['decoder'] => {
  return () => Promise.resolve({ read, close: closed });
};
const seeing = (...texts: (string | undefined)[]) =>
  reading(() => Promise.resolve(texts.length > 1 ? texts.shift() : texts[0]));

const refusing = (name: string) => () => Promise.reject(new DOMException('no', name));

describe('camera reader', () => {
  it('looks on until the code is the one, then turns the camera off', async () => {
    const { stream, stop } = fakeCamera();
    const reader = new CameraReader({
      camera: () => Promise.resolve(stream),
      decoder: seeing(undefined, 'a menu', 'an invitation'),
    });
    const seen: string[] = [];
    const video = fakeVideo();
    reader.read(video, (text) => {
      seen.push(text);
      return text === 'an invitation';
    });
    await vi.waitFor(() => expect(stop).toHaveBeenCalled());
    expect(seen).toEqual(['a menu', 'an invitation']);
    expect(video.srcObject).toBeNull();
    await vi.waitFor(() => expect(closed).toHaveBeenCalled());
  });

  it('says so when the camera goes while it looks', async () => {
    const { stream, stop } = fakeCamera();
    const reader = new CameraReader({ camera: () => Promise.resolve(stream), decoder: seeing(undefined) });
    reader.read(fakeVideo(), () => true);
    await vi.waitFor(() => expect(reader.state).toBe('looking'));
    Object.assign(stream, { active: false });
    await vi.waitFor(() => expect(reader.state).toBe('inUse'));
    expect(stop).toHaveBeenCalled();
  });

  it('turns the camera off when it is left while it looks, and tells nothing any more', async () => {
    const { stream, stop } = fakeCamera();
    const reader = new CameraReader({ camera: () => Promise.resolve(stream), decoder: seeing(undefined) });
    const found = vi.fn(() => true);
    const end = reader.read(fakeVideo(), found);
    await vi.waitFor(() => expect(reader.state).toBe('looking'));
    end();
    expect(stop).toHaveBeenCalledOnce();
    expect(found).not.toHaveBeenCalled();
  });

  it('turns it off, too, when it comes after the reader has left', async () => {
    const { stream, stop } = fakeCamera();
    let come: (stream: MediaStream) => void = () => undefined;
    const camera = () => new Promise<MediaStream>((resolve) => (come = resolve));
    const end = new CameraReader({ camera, decoder: seeing(undefined) }).read(fakeVideo(), () => true);
    end();
    come(stream);
    await vi.waitFor(() => expect(stop).toHaveBeenCalled());
  });

  it.each([
    ['NotAllowedError', 'refused'],
    ['NotFoundError', 'noCamera'],
    ['OverconstrainedError', 'noCamera'],
    ['NotReadableError', 'inUse'],
  ] as const)('says of %s: %s', async (error, state) => {
    const reader = new CameraReader({ camera: refusing(error), decoder: seeing(undefined) });
    reader.read(fakeVideo(), () => true);
    await vi.waitFor(() => expect(reader.state).toBe(state));
  });
});

describe("the browser's own decoder", () => {
  const videoIn = (readyState: number) => ({ readyState, HAVE_CURRENT_DATA: 2 }) as HTMLVideoElement;
  const shown = videoIn(2);

  it('is asked as long as it answers', async () => {
    const instead = vi.fn(seeing('by our own'));
    const decoder = nativeDecoder({ detect: () => Promise.resolve([{ rawValue: 'by the browser' }]) }, instead);
    expect(await decoder.read(shown)).toBe('by the browser');
    expect(instead).not.toHaveBeenCalled();
  });

  it('gives way to the own one where its service is not there, but not before there is a picture', async () => {
    const detect = () =>
      Promise.reject(new DOMException('Barcode detection service unavailable.', 'NotSupportedError'));
    const instead = vi.fn(seeing('by our own'));
    const decoder = nativeDecoder({ detect }, instead);
    await decoder.read(videoIn(0));
    expect(instead).not.toHaveBeenCalled();
    await decoder.read(shown);
    expect(await decoder.read(shown)).toBe('by our own');
  });
});
