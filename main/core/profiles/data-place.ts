import type { KeyState } from '../../../preload/contract/index.ts';
import type { StoreFolders, StorePlace } from '../store-ports.ts';
import type { DataKeyProvider } from './data-key.ts';

/** Where the data of a server is, or why it cannot be opened. */
export type Placing =
  | {
      readonly kind: 'place';
      readonly place: StorePlace;
      /** Data of this server lies on the disk and is not the data at this place. */
      readonly unreachable: boolean;
      /** The key has not been held against a key-check value. */
      readonly unchecked: boolean;
    }
  | { readonly kind: 'closed' | 'locked' | 'key-missing' | 'wrong-key' | 'failed' };

export interface PlacingDependencies {
  readonly dataKey: Pick<DataKeyProvider, 'find'>;
  readonly folders: Pick<StoreFolders, 'hasData' | 'prepare'>;
}

function inMemory(unreachable: boolean): Placing {
  return { kind: 'place', place: { kind: 'memory' }, unreachable, unchecked: false };
}

/**
 * Decides where a server's data goes. Practice, and a key of this run only, keep nothing; without an API
 * key there is something to open only where an earlier run left data.
 */
export async function findPlace(
  profile: string,
  key: KeyState,
  { dataKey, folders }: PlacingDependencies,
): Promise<Placing> {
  if (key === 'practice') return inMemory(false);
  try {
    if (key === 'this-run') return inMemory(await folders.hasData(profile));
    if (key === 'none' && !(await folders.hasData(profile))) return { kind: 'closed' };
    const finding = await dataKey.find(profile);
    if (finding.kind === 'absent') return inMemory(finding.hasData);
    if (finding.kind !== 'found') return { kind: finding.kind };
    const folder = await folders.prepare(profile);
    return {
      kind: 'place',
      place: { kind: 'disk', folder, key: finding.key },
      unreachable: false,
      unchecked: !finding.checked,
    };
  } catch {
    return { kind: 'failed' };
  }
}
