/**
 * Saves settings until it is killed: the one argument is the path of the settings file. After each save it tells the
 * number of days on a line of its standard output; each is one more than the one before.
 */
import { writeSync } from 'node:fs';
import process from 'node:process';
import * as v from 'valibot';
import { openSettingsFile } from '../../../main/settings/settings-file.ts';

const [path] = v.parse(v.tuple([v.string()]), process.argv.slice(2));
const settings = openSettingsFile(path);
for (let days = 1; days <= 10_000; days += 1) {
  await settings.saveRetention(days);
  writeSync(1, `${days}\n`);
}
