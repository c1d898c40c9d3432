import { realSuite } from './real-suite.ts';

await realSuite('0.9.0');
