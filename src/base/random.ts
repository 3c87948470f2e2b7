/** Source of unpredictable bytes. Passed in, so that a simulation can be repeated from its seed. */
export interface Random {
  bytes(length: number): Uint8Array;
}

export const systemRandom: Random = { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) };
