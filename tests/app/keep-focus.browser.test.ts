import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepFocus } from '../../src/app/keep-focus.ts';

let stop: () => void;
let main: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = `
    <main id="main" tabindex="-1">
      <h1 tabindex="-1">Group</h1>
      <section>
        <ul>
          ${['A', 'B', 'C'].map((name) => `<li><input value="${name}" /><button>Delete ${name}</button></li>`).join('')}
        </ul>
        <p>Words</p>
        <button>Add</button>
      </section>
    </main>
    <button id="outside">Outside</button>`;
  main = document.getElementById('main')!;
  stop = keepFocus();
});
afterEach(() => stop());

function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (!found) throw new Error(`no button ${name}`);
  return found;
}
async function settled(): Promise<string> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise((next) => requestAnimationFrame(next));
  return document.activeElement?.textContent.trim() ?? '';
}
function remove(name: string): void {
  button(name).closest('li')!.remove();
}

describe('the focus', () => {
  it('goes on in the next row when its own is deleted, then in the one before, and never in a field for text', async () => {
    button('Delete B').focus();
    remove('Delete B');
    expect(await settled()).toBe('Delete C');
    remove('Delete C');
    expect(await settled()).toBe('Delete A');
    remove('Delete A');
    expect(await settled()).toBe('Add');
  });

  it('goes on beside a button that can no longer be pressed, or that is hidden with what holds it', async () => {
    button('Add').focus();
    button('Add').disabled = true;
    expect(await settled()).toBe('Delete C');
  });

  it('goes to the heading when nothing of the screen is left', async () => {
    button('Add').focus();
    main.innerHTML = '<div><h1 tabindex="-1">Another screen</h1><button>First</button></div>';
    expect(await settled()).toBe('Another screen');
  });

  it('goes back to where it was when a toast, a sheet or the cover goes with the focus inside', async () => {
    button('Add').focus();
    document.getElementById('outside')!.focus();
    document.getElementById('outside')!.remove();
    expect(await settled()).toBe('Add');
    const sheet = document.createElement('dialog');
    sheet.innerHTML = '<button>Inside</button>';
    main.append(sheet);
    sheet.showModal();
    button('Inside').focus();
    sheet.remove();
    expect(await settled()).toBe('Add');
  });

  it('stays in a sheet in which something is deleted', async () => {
    const sheet = document.createElement('dialog');
    sheet.innerHTML = '<h2 tabindex="-1">Sheet</h2><div><button>Gone</button><button>Stays</button></div>';
    document.body.append(sheet);
    sheet.showModal();
    button('Gone').focus();
    button('Gone').remove();
    expect(await settled()).toBe('Stays');
  });

  it('follows whoever takes something away and knows a better place', async () => {
    button('Delete A').focus();
    remove('Delete A');
    queueMicrotask(() => button('Add').focus());
    expect(await settled()).toBe('Add');
  });

  it('is left alone once a finger has left it, and while what had it still stands', async () => {
    button('Delete B').focus();
    button('Delete B').blur();
    remove('Delete C');
    await settled();
    expect(document.activeElement).toBe(document.body);
    document.querySelector('p')!.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    remove('Delete B');
    await settled();
    expect(document.activeElement).toBe(document.body);
  });
});
