export const themes = ['system', 'light', 'dark', 'contrast'] as const;

export type Theme = (typeof themes)[number];

/** The colours chosen for this run; `system` follows the computer's wishes. */
export class Appearance {
  theme = $state<Theme>('system');

  /** Writes the choice where the style sheet reads it. */
  apply(root: HTMLElement): void {
    if (this.theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = this.theme;
  }
}
