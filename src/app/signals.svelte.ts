/**
 * Tells the end of a step to a facilitator who looks at the group and not at the tablet: by a tone of our own making,
 * and by the tablet's trembling. Each can be off, and neither is ever the only sign.
 */
import type { Signal } from '../practice/end-signal.ts';
import { keepPreference, readPreference } from './preference.ts';

/** What of the browser is needed, so that a test can stand in for it. */
export interface Sounding {
  readonly AudioContext?: new () => AudioContext;
  readonly navigator: { vibrate?(pattern: number[]): boolean };
}

/** Notes in hertz, one after the other: two rising for the end, a single low one for the warning. */
const NOTES: Readonly<Record<Signal, readonly number[]>> = { end: [660, 880, 660, 880], warning: [520] };
const TREMBLING: Readonly<Record<Signal, number[]>> = { end: [350, 150, 350], warning: [150] };
const NOTE_SECONDS = 0.22;
const LOUDNESS = 0.25;

export class Signals {
  #sound = $state(readPreference('signalSound') !== 'off');
  #vibration = $state(readPreference('signalVibration') !== 'off');
  #audio: AudioContext | undefined;

  constructor(readonly sounding: Sounding = window) {}

  get sound(): boolean {
    return this.#sound;
  }

  set sound(on: boolean) {
    this.#sound = on;
    keepPreference('signalSound', on ? 'on' : 'off');
    if (on) this.prime();
  }

  get vibration(): boolean {
    return this.#vibration;
  }

  set vibration(on: boolean) {
    this.#vibration = on;
    keepPreference('signalVibration', on ? 'on' : 'off');
  }

  /** Whether this tablet can tremble at all. */
  get canVibrate(): boolean {
    return typeof this.sounding.navigator.vibrate === 'function';
  }

  /** Called within a tap: browsers let a page sound only after one. */
  prime(): void {
    if (!this.#sound || !this.sounding.AudioContext) return;
    try {
      this.#audio ??= new this.sounding.AudioContext();
      if (this.#audio.state === 'suspended') void this.#audio.resume().catch(() => undefined);
    } catch {
      // No sound on this tablet: the screen says it all the same.
      this.#audio = undefined;
    }
  }

  /** Silent when it was never primed, or when the tablet has neither. */
  give(signal: Signal): void {
    if (this.#vibration) this.sounding.navigator.vibrate?.(TREMBLING[signal]);
    const audio = this.#audio;
    if (!this.#sound || audio?.state !== 'running') return;
    NOTES[signal].forEach((hertz, index) => {
      const from = audio.currentTime + index * NOTE_SECONDS;
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.frequency.value = hertz;
      // Swelling and fading, for a tone cut off clicks.
      volume.gain.setValueAtTime(0, from);
      volume.gain.linearRampToValueAtTime(LOUDNESS, from + 0.03);
      volume.gain.linearRampToValueAtTime(0, from + NOTE_SECONDS);
      tone.connect(volume).connect(audio.destination);
      tone.start(from);
      tone.stop(from + NOTE_SECONDS);
    });
  }

  /** Gives the sound of the tablet back. */
  leave(): void {
    void this.#audio?.close().catch(() => undefined);
    this.#audio = undefined;
  }
}
