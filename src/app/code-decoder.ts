import type { ReadAnswer } from './code-reading.worker.ts';
import type { SeenPicture } from './seen-aslant.ts';

export interface Decoder {
  /** The text of a code in the picture; undefined when there is none, or none to be read. */
  read(video: HTMLVideoElement): Promise<string | undefined>;
  close(): void;
}

const MOST_WIDE = 720;

export interface NativeDetector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
type NativeDetectors = (new (options: { formats: string[] }) => NativeDetector) & {
  getSupportedFormats?: () => Promise<string[]>;
};

/** The browser's own where it reads QR codes; else the decoder that came with the app. */
export async function bestDecoder(): Promise<Decoder> {
  const Native = (globalThis as { BarcodeDetector?: NativeDetectors }).BarcodeDetector;
  const formats: readonly string[] | undefined = await Native?.getSupportedFormats?.().catch(() => []);
  return Native && formats?.includes('qr_code') ? nativeDecoder(new Native({ formats: ['qr_code'] })) : ownDecoder();
}

/** Some browsers have a detector whose service is not there: it fails at every picture, and the app's own takes over. [MDN: BarcodeDetector] */
export function nativeDecoder(detector: NativeDetector, instead: () => Promise<Decoder> = ownDecoder): Decoder {
  let own: Decoder | undefined;
  return {
    async read(video) {
      if (own) return own.read(video);
      try {
        return (await detector.detect(video))[0]?.rawValue;
      } catch {
        // Before the first picture it refuses too, and rightly.
        if (video.readyState >= video.HAVE_CURRENT_DATA) own = await instead();
        return undefined;
      }
    },
    close: () => own?.close(),
  };
}

/** Reads in a worker, so that taps are heard meanwhile. */
export function ownDecoder(): Promise<Decoder> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const worker = new Worker(new URL('./code-reading.worker.ts', import.meta.url), { type: 'module' });
  return Promise.resolve({
    read(video) {
      if (!context || video.videoWidth === 0) return Promise.resolve(undefined);
      const scale = Math.min(1, MOST_WIDE / video.videoWidth);
      canvas.width = Math.round(video.videoWidth * scale);
      canvas.height = Math.round(video.videoHeight * scale);
      const { width, height } = canvas;
      context.drawImage(video, 0, 0, width, height);
      const { data } = context.getImageData(0, 0, width, height);
      return new Promise((resolve, reject) => {
        worker.onmessage = ({ data: answer }: MessageEvent<ReadAnswer>) => resolve(answer.text);
        worker.onerror = () => reject(new Error('the reading worker failed'));
        worker.postMessage({ width, height, data } satisfies SeenPicture, [data.buffer]);
      });
    },
    close: () => worker.terminate(),
  });
}
