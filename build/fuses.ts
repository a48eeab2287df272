import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import type { AfterPackContext } from 'electron-builder';
import { join } from 'node:path';

/** Reasons: https://www.electronjs.org/docs/latest/tutorial/fuses */
export const fuses = {
  // ELECTRON_RUN_AS_NODE would turn the installed app into a Node with our keychain access.
  [FuseV1Options.RunAsNode]: false,
  // One-way, and harmless: the app keeps no cookies.
  [FuseV1Options.EnableCookieEncryption]: true,
  // NODE_OPTIONS could load foreign code; this also ends NODE_EXTRA_CA_CERTS.
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  // --inspect would open main, with the key in its memory.
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // Checked on macOS and Windows; on Linux install root-owned and read-only.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  // Otherwise a folder named "app" beside the archive would win over it.
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // No snapshot of our own is shipped.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // Nothing is ever loaded from file://.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // A performance choice of V8; the content policy forbids WebAssembly anyway.
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** Where the executable lies inside the unpacked app. */
function executablePath({ appOutDir, electronPlatformName, packager }: AfterPackContext): string {
  const name = packager.appInfo.productFilename;
  if (electronPlatformName === 'win32') return join(appOutDir, `${name}.exe`);
  if (electronPlatformName === 'linux') return join(appOutDir, packager.appInfo.sanitizedName);
  return join(appOutDir, `${name}.app`, 'Contents', 'MacOS', name);
}

/** electron-builder's afterPack hook: sets all nine fuses, and fails the build when Electron grows a tenth. */
export default async function afterPack(context: AfterPackContext): Promise<void> {
  await flipFuses(executablePath(context), {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: context.electronPlatformName === 'darwin',
    ...fuses,
  });
}
