/** The notebooks on this tablet: protecting a new one, unlocking, recovering, renaming, deleting. [design §6] */
import Dexie from 'dexie';
import { fromBase64Url, toBase64Url } from '../base/bytes.ts';
import type { Clock } from '../base/clock.ts';
import { newId } from '../base/id.ts';
import type { Json } from '../base/json.ts';
import type { Random } from '../base/random.ts';
import { failure, success, type Problem, type Result } from '../base/result.ts';
import type { Derivation } from '../crypto/derive.ts';
import { newRecoveryCode, readCode } from '../crypto/recovery-code.ts';
import type { SealingKey } from '../crypto/seal.ts';
import {
  openPassphraseSlot,
  openRecoverySlot,
  openSlot,
  passphraseSlot,
  recoverySlot,
  type PassphraseSlot,
  type RecoverySlot,
  type Slot,
} from '../crypto/slot.ts';
import { databaseName, NATIVE_VERSION, NotebookDatabase, type LocalRow } from './database.ts';
import { openLocal } from './local-seal.ts';
import { Notebook } from './notebook.ts';
import type { Identity } from './notebook-reader.ts';
import { readMarkers, writeMarkers, type NotebookMarker } from './notebook-marker.ts';
import { Registry, type RegisteredNotebook } from './registry.ts';
import { storageProblem } from './storage-problem.ts';
import { waitingTime } from './waiting-time.ts';

/** What the unlock screen shows. `missing`: the marker knows it, but the browser no longer holds it. */
export interface ShelvedNotebook extends NotebookMarker {
  readonly missing: boolean;
}

/** A wait is told with its end, in milliseconds since 1970. */
export type UnlockProblem = Problem & { readonly waitUntil?: number };

export interface Protected {
  readonly notebook: Notebook;
  /** Shown once, to be written down; nothing on the tablet holds it. */
  readonly recoveryCode: string;
}

/** A notebook whose database is open and whose key is not there yet. */
interface SealedNotebook {
  readonly database: NotebookDatabase;
  readonly self: LocalRow | undefined;
  readonly keys: readonly LocalRow[];
}

const SELF = 'self';

export class Notebooks {
  readonly #registry = new Registry();

  constructor(
    readonly clock: Clock,
    readonly random: Random,
    readonly derivation: Derivation,
  ) {}

  /** All notebooks of this tablet, those included that the marker remembers and the browser has lost. */
  async list(): Promise<Result<readonly ShelvedNotebook[]>> {
    return this.#guard(async () => {
      const held = await this.#registry.notebooks.toArray();
      const databases = await existingDatabases();
      const ids = new Set(held.map((notebook) => notebook.id));
      const lost = readMarkers().filter((marker) => !ids.has(marker.id));
      const shelved = held
        .sort((a, b) => a.createdAt - b.createdAt)
        .map(({ id, name, sample }) => ({
          id,
          name,
          sample,
          missing: databases !== undefined && !databases.has(databaseName(id)),
        }));
      writeMarkers([...shelved, ...lost]);
      return success([...shelved, ...lost.map((marker) => ({ ...marker, missing: true }))]);
    });
  }

  /** Founds a notebook under a passphrase. The recovery code is in the answer and nowhere else. */
  async protect(name: string, passphrase: string): Promise<Result<Protected>> {
    return this.#guard(async () => {
      const id = newId(this.random);
      const key = this.random.bytes(32);
      const code = newRecoveryCode(this.random);
      const slots = [
        await passphraseSlot(
          id,
          key,
          passphrase,
          await this.derivation.calibrate(),
          this.derivation.derive,
          this.random,
        ),
        recoverySlot(id, key, secretOf(code), this.random),
      ];
      const notebook = await this.#found(id, name, false, key, slots);
      return success({ notebook, recoveryCode: code });
    });
  }

  /** Founds the sample notebook, which opens without a passphrase; an older sample of this tablet is replaced. */
  async foundSample(name: string): Promise<Result<Notebook>> {
    return this.#guard(async () => {
      for (const older of await this.#registry.notebooks.toArray()) if (older.sample) await this.#delete(older.id);
      const key = this.random.bytes(32);
      return success(await this.#found(newId(this.random), name, true, key, [openSlot(key)]));
    });
  }

  /** Opens a notebook; the sample one takes any passphrase. Wrong ones make the next wait grow. */
  async unlock(id: string, passphrase: string): Promise<Result<Notebook, UnlockProblem>> {
    return this.#guard<Notebook, UnlockProblem>(async () => {
      const registered = await this.#registry.notebooks.get(id);
      if (!registered) return failure({ kind: 'notebookMissing', id });
      const open = registered.slots.find((slot) => slot.kind === 'open');
      if (open?.kind === 'open') return this.#open(id, fromBase64Url(open.key));
      // Opened while the key is derived: the disk is idle then.
      const database = this.#database(id);
      const key = await this.#keyByPassphrase(registered, passphrase);
      if (!key.ok) {
        void database.then((opened) => opened.ok && opened.value.database.close());
        return key;
      }
      performance.mark('lingkar:key');
      return this.#open(id, key.value, database);
    });
  }

  /** Opens a notebook by its recovery code and sets a new passphrase. */
  async recover(id: string, code: string, passphrase: string): Promise<Result<Notebook, UnlockProblem>> {
    return this.#guard<Notebook, UnlockProblem>(async () => {
      const key = await this.#keyByCode(id, code);
      if (!key) return failure({ kind: 'wrongRecoveryCode' });
      const bound = slotsOf(await this.#registry.notebooks.get(id), id);
      await this.#replaceSlot(id, await this.#passphraseSlot(bound, key, passphrase));
      await this.#registry.notebooks.update(id, { failures: 0, waitUntil: 0 });
      return this.#open(id, key);
    });
  }

  /** Whether the code opens the notebook; asked before a new passphrase is chosen, and to confirm a written code. */
  async checkRecoveryCode(id: string, code: string): Promise<boolean> {
    return (await this.#keyByCode(id, code)) !== undefined;
  }

  async confirmRecoveryCode(id: string): Promise<Result<void>> {
    return this.#guard(async () => {
      await this.#registry.notebooks.update(id, { recoveryConfirmed: true });
      return success(undefined);
    });
  }

  async recoveryConfirmed(id: string): Promise<boolean> {
    const registered = await this.#registry.notebooks.get(id);
    return registered?.recoveryConfirmed ?? false;
  }

  /** A new recovery code for an unlocked notebook; the former one opens nothing any more. */
  async renewRecoveryCode(notebook: Notebook): Promise<Result<string>> {
    return this.#guard(async () => {
      const bound = slotsOf(await this.#registry.notebooks.get(notebook.id), notebook.id);
      if (notebook.locked) return failure({ kind: 'locked', id: notebook.id });
      const code = newRecoveryCode(this.random);
      const slot = recoverySlot(bound, notebook.notebookKey, secretOf(code), this.random);
      await this.#replaceSlot(notebook.id, slot);
      await this.#registry.notebooks.update(notebook.id, { recoveryConfirmed: false });
      return success(code);
    });
  }

  /** Whether this is its passphrase: asked before something leaves unsealed, for an unlocked tablet may lie in other hands. */
  async checkPassphrase(id: string, passphrase: string): Promise<Result<undefined, UnlockProblem>> {
    return this.#guard<undefined, UnlockProblem>(async () => {
      const registered = await this.#registry.notebooks.get(id);
      if (!registered) return failure({ kind: 'notebookMissing', id });
      const key = await this.#keyByPassphrase(registered, passphrase);
      if (!key.ok) return key;
      key.value.fill(0);
      return success(undefined);
    });
  }

  /** Needs the present passphrase once more, for an unlocked tablet may lie in other hands. */
  async changePassphrase(notebook: Notebook, present: string, next: string): Promise<Result<undefined, UnlockProblem>> {
    return this.#guard<undefined, UnlockProblem>(async () => {
      const registered = await this.#registry.notebooks.get(notebook.id);
      if (!registered) return failure({ kind: 'notebookMissing', id: notebook.id });
      // The key just proved and not the notebook's own: that one is wiped if the tablet locks while the next is derived.
      const key = await this.#keyByPassphrase(registered, present);
      if (!key.ok) return key;
      await this.#replaceSlot(
        notebook.id,
        await this.#passphraseSlot(slotsOf(registered, notebook.id), key.value, next),
      );
      key.value.fill(0);
      return success(undefined);
    });
  }

  async rename(id: string, name: string): Promise<Result<void>> {
    return this.#guard(async () => {
      await this.#registry.notebooks.update(id, { name });
      await this.#remark();
      return success(undefined);
    });
  }

  /** Deletes a notebook for good: its rows, its keys, its name. Also clears the marker of one the browser has lost. */
  async delete(id: string): Promise<Result<void>> {
    return this.#guard(async () => {
      await this.#delete(id);
      return success(undefined);
    });
  }

  async #found(id: string, name: string, sample: boolean, key: SealingKey, slots: readonly Slot[]): Promise<Notebook> {
    const database = new NotebookDatabase(id);
    await database.open();
    const unowned = new Notebook(id, database, await this.#newIdentity(name), key, this.clock, this.random);
    const identity = await database.transaction('rw', database.keys, database.self, async () => {
      const mine: Identity = { ...unowned.identity, agencySpace: await unowned.keyring.found() };
      await unowned.putLocal('self', SELF, mine as unknown as Json);
      return mine;
    });
    await this.shelve({ id, name, sample, slots, recoveryConfirmed: sample });
    const notebook = new Notebook(id, database, identity, key, this.clock, this.random);
    await notebook.keyring.loadAll();
    return notebook;
  }

  /**
   * Puts a notebook whose database is complete on the shelf. Last of all: a kill before it leaves an unnamed database,
   * never a name that opens nothing.
   */
  async shelve(notebook: Omit<RegisteredNotebook, 'createdAt' | 'failures' | 'waitUntil'>): Promise<void> {
    await this.#registry.notebooks.add({ ...notebook, createdAt: this.clock.now(), failures: 0, waitUntil: 0 });
    await this.#remark();
  }

  /** What is known of a notebook before it is unlocked; its backup carries the slots along. */
  async registered(id: string): Promise<RegisteredNotebook | undefined> {
    return this.#registry.notebooks.get(id);
  }

  /** Whether the notebook with slots of this name is on the shelf: a backup of it would come beside it. */
  async holds(slotsName: string): Promise<boolean> {
    const all = await this.#registry.notebooks.toArray();
    return all.some((registered) => slotsOf(registered, registered.id) === slotsName);
  }

  async #newIdentity(name: string): Promise<Identity> {
    return {
      device: newId(this.random),
      facilitator: newId(this.random),
      name,
      agencySpace: '',
      signingSeed: toBase64Url(this.random.bytes(32)),
      sealingSeed: toBase64Url(this.random.bytes(32)),
      begunAt: this.clock.now(),
    };
  }

  async #open(id: string, key: SealingKey, opening = this.#database(id)): Promise<Result<Notebook>> {
    const opened = await opening;
    if (!opened.ok) return opened;
    const { database, self, keys } = opened.value;
    const identity = openLocal(key, SELF, self) as unknown as Identity | undefined;
    if (!identity) {
      database.close();
      return failure({ kind: self ? 'sealBroken' : 'notebookMissing', id });
    }
    const notebook = new Notebook(id, database, identity, key, this.clock, this.random);
    notebook.keyring.take(keys);
    return success(notebook);
  }

  /**
   * Opens the database of a notebook that must exist, and reads what its key will open first; one the browser emptied
   * is told apart from a new one.
   */
  async #database(id: string): Promise<Result<SealedNotebook>> {
    const existing = await existingDatabases();
    const version = existing?.get(databaseName(id));
    if (existing && version === undefined) return failure({ kind: 'notebookMissing', id });
    // Asked before opening where the browser tells: Dexie opens a higher version without a word and may mend its tables.
    if (version !== undefined && version > NATIVE_VERSION) return failure({ kind: 'newerDatabase', id });
    const database = new NotebookDatabase(id);
    try {
      await database.open();
      if (database.backendDB().version > NATIVE_VERSION) {
        database.close();
        return failure({ kind: 'newerDatabase', id });
      }
      const [self, keys] = await Promise.all([database.self.get(SELF), database.keys.toArray()]);
      return success({ database, self, keys });
    } catch (error) {
      database.close();
      const problem = storageProblem(error);
      if (!problem) throw error;
      return failure(problem);
    }
  }

  /** The notebook key by passphrase. Wrong ones are counted and make the next one wait, wherever they are asked for. */
  async #keyByPassphrase(
    registered: RegisteredNotebook,
    passphrase: string,
  ): Promise<Result<SealingKey, UnlockProblem>> {
    const { id, slots } = registered;
    const tried = await this.#countTry(id);
    if (!tried.ok) return tried;
    const slot = slots.find((other): other is PassphraseSlot => other.kind === 'passphrase');
    const key = slot && (await openPassphraseSlot(slotsOf(registered, id), slot, passphrase, this.derivation.derive));
    if (!key) return failure({ kind: 'wrongPassphrase', waitUntil: tried.value });
    await this.#registry.notebooks.update(id, { failures: 0, waitUntil: 0 });
    return success(key);
  }

  /**
   * Counts a try before it is made, so that several windows at once are several tries. Answers until when the next one
   * would have to wait. A wait longer than the count explains comes from a clock that was wrong, and is not served.
   */
  #countTry(id: string): Promise<Result<number, UnlockProblem>> {
    return this.#registry.transaction('rw', this.#registry.notebooks, async () => {
      const registered = await this.#registry.notebooks.get(id);
      if (!registered) return failure({ kind: 'notebookMissing' as const, id });
      const now = this.clock.now();
      const left = registered.waitUntil - now;
      if (left > 0 && left <= waitingTime(registered.failures)) {
        return failure({ kind: 'waitBeforeTrying' as const, waitUntil: registered.waitUntil });
      }
      const failures = registered.failures + 1;
      const waitUntil = now + waitingTime(failures);
      await this.#registry.notebooks.update(id, { failures, waitUntil });
      return success(waitUntil);
    });
  }

  async #keyByCode(id: string, code: string): Promise<SealingKey | undefined> {
    const secret = readCode(code);
    const registered = secret && (await this.#registry.notebooks.get(id));
    const slot = registered?.slots.find((other): other is RecoverySlot => other.kind === 'recovery');
    return slot && secret && openRecoverySlot(slotsOf(registered, id), slot, secret);
  }

  async #passphraseSlot(id: string, key: SealingKey, passphrase: string): Promise<PassphraseSlot> {
    return passphraseSlot(id, key, passphrase, await this.derivation.calibrate(), this.derivation.derive, this.random);
  }

  async #replaceSlot(id: string, slot: Slot): Promise<void> {
    await this.#registry.transaction('rw', this.#registry.notebooks, async () => {
      const registered = await this.#registry.notebooks.get(id);
      if (!registered) throw new Error('a notebook without a registration');
      await this.#registry.notebooks.update(id, {
        slots: [...registered.slots.filter((other) => other.kind !== slot.kind), slot],
      });
    });
  }

  async #delete(id: string): Promise<void> {
    await Dexie.delete(databaseName(id));
    await this.#registry.notebooks.delete(id);
    writeMarkers(readMarkers().filter((marker) => marker.id !== id));
  }

  async #remark(): Promise<void> {
    const held = await this.#registry.notebooks.toArray();
    const ids = new Set(held.map((notebook) => notebook.id));
    writeMarkers([
      ...held.sort((a, b) => a.createdAt - b.createdAt),
      ...readMarkers().filter((marker) => !ids.has(marker.id)),
    ]);
  }

  async #guard<T, P extends Problem = Problem>(
    work: () => Promise<Result<T, P | Problem>>,
  ): Promise<Result<T, P | Problem>> {
    try {
      return await work();
    } catch (error) {
      const problem = storageProblem(error);
      if (!problem) throw error;
      return failure(problem);
    }
  }
}

/** The name that the slots of a notebook are bound to. */
function slotsOf(registered: RegisteredNotebook | undefined, id: string): string {
  return registered?.slotsOf ?? id;
}

function secretOf(code: string): Uint8Array {
  const secret = readCode(code);
  if (!secret) throw new Error('a fresh recovery code that does not read back');
  return secret;
}

/** Databases this browser holds, name → native version; undefined where it does not tell. */
async function existingDatabases(): Promise<ReadonlyMap<string | undefined, number> | undefined> {
  if (typeof indexedDB.databases !== 'function') return undefined;
  return new Map((await indexedDB.databases()).map(({ name, version }) => [name, version ?? 0]));
}
