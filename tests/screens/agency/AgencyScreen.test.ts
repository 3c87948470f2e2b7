import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenNotebook } from '../../../src/app/open-notebook.svelte.ts';
import { staffOutOf } from '../../../src/practice/agency-book.ts';
import AgencyScreen from '../../../src/screens/agency/AgencyScreen.svelte';
import { DOT, sized } from '../../practice/logo-of-a-dot.ts';
import { drawScreen, emptyTablet, testApp, type TestApp } from '../test-app.ts';

let test: TestApp;
let notebook: OpenNotebook;

beforeEach(async () => {
  await emptyTablet();
  test = await testApp();
  const founded = await test.notebooks.protect('Ibu Rini', 'kopi hangat di teras sore');
  if (!founded.ok) throw new Error(founded.problem.kind);
  notebook = (await drawScreen(test, AgencyScreen, { screen: 'agency' }, founded.value.notebook))!;
});

async function type(label: string, value: string): Promise<void> {
  await fireEvent.input(await screen.findByLabelText(label), { target: { value } });
}

describe('the head of the agency', () => {
  it('is kept by itself and shown as on paper', async () => {
    await type('Name of the agency', 'Dinas Sosial');
    await type('Unit or department', 'Rehabilitasi');
    await type('Address', 'Jl. Melati 3\nBandung');
    await waitFor(async () =>
      expect(await notebook.queries.agency.agency()).toMatchObject({
        name: 'Dinas Sosial',
        address: 'Jl. Melati 3\nBandung',
      }),
    );
    expect(await screen.findByText('Kept on this tablet')).toBeTruthy();
    expect(screen.getByText('Dinas Sosial · Rehabilitasi', { selector: 'p' })).toBeTruthy();
  });

  it('follows what another window writes', async () => {
    await screen.findByLabelText('Name of the agency');
    await notebook.commands.agency.change({ name: 'Yayasan Terang' });
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLInputElement>('Name of the agency').value).toBe('Yayasan Terang'),
    );
  });

  it('takes ten thousand characters, emoji, right-to-left and HTML-like text as they are', async () => {
    const name = `<b>لجنة</b> 🌿 ${'x'.repeat(10_000)}`;
    await type('Name of the agency', name);
    await waitFor(async () => expect((await notebook.queries.agency.agency())?.name).toBe(name));
    expect(document.querySelector('.letterhead b')).toBeNull();
  });
});

describe('the logo', () => {
  const logo = async () => (await notebook.queries.agency.agency())?.logo;

  it('stands on the head of a paper, and is taken off with an undo', async () => {
    await notebook.commands.agency.change({ name: 'Yayasan Terang', logo: DOT });
    const shown = await screen.findByAltText<HTMLImageElement>('Logo of the agency');
    expect(shown.src).toBe(DOT);
    expect(document.querySelector<HTMLImageElement>('.letterhead img')?.src).toBe(DOT);
    await fireEvent.click(screen.getByRole('button', { name: 'Take the logo off' }));
    await waitFor(async () => expect(await logo()).toBe(''));
    test.app.toasts.shown.at(-1)?.action?.run();
    await waitFor(async () => expect(await logo()).toBe(DOT));
  });

  it('that two tablets chose apart is decided by who sees both', async () => {
    const other = sized(3, 2);
    await notebook.commands.agency.change({ logo: other }, {});
    await notebook.commands.agency.change({ logo: DOT }, {});
    await waitFor(() => expect(screen.getAllByAltText('Logo of the agency')).toHaveLength(2));
    await fireEvent.click(screen.getByRole('button', { name: test.app.language.words.shell.useThisOne }));
    await waitFor(async () => expect(await logo()).toBe(other));
    await waitFor(() => expect(screen.getAllByAltText('Logo of the agency')).toHaveLength(1));
  });

  it('says so when a picture cannot be read', async () => {
    await fireEvent.change(await screen.findByLabelText(/^Logo of the agency/), {
      target: { files: [new File(['x'], 'x.png', { type: 'image/png' })] },
    });
    expect(await screen.findByText(/^This picture cannot be read/)).toBeTruthy();
    expect((await logo()) ?? '').toBe('');
  });
});

describe('the agency data book', () => {
  const open = async (section: RegExp) =>
    fireEvent.click(await screen.findByText(section, { selector: 'summary span' }));

  it('begins with eighteen items that are not yet known, and says which are left', async () => {
    await screen.findByLabelText('Name of the agency');
    expect(screen.getByText('0 of 18 filled in')).toBeTruthy();
    await notebook.commands.agency.change({ name: 'Yayasan Terang', funds: 'Donors', nature: 'non' });
    expect(await screen.findByText('3 of 18 filled in')).toBeTruthy();
    expect(screen.getByText('Not yet known: Founding date, Legal basis')).toBeTruthy();
  });

  it('keeps an item by itself, shows what another tablet wrote, and lets a choice be taken back', async () => {
    await notebook.commands.agency.change({ policies: 'Theirs' }, {});
    await notebook.commands.agency.change({ policies: 'Ours' }, {});
    await open(/^Service/);
    expect(await screen.findByText('Theirs')).toBeTruthy();
    await open(/^Structure/);
    await fireEvent.click(await screen.findByLabelText('Province'));
    await waitFor(async () => expect((await notebook.queries.agency.agency())?.authority).toBe('province'));
  });

  it('notes who works there, takes one out, and gives them back', async () => {
    await open(/^People/);
    await fireEvent.click(await screen.findByText('Add this person'));
    expect(await screen.findByText('Write the name first.')).toBeTruthy();
    await type('Name', 'Sari');
    await type('Task', 'Counsellor');
    await fireEvent.click(screen.getByText('Add this person'));
    expect(await screen.findByText('1 of 18 filled in')).toBeTruthy();
    await fireEvent.click(await screen.findByLabelText('Choices for Sari'));
    await fireEvent.click(await screen.findByRole('menuitem', { name: 'Take out' }));
    await waitFor(async () => expect((await notebook.queries.agency.agency())?.staff ?? []).toEqual([]));
    test.app.toasts.shown.at(-1)?.action?.run();
    await waitFor(async () =>
      expect((await notebook.queries.agency.agency())?.staff).toMatchObject([{ name: 'Sari', role: 'Counsellor' }]),
    );
  });

  const person = (name: string, role: string) => ({
    ...{ name, role, work: 'professional' as const, field: '', qualification: '', status: '', since: '', addedAt: 1 },
  });

  it('changes who works there in their place, and keeps it by itself', async () => {
    await notebook.commands.agency.change({ staff: { a: person('Sari', 'Counsellor'), b: person('Budi', 'Nurse') } });
    await open(/^People/);
    await fireEvent.click(await screen.findByLabelText('Choices for Sari'));
    await fireEvent.click(await screen.findByRole('menuitem', { name: 'Change' }));
    const [name] = await screen.findAllByLabelText('Name');
    const [task] = screen.getAllByLabelText('Task');
    await fireEvent.input(task!, { target: { value: 'Head of counselling' } });
    const staff = async () => (await notebook.queries.agency.agency())?.staff ?? [];
    await waitFor(async () =>
      expect(await staff()).toMatchObject([{ name: 'Sari', role: 'Head of counselling' }, { role: 'Nurse' }]),
    );
    // Without a name nothing is kept: the former one stays until there is another.
    await fireEvent.input(name!, { target: { value: '  ' } });
    expect(await screen.findByText('Write the name first.')).toBeTruthy();
    await fireEvent.input(name!, { target: { value: 'Sari Dewi' } });
    await fireEvent.blur(name!);
    await waitFor(async () => expect((await staff())[0]?.name).toBe('Sari Dewi'));
    await fireEvent.click(screen.getByRole('button', { name: 'Done changing' }));
    expect(await screen.findByLabelText('Choices for Sari Dewi')).toBeTruthy();
  });

  it('shows what two tablets wrote of the same person, until somebody decides', async () => {
    await notebook.commands.agency.change({ staff: { a: person('Sari', 'Counsellor') } }, {});
    await notebook.commands.agency.change({ staff: { a: person('Sari', 'Head') } }, {});
    await open(/^People/);
    expect(await screen.findByText('Also written: Sari · Counsellor · Professional staff')).toBeTruthy();
    await fireEvent.click(await screen.findByLabelText('Choices for Sari'));
    await fireEvent.click(await screen.findByRole('menuitem', { name: 'Change' }));
    await fireEvent.click(await screen.findByRole('button', { name: test.app.language.words.shell.useThisOne }));
    await waitFor(async () => {
      const agency = await notebook.queries.agency.agency();
      expect(staffOutOf(agency?.item, 'a').map(({ role }) => role)).toEqual(['Counsellor']);
    });
  });
});
