import { bad, known, official } from '../../../test/fixtures/samples.ts';
import type { Scenario } from '../scenario.ts';

export const lockScenarios: readonly Scenario[] = [
  { name: 'locked', status: official, access: { level: 'locked' } },
  { name: 'locked-asked', status: official, access: { level: 'locked' }, asked: { open: 2, kept: true } },
  {
    name: 'locked-pin',
    face: true,
    status: official,
    access: { level: 'locked', hasPin: true },
    steps: [
      ['press', '3'],
      ['press', '1'],
      ['press', '4'],
    ],
  },
  {
    name: 'locked-wrong',
    status: official,
    access: { level: 'locked', hasPin: true },
    replies: { 'access.unlock': bad('wrong-pin', { delivery: 'not-sent', retryAfterSeconds: 90 }) },
    steps: [
      ['press', '3'],
      ['press', '1'],
      ['press', '4'],
      ['press', '1'],
      ['press', 'Go on'],
    ],
  },
  {
    name: 'staff-in',
    status: official,
    known,
    preferences: { mode: 'self-service' },
    access: { hasPin: true },
  },
];
