import * as v from 'valibot';
import {
  findApiKeyProblem,
  findBaseUrlProblem,
  ProxyUrlSchema,
  type ApiKeyProblem,
  type BaseUrlProblem,
  type Failure,
  type ServerChoice,
  type ServerKind,
  type TypedServer,
} from '../../../preload/contract/index.ts';
import { forgetLastMatch } from '../../lib/last-match.ts';
import type { RulerMeasure } from './ruler-measure.svelte.ts';

/** The parts of set-up, in the order of its list; the first is open at the start. */
export const settingsSections = [
  'server',
  'customers',
  'use',
  'screen',
  'input',
  'sound',
  'printer',
  'pin',
] as const;

export type SettingsSection = (typeof settingsSections)[number];

export type SettingsTask = 'server' | 'key' | 'forget' | 'test';

/** What is chosen and typed on the settings screen, before it is sent. */
export class SettingsDraft {
  /** The part that is open. */
  section = $state<SettingsSection>('server');
  /** The measure of the screen that is being taken. */
  measure = $state.raw<RulerMeasure | null>(null);

  /** What is typed to find a country. */
  countrySearch = $state('');

  kind = $state<ServerKind>('practice');
  baseUrl = $state('');
  proxyUrl = $state('');
  baseUrlProblem = $state<BaseUrlProblem | null>(null);
  proxyProblem = $state(false);

  /** The API key, only between the first keystroke and the moment it is sent. */
  apiKey = $state('');
  /** Counts the keys sent: the screen builds a new field each time, as an old one may remember its text. */
  keysSent = $state(0);
  #refusedKey = $state<ApiKeyProblem | null>(null);

  busy = $state<SettingsTask | null>(null);
  done = $state<SettingsTask | null>(null);
  /** A server or a key was taken into use, so what failed before may work now. */
  connectionChanged = false;
  failed = $state.raw<{ readonly task: SettingsTask; readonly failure: Failure } | null>(null);

  constructor(current: ServerChoice) {
    this.kind = current.kind;
    this.baseUrl = current.kind === 'custom' ? current.baseUrl : '';
    this.proxyUrl = current.kind === 'practice' ? '' : (current.proxyUrl ?? '');
  }

  /** Whether another server is chosen or typed than the given one. */
  differsFrom(server: ServerChoice): boolean {
    if (this.kind !== server.kind) return true;
    if (server.kind === 'practice') return false;
    if (server.kind === 'custom' && this.baseUrl.trim() !== server.baseUrl) return true;
    return this.proxyUrl.trim() !== (server.proxyUrl ?? '');
  }

  /** The server to send, or null with the problems set. */
  readServer(): TypedServer | null {
    const baseUrl = this.baseUrl.trim();
    const proxyUrl = this.proxyUrl.trim();
    this.baseUrlProblem = this.kind === 'custom' ? findBaseUrlProblem(baseUrl) : null;
    this.proxyProblem = this.kind !== 'practice' && proxyUrl !== '' && !v.is(ProxyUrlSchema, proxyUrl);
    if (this.baseUrlProblem !== null || this.proxyProblem) return null;
    const proxy = proxyUrl === '' ? {} : { proxyUrl };
    if (this.kind === 'practice') return { kind: this.kind };
    return this.kind === 'custom' ? { kind: this.kind, baseUrl, ...proxy } : { kind: this.kind, ...proxy };
  }

  /** Why the key is refused, as early as it can be said. */
  get apiKeyProblem(): ApiKeyProblem | null {
    return this.#refusedKey ?? (this.apiKey === '' ? null : findApiKeyProblem(this.apiKey));
  }

  /** A field of one line drops line breaks silently, so what is pasted is looked at before it gets there. */
  refusePastedKey(pasted: string): boolean {
    this.#refusedKey = findApiKeyProblem(pasted) === 'has-line-break' ? 'has-line-break' : null;
    return this.#refusedKey !== null;
  }

  keyEdited(): void {
    this.#refusedKey = null;
  }

  /** Hands the key out and forgets it here; null with the problem set when it is refused. */
  takeKey(): string | null {
    const key = this.apiKey;
    this.#refusedKey = findApiKeyProblem(key);
    if (this.#refusedKey !== null) return null;
    this.forgetTypedKey();
    return key;
  }

  forgetTypedKey(): void {
    this.apiKey = '';
    this.#refusedKey = null;
    this.keysSent += 1;
    forgetLastMatch();
  }
}
