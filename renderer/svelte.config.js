/** Svelte's own tools look for this file; runes are for our code only, packages choose for themselves. */
export default {
  compilerOptions: {
    runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true),
  },
};
