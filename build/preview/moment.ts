/** When every picture is taken, so that the same screen gives the same picture on every day. */
export const previewMoment = Date.UTC(2026, 10, 22, 15, 24, 30);

/** Where: a shop that is neither at UTC nor where the pictures are made. */
export const previewTimeZone = 'America/Chicago';
