/** The windows that layouts are made for, in CSS pixels. */
export const standing = [1080, 1920] as const;
export const lying = [1920, 1080] as const;
export const small = [1024, 768] as const;
export const sizes = [standing, lying, small] as const;
