import type { Json } from '../../base/json.ts';
import { heldIn } from '../../practice/held-in.ts';

/** Words for a stored choice, by its value; '' for what is no choice. */
export function sayChoice(say: (value: string) => string): (part: Json) => string {
  return (part) => {
    const value = heldIn(part, 'value');
    return typeof value === 'string' && value !== '' ? say(value) : '';
  };
}

/** Words for a stored count. */
export function sayCount(say: (n: number) => string): (part: Json) => string {
  return (part) => {
    const n = heldIn(part, 'n');
    return typeof n === 'number' ? say(n) : '';
  };
}
