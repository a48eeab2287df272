import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ScanDetector } from '../../../../renderer/features/scanner/scan-detector.ts';
import { ScanListener } from '../../../../renderer/features/scanner/scan-listener.ts';
import { habit } from './played-scans.ts';
import { typeAsPerson } from './wedge.ts';
import { playKeys } from '../../../support/renderer/played-keys.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

/** Whether the listener still holds what stood in fields: then it looks into any that is typed into. */
function holdsFields(): boolean {
  const other = document.createElement('input');
  document.body.append(other);
  const reading = vi.spyOn(other, 'value', 'get');
  other.dispatchEvent(new InputEvent('beforeinput', { bubbles: true }));
  return reading.mock.calls.length > 0;
}

test('what was typed, an API key perhaps, is not held once nobody types', () => {
  const field = document.createElement('input');
  document.body.append(field);
  field.focus();
  const detector = new ScanDetector(() => habit());
  const listener = new ScanListener(detector, { onScan: () => undefined, takes: () => false });
  const stop = listener.listen(window);
  playKeys(typeAsPerson('key-of-a-shop', { keysPerSecond: 8, ends: null, random: () => 0.5 }));
  expect([holdsFields(), detector.deadline === null]).toEqual([true, false]);
  vi.advanceTimersByTime(5_000);
  expect([holdsFields(), detector.deadline === null]).toEqual([false, true]);
  expect(field.value).toBe('key-of-a-shop');
  stop();
});
