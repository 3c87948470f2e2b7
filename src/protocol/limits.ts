/** Limits of the wire, in bytes unless said. The relay refuses beyond, the device never sends beyond. [PR13] */
export const LIMITS = {
  seal: 1_048_576,
  pageParcels: 512,
  page: 4_194_304,
  chainEntry: 65_536,
  /** All entries of one chain, as they travel. */
  chain: 16_777_216,
  /** An `about` entry, and how many of them one device may make. */
  about: 8_192,
  aboutsOfDevice: 200,
  chunk: 307_200,
  letter: 16_384,
  devicesOfSpace: 128,
  dropsAtOnce: 1_000,
} as const;

/** The protocol this code speaks. [PR12] */
export const PROTOCOL = 1;
export const PROTOCOL_HEADER = 'Lingkar-Protocol';
