/** Words before a notebook is open. Kept short: both languages are in the first file the tablet loads. */
export const start = {
  appName: 'Lingkar',
  tagline: 'Buku catatan untuk mendampingi kelompok',
  loading: 'Sedang membuka …',
};

export type StartText = typeof start;
