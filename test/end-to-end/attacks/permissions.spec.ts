import { expect, test } from '../harness/kiosk.ts';

/** Attacks from inside the page: what a browser would ask a person for. Each must be refused, unasked. */
const requests: Readonly<Record<string, () => Promise<unknown>>> = {
  'the place': () =>
    new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
  notifications: async () => {
    if ((await Notification.requestPermission()) !== 'granted') throw new Error('refused');
  },
  'the camera': () => navigator.mediaDevices.getUserMedia({ video: true }),
  'the microphone': () => navigator.mediaDevices.getUserMedia({ audio: true }),
  'reading the clipboard': () => navigator.clipboard.readText(),
  'reading all of the clipboard': () => navigator.clipboard.read(),
  MIDI: () => navigator.requestMIDIAccess(),
  'exclusive MIDI': () => navigator.requestMIDIAccess({ sysex: true }),
  'the wake lock': () => navigator.wakeLock.request('screen'),
  'lasting storage': async () => {
    if (!(await navigator.storage.persist())) throw new Error('refused');
  },
  'the local fonts': async () => {
    const fonts = await callMember(window, 'queryLocalFonts');
    if (Array.isArray(fonts) && fonts.length === 0) throw new Error('refused');
  },
  'the screens': () => callMember(window, 'getScreenDetails'),
  'a USB device': () => callMember(Reflect.get(navigator, 'usb'), 'requestDevice', { filters: [] }),
  'a HID device': async () => {
    const devices: unknown = await callMember(Reflect.get(navigator, 'hid'), 'requestDevice', {
      filters: [],
    });
    if (Array.isArray(devices) && devices.length === 0) throw new Error('refused');
  },
  'a serial port': () => callMember(Reflect.get(navigator, 'serial'), 'requestPort'),
  'a Bluetooth device': () =>
    callMember(Reflect.get(navigator, 'bluetooth'), 'requestDevice', { acceptAllDevices: true }),
  'whether a person is there': () =>
    callMember(Reflect.get(window, 'IdleDetector'), 'requestPermission').then((answer) => {
      if (answer !== 'granted') throw new Error('refused');
    }),
  'a payment': () =>
    new PaymentRequest([{ supportedMethods: 'https://example.com/pay' }], {
      total: { label: 'x', amount: { currency: 'USD', value: '1' } },
    }).show(),
};

declare function callMember(target: unknown, name: string, ...input: unknown[]): Promise<unknown>;

for (const [name, request] of Object.entries(requests)) {
  test(`${name} is refused`, async ({ kiosk }) => {
    // A person's click first: some requests are not even looked at without one.
    await kiosk.page.mouse.click(5, 5);
    const outcome = await kiosk.page.evaluate(async (source) => {
      Reflect.set(window, 'callMember', (target: unknown, member: string, ...input: unknown[]) => {
        const found: unknown =
          typeof target === 'object' || typeof target === 'function'
            ? Reflect.get(target ?? {}, member)
            : undefined;
        if (typeof found !== 'function') throw new Error('not there');
        return Promise.resolve(Reflect.apply(found, target, input));
      });
      const run = window.eval(`(${source})`) as () => Promise<unknown>;
      try {
        await run();
        return 'granted';
      } catch {
        return 'refused';
      }
    }, request.toString());
    expect(outcome).toBe('refused');
    expect(kiosk.complaints()).toEqual([]);
  });
}

test('every permission that the page can ask after is denied', async ({ kiosk }) => {
  const states = await kiosk.page.evaluate(async () => {
    // Not asked: storage access, which says 'prompt' to everyone, so that a page learns nothing from it.
    const names = [
      ...[
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'clipboard-read',
        'clipboard-write',
        'midi',
      ],
      ...['persistent-storage', 'screen-wake-lock', 'idle-detection', 'window-management', 'local-fonts'],
      ...[
        'background-sync',
        'background-fetch',
        'periodic-background-sync',
        'accelerometer',
        'gyroscope',
        'magnetometer',
      ],
      ...['top-level-storage-access', 'nfc', 'payment-handler', 'local-network-access'],
    ];
    const states: Record<string, string> = {};
    for (const name of names) {
      try {
        states[name] = (await navigator.permissions.query({ name: name as PermissionName })).state;
      } catch {
        states[name] = 'unknown';
      }
    }
    return states;
  });
  const asked = Object.entries(states).filter(([, state]) => state !== 'unknown');
  expect(asked.length).toBeGreaterThan(15);
  expect(asked.filter(([, state]) => state !== 'denied')).toEqual([]);
});

test('the page has no feature of the browser, by its own policy', async ({ kiosk }) => {
  const { known, allowed } = await kiosk.page.evaluate(() => {
    const policy = Reflect.get(document, 'featurePolicy') as Record<
      'features' | 'allowedFeatures',
      () => string[]
    >;
    return { known: policy.features(), allowed: policy.allowedFeatures() };
  });
  expect(known).toEqual(expect.arrayContaining(['camera', 'usb', 'clipboard-read', 'display-capture']));
  // Hints to a server that is a folder, and what speaks to screen readers.
  expect(allowed.filter((feature) => !/^(?:ch-|aria-notify$)/.test(feature))).toEqual([]);
});

test('dialogs are closed unseen', async ({ kiosk }) => {
  const answers = await kiosk.page.evaluate(() => {
    window.alert('x');
    return [window.confirm('x'), window.prompt('x')];
  });
  expect(answers).toEqual([false, null]);
});

for (const combination of [
  'Control+KeyR',
  'F5',
  'F12',
  'Control+Shift+KeyI',
  'Control+KeyP',
  'Control+KeyN',
  'Control+KeyW',
  'Alt+ArrowLeft',
  'Alt+F4',
  'F11',
]) {
  test(`${combination} never reaches the page`, async ({ kiosk }) => {
    await kiosk.page.evaluate(() => {
      Reflect.set(window, 'keysSeen', []);
      window.addEventListener(
        'keydown',
        (event) => (Reflect.get(window, 'keysSeen') as string[]).push(event.code),
        true,
      );
    });
    await kiosk.press(combination);
    // Control: an ordinary key does arrive, after it.
    await kiosk.press('x');
    const seen = () => kiosk.page.evaluate(() => Reflect.get(window, 'keysSeen') as string[]);
    await expect.poll(seen).toContain('KeyX');
    expect(await seen()).toEqual(['KeyX']);
  });
}
