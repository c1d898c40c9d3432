import { expect, test } from 'vitest';
import { motoPython, whyNot } from '../support/moto/place.ts';
import { startMoto } from '../support/moto/server.ts';
import { differences } from './answers/answer.ts';
import { makeCalls } from './answers/calls.ts';
import { DIFFERENCES } from './answers/differences.ts';
import { clients, testCloud } from './support/cloud.ts';

const isThere = motoPython() !== undefined;

test.skipIf(!isThere)(
  `the embedded cloud answers as moto does, but for what is listed and explained${isThere ? '' : `: skipped, ${whyNot()}`}`,
  async () => {
    const { cloud } = await testCloud();
    const keys = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'x' };
    const moto = { endpoint: await startMoto(cloud.account), ...keys };
    const found = differences(await makeCalls(clients(cloud)), await makeCalls(clients(moto)));
    const known = DIFFERENCES.flatMap(({ lines }) => lines);
    // Neither is there one that nobody has explained, nor an explanation of what is not so any more.
    expect({
      new: found.filter((line) => !known.includes(line)),
      gone: known.filter((line) => !found.includes(line)),
    }).toEqual({ new: [], gone: [] });
  },
);
