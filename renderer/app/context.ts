import { createContext } from 'svelte';
import type { Application } from './application.svelte.ts';

/**
 * The application's state, for every component below `App.svelte`. `useApp` may be called only while a component is
 * set up, as Svelte's contexts demand (https://svelte.dev/docs/svelte/context); it throws where nobody provided one.
 */
export const [useApp, provideApp] = createContext<Application>();
