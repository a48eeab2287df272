import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A made-up root folder with the kernel's files that a test wants; removed when the test has ended. */
export function openKernelFiles() {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-devices-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  function write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  function remove(path: string): void {
    rmSync(join(folder, path), { recursive: true, force: true });
  }
  /** A USB sound card, its descriptors where the kernel has them: above the interface that it is linked to. */
  function plugUsbCard(card: number, id: string, descriptors: Uint8Array, plays = true): void {
    write(`proc/asound/card${card}/usbid`, `${id}\n`);
    write(`proc/asound/card${card}/${plays ? 'pcm0p' : 'pcm0c'}/info`, 'card');
    write(`sys/devices/usb1/1-${card}/descriptors`, descriptors);
    mkdirSync(join(folder, `sys/devices/usb1/1-${card}/1-${card}:1.0`), { recursive: true });
    mkdirSync(join(folder, `sys/class/sound/card${card}`), { recursive: true });
    symlinkSync(
      `../../../devices/usb1/1-${card}/1-${card}:1.0`,
      join(folder, `sys/class/sound/card${card}/device`),
    );
  }
  function unplugCard(card: number): void {
    for (const path of [
      `proc/asound/card${card}`,
      `sys/class/sound/card${card}`,
      `sys/devices/usb1/1-${card}`,
    ])
      remove(path);
  }
  return { root: `${folder}/`, write, remove, plugUsbCard, unplugCard };
}

export type KernelFiles = ReturnType<typeof openKernelFiles>;

/** The descriptors of a USB device with one output terminal of this type, behind an interface of this class. */
export function usbDescriptors(terminalType: number, interfaceClass = 1): Uint8Array {
  const device = [18, 1, 0, 2, 0, 0, 0, 64, 0x6d, 0x04, 0x44, 0x0a, 0, 1, 1, 2, 0, 1];
  const configuration = [9, 2, 100, 0, 2, 1, 0, 0x80, 50];
  const control = [9, 4, 0, 0, 0, interfaceClass, 1, 0, 0];
  const header = [9, 0x24, 1, 0, 1, 39, 0, 1, 1];
  const input = [12, 0x24, 2, 1, 0x01, 0x01, 0, 2, 3, 0, 0, 0];
  const output = [9, 0x24, 3, 2, terminalType & 0xff, terminalType >> 8, 0, 1, 0];
  // An interface for the sound itself, whose own descriptors mean something else.
  const streaming = [9, 4, 1, 0, 0, 1, 2, 0, 0, 7, 0x24, 1, 1, 1, 1, 0];
  return Uint8Array.from([
    ...device,
    ...configuration,
    ...control,
    ...header,
    ...input,
    ...output,
    ...streaming,
  ]);
}
