import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hourEdges } from '../../../../main/core/activity/activity-service.ts';

const hour = 60 * 60 * 1000;
const zone = process.env['TZ'];

function setZone(name: string | undefined): void {
  if (name === undefined) delete process.env['TZ'];
  else process.env['TZ'] = name;
}

afterEach(() => setZone(zone));

/** The edges as moments in UTC. */
function edgesAt(now: string): string[] {
  return hourEdges(Date.parse(now)).map((edge) => new Date(edge).toISOString().slice(0, 16));
}

describe('in Paris', () => {
  beforeEach(() => setZone('Europe/Paris'));

  test('the day begins at local midnight and ends with the present hour', () => {
    expect(edgesAt('2026-11-22T01:30:00Z')).toEqual([
      '2026-11-21T23:00',
      '2026-11-22T00:00',
      '2026-11-22T01:00',
      '2026-11-22T02:00',
    ]);
  });

  test('an hour begins at its first moment', () => {
    expect(edgesAt('2026-11-22T00:00:00.000Z')).toHaveLength(3);
    expect(edgesAt('2026-11-21T23:59:59.999Z')).toHaveLength(2);
  });

  test('at midnight a new day begins; a moment before, the old one is whole', () => {
    expect(edgesAt('2026-11-21T23:00:00.000Z')).toEqual(['2026-11-21T23:00', '2026-11-22T00:00']);
    const whole = edgesAt('2026-11-21T22:59:59.999Z');
    expect(whole).toHaveLength(25);
    expect(whole.at(-1)).toBe('2026-11-21T23:00');
  });

  test.each([
    ['2026-03-29', 23, '2026-03-29T21:59:59Z'],
    ['2026-10-25', 25, '2026-10-25T22:59:59Z'],
  ])('%s has %i hours', (_day, hours, lastMoment) => {
    const edges = hourEdges(Date.parse(lastMoment));
    expect(edges).toHaveLength(hours + 1);
    expect(edges.slice(1).every((edge, index) => edge - (edges[index] ?? 0) === hour)).toBe(true);
  });
});

test('hours of a zone that is half an hour off begin when its clocks say so', () => {
  setZone('Asia/Kolkata');
  expect(edgesAt('2026-11-22T19:00:00Z')).toEqual(['2026-11-22T18:30', '2026-11-22T19:30']);
});

test('a day that begins at one o’clock, and one whose clocks go back by half an hour', () => {
  // Chile's clocks go from midnight to one.
  setZone('America/Santiago');
  expect(edgesAt('2026-09-06T04:10:00Z')[0]).toBe('2026-09-06T04:00');
  expect(hourEdges(Date.parse('2026-09-07T02:59:00Z'))).toHaveLength(24);
  setZone('Australia/Lord_Howe');
  const edges = hourEdges(Date.parse('2026-04-05T13:20:00Z'));
  expect(edges).toHaveLength(26);
  expect((edges.at(-1) ?? 0) - (edges.at(-2) ?? 0)).toBe(hour / 2);
});
