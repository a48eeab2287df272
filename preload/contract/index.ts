/** The one door between the renderer and the main process: import the contract from here only. */
export * from './account.ts';
export * from './api-key.ts';
export * from './bridge.ts';
export * from './change.ts';
export * from './channels.ts';
export * from './directory.ts';
export * from './events.ts';
export * from './failure.ts';
export * from './result.ts';
export * from './server.ts';
export * from './storage.ts';
export * from './submission.ts';
export * from './terminal.ts';
