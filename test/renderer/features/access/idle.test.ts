import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Idle, type IdleLimits } from '../../../../renderer/environment/idle.svelte.ts';
import { HandTimer } from '../../../support/renderer/hand-timer.ts';

let limits: IdleLimits;
let timer: HandTimer;
let onend: ReturnType<typeof vi.fn<() => void>>;
let idle: Idle;

beforeEach(() => {
  limits = { quiet: 60, warning: 30, mask: 30 };
  timer = new HandTimer();
  onend = vi.fn<() => void>();
  idle = new Idle({ limits: () => limits, onend, timer });
});

describe('nobody touches the screen', () => {
  test('it hides after 30 s, warns after 60 s and ends after 90 s, and not a second before', () => {
    idle.start();
    timer.pass(29.9);
    expect(idle.masked).toBe(false);
    timer.pass(0.1);
    expect(idle.masked).toBe(true);
    timer.pass(29.9);
    expect(idle.phase).toBe('present');
    timer.pass(0.1);
    expect(idle.phase).toBe('warned');
    expect(idle.secondsLeft).toBe(30);
    timer.pass(1);
    expect(idle.secondsLeft).toBe(29);
    timer.pass(28.9);
    expect(onend).not.toHaveBeenCalled();
    timer.pass(0.1);
    expect(onend).toHaveBeenCalledOnce();
    expect(idle.phase).toBe('ended');
    expect(timer.waiting).toBe(0);
  });

  test('without a warning it ends at once, and counts down to it', () => {
    limits = { quiet: 45, warning: 0, mask: null };
    idle.start();
    expect(idle.secondsLeft).toBe(45);
    timer.pass(44);
    expect(idle.secondsLeft).toBe(1);
    expect(idle.phase).toBe('present');
    timer.pass(1);
    expect(onend).toHaveBeenCalledOnce();
    expect(idle.masked).toBe(false);
  });

  test('nothing is counted before it starts and after it stops', () => {
    timer.pass(500);
    idle.touch();
    expect(timer.waiting).toBe(0);
    idle.start();
    timer.pass(70);
    idle.stop();
    expect(idle.phase).toBe('off');
    expect(idle.masked).toBe(false);
    timer.pass(500);
    expect(onend).not.toHaveBeenCalled();
  });
});

describe('somebody is there', () => {
  test('a touch takes warning and mask away, as often as they like', () => {
    idle.start();
    for (let time = 0; time < 25; time += 1) {
      timer.pass(89);
      expect(idle.phase).toBe('warned');
      idle.touch();
      expect(idle.phase).toBe('present');
      expect(idle.masked).toBe(false);
    }
    expect(onend).not.toHaveBeenCalled();
  });

  test('limits that grew hold from the next touch on', () => {
    idle.start();
    timer.pass(50);
    limits = { quiet: 180, warning: 60, mask: null };
    idle.touch();
    timer.pass(179);
    expect(idle.phase).toBe('present');
    timer.pass(1);
    expect(idle.phase).toBe('warned');
    expect(idle.secondsLeft).toBe(60);
  });

  test('while they have to wait for us, time stands still; then it counts anew', () => {
    idle.start();
    timer.pass(59);
    idle.pause();
    timer.pass(1000);
    idle.touch();
    timer.pass(1000);
    expect(idle.phase).toBe('present');
    idle.resume();
    timer.pass(59);
    expect(idle.phase).toBe('present');
    timer.pass(31);
    expect(onend).toHaveBeenCalledOnce();
  });

  test('after the end nothing but a new start wakes it', () => {
    idle.start();
    timer.pass(90);
    idle.touch();
    expect(idle.phase).toBe('ended');
    idle.start();
    expect(idle.phase).toBe('present');
  });
});
