/** The options that say how to mend. */
export const FIXING = {
  unsafe: { type: 'boolean', default: false, describe: 'Take the fixes, too, that may change the meaning' },
  diff: { type: 'boolean', default: false, describe: 'Print what would change, and change nothing' },
  'dry-run': { type: 'boolean', default: false, describe: 'List what would be done, and change nothing' },
  yes: { type: 'boolean', default: false, describe: 'Change files without a question' },
} as const;
