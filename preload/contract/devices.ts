import * as v from 'valibot';
import { LoadedPrinterSchema, maxPrinterName, PrinterNameSchema, ScreenInchesSchema } from './preferences.ts';

/** What main knows of the things that are plugged in. */
export const DeviceStateSchema = v.object({
  /** The screen's diagonal as its own data tell it; null where they do not, or where there are several screens. */
  screenInches: ScreenInchesSchema,
  /** Whether headphones are in; null where this computer cannot tell. */
  headphones: v.nullable(v.boolean()),
});

export type DeviceState = v.InferOutput<typeof DeviceStateSchema>;

const PrinterSchema = v.object({
  name: PrinterNameSchema,
  /** For people to read. */
  label: v.pipe(v.string(), v.maxLength(maxPrinterName)),
});

/** More printers are no shop's. */
export const maxPrinters = 50;

export const PrinterListSchema = v.pipe(v.array(PrinterSchema), v.maxLength(maxPrinters));

export type PrinterList = v.InferOutput<typeof PrinterListSchema>;

/**
 * Prints what the page lays out for paper (its print style sheet shows the account card alone). Left
 * out, the printer of the preferences is used; a printer is named to try it before it is chosen.
 */
export const PrintRequestSchema = v.strictObject({
  printer: v.optional(LoadedPrinterSchema),
});

export type PrintRequest = v.InferOutput<typeof PrintRequestSchema>;
