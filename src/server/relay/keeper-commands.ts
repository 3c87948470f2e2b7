/** What the keeper of the relay may ask of it, each beside a running relay: all goes through the store. [SV15] */
import type { Clock } from '../../base/clock.ts';
import { isId, newId } from '../../base/id.ts';
import type { Random } from '../../base/random.ts';
import type { RelayDevice } from '../store/relay-store.ts';
import { checkRelay, type CheckTools } from './check-relay.ts';
import { enrolmentCodeHash, newEnrolmentCode } from './enrolment-code.ts';
import { JudgedSpaces } from './judged-spaces.ts';

export interface KeeperTools extends CheckTools {
  readonly clock: Clock;
  readonly random: Random;
  readonly say: (line: string) => void;
}

const DAY = 24 * 3_600_000;
export const CODE_DAYS = 10;

/** Why a command was not done, in a sentence for the person at the terminal. */
export class KeeperFault extends Error {}

/** As many tablets as a team has that moves to another relay; the account takes more by invitation. */
const CODE_DEVICES = 100;

/** A code that lets so many devices in, as those of an account of its own. Kept only hashed: it is to be read now or never. */
export async function newCode(
  { store, clock, random, hash }: Omit<KeeperTools, 'say' | 'verify'>,
  devices = 1,
): Promise<string> {
  const code = newEnrolmentCode(random);
  const expires = clock.now() + CODE_DAYS * DAY;
  await store.addCode({ hash: enrolmentCodeHash(code, hash), account: newId(random), expires, uses: devices });
  return code;
}

export interface KeeperCommand {
  /** Names of what is to be given with it, as they stand in the help; one in brackets may be left out. */
  readonly given: readonly string[];
  readonly help: string;
  /** Answers whether all is well. */
  readonly run: (tools: KeeperTools, ...given: readonly string[]) => Promise<boolean>;
}

export const KEEPER_COMMANDS: Readonly<Record<string, KeeperCommand>> = {
  code: {
    given: ['[devices]'],
    help: `a code by which one device, or so many, may enrol within ${CODE_DAYS} days`,
    async run(tools, devices = '1') {
      const count = Number(devices);
      if (!Number.isInteger(count) || count < 1 || count > CODE_DEVICES)
        throw new KeeperFault(`A code lets in from 1 to ${CODE_DEVICES} devices, not "${devices}".`);
      tools.say(await newCode(tools, count));
      return true;
    },
  },
  spaces: {
    given: [],
    help: 'all spaces: account, newest parcel, entries of the chain, epoch, drops, bytes, of these chain and drops, quota',
    async run({ store, say }) {
      const columns = ['head', 'chain', 'epoch', 'drops', 'bytes', 'chainBytes', 'dropBytes'] as const;
      say(['space', 'account', ...columns, 'quota'].join('\t'));
      for await (const { space, account, quota, ...state } of store.spaces())
        say([space, account, ...columns.map((column) => state[column]), quota ?? '-'].join('\t'));
      return true;
    },
  },
  devices: {
    given: [],
    help: 'all devices: key, account, since when, whether they were revoked, and in how many spaces they are',
    async run(tools) {
      const spaces = new JudgedSpaces(tools);
      tools.say(['device', 'key', 'account', 'enrolled', 'revoked', 'spaces'].join('\t'));
      for await (const one of tools.store.devices()) {
        const { device, signingKey, account, enrolledAt, revokedAt } = one;
        const revoked = revokedAt === undefined ? '-' : day(revokedAt);
        const within = (await spaces.ofDevice(one)).length;
        tools.say([device, shortKey(signingKey), account, day(enrolledAt), revoked, within].join('\t'));
      }
      return true;
    },
  },
  quota: {
    given: ['space', 'bytes|none'],
    help: 'how many bytes a space may hold; none: as many as any other',
    async run({ store, say }, space = '', bytes = '') {
      const most = bytes === 'none' ? undefined : Number(bytes);
      if (most !== undefined && !(bytes !== '' && Number.isSafeInteger(most) && most >= 0))
        throw new KeeperFault(`"${bytes}" is no number of bytes.`);
      if (!isId(space) || !(await store.setQuota(space, most))) throw new KeeperFault('There is no such space.');
      say(most === undefined ? 'The space may hold as much as any other.' : `The space may hold ${most} bytes.`);
      return true;
    },
  },
  revoke: {
    given: ['device', '[key]'],
    help: 'refuses a device from now on, or only the one with that key; the spaces it is in must remove it themselves',
    async run({ store, clock, say }, device = '', key?: string) {
      const named = isId(device) ? await store.devicesNamed(device) : [];
      if (named.length === 0) throw new KeeperFault('There is no such device.');
      const isMeant = ({ signingKey }: RelayDevice) => key === signingKey || key === shortKey(signingKey);
      const meant = key === undefined ? named : named.filter(isMeant);
      if (meant.length === 0) throw new KeeperFault('There is no such key under that name.');
      if (key !== undefined && meant.length > 1)
        throw new KeeperFault('More than one key begins like that: give the whole key.');
      await store.revoke(device, clock.now(), key === undefined ? undefined : meant[0]?.signingKey);
      const others = named.filter((one) => !meant.includes(one) && one.revokedAt === undefined).length;
      const all = meant.length > 1 ? `, with all ${meant.length} keys that came under its name` : '';
      const rest = others > 0 ? `; others under its name go on: ${others}` : '';
      say(`The device is refused from now on${all}${rest}.`);
      say('Its space changes its key when a facilitator removes it there.');
      return true;
    },
  },
  check: {
    given: [],
    help: 'goes through everything: numbers, chains, signatures',
    async run(tools) {
      const counted = { spaces: 0, parcels: 0 };
      let faults = 0;
      for await (const { fault, space, detail } of checkRelay(tools, counted)) {
        faults += 1;
        tools.say([fault, space ?? '-', detail ?? ''].join('\t').trimEnd());
      }
      tools.say(`${counted.spaces} spaces, ${counted.parcels} parcels, ${faults} faults`);
      return faults === 0;
    },
  },
  backup: {
    given: ['file'],
    help: 'a whole copy of the store into a file, while the relay runs',
    async run({ store, say }, file = '') {
      if (!store.backup) throw new KeeperFault('This store is copied by its own tools: pg_dump.');
      await store.backup(file);
      say(`Copied and checked: ${file}`);
      return true;
    },
  },
  restored: {
    given: [],
    help: 'says that an older state was put back, so that devices look again at all of it',
    async run({ store, random, say }) {
      await store.newHistory(newId(random));
      say('Devices will look again at everything when they come next.');
      return true;
    },
  },
};

/** Runs one command; `undefined` where there is none of that name with that much given. */
export async function runKeeperCommand(
  tools: KeeperTools,
  [name = '', ...given]: readonly string[],
): Promise<boolean | undefined> {
  const command = Object.hasOwn(KEEPER_COMMANDS, name) ? KEEPER_COMMANDS[name] : undefined;
  const asked = command?.given.slice(0, given.length) ?? [];
  const isWhole = asked.length === given.length && command?.given.slice(given.length).every(isOptional);
  return command && isWhole ? command.run(tools, ...given) : undefined;
}

export function keeperHelp(): string {
  const lines = Object.entries(KEEPER_COMMANDS).map(
    ([name, { given, help }]) =>
      `  ${[name, ...given.map((one) => (isOptional(one) ? one : `<${one}>`))].join(' ').padEnd(27)}${help}`,
  );
  return ['npm run relay:admin -- <command>', ...lines].join('\n');
}

function isOptional(name: string): boolean {
  return name.startsWith('[');
}

/** Long enough that nobody finds another key that begins like it. */
function shortKey(signingKey: string): string {
  return signingKey.slice(0, 12);
}

function day(at: number): string {
  return new Date(at).toISOString();
}
