import { afterEach, expect, test } from 'vitest';
import type {} from '@vitest/browser-playwright';
import { cdp, page } from 'vitest/browser';
import { writeAccountCode } from '../../../../preload/contract/index.ts';
import type { Application } from '../../../../renderer/app/application.svelte.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { FakeMain, mara, officialStatus } from '../../../support/renderer/fake-main.ts';
import { button, findMara, openAccount, openKiosk, press } from '../../../support/renderer/open-kiosk.ts';
import { openPart } from '../settings/settings-parts.ts';
import { untilStill } from '../../../support/renderer/still.ts';

const words = en.scanner.answers;
const card = writeAccountCode(mara.id);

afterEach(() => page.viewport(1024, 768));

/** What the browser tells assistive technology of status regions, in all frames. */
async function readStatuses(): Promise<string[]> {
  const { frameTree } = await cdp().send('Page.getFrameTree');
  const frames = [frameTree, ...(frameTree.childFrames ?? [])].map(({ frame }) => frame.id);
  const trees = await Promise.all(
    frames.map((frameId) => cdp().send('Accessibility.getFullAXTree', { frameId })),
  );
  return trees.flatMap(({ nodes }) => {
    const inside = (id: string): string[] => {
      const node = nodes.find(({ nodeId }) => nodeId === id);
      if (node === undefined) return [];
      const own = node.ignored || node.role?.value !== 'StaticText' ? [] : [String(node.name?.value)];
      return [...own, ...(node.childIds ?? []).flatMap(inside)];
    };
    return nodes
      .filter(({ ignored, role }) => !ignored && role?.value === 'status')
      .flatMap(({ nodeId }) => inside(nodeId));
  });
}

test('the answer to a scan reaches assistive technology', async () => {
  const app = await openKiosk(new FakeMain());
  await app.scans.take('../x');
  await expect.poll(readStatuses).toContain(words.foreign);
});

test('over a question too, whose dialog makes everything outside of it silent', async () => {
  const app = await openAccount(new FakeMain(officialStatus));
  await press('Delete');
  await expect.element(button('Delete for good')).toBeVisible();
  await app.scans.take(card);
  await expect.poll(readStatuses).toContain(words.question);
  await press('Keep the account');
  await app.scans.take('../x');
  await expect.poll(readStatuses).toContain(words.foreign);
});

test('the same answer given again is said again', async () => {
  const app = await openKiosk(new FakeMain());
  await app.scans.take('../x');
  const region = page.getByRole('status').filter({ hasText: words.foreign });
  await expect.element(region).toBeInTheDocument();
  const changes: (string | null)[] = [];
  const observer = new MutationObserver(() => changes.push(region.query()?.textContent ?? ''));
  observer.observe(document.body, { subtree: true, characterData: true, childList: true });
  await app.scans.take('../x');
  await expect.poll(() => changes).toContain('');
  await expect.element(region).toBeInTheDocument();
  observer.disconnect();
});

const places: Readonly<Record<string, () => Promise<Application>>> = {
  'a form': async () => {
    const app = await openKiosk(new FakeMain());
    app.openForm();
    await expect.element(button('Open the account')).toBeVisible();
    return app;
  },
  'a card': () => openAccount(new FakeMain(officialStatus)),
  'a question': async () => {
    const app = await openAccount(new FakeMain(officialStatus));
    await press('Delete');
    await expect.element(button('Delete for good')).toBeVisible();
    return app;
  },
  'what was found': async () => {
    const app = await openKiosk(new FakeMain(officialStatus));
    await findMara();
    await expect.element(button('Change')).toBeVisible();
    return app;
  },
  'set-up': () => openPart('server'),
};

/** What could be touched if the answer did not lie over it. */
function findCovered(answer: DOMRect): string[] {
  const scope = document.querySelector('dialog:modal') ?? document;
  return [...scope.querySelectorAll('button, input')]
    .filter((one) => {
      const { top, bottom, left, right } = one.getBoundingClientRect();
      return bottom > answer.top && top < answer.bottom && right > answer.left && left < answer.right;
    })
    .map((one) => one.textContent);
}

test.each(Object.entries(places))('on %s the answer covers nothing that is touched', async (_name, open) => {
  for (const [width, height] of [
    [1024, 768],
    [1080, 1920],
  ] as const) {
    await page.viewport(width, height);
    const app = await open();
    await app.scans.take('../x');
    await expect.poll(() => document.querySelector('.toast')).not.toBeNull();
    await untilStill();
    const toast = document.querySelector('.toast')?.getBoundingClientRect() ?? expect.unreachable();
    const room = document.querySelector('.room')?.getBoundingClientRect() ?? expect.unreachable();
    expect(toast.top).toBeGreaterThanOrEqual(room.top);
    expect(toast.bottom).toBeLessThanOrEqual(room.bottom);
    expect(findCovered(toast)).toEqual([]);
    app.scans.dismiss();
  }
});

test('an answer makes way for what comes after it', async () => {
  const app = await openKiosk(new FakeMain(officialStatus));
  await app.scans.take('../x');
  await expect.poll(() => document.querySelector('.toast')).not.toBeNull();
  await untilStill();
  const toast = document.querySelector('.toast') ?? expect.unreachable();
  const { top, height } = toast.getBoundingClientRect();
  const late = document.createElement('button');
  late.style.cssText = `position: fixed; inset: ${top}px 0 auto; block-size: ${height}px`;
  document.querySelector('.room')?.append(late);
  expect(findCovered(toast.getBoundingClientRect())).toHaveLength(1);
  await expect.poll(() => findCovered(toast.getBoundingClientRect())).toEqual([]);
});
