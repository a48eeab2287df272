import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { createRedactor } from '../../../main/lib/redaction.ts';
import { nameProfile } from '../../../main/core/profiles/server-profile.ts';
import { createDataKeyProvider } from '../../../main/core/profiles/data-key.ts';
import { openSettingsFile } from '../../../main/settings/settings-file.ts';
import { openStoreFolders } from '../../../main/store/files/store-folders.ts';
import { createFakeSecrets } from '../main/fakes.ts';
import { temporaryFolder } from '../../main/store/temporary-folder.ts';

/** The key of the data in the fixtures: made up, and it protects nobody but made-up people. */
export function fixtureKey(): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, index) => 0xa0 + index);
}

const fixture = fileURLToPath(new URL('../../fixtures/data-folder-v1', import.meta.url));

const readJson = (file: string): unknown => JSON.parse(readFileSync(join(fixture, file), 'utf8'));

const ExpectedSchema = v.object({
  changes: v.array(v.looseObject({ state: v.string() })),
  accounts: v.array(v.looseObject({ account: v.looseObject({ id: v.string() }) })),
  audit: v.array(v.looseObject({ seq: v.number() })),
});

/** A copy of one of the folders, up to where a store is opened, by the parts that the app itself uses. */
export async function openDataFolder(name: 'at-rest' | 'killed') {
  const folder = join(temporaryFolder(), 'kiosk');
  cpSync(join(fixture, name), folder, { recursive: true });
  const events: string[] = [];
  const log = (event: string) => void events.push(event);
  const items = v.parse(v.record(v.string(), v.string()), readJson('keychain.json'));
  const secrets = createFakeSecrets(new Map(Object.entries(items)));
  const settings = openSettingsFile(join(folder, 'settings.json'), log);
  const folders = openStoreFolders(join(folder, 'data'));
  const dataKey = createDataKeyProvider({
    ...{ secrets, folders, log, redactor: createRedactor() },
    // A key that is made anew opens nothing that was there.
    makeKey: () => new Uint8Array(32),
    digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  });
  const profile = nameProfile(await settings.load());
  return {
    ...{ folder, events, secrets, settings, folders, dataKey, profile },
    expected: v.parse(ExpectedSchema, readJson(`${name}.expected.json`)),
    /** Where the store of the chosen server is, under the key that the keychain and the check value agree on. */
    async place() {
      const finding = await dataKey.find(profile);
      if (finding.kind !== 'found' || !finding.checked) throw new Error(finding.kind);
      return { kind: 'disk', folder: await folders.prepare(profile), key: finding.key } as const;
    },
  };
}
