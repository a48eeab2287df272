import { registerHooks } from 'node:module';

const address = 'stand-in-host:electron';
const place = Symbol.for('stand-in-host:electron');

/**
 * Makes `require('electron')` and `import 'electron'` give the stand-in, in this process, from now on. The npm
 * package of that name would try to download the binary.
 */
export function resolveElectronTo(module: object): void {
  Reflect.set(globalThis, place, module);
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === 'electron') return { url: address, format: 'commonjs', shortCircuit: true };
      if (specifier.startsWith('electron/'))
        throw new Error(`stand-in host: the module '${specifier}' is not implemented`);
      return next(specifier, context);
    },
    load(url, context, next) {
      if (url !== address) return next(url, context);
      return {
        format: 'commonjs',
        source: `module.exports = globalThis[Symbol.for('stand-in-host:electron')];`,
        shortCircuit: true,
      };
    },
  });
}
