import type { HostPage } from './host-page.ts';

/**
 * Gives a kiosk's window the whole screen (BaseWindowConstructorOptions.kiosk): first by its size, for a
 * virtual display has no window manager, then as fullscreen, which a window manager keeps above everything.
 */
export async function fillScreen({ devTools, chromium, frames }: HostPage): Promise<void> {
  const { root } = chromium.pipe;
  const { result } = await devTools.send('Runtime.evaluate', {
    expression: '[screen.width, screen.height]',
    returnByValue: true,
  });
  const size: unknown = result.value;
  if (!Array.isArray(size)) return;
  const [width, height] = size.map(Number);
  if (width === undefined || height === undefined) return;
  const { windowId } = await root.send('Browser.getWindowForTarget', { targetId: frames.mainId });
  await root.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } });
  await root.send('Browser.setWindowBounds', { windowId, bounds: { left: 0, top: 0, width, height } });
  await root.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'fullscreen' } });
}
