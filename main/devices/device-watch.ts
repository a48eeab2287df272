import type { DeviceState } from '../../preload/contract/index.ts';
import type { DeviceWatch } from '../core/ports.ts';
import { createDeviceReader, type ReadDevices } from './device-reader.ts';

/** Runs again and again; answers what ends that. */
type Repeat = (run: () => void) => () => void;

interface DeviceWatchOptions {
  /** Node's name of the platform; of other systems than Linux nothing can be told without a native module. */
  readonly platform: string;
  readonly read?: ReadDevices;
  readonly repeat?: Repeat;
}

const pauseMilliseconds = 2_000;

const everyTwoSeconds: Repeat = (run) => {
  const timer = setInterval(run, pauseMilliseconds);
  timer.unref();
  return () => clearInterval(timer);
};

const unknownState: DeviceState = { screenInches: null, headphones: null };

/** Watches what is plugged in; nothing is read before `watch`. */
export function openDeviceWatch({
  platform,
  read = createDeviceReader('/'),
  repeat = everyTwoSeconds,
}: DeviceWatchOptions): DeviceWatch {
  let state = unknownState;
  return {
    state: () => state,
    watch(notify) {
      if (platform !== 'linux') return () => undefined;
      let isReading = false;
      let ended = false;
      const readAgain = async (): Promise<void> => {
        // A file that the kernel holds back must not pile up questions.
        if (isReading) return;
        isReading = true;
        const next = await read();
        isReading = false;
        if (ended || (next.screenInches === state.screenInches && next.headphones === state.headphones))
          return;
        state = next;
        notify(next);
      };
      void readAgain();
      const stop = repeat(() => void readAgain());
      return () => {
        ended = true;
        stop();
      };
    },
  };
}
