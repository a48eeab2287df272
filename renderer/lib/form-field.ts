/** The fields of an account that people fill in, in the order of the form. */
export const formFields = ['name', 'email', 'phone'] as const;

export type FormField = (typeof formFields)[number];

/**
 * Whether two texts of a field are the same for people: capitals do not count in an e-mail address or a name, and
 * only the digits of a phone number do. Empty texts are the same as nothing.
 */
export function isSameText(field: FormField, one: string, other: string): boolean {
  const a = reduce(field, one);
  return a !== '' && a === reduce(field, other);
}

function reduce(field: FormField, text: string): string {
  if (field === 'phone') return text.replace(/\D/g, '') || text.trim().toLowerCase();
  return text.trim().toLowerCase();
}
