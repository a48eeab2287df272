import '@fontsource-variable/inter/opsz.css';
import '@fontsource-variable/noto-sans-arabic/wght.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { bridge } from './environment/bridge.ts';
import { Application } from './app/application.svelte.ts';
import { loadOwnLetters } from './environment/fonts.ts';
import './styles/index.css';

/** Not awaited at the top: a language's file needs this one, and would wait for it as this one waits for the language. */
async function start(target: HTMLElement): Promise<void> {
  const application = new Application(bridge);
  await application.begin();
  const { product, productUse } = application.text.general;
  await loadOwnLetters(`${product} ${productUse}`);
  mount(App, { target, props: { app: application } });
}

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no element with the id "app".');
void start(target);
