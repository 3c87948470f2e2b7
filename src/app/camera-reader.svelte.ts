/** Reads QR codes with the tablet's camera. The pictures stay in memory and are dropped one by one. */

/** `asking`: the browser asks for leave. `noCamera`: there is none, or this page may not have one. */
export type CameraState = 'asking' | 'looking' | 'refused' | 'noCamera' | 'inUse';

/** The text of a code in the picture; undefined when there is none, or none to be read. */
export type Decode = (video: HTMLVideoElement) => Promise<string | undefined>;

export interface CameraPorts {
  readonly camera: () => Promise<MediaStream>;
  readonly decoder: () => Promise<Decode>;
}

/** Six pictures a second: reading at once, and leaving a slow tablet air. */
const PAUSE = 160;
const MOST_WIDE = 720;

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
    const [decode] = await Promise.all([this.ports.decoder(), video.play()]);
    this.#state = 'looking';
    const left = () => signal.aborted;
    while (!left()) {
      const text = await decode(video);
      if (text !== undefined && !left() && found(text)) return;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
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

interface NativeDetector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
type NativeDetectors = (new (options: { formats: string[] }) => NativeDetector) & {
  getSupportedFormats?: () => Promise<string[]>;
};

/** The browser's own where it reads QR codes; else the decoder that came with the app, fetched now. */
async function bestDecoder(): Promise<Decode> {
  const Native = (globalThis as { BarcodeDetector?: NativeDetectors }).BarcodeDetector;
  const formats: readonly string[] | undefined = await Native?.getSupportedFormats?.().catch(() => []);
  if (Native && formats?.includes('qr_code')) {
    const detector = new Native({ formats: ['qr_code'] });
    return async (video) => (await detector.detect(video).catch(() => []))[0]?.rawValue;
  }
  return ownDecoder();
}

export async function ownDecoder(): Promise<Decode> {
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => {
    if (!context || video.videoWidth === 0) return undefined;
    const scale = Math.min(1, MOST_WIDE / video.videoWidth);
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    try {
      return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height));
    } catch {
      // No code in this picture: it says so by throwing.
      return undefined;
    }
  };
}
