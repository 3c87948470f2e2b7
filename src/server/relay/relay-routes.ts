/** The relay on the wire: paths, tokens, limits, logs. What it does stands in `relay.ts`. */
import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { routePath } from 'hono/route';
import * as v from 'valibot';
import type { Clock } from '../../base/clock.ts';
import { fromUtf8, utf8 } from '../../base/bytes.ts';
import { isId } from '../../base/id.ts';
import { signedHeadSchema } from '../../protocol/device-head.ts';
import { signedDropSchema } from '../../protocol/drop-request.ts';
import { LIMITS, PROTOCOL, PROTOCOL_HEADER } from '../../protocol/limits.ts';
import {
  chainAppendSchema,
  chunkNamesSchema,
  enrolRequestSchema,
  HEAD_HEADER,
  mailboxAnswerSchema,
  mailboxPutSchema,
  nonceRequestSchema,
  readHeadHeader,
  sessionRequestSchema,
} from '../../protocol/relay-messages.ts';
import { RELAY_PROBLEMS } from '../../protocol/relay-problem.ts';
import { StoreError } from '../store/store-error.ts';
import type { RelayDevice } from '../store/relay-store.ts';
import { AnswersUnderWay } from './answers-under-way.ts';
import { limitedBody } from './limited-body.ts';
import { LiveStreams } from './live-streams.ts';
import { RateLimits, USUAL_RATES, type RelayRates } from './rate-limits.ts';
import { answered, refused, type RelayAnswer } from './relay-answer.ts';
import type { RelayLog } from './relay-log.ts';
import type { RelayMetrics } from './relay-metrics.ts';
import type { Relay } from './relay.ts';
import { trafficOf } from './traffic.ts';

export interface RelayWire {
  readonly relay: Relay;
  readonly clock: Clock;
  readonly log: RelayLog;
  readonly metrics: RelayMetrics;
  /** The address of whoever asks, as far as it can be believed. */
  readonly addressOf: (context: Context) => string;
  readonly rates?: Partial<RelayRates>;
}

/** Bytes of requests that are JSON: what may stand in each, with room for names and quotes. */
const MOST = {
  short: 2_000,
  entry: LIMITS.chainEntry * 1.5,
  entries: LIMITS.page,
  letter: LIMITS.letter * 2,
  drop: 410_000,
  names: 32_000,
} as const;

type Handler<T> = (context: Context, caller: RelayDevice) => Promise<RelayAnswer<T>>;

export interface RelayRoutes {
  readonly routes: Hono;
  /** Ends the open streams. [SV14] */
  readonly stop: () => Promise<void>;
}

export async function relayRoutes(wire: RelayWire): Promise<RelayRoutes> {
  const { relay, clock, log, metrics } = wire;
  const routes = new Hono();
  const rates = { ...USUAL_RATES, ...wire.rates };
  const byDevice = new RateLimits(clock, rates.byDevice);
  const byAddress = new RateLimits(clock, rates.byAddress);
  const aboutByAddress = new RateLimits(clock, rates.aboutByAddress);
  const underWay = new AnswersUnderWay();
  const live = new LiveStreams(relay, metrics);
  await live.start();

  routes.use(async (context, next) => {
    const began = performance.now();
    await next();
    const seconds = (performance.now() - began) / 1_000;
    const route = `/relay/v1${routePath(context).replace(/^\/relay\/v1/, '')}`;
    metrics.request(context.req.method, route, context.res.status, seconds);
    const { method } = context.req;
    const { bytesIn, bytesOut } = trafficOf(context);
    const ms = Math.round(seconds * 1_000);
    const out = method === 'HEAD' ? 0 : bytesOut;
    log.request({ method, route, status: context.res.status, ms, bytesIn, bytesOut: out });
    context.res.headers.set('Cache-Control', 'no-store');
    context.res.headers.set(PROTOCOL_HEADER, String(PROTOCOL));
  });
  routes.use(async (context, next) => {
    if (context.req.header(PROTOCOL_HEADER) === String(PROTOCOL)) return next();
    return told(context, refused('otherProtocol', { oldest: PROTOCOL, newest: PROTOCOL }));
  });
  routes.onError((error, context) => {
    if (error instanceof StoreError) {
      metrics.storeFailed();
      return told(
        context,
        error.kind === 'full' ? refused('noRoom', { retryAfter: 60 }) : refused('unavailable', { retryAfter: 5 }),
      );
    }
    log.broken(error);
    return told(context, refused('broken'));
  });
  routes.notFound((context) => told(context, refused('notFound')));

  /** For those who have no token yet: limited by where they come from. */
  function open<T>(handle: (context: Context) => Promise<RelayAnswer<T>>, by = byAddress) {
    return async (context: Context) => {
      const wait = by.take(wire.addressOf(context));
      return told(context, wait > 0 ? refused('slowDown', { retryAfter: wait }) : await handle(context));
    };
  }

  /** `held`: the answer is held here until it is taken, which live streams are not. */
  async function callerOf(context: Context, held = true): Promise<RelayAnswer<RelayDevice>> {
    const [, token] = /^Bearer ([\w-]{43})$/.exec(context.req.header('Authorization') ?? '') ?? [];
    const device = token === undefined ? undefined : await relay.proof.device(token);
    if (!device) {
      // Whoever guesses tokens is slowed down as whoever guesses names is.
      const wait = byAddress.take(wire.addressOf(context));
      return wait > 0 ? refused('slowDown', { retryAfter: wait }) : refused('unknownToken');
    }
    // By its key as well: whoever came under the name of another must not use up what is theirs.
    const who = `${device.device} ${device.signingKey}`;
    const wait = byDevice.take(who);
    if (wait > 0) return refused('slowDown', { retryAfter: wait });
    return !held || underWay.take(who, context) ? answered(device) : refused('slowDown', { retryAfter: 1 });
  }

  function known<T>(handle: Handler<T>) {
    return async (context: Context) => {
      const caller = await callerOf(context);
      return told(context, caller.ok ? await handle(context, caller.value) : caller);
    };
  }

  routes.get(
    '/about',
    open(() => relay.about(), aboutByAddress),
  );
  routes.post(
    '/nonce',
    open((context) => withJson(context, MOST.short, nonceRequestSchema, ({ device }) => relay.proof.nonce(device))),
  );
  routes.post(
    '/session',
    open((context) => withJson(context, MOST.short, sessionRequestSchema, (asked) => relay.proof.session(asked))),
  );
  routes.post(
    '/enrol',
    open((context) => withJson(context, MOST.entry, enrolRequestSchema, (asked) => relay.proof.enrol(asked))),
  );

  routes.get(
    '/spaces',
    known((_context, caller) => relay.spacesOf(caller)),
  );
  routes.get(
    '/spaces/:space/chain',
    known((context, caller) =>
      withNames(context, ['space'], ({ space }) => relay.chain(caller, space, afterOf(context))),
    ),
  );
  routes.post(
    '/spaces/:space/chain',
    known((context, caller) =>
      withNames(context, ['space'], ({ space }) =>
        withJson(context, MOST.entries, chainAppendSchema, ({ after, entries }) =>
          relay.appendChain(caller, space, after, entries),
        ),
      ),
    ),
  );
  routes.post(
    '/spaces/:space/parcels',
    known((context, caller) =>
      withNames(context, ['space'], async ({ space }) => {
        const page = await bodyOf(context, relay.pageMost);
        if (!page.ok) return page;
        const told = context.req.header(HEAD_HEADER);
        const head = told === undefined ? undefined : readHeadHeader(told);
        if (told !== undefined && !head) return refused('malformed');
        metrics.pushed(page.value.length);
        return relay.push(caller, space, page.value, head);
      }),
    ),
  );
  routes.get('/spaces/:space/parcels', async (context) => {
    const caller = await callerOf(context);
    if (!caller.ok) return told(context, caller);
    const page = await withNames(context, ['space'], ({ space }) => relay.pull(caller.value, space, afterOf(context)));
    if (page.ok) metrics.pulled(page.value.length);
    return page.ok ? bytes(context, page.value) : told(context, page);
  });
  routes.put(
    '/spaces/:space/head',
    known((context, caller) =>
      withNames(context, ['space'], ({ space }) =>
        withJson(context, MOST.short, signedHeadSchema, (head) => relay.putHead(caller, space, head)),
      ),
    ),
  );
  routes.get(
    '/spaces/:space/heads',
    known((context, caller) => withNames(context, ['space'], ({ space }) => relay.heads(caller, space))),
  );
  routes.post(
    '/spaces/:space/drops',
    known((context, caller) =>
      withNames(context, ['space'], ({ space }) =>
        withJson(context, MOST.drop, signedDropSchema, (drop) => relay.drop(caller, space, drop)),
      ),
    ),
  );
  routes.get(
    '/spaces/:space/drops',
    known((context, caller) =>
      withNames(context, ['space'], ({ space }) => relay.drops(caller, space, afterOf(context))),
    ),
  );
  routes.post(
    '/spaces/:space/chunks/missing',
    known((context, caller) =>
      withNames(context, ['space'], ({ space }) =>
        withJson(context, MOST.names, chunkNamesSchema, async ({ chunks }) =>
          mapped(await relay.missingChunks(caller, space, chunks), (missing) => ({ chunks: missing })),
        ),
      ),
    ),
  );
  routes.put(
    '/spaces/:space/chunks/:chunk',
    known((context, caller) =>
      withNames(context, ['space', 'chunk'], async ({ space, chunk }) => {
        const content = await bodyOf(context, LIMITS.chunk);
        return content.ok ? relay.putChunk(caller, space, chunk, content.value) : content;
      }),
    ),
  );
  routes.get('/spaces/:space/chunks/:chunk', async (context) => {
    const caller = await callerOf(context);
    if (!caller.ok) return told(context, caller);
    const found = await withNames(context, ['space', 'chunk'], ({ space, chunk }) =>
      relay.chunk(caller.value, space, chunk),
    );
    return found.ok ? bytes(context, found.value) : told(context, found);
  });
  routes.put(
    '/mailboxes/:mailbox',
    known((context, caller) =>
      withNames(context, ['mailbox'], ({ mailbox }) =>
        withJson(context, MOST.letter, mailboxPutSchema, ({ offer, expires }) =>
          relay.putMailbox(caller, mailbox, offer, expires),
        ),
      ),
    ),
  );
  routes.post(
    '/mailboxes/:mailbox/answer',
    open((context) =>
      withNames(context, ['mailbox'], ({ mailbox }) =>
        withJson(context, MOST.letter, mailboxAnswerSchema, ({ answer }) => relay.answerMailbox(mailbox, answer)),
      ),
    ),
  );
  routes.get(
    '/mailboxes/:mailbox',
    open((context) => withNames(context, ['mailbox'], ({ mailbox }) => relay.mailbox(mailbox))),
  );
  routes.delete(
    '/mailboxes/:mailbox',
    known((context, caller) => withNames(context, ['mailbox'], ({ mailbox }) => relay.deleteMailbox(caller, mailbox))),
  );
  routes.get('/live', async (context) => {
    const caller = await callerOf(context, false);
    if (!caller.ok) return told(context, caller);
    const headers = {
      'Content-Type': 'text/event-stream',
      // nginx gathers answers otherwise, and a hint would come when it is old.
      'X-Accel-Buffering': 'no',
    };
    // Of an answer without a body nothing is read, and the stream would be left open.
    if (context.req.method === 'HEAD') return context.body(null, 200, headers);
    return context.body(live.open(caller.value, cutOf(context)), 200, headers);
  });

  return { routes, stop: () => live.stop() };
}

/** Names in the path that are none are not found, like names nobody knows. */
async function withNames<T, N extends string>(
  context: Context,
  names: readonly N[],
  handle: (found: Readonly<Record<N, string>>) => Promise<RelayAnswer<T>>,
): Promise<RelayAnswer<T>> {
  const found = Object.fromEntries(names.map((name) => [name, context.req.param(name)]));
  return Object.values(found).every(isId) ? handle(found as Record<N, string>) : refused('notFound');
}

async function bodyOf(context: Context, most: number): Promise<RelayAnswer<Uint8Array>> {
  const body = await limitedBody(context.req.raw, most);
  if ('bytes' in body) {
    trafficOf(context).bytesIn += body.bytes.length;
    return answered(body.bytes);
  }
  return refused(body.fault === 'tooLarge' ? 'tooLarge' : 'malformed');
}

async function withJson<T, S extends v.GenericSchema>(
  context: Context,
  most: number,
  schema: S,
  handle: (asked: v.InferOutput<S>) => Promise<RelayAnswer<T>>,
): Promise<RelayAnswer<T>> {
  const body = await bodyOf(context, most);
  if (!body.ok) return body;
  let json: unknown;
  try {
    json = JSON.parse(fromUtf8(body.value));
  } catch {
    return refused('malformed');
  }
  const read = v.safeParse(schema, json);
  return read.success ? handle(read.output) : refused('malformed');
}

/** Closes the connection itself; without a real one there is nothing to close. */
function cutOf(context: Context): () => void {
  const { outgoing } = (context.env ?? {}) as Partial<HttpBindings>;
  return () => void outgoing?.destroy();
}

function afterOf(context: Context): number {
  const after = Number(context.req.query('after') ?? 0);
  return Number.isSafeInteger(after) && after > 0 ? after : 0;
}

function mapped<T, U>(answer: RelayAnswer<T>, map: (value: T) => U): RelayAnswer<U> {
  return answer.ok ? answered(map(answer.value)) : answer;
}

function bytes(context: Context, content: Uint8Array): Response {
  trafficOf(context).bytesOut = content.length;
  return context.body(new Uint8Array(content), 200, { 'Content-Type': 'application/octet-stream' });
}

function told(context: Context, answer: RelayAnswer<unknown>): Response {
  const json = utf8(JSON.stringify(answer.ok ? (answer.value ?? {}) : answer.problem));
  trafficOf(context).bytesOut = json.length;
  const status = answer.ok ? 200 : RELAY_PROBLEMS[answer.problem.problem];
  const retryAfter = answer.ok ? undefined : answer.problem.retryAfter;
  if (retryAfter !== undefined) context.header('Retry-After', String(retryAfter));
  return context.body(json as Uint8Array<ArrayBuffer>, status, { 'Content-Type': 'application/json' });
}
