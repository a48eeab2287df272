/** The fields of an account that people fill in, in the order of the form. */
export const formFields = ['name', 'email', 'phone'] as const;

export type FormField = (typeof formFields)[number];
