import type { DeviceState } from '../../preload/contract/index.ts';
import type { DeviceWatch } from '../core/ports.ts';
import { createLook, type Look } from './device-reader.ts';

/** Runs again and again; answers what ends that. */
type Repeat = (run: () => void) => () => void;

interface DeviceWatchOptions {
  /** Node's name of the platform; of other systems than Linux nothing can be told without a native module. */
  readonly platform: string;
  readonly look?: Look;
  readonly repeat?: Repeat;
}

const pauseMilliseconds = 2_000;

const everyTwoSeconds: Repeat = (run) => {
  const timer = setInterval(run, pauseMilliseconds);
  timer.unref();
  return () => clearInterval(timer);
};

const untold: DeviceState = { screenInches: null, headphones: null };

/** Watches what is plugged in; nothing is read before `watch`. */
export function openDeviceWatch({
  platform,
  look = createLook('/'),
  repeat = everyTwoSeconds,
}: DeviceWatchOptions): DeviceWatch {
  let state = untold;
  return {
    state: () => state,
    watch(tell) {
      if (platform !== 'linux') return () => undefined;
      let isLooking = false;
      let ended = false;
      const lookAgain = async (): Promise<void> => {
        // A file that the kernel holds back must not pile up questions.
        if (isLooking) return;
        isLooking = true;
        const next = await look();
        isLooking = false;
        if (ended || (next.screenInches === state.screenInches && next.headphones === state.headphones))
          return;
        state = next;
        tell(next);
      };
      void lookAgain();
      const stop = repeat(() => void lookAgain());
      return () => {
        ended = true;
        stop();
      };
    },
  };
}
