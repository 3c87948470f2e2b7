type Area = 'A' | 'B' | 'C' | 'D' | 'F' | 'G' | 'K' | 'N' | 'O' | 'P' | 'R' | 'S' | 'T' | 'V' | 'W' | 'X';

/** A code of the practice page, such as `T6`, `X4` or `P5b`. */
export type PracticeCode = `${Area}${number}` | `P${number}${'a' | 'b' | 'c' | 'd' | 'e'}`;
