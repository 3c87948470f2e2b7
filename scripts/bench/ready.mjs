/** What must be on the screen before a page can be used. */
export const READY = {
  firstRun: '#app button:not(:disabled)',
  app: '#app input[name="passphrase"]:not(:disabled)',
  blank: '#app button',
  dexie: '#app li button',
  empty: 'p',
};
