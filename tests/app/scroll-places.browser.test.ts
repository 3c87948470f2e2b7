import { afterEach, beforeEach, expect, it } from 'vitest';
import { ScrollPlaces } from '../../src/app/scroll-places.ts';

let places: ScrollPlaces;
let stop: () => void;
let screen: HTMLElement;

beforeEach(async () => {
  await goTo('#/groups');
  places = new ScrollPlaces();
  stop = places.watch();
  screen = document.createElement('div');
  screen.innerHTML = '<h1 tabindex="-1">Members</h1>';
  document.body.append(screen);
});
afterEach(() => {
  stop();
  screen.remove();
  location.hash = '';
});

async function goTo(hash: string): Promise<void> {
  if (location.hash === hash) return;
  const gone = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
  location.hash = hash;
  await gone;
}
const tall = (height: number) => (screen.style.blockSize = `${height}px`);
const frames = () => new Promise((resolve) => setTimeout(resolve, 80));

it('begin a new screen at its top, and one come back to where it was left', async () => {
  tall(4000);
  window.scrollTo(0, 1200);
  await goTo('#/members/a');
  places.restore(screen);
  expect(window.scrollY).toBe(0);
  window.scrollTo(0, 300);
  await goTo('#/groups');
  places.restore(screen);
  expect(window.scrollY).toBe(1200);
  // Gone to again it is a new screen.
  await goTo('#/members/a');
  places.restore(screen);
  expect(window.scrollY).toBe(0);
});

it('wait for what is read from the notebook first, and leave alone who has scrolled on meanwhile', async () => {
  tall(4000);
  window.scrollTo(0, 900);
  await goTo('#/members/a');
  tall(0);
  await goTo('#/groups');
  places.restore(screen);
  screen.querySelector('h1')!.focus({ preventScroll: true });
  expect(window.scrollY).toBeLessThan(900);
  tall(4000);
  await frames();
  expect(window.scrollY).toBe(900);

  await goTo('#/members/a');
  tall(0);
  await goTo('#/groups');
  places.restore(screen);
  window.dispatchEvent(new Event('wheel'));
  tall(4000);
  await frames();
  expect(window.scrollY).toBeLessThan(900);
});
