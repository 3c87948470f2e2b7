import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Attachment } from '../../src/practice/attachment.ts';
import type { OpenNotebook } from '../../src/app/open-notebook.svelte.ts';
import MemberScreen from '../../src/screens/members/MemberScreen.svelte';
import { attachments } from '../../src/text/en/attachments.ts';
import { got, killed, notebookInHand, press, type NotebookInHand } from '../screens/notebook-in-hand.ts';
import { drawScreen } from '../screens/test-app.ts';

const words = attachments.record;

/** A recorder that hears what a test says. */
class FakeRecorder extends EventTarget {
  static latest: FakeRecorder;
  static isTypeSupported = (type: string) => type.startsWith('audio/webm');
  state: RecordingState = 'inactive';
  mimeType = 'audio/webm';
  constructor(readonly stream: MediaStream) {
    super();
    FakeRecorder.latest = this;
  }
  start() {
    this.state = 'recording';
  }
  pause() {
    this.state = 'paused';
  }
  resume() {
    this.state = 'recording';
  }
  requestData() {
    this.hear('p');
  }
  stop() {
    this.state = 'inactive';
    this.hear('end');
    this.dispatchEvent(new Event('stop'));
  }
  hear(said: string) {
    this.dispatchEvent(Object.assign(new Event('dataavailable'), { data: new Blob([said]) }));
  }
}

class FakeTrack extends EventTarget {
  stopped = false;
  stop() {
    this.stopped = true;
  }
}

let hand: NotebookInHand;
let open: OpenNotebook;
let group: string;
let member: string;
let track: FakeTrack;
let answer: () => Promise<MediaStream>;

beforeEach(async () => {
  hand = await notebookInHand();
  group = got(await hand.commands.groups.add({ name: 'Teras Sore' }));
  member = got(await hand.commands.members.add(group, [{ name: 'Sari' }]))[0]!;
  track = new FakeTrack();
  const stream = { getTracks: () => [track], getAudioTracks: () => [track] } as unknown as MediaStream;
  answer = () => Promise.resolve(stream);
  vi.stubGlobal('MediaRecorder', FakeRecorder);
  Object.defineProperty(navigator, 'mediaDevices', {
    configurable: true,
    value: { getUserMedia: () => answer() },
  });
});

afterEach(() => vi.unstubAllGlobals());

const draw = async () => {
  open = (await drawScreen(hand, MemberScreen, { screen: 'member', group, member }, hand.notebook))!;
};
const all = () => hand.queries.attachments.beside(member);
const toast = () => hand.app.toasts.shown.at(-1)?.text;

async function begin(consent: keyof typeof words.consents = 'everyone') {
  await press(words.begin);
  await fireEvent.click(await screen.findByRole('radio', { name: words.consents[consent] }));
  await press(words.start);
}
async function recording() {
  await draw();
  await begin();
  await waitFor(() => expect(open.recording).toBeDefined());
}
async function said(one: Attachment): Promise<string | undefined> {
  const parts = await hand.queries.attachments.bytes(one);
  return parts && new TextDecoder().decode(Uint8Array.from(parts.flatMap((part) => [...part])));
}

describe('a recording', () => {
  it('does not begin before somebody said whose consent there is', async () => {
    await draw();
    await press(words.begin);
    await press(words.start);
    expect(await screen.findByText(words.missing)).toBeTruthy();
    expect(await all()).toEqual([]);
    await fireEvent.click(screen.getByRole('radio', { name: words.consents.onlyMe }));
    await press(words.start);
    await waitFor(async () =>
      expect(await all()).toMatchObject([
        { consent: 'onlyMe', recorded: true, state: 'writing', mediaType: 'audio/webm' },
      ]),
    );
  });

  it('is sealed piece by piece, paused, and timed by the clock on the wall', async () => {
    await recording();
    FakeRecorder.latest.hear('one ');
    await waitFor(async () => expect(await hand.notebook.database.chunks.count()).toBe(1));
    hand.clock.turn(60_000);
    await press(words.pause);
    hand.clock.turn(600_000);
    await waitFor(async () => expect(await hand.notebook.database.chunks.count()).toBe(2));
    await press(words.resume);
    hand.clock.turn(30_000);
    FakeRecorder.latest.hear(' two ');
    await press(words.stop);
    await waitFor(async () =>
      expect(await all()).toMatchObject([{ state: 'whole', seconds: 90, consent: 'everyone' }]),
    );
    expect(await said((await all())[0]!)).toBe('one p two end');
    await waitFor(() => expect(toast()).toBe(words.kept));
    expect(track.stopped).toBe(true);
    expect(open.recording).toBeUndefined();
  });

  it('is told once when nothing was heard, and leaves nothing', async () => {
    await recording();
    FakeRecorder.latest.stop = function (this: FakeRecorder) {
      this.state = 'inactive';
      this.dispatchEvent(new Event('stop'));
    };
    await press(words.stop);
    await waitFor(() => expect(toast()).toBe(words.nothing));
    expect(await all()).toEqual([]);
  });

  it.each([
    ['NotAllowedError', words.faults.denied],
    ['NotFoundError', words.faults.none],
    ['NotReadableError', words.faults.busy],
  ])('says in words why there is no microphone: %s', async (name, told) => {
    answer = () => Promise.reject(new DOMException('', name));
    await draw();
    await begin();
    expect(await screen.findByText(told)).toBeTruthy();
    expect(await all()).toEqual([]);
  });

  it('says so where the browser cannot record', async () => {
    vi.stubGlobal('MediaRecorder', undefined);
    await draw();
    await begin();
    expect(await screen.findByText(words.faults.cannot)).toBeTruthy();
  });

  it('keeps what it has when the microphone is taken away in the middle', async () => {
    await recording();
    FakeRecorder.latest.hear('before ');
    track.dispatchEvent(new Event('ended'));
    await waitFor(() => expect(toast()).toBe(words.ends.micGone));
    expect(await said((await all())[0]!)).toBe('before end');
  });

  it('keeps what it has when the disk is full', async () => {
    await recording();
    FakeRecorder.latest.hear('before');
    await waitFor(async () => expect(await hand.notebook.database.chunks.count()).toBe(1));
    const { attachments: commands } = open.commands;
    commands.putChunk = () => Promise.resolve({ ok: false, problem: { kind: 'storageFull' } });
    FakeRecorder.latest.hear('lost');
    await waitFor(() => expect(toast()).toBe(words.ends.full));
    expect(await said((await all())[0]!)).toBe('before');
    expect(open.recording).toBeUndefined();
  });

  it('ends with the lock, and is whole before the keys go', async () => {
    await recording();
    FakeRecorder.latest.hear('before ');
    await open.lock();
    expect(track.stopped).toBe(true);
    hand = await killed(hand);
    const [one] = await all();
    expect(one).toMatchObject({ state: 'whole' });
    expect(await said(one!)).toBe('before end');
  });

  it('killed after any number of pieces can be kept as far as it came [AT8]', async () => {
    for (const pieces of [0, 1, 2, 5]) {
      await recording();
      for (let piece = 0; piece < pieces; piece += 1) FakeRecorder.latest.hear(`${piece} `);
      await waitFor(async () => expect(await hand.notebook.database.chunks.count()).toBe(pieces));
      hand = await killed(hand);
      const [half] = await all();
      expect(half).toMatchObject({ state: 'writing' });
      await draw();
      expect(await screen.findByText(words.halfHint)).toBeTruthy();
      await press(words.keepHalf);
      if (pieces === 0) await waitFor(async () => expect(await all()).toEqual([]));
      else {
        await waitFor(async () => expect(await all()).toMatchObject([{ state: 'whole', seconds: null }]));
        expect(await said((await all())[0]!)).toBe(['0 ', '1 ', '2 ', '3 ', '4 '].slice(0, pieces).join(''));
        got(await hand.commands.attachments.remove((await all())[0]!.id));
        hand.clock.turn(11 * 60_000);
      }
      got(await hand.commands.attachments.forgetRemoved());
      hand = await killed(hand);
    }
  });

  it('takes the place of the lock by the cover, like a running session', async () => {
    await recording();
    expect(open.running).toBe(true);
    await press(words.stop);
    await waitFor(() => expect(open.running).toBe(false));
  });
});
