import { beforeEach, describe, expect, test } from 'vitest';
import { createDeviceReader, type ReadDevices } from '../../../main/devices/device-reader.ts';
import { openKernelFiles, usbDescriptors, type KernelFiles } from './kernel-files.ts';
import { edid } from './screens.ts';

const speaker = 0x0301;
const headphones = 0x0302;
const headset = 0x0402;

const jack = ['I: Bus=0000 Vendor=0000 Product=0000 Version=0000', 'N: Name="Front Headphone"', 'B: SW=4'];
const display = ['I: Bus=0000 Vendor=0000 Product=0000 Version=0000', 'N: Name="HDMI/DP,pcm=3"', 'B: SW=140'];
const bluetooth = (name: string) => [
  'I: Bus=0005 Vendor=0000 Product=0000 Version=0000',
  `N: Name="${name}"`,
];

let files: KernelFiles;
let read: ReadDevices;

beforeEach(() => {
  files = openKernelFiles();
  files.write('proc/asound/cards', ' 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n');
  read = createDeviceReader(files.root);
});

const heard = async () => (await read()).headphones;
const listInputs = (...devices: string[][]) =>
  files.write('proc/bus/input/devices', devices.map((lines) => `${lines.join('\n')}\n\n`).join(''));

describe('the screen', () => {
  const screen = (name: string, status: string, data = edid({ rough: [48, 27], exact: [477, 268] })) => {
    files.write(`sys/class/drm/${name}/status`, `${status}\n`);
    files.write(`sys/class/drm/${name}/edid`, data);
  };
  const inches = async () => (await read()).screenInches;

  test('tells its diagonal where it is the only one', async () => {
    files.write('sys/class/drm/version', 'drm 1.1.0 20060810\n');
    files.write('sys/class/drm/card0/dev', '226:0\n');
    screen('card0-HDMI-A-1', 'disconnected', new Uint8Array());
    screen('card1-DP-2', 'connected');
    screen('card1-Writeback-1', 'unknown', new Uint8Array());
    expect(await inches()).toBe(21.5);
  });

  test('is not guessed where there are several, none, or one without data', async () => {
    expect(await inches()).toBeNull();
    screen('card0-HDMI-A-1', 'connected', new Uint8Array());
    expect(await inches()).toBeNull();
    screen('card0-HDMI-A-1', 'connected');
    expect(await inches()).toBe(21.5);
    screen('card0-DP-1', 'connected');
    expect(await inches()).toBeNull();
  });
});

describe('headphones at USB', () => {
  test.each([headphones, headset])(
    'that say what they are (%i) are in as long as they are plugged in',
    async (type) => {
      files.plugUsbCard(1, '046d:0a44', usbDescriptors(type));
      expect(await heard()).toBe(true);
      files.unplugCard(1);
      expect(await heard()).toBe(false);
      files.plugUsbCard(2, '046d:0a44', usbDescriptors(type));
      expect(await heard()).toBe(true);
    },
  );

  test('that do not say so are in when they come later; a loudspeaker that is always there is none', async () => {
    files.plugUsbCard(1, '0d8c:0014', usbDescriptors(speaker));
    expect(await heard()).toBe(false);
    files.plugUsbCard(2, '0d8c:0102', usbDescriptors(speaker));
    expect(await heard()).toBe(true);
    files.unplugCard(2);
    expect(await heard()).toBe(false);
    // The loudspeaker is only found anew.
    files.unplugCard(1);
    await read();
    files.plugUsbCard(3, '0d8c:0014', usbDescriptors(speaker));
    expect(await heard()).toBe(false);
  });

  test('are none where the device only records, or where the words stand elsewhere in its descriptors', async () => {
    files.plugUsbCard(1, '046d:0825', usbDescriptors(headset), false);
    files.plugUsbCard(2, '046d:0826', usbDescriptors(headset, 3));
    expect(await heard()).toBe(false);
  });

  test('with broken descriptors count as those that do not say what they are', async () => {
    files.plugUsbCard(1, '046d:0a44', Uint8Array.from([18, 1, 0, 0, 0, 0]));
    expect(await heard()).toBe(false);
  });
});

test('a jack on the board that only a native module could ask leaves it open', async () => {
  listInputs(jack, display);
  expect(await heard()).toBeNull();
  files.plugUsbCard(1, '046d:0a44', usbDescriptors(headphones));
  expect(await heard()).toBe(true);
  files.unplugCard(1);
  expect(await heard()).toBeNull();
});

test('a jack whose driver tells its state in a file is believed', async () => {
  listInputs(jack);
  files.write('sys/class/extcon/extcon0/state', 'USB=1\n');
  files.write('sys/class/extcon/extcon1/state', 'MICROPHONE=0\nHEADPHONE=0\n');
  expect(await heard()).toBe(false);
  files.write('sys/class/extcon/extcon1/state', 'MICROPHONE=0\nHEADPHONE=1\n');
  expect(await heard()).toBe(true);
});

test('Bluetooth headphones are in when they come later; a screen’s sound and a Bluetooth mouse are none', async () => {
  listInputs(display, bluetooth('Counter speaker (AVRCP)'), bluetooth('Mouse'));
  expect(await heard()).toBe(false);
  listInputs(display, bluetooth('Counter speaker (AVRCP)'), bluetooth('Ear cups (AVRCP)'));
  expect(await heard()).toBe(true);
  listInputs(display, bluetooth('Counter speaker (AVRCP)'));
  expect(await heard()).toBe(false);
});

test('a computer without the kernel’s sound cannot tell', async () => {
  files.remove('proc/asound/cards');
  expect(await read()).toEqual({ screenInches: null, headphones: null });
});
