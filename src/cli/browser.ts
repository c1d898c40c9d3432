import type { Browser } from './ports.ts';

/** The browser that the machine opens addresses with. */
export function nodeBrowser(): Browser {
  return {
    async open(url) {
      const { default: open } = await import('open');
      await open(url);
    },
  };
}
