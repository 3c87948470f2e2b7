type Area = 'A' | 'B' | 'C' | 'D' | 'F' | 'G' | 'K' | 'N' | 'O' | 'P' | 'R' | 'S' | 'T' | 'V' | 'W' | 'X';

/** A code of the practice page, such as `T6`, `X4` or `P5b`. */
export type PracticeCode = `${Area}${number}` | `P${number}${'a' | 'b' | 'c' | 'd' | 'e'}`;

/** A part within an entry of the practice page, such as `R3f` or `K6a`; the letters are our own. */
export type PartCode = `${Area}${number}${Letter}`;

// prettier-ignore
type Letter =
  | 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k' | 'l' | 'm'
  | 'n' | 'o' | 'p' | 'q' | 'r' | 's' | 't' | 'u' | 'v' | 'w' | 'x' | 'y' | 'z';
