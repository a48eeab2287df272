import * as v from 'valibot';

/**
 * Who main takes the person at the terminal for. `staff`: may do everything. `customer`: opens an
 * account and, where the store allows it, looks at their own. `locked`: nothing but the PIN is taken.
 */
const accessLevels = ['staff', 'customer', 'locked'] as const;

export type AccessLevel = (typeof accessLevels)[number];

export const AccessStateSchema = v.object({
  level: v.picklist(accessLevels),
  /** Without a PIN a locked counter opens by a touch, and self-service cannot be chosen. */
  hasPin: v.boolean(),
  /** Seconds until the next PIN is taken, after too many wrong ones; 0 while one may be tried. */
  waitSeconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(86_400)),
});

export type AccessState = v.InferOutput<typeof AccessStateSchema>;

/** How many digits a PIN may have. */
export const staffPinDigits = { least: 4, most: 8 };

export const StaffPinSchema = v.pipe(
  v.string(),
  v.regex(new RegExp(`^\\d{${staffPinDigits.least},${staffPinDigits.most}}$`)),
  v.brand('StaffPin'),
);

export type StaffPin = v.InferOutput<typeof StaffPinSchema>;

/** `current` is asked for wherever a PIN is set; a `next` of null takes the PIN away. */
export const PinChangeSchema = v.strictObject({
  current: v.nullable(StaffPinSchema),
  next: v.nullable(StaffPinSchema),
});

export type PinChange = v.InferOutput<typeof PinChangeSchema>;
