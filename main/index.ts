import { join } from 'node:path';
import { openAccountClient } from './api/client.ts';
import { createAccountService } from './core/account-service.ts';
import { createLog } from './core/log-line.ts';
import { createRedactor } from './core/redaction.ts';
import { createTerminalService } from './core/terminal-service.ts';
import { listPackagedFiles, serveApp } from './electron/app-protocol.ts';
import { applicationReady, describeApplication, prepareApplication } from './electron/application.ts';
import { refuseStart, scrubEnvironment } from './electron/command-line-guard.ts';
import { registerIpc } from './electron/ipc-registration.ts';
import { openKioskWindow } from './electron/kiosk-window.ts';
import { claimSingleInstance, installLifecycle, watchFaults } from './electron/lifecycle.ts';
import { recoverRenderer } from './electron/renderer-recovery.ts';
import { openKioskSession, restrainSessions } from './electron/session-policy.ts';
import { restrainWebContents } from './electron/web-contents-policy.ts';
import { createRouter } from './ipc/router.ts';
import { parseCommandLine, type CommandLineOptions } from './policy/command-line.ts';
import { findRefusedVariable, findVariablesToRemove } from './policy/environment.ts';
import { isKeyPressBlocked } from './policy/key-presses.ts';
import { appScheme, ownPageUrl, parseOwnUrl } from './policy/own-page.ts';
import { findPackagedFile } from './policy/packaged-files.ts';
import { isPermissionGranted } from './policy/permissions.ts';
import { responseHeaders } from './policy/response-headers.ts';
import { startPracticeServer } from './practice/server.ts';
import { openKeychain } from './secrets/keychain.ts';
import { openSettingsFile } from './settings/settings-file.ts';

/** The composition root: builds every part, hands each what it needs, and starts. No logic lives here. */

const keychainService = 'com.finalpos.account-kiosk';
const rendererFolder = join(import.meta.dirname, '..', 'renderer');
const preload = join(import.meta.dirname, '..', 'preload', 'bridge.cjs');
const platform = process.platform;

// A closed pipe must not turn each line of the log into a further fault.
process.stdout.on('error', () => undefined);
const redactor = createRedactor();
const log = createLog({
  write: (line) => process.stdout.write(`${line}\n`),
  redactor,
  now: () => new Date(),
});

async function startPractice() {
  const server = await startPracticeServer();
  log('practice-server-started', { port: Number(new URL(server.baseUrl).port) });
  return server;
}

async function start(options: CommandLineOptions, version: string): Promise<void> {
  const open: { window?: ReturnType<typeof openKioskWindow> } = {};
  watchFaults(() => open.window !== undefined, log);
  scrubEnvironment(findVariablesToRemove(process.env));
  const dataFolder = prepareApplication(appScheme, options.dataDirectory);
  if (!claimSingleInstance(() => open.window)) return;

  const terminal = createTerminalService({
    secrets: openKeychain({ service: keychainService }),
    settings: openSettingsFile(join(dataFolder, 'settings.json'), log),
    startPractice,
    openClient: (connection) => openAccountClient(connection, (seen) => log('api-exchange', seen)),
    version,
    log,
    redactor,
  });
  const lifecycle = installLifecycle(() => terminal.close(), log);
  restrainSessions({
    isAllowedRequest: (url) => parseOwnUrl(url) !== null,
    isAllowedPermission: isPermissionGranted,
  });
  restrainWebContents({ ownPageUrl, isKeyPressBlocked: (press) => isKeyPressBlocked(press, platform) });
  registerIpc(
    createRouter({ handlers: { account: createAccountService(terminal), terminal: terminal.handlers }, log }),
  );

  await applicationReady();
  const session = openKioskSession();
  const files = listPackagedFiles(rendererFolder);
  serveApp(session, {
    scheme: appScheme,
    folder: rendererFolder,
    findFile: (url) => findPackagedFile(url, files),
    headersOf: responseHeaders,
  });
  open.window = openKioskWindow({
    preload,
    session,
    ownPageUrl,
    windowed: options.windowed,
    isQuitting: lifecycle.isQuitting,
    onShown: () => log('window-shown'),
    onLoadFailed: () => log('page-load-failed'),
  });
  recoverRenderer(open.window.webContents, lifecycle.isQuitting, log);
}

const { packaged, version } = describeApplication();
const commandLine = parseCommandLine(process.argv.slice(1), { packaged, platform });
const refusedVariable = findRefusedVariable(process.env);
if (!commandLine.ok) {
  refuseStart(commandLine.message);
} else if (refusedVariable !== null) {
  refuseStart(`The environment variable ${refusedVariable} is not allowed on this terminal.`);
} else {
  void start(commandLine.options, version);
}
