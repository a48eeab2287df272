/**
 * Browser features that the page does without: all that Chromium 156 lists (`featurePolicy.features()`)
 * but the client hints, which tell nothing to a server that is a folder, and `aria-notify`, which speaks to
 * screen readers. The permission handlers refuse most of them as well; this refuses them inside the page,
 * also those that ask nobody.
 */
const refusedFeatures = {
  // Chromium on Linux knows neither `bluetooth` nor, below, `web-share`, and says so in the console.
  devices: 'camera microphone usb serial hid bluetooth midi gamepad keyboard-map xr-spatial-tracking',
  sensors: 'geolocation accelerometer gyroscope magnetometer compute-pressure idle-detection',
  // The kiosk's window is full-screen by itself.
  screens: 'display-capture captured-surface-control window-management fullscreen screen-wake-lock',
  media: 'autoplay encrypted-media media-playback-while-not-visible picture-in-picture speaker-selection',
  // Copying an id goes by a key or a tap, which needs no leave.
  outside: 'clipboard-read clipboard-write local-fonts web-share payment storage-access',
  passkeys: 'publickey-credentials-create publickey-credentials-get otp-credentials',
  identities: 'identity-credentials-get digital-credentials-create digital-credentials-get',
  tracking: 'browsing-topics interest-cohort private-state-token-issuance private-state-token-redemption',
  network: 'local-network local-network-access loopback-network sync-xhr',
  leaving: 'deferred-fetch deferred-fetch-minimal unload cross-origin-isolated',
  models: 'language-model language-detector summarizer translator on-device-speech-recognition',
};

/** The value of the `Permissions-Policy` header: each feature for nobody, not even the page itself. */
export const permissionsPolicy = Object.values(refusedFeatures)
  .flatMap((names) => names.split(' '))
  .map((name) => `${name}=()`)
  .join(', ');
