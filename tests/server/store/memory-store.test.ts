import { MemoryStore } from '../../../src/server/store/memory-store.ts';
import { relayStoreSuite, someId } from '../../suites/relay-store-suite.ts';

relayStoreSuite('memory', () => {
  const store = new MemoryStore(someId(), someId());
  return Promise.resolve({ store, close: () => store.close() });
});
