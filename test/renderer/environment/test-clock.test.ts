import { expect, inject, test } from 'vitest';
import type {} from '../../../build/test-clock/page.ts';

test('a page of tests begins at the moment of their day', () => {
  const passed = Date.now() - inject('testMoment');
  expect(passed).toBeGreaterThanOrEqual(0);
  expect(passed).toBeLessThan(3_600_000);
  expect(navigator.language).toBe('en-US');
});
