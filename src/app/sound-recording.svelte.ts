/**
 * Records sound into the notebook: every few seconds what was heard is sealed and put on the disk, so that a kill takes no more
 * than the last of them. Lives beside the screens, and goes on while they change; locking ends it and keeps it. [AT8]
 */
import type { Clock } from '../base/clock.ts';
import type { Result } from '../base/result.ts';
import { LARGEST_ATTACHMENT, type Attachment } from '../practice/attachment.ts';
import type { AttachedTo } from '../storage/commands/attachment-commands.ts';
import type { NotebookCommands } from '../storage/notebook-commands.ts';
import { roomForAttachments } from './attachment-room.ts';
import { WakeLock } from './wake-lock.svelte.ts';

/** What a kill may take. */
const PIECE_MS = 3_000;
/** Speech stays clear, and an hour is fifteen megabytes. */
const BITS_PER_SECOND = 32_000;
/** As much room as ten minutes of it; with less it is not begun, or is ended. */
const LEAST_ROOM = 2_500_000;
const LOOK_AT_ROOM_EVERY = 10;
const LEVEL_EVERY_MS = 120;
const SILENT_AFTER_MS = 5_000;
const QUIET = 0.004;
const STOPS_WITHIN_MS = 3_000;

const MEDIA_TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];

export type RecordingFault = 'denied' | 'none' | 'busy' | 'cannot' | 'noRoom';
/** kept: it is the file now · nothing: no sound was there yet · all others are kept too, as far as they came. */
export type RecordingEnd = 'kept' | 'locked' | 'nothing' | 'micGone' | 'full' | 'tooLarge' | 'refused';

export interface RecordingWish {
  readonly name: string;
  readonly date: string;
  readonly consent: Exclude<Attachment['consent'], ''>;
  /** Hears how it ended, however it did. */
  readonly told: (end: RecordingEnd) => void;
  readonly estimate: (() => Promise<StorageEstimate>) | undefined;
}

/** What a recording needs of the open notebook, which in turn holds the one that is under way. */
interface RecordingNotebook {
  readonly clock: Clock;
  readonly commands: Pick<NotebookCommands, 'attachments'>;
  recording: SoundRecording | undefined;
}

/** Name of the browser lock that says a recording is under way in some window. */
export function recordingLock(id: string): string {
  return `lingkar-recording-${id}`;
}

/** Asks for the microphone and begins; must be called within a tap. */
export async function beginRecording(
  notebook: RecordingNotebook,
  beside: AttachedTo,
  wish: RecordingWish,
): Promise<SoundRecording | { readonly fault: RecordingFault } | { readonly refused: Result<unknown> }> {
  const devices = (navigator as { mediaDevices?: MediaDevices }).mediaDevices;
  if (!devices || typeof MediaRecorder === 'undefined') return { fault: 'cannot' };
  await notebook.commands.attachments.forgetRemoved();
  const room = await roomForAttachments(wish.estimate);
  if (room !== undefined && room < LEAST_ROOM) return { fault: 'noRoom' };
  let stream: MediaStream;
  try {
    stream = await devices.getUserMedia({ audio: { channelCount: 1 } });
  } catch (error) {
    return { fault: faultOf(error) };
  }
  const { name, date, consent } = wish;
  const mimeType = MEDIA_TYPES.find((type) => MediaRecorder.isTypeSupported(type));
  let recorder: MediaRecorder;
  try {
    recorder = new MediaRecorder(stream, { audioBitsPerSecond: BITS_PER_SECOND, ...(mimeType && { mimeType }) });
  } catch {
    letGo(stream);
    return { fault: 'cannot' };
  }
  const begun = await notebook.commands.attachments.begin(beside, {
    ...{ name, date, consent, recorded: true },
    mediaType: (mimeType ?? recorder.mimeType).split(';')[0] ?? '',
  });
  if (!begun.ok) {
    letGo(stream);
    return { refused: begun };
  }
  const recording = new SoundRecording(notebook, begun.value, beside.id, stream, recorder, wish);
  notebook.recording = recording;
  return recording;
}

function faultOf(error: unknown): RecordingFault {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'busy';
}

function letGo(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

export class SoundRecording {
  readonly begunAt: number;
  #paused = $state(false);
  #muted = $state(false);
  #silent = $state(false);
  #level = $state(0);
  /** Before the last pause, in milliseconds; and since when it runs again. */
  #before = $state(0);
  #since = $state(0);
  #heardAt: number;
  #bytes = 0;
  #pieces = 0;
  readonly #hash;
  /** One after the other: a piece stands behind the one before. */
  #last: Promise<void> = Promise.resolve();
  #ending: Promise<RecordingEnd> | undefined;
  readonly #stopped: Promise<void>;
  readonly #release: (() => void)[] = [];

  constructor(
    readonly notebook: RecordingNotebook,
    readonly id: string,
    /** Id of what it stands beside. */
    readonly beside: string,
    readonly stream: MediaStream,
    readonly recorder: MediaRecorder,
    readonly wish: Pick<RecordingWish, 'told' | 'estimate'>,
  ) {
    this.begunAt = this.#since = this.#heardAt = notebook.clock.now();
    this.#hash = notebook.commands.attachments.hash();
    recorder.addEventListener('dataavailable', ({ data }) => {
      this.#last = this.#last.then(() => this.#put(data));
    });
    this.#stopped = new Promise((done) => {
      recorder.addEventListener('stop', () => {
        done();
        // Asked by nobody: its microphone is gone.
        void this.stop('micGone');
      });
    });
    for (const track of stream.getAudioTracks()) {
      track.addEventListener('ended', () => void this.stop('micGone'));
      track.addEventListener('mute', () => (this.#muted = true));
      track.addEventListener('unmute', () => (this.#muted = false));
    }
    this.#release.push(new WakeLock().hold(), this.#watchLevel(), this.#holdLock());
    recorder.start(PIECE_MS);
  }

  get paused(): boolean {
    return this.#paused;
  }

  /** Whether something else, such as a call, has the microphone for now. */
  get muted(): boolean {
    return this.#muted;
  }

  /** Whether nothing was heard for some seconds. */
  get silent(): boolean {
    return this.#silent;
  }

  /** How loud it is, from 0 to 1. */
  get level(): number {
    return this.#level;
  }

  /** How long it has recorded by the clock on the wall, pauses left out, in milliseconds. */
  heard(now: number): number {
    return this.#before + (this.#paused ? 0 : Math.max(0, now - this.#since));
  }

  pause(): void {
    if (this.#paused || this.recorder.state !== 'recording') return;
    this.#before = this.heard(this.notebook.clock.now());
    this.#paused = true;
    this.recorder.pause();
    // What was said up to here is put away now: nobody knows how long the pause is.
    this.recorder.requestData();
  }

  resume(): void {
    if (!this.#paused || this.recorder.state !== 'paused') return;
    this.#since = this.#heardAt = this.notebook.clock.now();
    this.#paused = false;
    this.recorder.resume();
  }

  /** Ends it and makes it the file. Whoever asks a second time hears of the first. */
  stop(why: RecordingEnd = 'kept'): Promise<RecordingEnd> {
    // Begun a step later: the recorder tells of its end in the middle of being stopped.
    return (this.#ending ??= Promise.resolve().then(() => this.#end(why)));
  }

  async #end(why: RecordingEnd): Promise<RecordingEnd> {
    this.#before = this.heard(this.notebook.clock.now());
    this.#paused = true;
    if (this.recorder.state !== 'inactive') this.recorder.stop();
    await Promise.race([this.#stopped, new Promise((over) => setTimeout(over, STOPS_WITHIN_MS))]);
    letGo(this.stream);
    for (const release of this.#release) release();
    await this.#last;
    const end = await this.#kept(why);
    this.notebook.recording = undefined;
    this.wish.told(end);
    return end;
  }

  async #kept(why: RecordingEnd): Promise<RecordingEnd> {
    const { attachments } = this.notebook.commands;
    if (this.#pieces === 0) {
      await attachments.remove(this.id);
      return why === 'kept' ? 'nothing' : why;
    }
    const finished = await attachments.finish(this.id, {
      ...{ bytes: this.#bytes, chunks: this.#pieces, hash: this.#hash.end() },
      seconds: Math.round(this.#before / 1_000),
    });
    return finished.ok ? why : 'refused';
  }

  async #put(data: Blob): Promise<void> {
    if (data.size === 0 || this.#broken) return;
    if (this.#bytes + data.size > LARGEST_ATTACHMENT) {
      this.#breakOff('tooLarge');
      return;
    }
    const bytes = new Uint8Array(await data.arrayBuffer());
    const put = await this.notebook.commands.attachments.putChunk(this.id, this.#pieces, bytes);
    if (!put.ok) {
      this.#breakOff(put.problem.kind === 'storageFull' ? 'full' : 'refused');
      return;
    }
    this.#hash.add(bytes);
    this.#bytes += bytes.length;
    this.#pieces += 1;
    if (this.#pieces % LOOK_AT_ROOM_EVERY > 0) return;
    const room = await roomForAttachments(this.wish.estimate);
    if (room !== undefined && room < LEAST_ROOM) void this.stop('full');
  }

  #broken = false;

  /** Nothing behind what is missing may be put: it would no longer be the recording. */
  #breakOff(why: RecordingEnd): void {
    this.#broken = true;
    void this.stop(why);
  }

  #watchLevel(): () => void {
    if (typeof AudioContext === 'undefined') return () => undefined;
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    analyser.fftSize = 1024;
    context.createMediaStreamSource(this.stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      const loud = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
      const now = this.notebook.clock.now();
      if (loud > QUIET || this.#paused) this.#heardAt = now;
      this.#silent = now - this.#heardAt > SILENT_AFTER_MS;
      // Loudness is heard by its logarithm: a whisper moves the bar, a shout does not leave it.
      this.#level = this.#paused ? 0 : Math.min(1, Math.max(0, 1 + Math.log10(Math.max(loud, 1e-4)) / 3));
    }, LEVEL_EVERY_MS);
    return () => {
      clearInterval(timer);
      void context.close();
    };
  }

  /** Says to other windows that this one is still recording. */
  #holdLock(): () => void {
    const { locks } = navigator as { locks?: LockManager };
    let release = (): void => undefined;
    const over = new Promise<void>((done) => (release = done));
    void locks?.request(recordingLock(this.id), () => over);
    return () => release();
  }
}
