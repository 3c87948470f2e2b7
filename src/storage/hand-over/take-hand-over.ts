/** Takes in a file that was found whole: it merges, and never replaces. Each page is taken whole, and the same file once more writes nothing. [HO5 HO7] */
import { success, type Result } from '../../base/result.ts';
import type { SealingKey } from '../../crypto/seal.ts';
import type { SpaceRole } from '../../protocol/chain-entry.ts';
import type { Membership } from '../../protocol/membership.ts';
import { pulledParcel } from '../../protocol/parcel-pages.ts';
import { verifyPage, type PulledParcel } from '../../protocol/verify-page.ts';
import type { ChainHanded } from '../sharing/chains.ts';
import type { SharedNotebook } from '../sharing/shared-notebook.ts';
import { readEntries, readHead, type HandOverHead } from './hand-over-contents.ts';
import { problemOf, refused, type HandOverProblem } from './hand-over-problem.ts';
import type { HandOverProgress } from './make-hand-over.ts';
import { recordsOf, type HandOverReport, type SealedHandOver } from './open-hand-over.ts';

export interface TakingWishes {
  /** What the facilitator calls this tablet, where it comes in. */
  readonly tablet?: string | undefined;
  /** Whether there is room for the attachments. */
  readonly attachments: boolean;
}

export interface TakenSpace {
  readonly space: string;
  readonly name: string;
  readonly kind: ChainHanded['kind'];
  readonly joined: boolean;
  readonly fresh: number;
  readonly changed: number;
  readonly waiting: number;
  /** Parts that only a newer app reads: the file is to be opened again with it. [HO10] */
  readonly newer: number;
  readonly unfit: number;
}

export interface TakenHandOver {
  readonly spaces: readonly TakenSpace[];
  /** Pieces of attachments that were not here. */
  readonly chunks: number;
}

/** As many as a screen's turn allows. */
const PAGE = 192;

type Steps = AsyncGenerator<HandOverProgress, Result<TakenHandOver, HandOverProblem>, void>;

export async function* takeHandOver(
  shared: SharedNotebook,
  sealed: SealedHandOver,
  key: SealingKey,
  report: HandOverReport,
  wishes: TakingWishes,
): Steps {
  const taking = new Taking(shared, report, wishes);
  try {
    for await (const step of recordsOf(sealed, key)) {
      if (step === 'damaged') return refused('fileDamaged');
      for (const { head, sealed: bytes } of step.records) {
        const read = readHead(head);
        if (!read || read === 'newer') return refused('fileDamaged');
        await taking.take(read, bytes);
      }
      yield { done: step.bytesRead, total: sealed.file.size };
    }
    await taking.page();
    return success(taking.taken());
  } catch (error) {
    return problemOf(error);
  }
}

class Taking {
  readonly #spaces = new Map<string, TakenSpace>();
  readonly #waiting: PulledParcel[] = [];
  #wanted: { readonly space: string; readonly chunks: Set<string> } | undefined;
  #open: { readonly space: string; readonly membership: Membership; readonly role: SpaceRole } | undefined;
  readonly #roles = new Map<string, SpaceRole>();
  #chunks = 0;

  constructor(
    readonly shared: SharedNotebook,
    readonly report: HandOverReport,
    readonly wishes: TakingWishes,
  ) {}

  async take(head: HandOverHead, bytes: Uint8Array): Promise<void> {
    switch (head.as) {
      case 'space':
        await this.page();
        await this.#enter(head.space, head.onRelay, bytes);
        return;
      case 'parcel':
        if (head.space !== this.#open?.space) return;
        this.#waiting.push({ seq: 0, ...pulledParcel(bytes) });
        if (this.#waiting.length >= PAGE) await this.page();
        return;
      case 'chunk':
        await this.page();
        await this.#chunk(head.space, head.id, bytes);
        return;
      case 'begin':
      case 'end':
        return;
    }
  }

  /** Takes the parcels that came by now. */
  async page(): Promise<void> {
    const open = this.#open;
    const parcels = this.#waiting.splice(0);
    if (!open || parcels.length === 0) return;
    const { space, membership, role } = open;
    const { checked, newer, unfit } = await verifyPage(space, parcels, membership, this.shared);
    const { fresh, changed, waiting, unfit: refusals } = await this.shared.takeHanded(space, checked, unfit, role);
    this.#add(space, { fresh, changed, waiting, newer: newer.length, unfit: refusals });
  }

  taken(): TakenHandOver {
    return { spaces: [...this.#spaces.values()], chunks: this.#chunks };
  }

  async #enter(space: string, onRelay: number, bytes: Uint8Array): Promise<void> {
    this.#open = undefined;
    const { begin, spaces } = this.report;
    const told = spaces.find((one) => one.space === space);
    const entries = readEntries(bytes);
    if (!told || !entries) return;
    const { coming, maker, agencySpace } = begin;
    const oneTime = coming && {
      device: coming.device,
      signingSeed: coming.signingSeed,
      sealingSeed: coming.sealingSeed,
    };
    const { tablet } = this.wishes;
    const handed = await this.shared.chains.takeHanded(
      space,
      { entries, onRelay },
      { own: coming?.own ?? false, host: maker, agencySpace, tablet, oneTime },
    );
    const joined = handed.kind === 'taken' && !told.here;
    this.#spaces.set(space, {
      space,
      name: told.name,
      kind: handed.kind,
      joined,
      fresh: 0,
      changed: 0,
      waiting: 0,
      newer: 0,
      unfit: 0,
    });
    if (handed.kind !== 'taken') return;
    const { membership } = handed.standing;
    const own = membership && (await this.shared.chains.selfIn(membership));
    if (!membership || !own || own.gone) return;
    this.#open = { space, membership, role: own.role };
    this.#roles.set(space, own.role);
  }

  async #chunk(space: string, id: string, bytes: Uint8Array): Promise<void> {
    if (!this.wishes.attachments || this.#spaces.get(space)?.kind !== 'taken') return;
    if (this.#wanted?.space !== space) {
      const chunks = await this.shared.chunksWanted(space, Number.MAX_SAFE_INTEGER);
      this.#wanted = { space, chunks: new Set(chunks) };
    }
    if (!this.#wanted.chunks.delete(id)) return;
    const role = this.#roles.get(space);
    if (role && (await this.shared.takeHandedChunk(space, id, bytes, role))) this.#chunks += 1;
  }

  #add(space: string, more: Pick<TakenSpace, 'fresh' | 'changed' | 'waiting' | 'newer' | 'unfit'>): void {
    const before = this.#spaces.get(space);
    if (!before) return;
    this.#spaces.set(space, {
      ...before,
      fresh: before.fresh + more.fresh,
      changed: before.changed + more.changed,
      waiting: before.waiting + more.waiting,
      newer: before.newer + more.newer,
      unfit: before.unfit + more.unfit,
    });
  }
}
