import {
  findCardWidth,
  findInches,
  findSliderStep,
  findSliderWidth,
  formatInches,
  guessInches,
  limitCardWidth,
  readInches,
} from './ruler.ts';
import type { Size } from '../../environment/scale.ts';

/** A screen that is being measured: the outline of a card that a person makes fit, and the diagonal that follows. */
export class RulerMeasure {
  readonly #screen: Size;
  readonly #locale: string;
  #width = $state(0);
  #text = $state('');
  /** What is typed is no possible diagonal. */
  problem = $state(false);

  /** `inches`: what is known so far; null for nothing. `screen`: its size in CSS pixels. */
  constructor(inches: number | null, screen: Size, locale: string) {
    this.#screen = screen;
    this.#locale = locale;
    this.#setWidth(findCardWidth(inches ?? guessInches(screen), screen));
  }

  /** Of the outline, in CSS pixels. */
  get width(): number {
    return this.#width;
  }

  /** The diagonal that the outline stands for, to a tenth of an inch. */
  get inches(): number {
    return findInches(this.#width, this.#screen);
  }

  /** Where the slider stands. */
  get step(): number {
    return findSliderStep(this.#width, this.#screen);
  }

  /** The diagonal as it is typed; the outline follows whatever can be one. */
  get text(): string {
    return this.#text;
  }

  set text(typed: string) {
    this.#text = typed;
    this.problem = false;
    const inches = readInches(typed);
    if (inches !== null) this.#width = findCardWidth(inches, this.#screen);
  }

  /** Makes the outline wider by some CSS pixels, or narrower. */
  grow(pixels: number): void {
    this.#setWidth(this.#width + pixels);
  }

  slide(step: number): void {
    this.#setWidth(findSliderWidth(step, this.#screen));
  }

  /** The diagonal to use; null, with the problem set, where what is typed is none. */
  take(): number | null {
    const typed = readInches(this.#text);
    this.problem = typed === null;
    return typed;
  }

  #setWidth(pixels: number): void {
    this.#width = limitCardWidth(pixels, this.#screen);
    this.#text = formatInches(this.inches, this.#locale);
    this.problem = false;
  }
}
