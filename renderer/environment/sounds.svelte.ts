/** What a sound says: yes, no, a key of the keyboard, a last chance, and that all is done. */
export type SoundName = 'good' | 'bad' | 'key' | 'warning' | 'done';

/** One tone: hertz, the seconds at which it begins and ends, and how loud it is at its peak (0 to 1). */
interface Tone {
  readonly pitch: number;
  readonly from: number;
  readonly until: number;
  readonly loudness: number;
}

/** Every sound ends within 200 ms: it confirms and never delays. Low stands for no, rising for yes. */
export const soundTones: Readonly<Record<SoundName, readonly Tone[]>> = {
  good: [{ pitch: 880, from: 0, until: 0.12, loudness: 0.12 }],
  bad: [
    { pitch: 220, from: 0, until: 0.08, loudness: 0.2 },
    { pitch: 185, from: 0.09, until: 0.19, loudness: 0.2 },
  ],
  key: [{ pitch: 520, from: 0, until: 0.03, loudness: 0.05 }],
  warning: [
    { pitch: 660, from: 0, until: 0.08, loudness: 0.15 },
    { pitch: 660, from: 0.11, until: 0.19, loudness: 0.15 },
  ],
  done: [
    { pitch: 660, from: 0, until: 0.09, loudness: 0.12 },
    { pitch: 990, from: 0.09, until: 0.19, loudness: 0.12 },
  ],
};

/** Seconds that a tone takes to come and to go, so that it does not click. */
const edge = 0.01;

/** The short sounds that answer what a person did; they say nothing that the screen does not say too. */
export class Sounds {
  readonly #isWanted: () => boolean;
  readonly #open: () => AudioContext;
  #audio: AudioContext | null = null;

  /** `isWanted`: the preference, asked at every sound. `open`: the way out to the speaker. */
  constructor(isWanted: () => boolean, open: () => AudioContext = () => new AudioContext()) {
    this.#isWanted = isWanted;
    this.#open = open;
  }

  /** Plays a sound, if sounds are wanted; never waits, and a computer without a speaker is no failure. */
  play(name: SoundName): void {
    if (!this.#isWanted()) return;
    try {
      // Opened at the first sound only: before a person did something, browsers refuse it.
      const audio = (this.#audio ??= this.#open());
      if (audio.state === 'suspended') void audio.resume().catch(() => undefined);
      for (const tone of soundTones[name]) sound(audio, tone);
    } catch {
      this.#audio = null;
    }
  }
}

function sound(audio: AudioContext, { pitch, from, until, loudness }: Tone): void {
  const start = audio.currentTime + from;
  const end = audio.currentTime + until;
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  oscillator.frequency.value = pitch;
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(loudness, start + edge);
  gain.gain.linearRampToValueAtTime(0, end);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(start);
  oscillator.stop(end);
}
