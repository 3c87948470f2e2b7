/** Reads QR codes with the tablet's camera. The pictures stay in memory and are dropped one by one. */
import { bestDecoder, type Decoder } from './code-decoder.ts';

/** `asking`: the browser asks for leave. `noCamera`: there is none, or this page may not have one. */
export type CameraState = 'asking' | 'looking' | 'refused' | 'noCamera' | 'inUse';

export interface CameraPorts {
  readonly camera: () => Promise<MediaStream>;
  readonly decoder: () => Promise<Decoder>;
}

/** Six pictures a second: reading at once, and leaving a slow tablet air. */
const PAUSE = 160;

export class CameraReader {
  #state = $state<CameraState>('asking');

  constructor(readonly ports: CameraPorts = { camera: rearCamera, decoder: bestDecoder }) {}

  get state(): CameraState {
    return this.#state;
  }

  /**
   * Shows the camera in `video` and calls `found` with each code that is read, until it answers true. Answers how to end it: the
   * camera is off then, whatever it was doing.
   */
  read(video: HTMLVideoElement, found: (text: string) => boolean): () => void {
    const leaving = new AbortController();
    const { signal } = leaving;
    let stream: MediaStream | undefined;
    const end = () => {
      leaving.abort();
      for (const track of stream?.getTracks() ?? []) track.stop();
      video.srcObject = null;
    };
    const run = async () => {
      this.#state = 'asking';
      stream = await this.ports.camera();
      // Left while the browser still asked.
      if (signal.aborted) end();
      else await this.#look(video, stream, found, signal);
      end();
    };
    run().catch((error: unknown) => {
      if (signal.aborted) return;
      end();
      this.#state = stateAfter(error);
    });
    return end;
  }

  async #look(video: HTMLVideoElement, stream: MediaStream, found: (text: string) => boolean, signal: AbortSignal) {
    video.srcObject = stream;
    const [decoder] = await Promise.all([this.ports.decoder(), video.play()]);
    this.#state = 'looking';
    const left = () => signal.aborted;
    try {
      while (!left()) {
        const text = await decoder.read(video);
        if (text !== undefined && !left() && found(text)) return;
        // Pulled out, or taken by another app: the last picture would stand for ever.
        if (!stream.active) throw new DOMException('the camera ended', 'NotReadableError');
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
    } finally {
      decoder.close();
    }
  }
}

function stateAfter(error: unknown): CameraState {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError') return 'refused';
  return name === 'NotReadableError' || name === 'AbortError' ? 'inUse' : 'noCamera';
}

function rearCamera(): Promise<MediaStream> {
  // Absent on a page that is not secure. [MDN: mediaDevices]
  if (!('mediaDevices' in navigator)) return Promise.reject(new DOMException('no camera', 'NotFoundError'));
  return navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 } },
  });
}
