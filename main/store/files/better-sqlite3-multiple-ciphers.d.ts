/** What `sqlite.ts` uses of the package, whose own types its `exports` hides. */
declare module 'better-sqlite3-multiple-ciphers' {
  type Opened = import('./sqlite.ts').Connection & { key(raw: Buffer): number };
  type Options = import('./sqlite.ts').FileOptions;

  const Database: {
    new (file: string, options: Options): Opened;
    readonly SqliteError: new (message: string, code: string) => Error & { readonly code: string };
  };
  export default Database;
}
