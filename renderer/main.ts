import '@fontsource-variable/inter/opsz.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { kiosk } from './kiosk.ts';
import { Application } from './state/application.svelte.ts';
import './styles/index.css';

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no element with the id "app".');

mount(App, { target, props: { kiosk: new Application(kiosk) } });
