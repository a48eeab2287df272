/** Vitest's types name the package `playwright`; what is installed of it is its core, which has the same types. */
declare module 'playwright' {
  export * from 'playwright-core';
}
