/**
 * What stands in for the real thing in simulations, so that five hundred courses take a minute and repeat by their seed: signatures
 * (see stand-in-signing.ts), SHA-256 of Node, and no seal on what never leaves the tablet. Items, keys for devices and
 * invitations are sealed as ever. To be imported before anything that is run with it.
 */
import { vi } from 'vitest';

vi.doMock('../../src/crypto/signing.ts', () => import('./stand-in-signing.ts'));
vi.doMock('../../src/crypto/ed25519-noble.ts', () => import('./stand-in-signing.ts'));
vi.doMock('../../src/crypto/hash.ts', () => import('./fast-hash.ts'));
vi.doMock('../../src/storage/local-seal.ts', () => import('./plain-local.ts'));
