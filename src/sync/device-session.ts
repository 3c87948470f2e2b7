/** How a device proves itself to the relay: a nonce, signed, for a token that is kept in memory and nowhere else. [PR14] */
import type * as v from 'valibot';
import { toBase64Url } from '../base/bytes.ts';
import { signedNonceBytes } from '../protocol/device-nonce.ts';
import { nonceSchema, sessionSchema, type EnrolRequest } from '../protocol/relay-messages.ts';
import { readJson } from './read-answer.ts';
import type { Answer, Voucher } from './relay-port.ts';
import { notTheRelay, request, type WebPorts } from './relay-request.ts';

/** Who asks. Read anew each time: a device may take a new name. [SY11] */
export interface DeviceIdentity {
  readonly device: string;
  /** Ed25519, base64url. */
  readonly signingKey: string;
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

const SHORT = 10_000;

export class DeviceSession {
  #token: { readonly device: string; readonly token: string } | undefined;
  #proving: Promise<Answer<string>> | undefined;

  constructor(
    readonly ports: WebPorts,
    readonly identity: DeviceIdentity,
    /** The relay's name as it told it; a nonce of another one is signed for nobody. */
    readonly relay: () => string | undefined,
  ) {}

  /** The token there is, or a new one. */
  async token(): Promise<Answer<string>> {
    if (this.#token?.device === this.identity.device) return { ok: true, value: this.#token.token };
    this.#proving ??= this.#prove('/session', { signingKey: this.identity.signingKey }).finally(
      () => (this.#proving = undefined),
    );
    return this.#proving;
  }

  /** The relay does not take this token any more. */
  forget(token: string): void {
    if (this.#token?.token === token) this.#token = undefined;
  }

  async enrol(voucher: Voucher): Promise<Answer<void>> {
    const proved = await this.#prove('/enrol', { signingKey: this.identity.signingKey, ...voucher });
    return proved.ok ? { ok: true, value: undefined } : proved;
  }

  async #prove(path: '/session' | '/enrol', more: Partial<EnrolRequest>): Promise<Answer<string>> {
    const { device } = this.identity;
    const given = await this.#post(nonceSchema, '/nonce', { device });
    if (!given.ok) return given;
    const { nonce, relay } = given.value;
    if (this.relay() !== relay) return notTheRelay;
    const signature = toBase64Url(await this.identity.sign(signedNonceBytes(relay, device, nonce)));
    const proved = await this.#post(sessionSchema, path, { device, nonce, signature, ...more });
    if (!proved.ok) return proved;
    this.#token = { device, token: proved.value.token };
    return { ok: true, value: proved.value.token };
  }

  async #post<S extends v.GenericSchema>(schema: S, path: string, body: object): Promise<Answer<v.InferOutput<S>>> {
    const answer = await request(this.ports, { method: 'POST', path, body, expects: 'json', most: SHORT });
    if (!answer.ok) return answer;
    const value = readJson(schema, answer.value);
    return value === undefined ? notTheRelay : { ok: true, value };
  }
}
