import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SPACE_ROLES, type SpaceRole } from '../../src/protocol/chain-entry.ts';
import { presentDevice, presentDevices, type Membership } from '../../src/protocol/membership.ts';
import { about, add, changeRole, found, leave, remove, renew, rotate, tried, type Operation } from './made-chain.ts';
import { nameOf } from './made-parcels.ts';

const DEVICES = 10;
interface Step {
  readonly op: 'add' | 'role' | 'remove' | 'rotate' | 'leave' | 'renew' | 'about';
  readonly by: number;
  readonly device: number;
  /** By one who may, where there is such a one; else such a step would nearly always be refused. */
  readonly fitting: boolean;
  readonly role: SpaceRole;
  /** Left out of, or put among, those who get a key: mostly nobody. */
  readonly slip: number;
  readonly ahead: number;
}
const number = fc.nat(DEVICES - 1);
const step: fc.Arbitrary<Step> = fc.record({
  op: fc.constantFrom('add', 'role', 'remove', 'rotate', 'leave', 'renew', 'about'),
  by: number,
  device: number,
  fitting: fc.boolean(),
  role: fc.constantFrom(...SPACE_ROLES),
  slip: fc.oneof({ weight: 8, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: number }),
  ahead: fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) }),
});

/** The space as the rules word it, kept apart from the code: who is in with which role, who is out. */
interface Model {
  readonly inside: ReadonlyMap<string, SpaceRole>;
  readonly outside: ReadonlySet<string>;
  readonly epoch: number;
}

/** The step with the device that makes it and the one it concerns as numbers of those who are in, or not yet. */
function fitted(step: Step, { inside, outside }: Model): Step {
  if (!step.fitting) return step;
  const numbers = Array.from({ length: DEVICES }, (_, n) => n);
  const isNew = numbers.filter((n) => !inside.has(nameOf(n)) && !outside.has(nameOf(n)));
  const within = numbers.filter((n) => inside.has(nameOf(n)));
  const leading = within.filter((n) => inside.get(nameOf(n)) === 'facilitator');
  const pick = (from: readonly number[], n: number) => from[n % Math.max(1, from.length)] ?? n;
  return {
    ...step,
    by: pick(step.op === 'renew' ? isNew : step.op === 'leave' || step.op === 'about' ? within : leading, step.by),
    device: pick(step.op === 'add' ? isNew : within, step.device),
  };
}

function madeOf({ op, by, device, role, slip, ahead }: Step, { inside, epoch }: Model): Operation {
  const [maker, target] = [nameOf(by), nameOf(device)];
  const staying = new Set([...inside.keys()].filter((name) => op !== 'remove' || name !== target));
  if (slip >= 0 && !staying.delete(nameOf(slip))) staying.add(nameOf(slip));
  switch (op) {
    case 'add':
      return add(maker, target, role, epoch + ahead);
    case 'role':
      return changeRole(maker, target, role, 1);
    case 'remove':
      return remove(maker, target, 1, epoch + 1 + ahead, [...staying]);
    case 'rotate':
      return rotate(maker, epoch + 1 + ahead, [...staying]);
    case 'leave':
      return leave(maker, 1);
    case 'renew':
      return renew(target, maker, 1, epoch + ahead);
    case 'about':
      return about(maker, 'AAAA', epoch + ahead);
  }
}

/** What the rules say of the step; undefined where it is refused. */
function afterwards(step: Step, { inside, outside, epoch }: Model): Model | undefined {
  const [maker, target] = [nameOf(step.by), nameOf(step.device)];
  const isNew = (name: string) => !inside.has(name) && !outside.has(name);
  const keeps = (next: ReadonlyMap<string, SpaceRole>) => next.size === 0 || [...next.values()].includes('facilitator');
  const mayManage = inside.get(maker) === 'facilitator';
  const next = new Map(inside);
  switch (step.op) {
    case 'add':
      next.set(target, step.role);
      return mayManage && isNew(target) && step.ahead === 0 ? { inside: next, outside, epoch } : undefined;
    case 'role':
      next.set(target, step.role);
      return mayManage && inside.has(target) && inside.get(target) !== step.role && keeps(next)
        ? { inside: next, outside, epoch }
        : undefined;
    case 'remove':
      next.delete(target);
      return mayManage && inside.has(target) && maker !== target && step.slip < 0 && step.ahead === 0
        ? { inside: next, outside: new Set([...outside, target]), epoch: epoch + 1 }
        : undefined;
    case 'rotate':
      return mayManage && step.slip < 0 && step.ahead === 0 ? { inside, outside, epoch: epoch + 1 } : undefined;
    case 'leave':
      next.delete(maker);
      return inside.has(maker) && keeps(next)
        ? { inside: next, outside: new Set([...outside, maker]), epoch }
        : undefined;
    case 'about':
      return inside.has(maker) && step.ahead === 0 ? { inside, outside, epoch } : undefined;
    case 'renew':
      next.delete(target);
      next.set(maker, inside.get(target) ?? 'supervisor');
      return inside.has(target) && isNew(maker) && step.ahead === 0
        ? { inside: next, outside: new Set([...outside, target]), epoch }
        : undefined;
  }
}

describe('any sequence of operations [PR6 PR7]', () => {
  it('is admitted exactly where the rules say so, and always leaves a facilitator while devices are in', () => {
    const admitted = new Map<string, number>();
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 30, size: 'max' }), (steps) => {
        let chain: Membership = tried(undefined, found(nameOf(0))) as Membership;
        let model: Model = { inside: new Map([[nameOf(0), 'facilitator']]), outside: new Set(), epoch: 0 };
        for (const any of steps) {
          const one = fitted(any, model);
          const next = tried(chain, madeOf(one, model));
          const expected = afterwards(one, model);
          expect(typeof next === 'object', JSON.stringify(one)).toBe(expected !== undefined);
          if (typeof next === 'string' || !expected) continue;
          admitted.set(one.op, (admitted.get(one.op) ?? 0) + 1);
          expect(next.length).toBe(chain.length + 1);
          expect(next.epoch).toBe(expected.epoch);
          expect(new Map(presentDevices(next).map(({ device, role }) => [device, role]))).toEqual(expected.inside);
          expect([...next.devices.keys()].filter((device) => !presentDevice(next, device)).sort()).toEqual(
            [...expected.outside].sort(),
          );
          const roles = presentDevices(next).map(({ role }) => role);
          expect(roles.length === 0 || roles.includes('facilitator')).toBe(true);
          [chain, model] = [next, expected];
        }
      }),
      { numRuns: 400 },
    );
    // A run in which nothing was ever admitted would show nothing.
    for (const op of ['add', 'role', 'remove', 'rotate', 'leave', 'renew', 'about'])
      expect(admitted.get(op) ?? 0, op).toBeGreaterThan(20);
  });
});
