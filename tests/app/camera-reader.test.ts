import { describe, expect, it, vi } from 'vitest';
import { CameraReader, type CameraPorts } from '../../src/app/camera-reader.svelte.ts';

function fakeCamera() {
  const stop = vi.fn();
  return { stop, stream: { getTracks: () => [{ stop }] } as unknown as MediaStream };
}

function fakeVideo() {
  return { srcObject: null, play: () => Promise.resolve() } as unknown as HTMLVideoElement;
}

const seeing = (...texts: (string | undefined)[]): CameraPorts['decoder'] => {
  return () => Promise.resolve(() => Promise.resolve(texts.length > 1 ? texts.shift() : texts[0]));
};

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
