import { defaultPreferences, type Preferences, type Theme } from '../../preload/contract/index.ts';
import { findScale } from './scale.ts';

/** How the screens look to the person who stands there now; a visit may differ from what the store chose. */
export class Appearance {
  theme = $state<Theme>(defaultPreferences.theme);
  largeText = $state(defaultPreferences.largeText);
  /** Every control is in the lower part of the screen, for who cannot reach higher. */
  lowered = $state(false);

  /** Back to what the store chose. */
  reset(chosen: Preferences): void {
    this.theme = chosen.theme;
    this.largeText = chosen.largeText;
    this.lowered = false;
  }

  /** Writes the choices where the style sheet reads them; `inches` is the screen's diagonal. */
  apply(root: HTMLElement, chosen: Preferences, inches: number | null): void {
    setData(root, 'theme', this.theme === 'system' ? null : this.theme);
    setData(root, 'large-text', this.largeText ? '' : null);
    setData(root, 'mode', chosen.mode);
    const scale = findScale({
      screen: { width: screen.width, height: screen.height },
      viewport: { width: innerWidth, height: innerHeight },
      inches,
      mode: chosen.mode,
      largeText: this.largeText,
    });
    root.style.setProperty('--mm', `${scale.millimetre}px`);
    root.style.setProperty('--em', `${scale.em}px`);
  }
}

function setData(root: HTMLElement, name: string, value: string | null): void {
  if (value === null) root.removeAttribute(`data-${name}`);
  else root.setAttribute(`data-${name}`, value);
}
