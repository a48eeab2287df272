/** What a finger aims at. */
export interface Target {
  readonly name: string;
  readonly box: DOMRect;
  readonly element: Element;
}

/** CSS pixels in a millimetre, as the page itself has it. */
export function readMillimetre(): number {
  const probe = document.createElement('div');
  // A hundred of them: a layout rounds to 1/64 pixel.
  probe.style.width = 'calc(100 * var(--mm))';
  document.body.append(probe);
  const { width } = probe.getBoundingClientRect();
  probe.remove();
  return width / 100;
}

/** Everything on the screen that can be touched; a radio button is aimed at through its whole label. */
export function findTargets(): Target[] {
  const scope = document.querySelector('dialog[open]') ?? document;
  const aimed =
    'button, a[href], input:not([type="radio"], [type="checkbox"]), select, summary, label:has(input)';
  return [...scope.querySelectorAll(aimed)]
    .filter((element) => element.checkVisibility() && element.closest('[inert]') === null)
    .map((element) => ({
      name: element.textContent.trim() || element.getAttribute('aria-label') || element.tagName,
      box: element.getBoundingClientRect(),
      element,
    }));
}

function distance(one: DOMRect, other: DOMRect): number {
  const across = Math.max(0, one.left - other.right, other.left - one.right);
  const down = Math.max(0, one.top - other.bottom, other.top - one.bottom);
  return Math.hypot(across, down);
}

/** Bars that stay in sight lie over what scrolls under them: those are not neighbours. */
const isFloating = ({ element }: Target): boolean => element.closest('.bar') !== null;

/** The targets that are smaller than `min` millimetres across or down. */
export function findSmall(min: number, millimetre = readMillimetre()): string[] {
  const limit = min * millimetre - 0.02;
  return findTargets()
    .filter(({ box }) => box.width < limit || box.height < limit)
    .map(({ name, box }) => {
      const [width, height] = [box.width, box.height].map((size) => (size / millimetre).toFixed(1));
      return `${name}: ${width} x ${height} mm`;
    });
}

/** The pairs of targets that lie closer to each other than `gap` millimetres. */
export function findCrowded(gap: number, millimetre = readMillimetre()): string[] {
  const targets = findTargets();
  return targets.flatMap((one, index) =>
    targets
      .slice(index + 1)
      .filter((other) => isFloating(one) === isFloating(other))
      .filter((other) => !one.element.contains(other.element) && !other.element.contains(one.element))
      .filter((other) => distance(one.box, other.box) < gap * millimetre - 0.02)
      .map(
        (other) =>
          `${one.name} | ${other.name}: ${(distance(one.box, other.box) / millimetre).toFixed(1)} mm`,
      ),
  );
}
