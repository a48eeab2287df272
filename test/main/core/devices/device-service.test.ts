import { expect, test } from 'vitest';
import { createDeviceService } from '../../../../main/core/devices/device-service.ts';
import type { DeviceState, Paper, Preferences } from '../../../../preload/contract/index.ts';
import { startWithPin } from '../access/fake-access.ts';
import { code, value } from '../../../support/main/results.ts';
import { untilIdle } from '../outbox/turned-clock.ts';

const receipt: NonNullable<Preferences['printer']> = { name: 'receipts', paper: 'receipt-80' };

function openDevices({ chosen = receipt }: { chosen?: Preferences['printer'] } = {}) {
  const jobs: { printer: string; paper: Paper }[] = [];
  const told: DeviceState[] = [];
  const lines: unknown[] = [];
  let tell: (state: DeviceState) => void = () => undefined;
  let watching = true;
  const terminal = startWithPin('self-service');
  const page = {
    list: () => Promise.resolve([{ name: 'receipts', label: 'Receipts' }]),
    take: () => Promise.resolve(true),
  };
  const service = createDeviceService({
    page: {
      printers: () => page.list(),
      print(job) {
        jobs.push(job);
        return page.take();
      },
    },
    watch: {
      state: () => ({ screenInches: 15.6, headphones: null }),
      watch(hear) {
        tell = hear;
        return () => (watching = false);
      },
    },
    loadPreferences: () => Promise.resolve({ printer: chosen }),
    access: terminal.service,
    announce: { devices: { onChanged: (state) => void told.push(state) } },
    log: (event, details) => void lines.push([event, details]),
  });
  const { handlers } = service;
  return {
    ...handlers,
    service,
    terminal,
    page,
    jobs,
    told,
    lines,
    plug: (s: DeviceState) => tell(s),
    isWatching: () => watching,
  };
}

test('the state is what the watch knows, and what changes is told until the end', async () => {
  const devices = openDevices();
  expect(value(await devices.state(undefined))).toEqual({ screenInches: 15.6, headphones: null });
  devices.plug({ screenInches: 15.6, headphones: true });
  expect(devices.told).toEqual([{ screenInches: 15.6, headphones: true }]);
  devices.service.close();
  expect(devices.isWatching()).toBe(false);
});

test('a card goes to the printer of the preferences, or to the one that is tried', async () => {
  const devices = openDevices();
  expect(code(await devices.print({}))).toBe('ok');
  expect(code(await devices.print({ printer: { name: 'receipts', paper: 'a6' } }))).toBe('ok');
  expect(devices.jobs).toEqual([
    { printer: 'receipts', paper: 'receipt-80' },
    { printer: 'receipts', paper: 'a6' },
  ]);
});

test('without a printer, or with one that is not there any more, nothing is printed', async () => {
  const none = openDevices({ chosen: null });
  expect(code(await none.print({}))).toBe('printer-missing');
  const gone = openDevices();
  gone.page.list = () => Promise.resolve([]);
  expect(code(await gone.print({}))).toBe('printer-missing');
  expect([...none.jobs, ...gone.jobs]).toEqual([]);
});

test('a printer that does not take the card, or that cannot be asked, is told as that', async () => {
  const devices = openDevices();
  devices.page.take = () => Promise.resolve(false);
  expect(code(await devices.print({}))).toBe('printer-failed');
  devices.page.take = () => Promise.reject(new Error('busy with receipts'));
  expect(code(await devices.print({}))).toBe('printer-failed');
  devices.page.list = () => Promise.reject(new Error('no cups'));
  expect(code(await devices.print({}))).toBe('printer-failed');
  expect(code(await devices.printers(undefined))).toBe('internal');
  expect(devices.lines).toEqual([
    ['card-printed', { taken: false, paper: 'receipt-80' }],
    ['print-failed', undefined],
    ['print-failed', undefined],
    ['printers-unread', undefined],
  ]);
});

test('two cards are printed one after the other', async () => {
  const devices = openDevices();
  const first = Promise.withResolvers<boolean>();
  devices.page.take = () => first.promise;
  const prints = [devices.print({}), devices.print({})];
  await untilIdle();
  expect(devices.jobs).toHaveLength(1);
  devices.page.take = () => Promise.resolve(true);
  first.resolve(false);
  expect((await Promise.all(prints)).map(code)).toEqual(['printer-failed', 'ok']);
  expect(devices.jobs).toHaveLength(2);
});

test('a card whose customer has left meanwhile is not printed: the page is another one by then', async () => {
  const devices = openDevices();
  const listed = Promise.withResolvers<undefined>();
  const list = devices.page.list();
  devices.page.list = () => listed.promise.then(() => list);
  const prints = [devices.print({}), devices.print({})];
  await untilIdle();
  await devices.terminal.access.lock(undefined);
  listed.resolve(undefined);
  expect((await Promise.all(prints)).map(code)).toEqual(['staff-only', 'staff-only']);
  expect(devices.jobs).toEqual([]);
  expect(code(await devices.print({}))).toBe('ok');
});
