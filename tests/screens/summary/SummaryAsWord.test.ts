import { screen, waitFor } from '@testing-library/svelte';
import { unzipSync, strFromU8 } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import SummaryScreen from '../../../src/screens/summary/SummaryScreen.svelte';
import { got, notebookInHand, press, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let test: NotebookInHand;
let session: string;
let saved: File[];

beforeEach(async () => {
  test = await notebookInHand();
  saved = [];
  URL.createObjectURL = (file) => {
    saved.push(file as File);
    return 'blob:test';
  };
  URL.revokeObjectURL = () => undefined;
  // jsdom goes nowhere by a link.
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined);
  const group = got(await test.commands.groups.add({ name: 'Teras Sore' }));
  session = got(await test.commands.sessions.plan(group, { number: 4 }));
  got(await test.commands.sessions.begin(session));
  got(await test.commands.journal.note(session, { kind: 'statement', text: 'Kopi & <teh> 🙂' }));
});

afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(navigator, 'canShare');
  Reflect.deleteProperty(navigator, 'share');
});

function shares(files: File[]) {
  Object.assign(navigator, {
    canShare: () => true,
    share: ({ files: given }: { files: File[] }) => {
      files.push(...given);
      return Promise.resolve();
    },
  });
}

async function draw() {
  await drawScreen(test, SummaryScreen, { screen: 'summary', session }, test.notebook);
  await screen.findByRole('article');
}

function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(file);
  });
}

describe('a paper as a Word file', () => {
  it('is saved with what stands on the paper', async () => {
    await draw();
    await press('Word file');
    await waitFor(() => expect(saved).toHaveLength(1));
    const [file] = saved;
    if (!file) throw new Error('nothing was saved');
    expect(file.name).toMatch(/^[\w-]+\.docx$/);
    expect(file.name).not.toMatch(/Teras|Sore/i);
    const page = strFromU8(unzipSync(await bytesOf(file))['word/document.xml'] ?? new Uint8Array());
    expect(page).toContain('Kopi &amp; &lt;teh&gt; 🙂');
    expect(page).toContain('Teras Sore');
  });

  it('goes to another app where the browser can share files', async () => {
    const shared: File[] = [];
    shares(shared);
    await draw();
    await press('Word file');
    (await screen.findByRole('menuitem', { name: 'Share for Word (DOCX)' })).click();
    await waitFor(() => expect(shared.map(({ name }) => name.split('.').at(-1))).toEqual(['docx']));
    expect(saved).toEqual([]);
  });

  it('is not handed out of a notebook that was locked meanwhile', async () => {
    const shared: File[] = [];
    shares(shared);
    await draw();
    await press('Word file');
    const save = await screen.findByRole('menuitem', { name: 'Save for Word (DOCX)' });
    save.click();
    void test.notebook.lock();
    await new Promise((done) => setTimeout(done, 1500));
    expect(saved).toEqual([]);
  });
});
