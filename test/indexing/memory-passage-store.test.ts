import { MemoryPassageStore } from '../../src/indexing/memory-passage-store.ts';
import { passageStoreContract } from '../contract/passage-store-contract.ts';

passageStoreContract('MemoryPassageStore', (parts) => new MemoryPassageStore(parts));
