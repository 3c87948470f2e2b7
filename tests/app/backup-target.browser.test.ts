import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseTarget, TargetProblem } from '../../src/app/backup-target.ts';

/** A place that was picked, in a real file system; stands in for the dialog, which nobody answers here. */
let folder: FileSystemDirectoryHandle;
const NAME = 'lingkar-2026-11-25-1743.lingkar';
const picker = window as { showSaveFilePicker?: unknown };
const own = picker.showSaveFilePicker;

beforeEach(async () => {
  folder = await navigator.storage.getDirectory();
});

afterEach(async () => {
  picker.showSaveFilePicker = own;
  await folder.removeEntry(NAME).catch(() => undefined);
});

function pick(): void {
  picker.showSaveFilePicker = async ({ suggestedName }: { suggestedName: string }) =>
    folder.getFileHandle(suggestedName, { create: true });
}

async function there(): Promise<string | undefined> {
  try {
    return await (await (await folder.getFileHandle(NAME)).getFile()).text();
  } catch {
    return undefined;
  }
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a picked place [BK9]', () => {
  it('has nothing in it before the last byte, and then everything', async () => {
    pick();
    const target = (await chooseTarget(NAME))!;
    expect(target.picked).toBe(true);
    await target.write(bytes('satu '));
    await target.write(bytes('dua'));
    expect(await there()).toBe('');
    expect(await (await target.finish()).text()).toBe('satu dua');
    expect(await there()).toBe('satu dua');
  });

  it('that was empty is taken away again when the making is stopped', async () => {
    pick();
    const target = (await chooseTarget(NAME))!;
    await target.write(bytes('setengah'));
    await target.abandon();
    expect(await there()).toBeUndefined();
  });

  it('that held an older backup holds it still when the making is stopped', async () => {
    const older = await (await folder.getFileHandle(NAME, { create: true })).createWritable();
    await older.write('yang lama');
    await older.close();
    pick();
    const target = (await chooseTarget(NAME))!;
    await target.write(bytes('setengah'));
    await target.abandon();
    expect(await there()).toBe('yang lama');
  });

  it('that is pulled out in the middle is told as a problem of the place', async () => {
    pick();
    const target = (await chooseTarget(NAME))!;
    await target.abandon();
    await expect(target.write(bytes('x'))).rejects.toThrow(TargetProblem);
  });

  it('is not asked for again when the facilitator closed the dialog, and the downloads serve where there is none', async () => {
    picker.showSaveFilePicker = async () => {
      throw new DOMException('closed', 'AbortError');
    };
    expect(await chooseTarget(NAME)).toBeUndefined();
    picker.showSaveFilePicker = async () => {
      throw new DOMException('not here', 'SecurityError');
    };
    expect((await chooseTarget(NAME))?.picked).toBe(false);
    picker.showSaveFilePicker = undefined;
    expect((await chooseTarget(NAME))?.picked).toBe(false);
  });
});
