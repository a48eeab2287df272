/** The one door between the renderer and the main process: import the contract from here only. */
export * from './account.ts';
export * from './api-key.ts';
export * from './bridge.ts';
export * from './channels.ts';
export * from './failure.ts';
export * from './result.ts';
export * from './server.ts';
export * from './terminal.ts';
