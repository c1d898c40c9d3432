import { join } from 'node:path';
import type { Control } from './control.ts';
import { control } from './control.ts';
import type { CUT } from './faults.ts';
import { faults } from './faults.ts';
import { answer } from './http/answer.ts';
import { forward } from './http/forward.ts';
import { listen } from './http/front.ts';
import { noService } from './http/no-service.ts';
import type { Inspect } from './http/perform.ts';
import { isForNotebook, serviceOf } from './http/route.ts';
import { readClaim } from './http/signature.ts';
import type { Emulator } from './kinesis/emulator.ts';
import { startEmulator } from './kinesis/emulator.ts';
import { streamExists } from './kinesis/exists.ts';
import { kinesis } from './kinesis/kinesis.ts';
import { streamTags } from './kinesis/tags.ts';
import type { Cloud, CloudOptions } from './options.ts';
import { DEFAULT_ACCOUNT, DEFAULT_REGION } from './options.ts';
import type { WireAnswer, WireRequest } from './protocol/protocol.ts';
import type { Service } from './services/catalog.ts';
import { services } from './services/catalog.ts';
import { objectFiles } from './services/s3/object-files.ts';
import { openStore } from './state/store.ts';
import { extension } from './studio/extension.ts';
import type { Notebooks } from './studio/notebooks.ts';
import { notebooks } from './studio/notebooks.ts';
import { roleOf } from './studio/role.ts';
import type { World } from './world.ts';

/** Starts the embedded cloud: one address for all its services. */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const { directory, account = DEFAULT_ACCOUNT, region = DEFAULT_REGION, report = () => {}, inspect } = options;
  let emulator: Emulator | undefined;
  const store = await openStore(directory);
  const notes = notebooks(join(directory, 'notebooks'), {
    report,
    roleOf: (application) => roleOf(application, known, { world, store, report, inspect }),
    executor: options.executor,
    streamExists: () => emulator && ((name, where) => streamExists(emulator!, name, where)),
  });
  let origin = '';
  const world: World = {
    account,
    state: store.state,
    timing: options.timing,
    faults: faults(),
    objects: objectFiles(join(directory, 'objects')),
    notebooks: notes,
    now: options.now ?? Date.now,
    origin: () => origin,
  };
  // The streams are there only when the emulator is.
  const known = services(world, async (call) => (emulator ? streamTags(emulator)(call) : []));
  let route: ReturnType<typeof router> = async () => ({ status: 503, headers: {}, body: 'It is being started.' });
  // First of all, since what takes longest is in vain if the port is taken.
  const front = await listen(options.port ?? 0, (request) => route(request), report);
  emulator = await startKinesis(options, { account, region }).catch(async (error: unknown) => {
    await front.close();
    throw error;
  });
  const { zeppelin, stop = () => {} } = options;
  route = router({ world, known, store, notes, report, inspect, emulator, zeppelin, stop });
  origin = `http://127.0.0.1:${front.port}`;
  const { administrator, controlToken } = store.state.identities;
  return {
    endpoint: origin,
    port: front.port,
    account,
    region,
    ...administrator,
    token: controlToken,
    world,
    async close() {
      await front.close();
      await notes.close();
      await emulator?.stop();
    },
  };
}

async function startKinesis(
  { kinesis: given, directory }: CloudOptions,
  where: { readonly account: string; readonly region: string },
): Promise<Emulator | undefined> {
  return given && startEmulator({ ...given, ...where, directory: join(directory, 'kinesis') });
}

interface Parts extends Omit<Control, 'status'> {
  readonly report: (error: unknown) => void;
  readonly inspect: Inspect | undefined;
  readonly emulator: Emulator | undefined;
  readonly known: Readonly<Record<string, Service>>;
  readonly notes: Notebooks;
  readonly zeppelin: URL | undefined;
}

function router({ world, known, store, notes, report, inspect, emulator, zeppelin, stop }: Parts) {
  const streams = emulator && kinesis(world, emulator);
  const notebook = extension(world, (request, application) =>
    zeppelin ? forward(request, zeppelin) : notes.answer(request, application, world),
  );
  const status = () => ({
    account: world.account,
    services: [...Object.keys(known), ...(emulator ? ['kinesis'] : [])],
    kinesis: emulator && { endpoint: emulator.endpoint.origin, failure: emulator.failure() },
    applications: Object.entries(world.state.kinesisanalyticsv2.regions).flatMap(([region, all]) =>
      Object.values(all).map(({ name }) => ({ region, name })),
    ),
  });
  return async function route(request: WireRequest): Promise<WireAnswer | typeof CUT> {
    if (request.path.startsWith('/_hangar/')) return control(request, { world, store, status, stop });
    if (isForNotebook(request)) return notebook(request);
    const claim = readClaim(request);
    const name = serviceOf(request, claim);
    if (name === 'kinesis' && streams) return streams(request, claim);
    const service = Object.hasOwn(known, name) ? known[name] : undefined;
    return service ? answer(request, service, claim, { world, store, report, inspect }) : noService(name);
  };
}
