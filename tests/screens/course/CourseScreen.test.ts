import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { href } from '../../../src/app/routes.ts';
import { planningCode } from '../../../src/practice/mark.ts';
import CourseScreen from '../../../src/screens/course/CourseScreen.svelte';
import { drawScreen } from '../test-app.ts';
import { got, notebookInHand, type NotebookInHand } from '../notebook-in-hand.ts';

let test: NotebookInHand;
let group: string;

beforeEach(async () => {
  test = await notebookInHand();
  group = got(await test.commands.groups.add({ name: 'Teras Sore' }));
});

async function held(number: number): Promise<string> {
  const session = got(await test.commands.sessions.plan(group, { number, date: test.day(number - 10) }));
  got(await test.commands.sessions.begin(session));
  got(await test.commands.sessions.end(session));
  return session;
}

const draw = () => drawScreen(test, CourseScreen, { screen: 'course', group }, test.notebook);
const picture = () => screen.findByRole('table', { name: 'Course by the principles' });

describe('the course of a group', () => {
  it('says what it will show while nothing was judged', async () => {
    await test.commands.sessions.mark(await held(1), planningCode('T6'), 'met');
    await draw();
    expect(await screen.findByText('Here the course of the group becomes visible')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('shows each principle in each session as a sign that leads there, and in words', async () => {
    const sessions = [await held(1), await held(2)];
    got(await test.commands.sessions.mark(sessions[0]!, 'T6', 'notYet'));
    got(await test.commands.sessions.mark(sessions[1]!, 'T6.1', 'met'));
    got(await test.commands.sessions.plan(group, { number: 3, date: test.day(1) }));
    await draw();
    const signs = within(await picture()).getAllByRole('link');
    expect(signs).toHaveLength(20);
    const second = screen.getByRole('link', { name: /^T6 .*session 2: met$/ });
    expect(second.getAttribute('href')).toBe(href({ screen: 'wrapUp', session: sessions[1]! }));
    expect(screen.getByText('1 of 2')).toBeTruthy();
    const words = screen.getByRole('table', { name: 'In words' });
    expect(within(words).getAllByRole('row')[1]!.textContent).toContain('not yet');
    // Signs differ in shape, whatever their colour.
    const shapes = ['met', 'notYet', ''].map((mark) => document.querySelector(`svg.${mark || 'open'}`)!.innerHTML);
    expect(new Set(shapes.map((shape) => shape.replace(/<!--.*?-->/g, ''))).size).toBe(3);
  });

  it.each([1, 100])('of a group of %i who were all there shows every principle in each session', async (people) => {
    const names = Array.from({ length: people }, (_, n) => ({ name: `Orang ${n + 1}` }));
    const members = got(await test.commands.members.add(group, names));
    for (const number of [1, 2, 3]) {
      const session = await held(number);
      const marks = members.map((member) => ({ member, presence: 'present' as const }));
      got(await test.commands.attendance.mark(session, marks));
      got(await test.commands.sessions.mark(session, 'T6', 'met'));
    }
    await draw();
    expect(within(await picture()).getAllByRole('link')).toHaveLength(30);
    expect(screen.getByText('3 of 3')).toBeTruthy();
  });

  it('is one stop of the tab key, and the arrow keys go through it', async () => {
    got(await test.commands.sessions.mark(await held(1), 'T1', 'met'));
    await held(2);
    await draw();
    const links = within(await picture()).getAllByRole('link');
    expect(links.filter(({ tabIndex }) => tabIndex === 0)).toEqual([links[0]]);
    links[0]!.focus();
    for (const [key, at] of [
      ['ArrowDown', 2],
      ['End', 3],
      ['ArrowRight', 3],
      ['ArrowLeft', 2],
      ['ArrowUp', 0],
    ] as const) {
      await fireEvent.keyDown(document.activeElement!, { key });
      expect(document.activeElement).toBe(links[at]);
    }
    expect(links.filter(({ tabIndex }) => tabIndex === 0)).toEqual([links[0]]);
  });

  it('is seen through another lens', async () => {
    const session = await held(1);
    got(await test.commands.sessions.mark(session, 'T2', 'met'));
    await draw();
    await picture();
    await fireEvent.click(screen.getByLabelText('Six of guidance'));
    expect(await screen.findByRole('link', { name: /^S2 .*: met$/ })).toBeTruthy();
    expect(screen.getAllByRole('link', { name: /^S\d/ })).toHaveLength(6);
  });

  it('answers anew when a mark comes in', async () => {
    const session = await held(1);
    got(await test.commands.sessions.mark(session, 'T2', 'met'));
    await draw();
    await picture();
    got(await test.commands.sessions.mark(session, 'T2', 'partly'));
    await waitFor(() => expect(screen.getByRole('link', { name: /^T2 .*: partly$/ })).toBeTruthy());
  });

  it('says so when there is no such group', async () => {
    group = 'AAAAAAAAAAAAAAAAAAAAAA';
    await draw();
    expect(await screen.findByText(test.app.language.words.groups.gone)).toBeTruthy();
  });
});
