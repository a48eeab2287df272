/**
 * Said of everything that main or the preload asks for and the host does not have. Also said aloud at
 * once, because the app may catch it and log no more than a code.
 */
export class NotImplemented extends Error {
  constructor(what: string) {
    super(`stand-in host: ${what} is not implemented`);
    this.name = 'NotImplemented';
    console.error(this.message);
  }
}

/** Read by `await`, `JSON.stringify` and console output of any object; no sign that a program needs it. */
const askedOfEveryObject: ReadonlySet<string> = new Set([
  'then',
  'toJSON',
  'constructor',
  'inspect',
  'nodeType',
]);

/**
 * A stand-in for an object of Electron: the implemented members, typed against electron.d.ts, and an
 * error for every other one, so that nothing is ever silently missing.
 */
export function standIn<Whole extends object>(name: string, implemented: Partial<Whole>): Whole {
  const proxy = new Proxy(implemented, {
    get(target, key, receiver): unknown {
      if (Reflect.has(target, key) || typeof key === 'symbol' || askedOfEveryObject.has(key)) {
        return Reflect.get(target, key, receiver);
      }
      throw new NotImplemented(`${name}.${key}`);
    },
    set(_target, key): boolean {
      throw new NotImplemented(`setting ${name}.${String(key)}`);
    },
  });
  // The one place where a part is called the whole: the proxy answers for the rest.
  return proxy as Whole;
}
