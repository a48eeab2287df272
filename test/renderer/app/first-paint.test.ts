import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import App from '../../../renderer/App.svelte';
import { Application } from '../../../renderer/app/application.svelte.ts';
import { FakeMain } from '../../support/renderer/fake-main.ts';
import { heading } from '../../support/renderer/open-kiosk.ts';

afterEach(() => document.documentElement.style.setProperty('--quick', '0ms'));

/** What moves now and will come to rest. */
function findEntrances(): string[] {
  return document
    .getAnimations()
    .filter(
      ({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
    )
    .map(({ effect }) => (effect instanceof KeyframeEffect ? (effect.target?.className ?? '') : ''));
}

test('the first picture is there at once; a later screen comes in softly', async () => {
  // So long that nothing comes to rest by itself.
  document.documentElement.style.setProperty('--quick', '60s');
  const app = new Application(new FakeMain().bridge);
  await render(App, { app });
  await expect.element(heading()).toBeInTheDocument();
  expect(findEntrances().filter((name) => name.includes('stage'))).toEqual([]);
  app.openForm();
  await expect.element(heading()).toHaveTextContent('Open an account');
  expect(findEntrances().filter((name) => name.includes('stage'))).toHaveLength(1);
});
