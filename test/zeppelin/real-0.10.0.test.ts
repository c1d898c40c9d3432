import { realSuite } from './real-suite.ts';

await realSuite('0.10.0');
