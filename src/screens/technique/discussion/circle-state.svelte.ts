/** A talking circle as its parts show it: seats, names, shares, and every tap upon it. */
import type { AppState } from '../../../app/app-state.svelte.ts';
import { live } from '../../../app/live.svelte.ts';
import { tick } from '../../../app/ticking-clock.svelte.ts';
import { newPlaces } from '../../../practice/agenda.ts';
import { circleSeats, comings, SEAT } from '../../../practice/circle-seats.ts';
import { inTime } from '../../../practice/in-time.ts';
import { talkStops } from '../../../practice/talk-stops.ts';
import { talkingCircle, type TalkingCircle } from '../../../practice/talking-circle.ts';
import { FACILITATOR_SEAT, type CircleTouch, type Turn } from '../../../practice/turn.ts';
import type { Conduct } from '../conduct.svelte.ts';

export class CircleState {
  readonly #found;
  readonly #journal;
  readonly #time;
  readonly app: AppState;

  constructor(readonly conduct: Conduct) {
    const { app, notebook, id, session } = conduct;
    this.app = app;
    this.#found = live(() => notebook.queries.turns.of(id));
    this.#journal = live(() => notebook.queries.sessions.entries(session.id));
    this.#time = tick(notebook.clock, 1000);
  }

  get #turns(): readonly Turn[] {
    return this.#found.current ?? [];
  }

  /** Seats in order, those of people who are gone among them. */
  readonly seats: readonly string[] = $derived.by(() => {
    const { people, run } = this.conduct;
    const spoke = this.#turns.map(({ from }) => from).filter((seat) => seat !== '');
    const said = run.people.map(({ key }) => key).filter((seat) => spoke.includes(seat));
    return circleSeats(
      people.map(({ id }) => id),
      [...spoke, ...said],
      run,
    );
  });

  readonly circle: TalkingCircle = $derived.by(() => {
    const { run, attendance, people } = this.conduct;
    const here = people.map(({ id }) => id);
    return talkingCircle(this.seats, [...this.#turns, ...comings(this.seats, here, run, attendance)], {
      until: run.endedAt ?? this.#time.current,
      stops: talkStops(run, this.#journal.current ?? []),
    });
  });

  nameOf(seat: string): string {
    const { words } = this.app.language;
    return seat === FACILITATOR_SEAT ? words.circle.you : this.conduct.nameOf(seat) || words.technique.nameless;
  }

  /** How long the word was with whoever has it, in milliseconds; 0 while nobody has. */
  get turnTime(): number {
    return this.circle.current?.lasted ?? 0;
  }

  async tap(touch: CircleTouch): Promise<void> {
    const { app, notebook, id } = this.conduct;
    app.tell(await notebook.commands.turns.tap(id, touch));
  }

  get canUndo(): boolean {
    return this.#turns.length > 0;
  }

  async undo(): Promise<void> {
    const { app, notebook, id } = this.conduct;
    const last = [...this.#turns].sort(inTime('at')).at(-1);
    if (last && app.tell(await notebook.commands.turns.remove(id, last.id)))
      app.toasts.say(app.language.words.circle.undone);
  }

  /** Says that a seat has closed, or takes back every tap that said so. */
  async close(seat: string): Promise<void> {
    const { app, notebook, id } = this.conduct;
    const said = this.#turns.filter(({ act, from }) => act === 'closes' && from === seat).map((turn) => turn.id);
    if (said.length === 0) await this.tap({ act: 'closes', from: seat });
    else app.tell(await notebook.commands.turns.removeAll(id, said));
  }

  /** Seats in another order; only those that moved get a new place. */
  async arrange(order: readonly string[]): Promise<void> {
    const keys = order.map((seat) => SEAT + seat);
    const places = this.conduct.run.places.filter(({ key }) => keys.includes(key));
    const changed = [...newPlaces(keys, places)].map(([key, place]) => [key, { order: place }] as const);
    await this.conduct.change({ places: Object.fromEntries(changed) });
  }
}
