#!/usr/bin/env node
import module from 'node:module';

/** Since Node 22: what was compiled once is kept in the user's folder for temporary files, which saves a third of the start. */
const { enableCompileCache } = module as typeof module & { readonly enableCompileCache?: () => unknown };
enableCompileCache?.();

// Only what is loaded from here on is kept.
await import('./main.ts');
