import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';

const PackageFile = v.object({
  name: v.string(),
  version: v.string(),
  productName: v.optional(v.string()),
});

export interface PackageDescription {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
}

/** Reads the package that a script belongs to: App.getName prefers `productName` to `name`. */
export function describePackage(script: string): PackageDescription {
  let folder = dirname(script);
  while (!existsSync(join(folder, 'package.json'))) {
    if (folder === dirname(folder)) throw new Error(`No package.json lies above ${script}.`);
    folder = dirname(folder);
  }
  const { name, version, productName } = v.parse(
    PackageFile,
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  );
  return { folder, name: productName ?? name, version };
}
