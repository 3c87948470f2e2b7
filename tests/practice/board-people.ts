import type { BoardPerson } from '../../src/practice/board.ts';

/** Somebody on the board, of whom nothing is known but what is said. */
export function person(id: string, known: Partial<BoardPerson>): BoardPerson {
  return {
    id,
    key: id,
    candidate: undefined,
    member: undefined,
    name: id,
    place: 'in',
    otherPlaces: [],
    isNew: false,
    age: undefined,
    sex: '',
    needs: [],
    abilities: [],
    ready: '',
    otherReady: [],
    ...known,
  };
}
