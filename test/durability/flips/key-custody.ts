import { createHash } from 'node:crypto';
import { createDataKeyProvider, type DataKeyProvider } from '../../../main/core/profiles/data-key.ts';
import { openStoreFolders } from '../../../main/store/files/store-folders.ts';
import { storeKey } from '../store-place.ts';

const secret = Buffer.from(storeKey()).toString('hex');

/** The app's own custody of keys over a folder of all data, with a keychain that holds the store's key and takes no other. */
export function dataKeyProvider(root: string): DataKeyProvider {
  const folders = openStoreFolders(root);
  return createDataKeyProvider({
    secrets: {
      read: () => Promise.resolve({ kind: 'found', secret }),
      write: () => Promise.reject(new Error('A new key was made.')),
      remove: () => Promise.reject(new Error('A key was thrown away.')),
    },
    folders,
    makeKey: () => {
      throw new Error('A new key was made.');
    },
    digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    redactor: { add: () => undefined },
    log: () => undefined,
  });
}
