import type { KeepState } from '../../app/form.svelte.ts';
import type { Result } from '../../base/result.ts';
import type { Presence } from '../../practice/attendance.ts';
import type { Dot } from '../../practice/item.ts';

export interface Mark {
  readonly member: string;
  readonly presence: Presence | '';
  /** What was kept of it and shown when it was tapped. */
  readonly seen: readonly Dot[];
}

interface Tap {
  readonly n: number;
  readonly presence: Presence | '';
}

/** The live query has told of a kept tap long before this, in milliseconds. */
const SETTLED_MS = 2_000;

/**
 * Taps of attendance on their way to the disk. A tile shows a tap at once; "kept" is said only after it is. A tap that
 * could not be kept falls back to what was kept before.
 */
export class AttendanceMarks {
  #taps = $state.raw<Readonly<Record<string, Tap>>>({});
  #state = $state<KeepState>('idle');
  #count = 0;
  #waiting = 0;
  readonly #keep: (marks: readonly Mark[]) => Promise<Result<void>>;

  constructor(keep: (marks: readonly Mark[]) => Promise<Result<void>>) {
    this.#keep = keep;
  }

  get state(): KeepState {
    return this.#state;
  }

  /** What the tile shows: the last tap, else what is `kept`. */
  shown(member: string, kept: Presence | ''): Presence | '' {
    return this.#taps[member]?.presence ?? kept;
  }

  async mark(marks: readonly Mark[]): Promise<Result<void>> {
    const n = (this.#count += 1);
    this.#waiting += 1;
    this.#taps = {
      ...this.#taps,
      ...Object.fromEntries(marks.map(({ member, presence }) => [member, { n, presence }])),
    };
    this.#state = 'keeping';
    const result = await this.#keep(marks);
    this.#waiting -= 1;
    if (!result.ok) this.#state = 'failed';
    else if (this.#waiting === 0) this.#state = 'kept';
    if (result.ok) setTimeout(() => this.#forget(n), SETTLED_MS);
    else this.#forget(n);
    return result;
  }

  /** From now on the tiles of that tap show what is kept; a later tap on one of them stays. */
  #forget(n: number): void {
    this.#taps = Object.fromEntries(Object.entries(this.#taps).filter(([, tap]) => tap.n !== n));
  }
}
