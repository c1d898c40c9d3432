import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import type { UrlType } from '../../../aws-models/data/kinesisanalyticsv2.generated.ts';
import { parseArn } from '../arn.ts';
import { settle } from '../services/kinesisanalytics/settle.ts';
import type { ApplicationRecord } from '../services/kinesisanalytics/state.ts';
import { encode } from '../text.ts';
import type { World } from '../world.ts';

/** What a token says, signed by the cloud. */
interface Claims {
  readonly arn: string;
  /** Seconds since 1970: when it was given out, and until when it holds. */
  readonly iat: number;
  readonly exp: number;
  readonly jti: string;
}

/** A URL has to be used for the first time within so many seconds. */
const FIRST_USE = 180;

/** A URL that lets somebody into the notebook of an application without other credentials. */
export function newUrl(world: World, arn: string, type: UrlType, seconds: number): string {
  const now = Math.floor(world.now() / 1000);
  const token = sign({ arn, iat: now, exp: now + seconds, jti: randomUUID() }, world);
  const path = type === 'ZEPPELIN_UI_URL' ? '/zeppelin/' : '/flinkdashboard/';
  return `${world.origin()}${path}?authToken=${token}`;
}

/** The tokens that have been used, which hold until they end; another that is older than the first use allows does not. */
export type UsedTokens = Set<string>;

/** Who a token lets in: the application, if it runs. */
export function admit(
  token: string | undefined,
  world: World,
  used: UsedTokens,
): { application: ApplicationRecord; secondsLeft: number } | undefined {
  const claims = token === undefined ? undefined : verified(token, world);
  if (!claims) return undefined;
  const now = world.now() / 1000;
  if (now >= claims.exp || (now > claims.iat + FIRST_USE && !used.has(claims.jti))) return undefined;
  const application = runningApplication(claims.arn, world);
  if (!application) return undefined;
  used.add(claims.jti);
  return { application, secondsLeft: Math.floor(claims.exp - now) };
}

function runningApplication(arn: string, { state, now }: World): ApplicationRecord | undefined {
  const { region, resource } = parseArn(arn)!;
  const application = state.kinesisanalyticsv2.regions[region]?.[resource.replace('application/', '')];
  if (!application || settle(application, now()) === 'gone') return undefined;
  return application.status === 'RUNNING' ? application : undefined;
}

/** A JSON Web Token, as the service's own are. */
function sign(claims: Claims, world: World): string {
  const head = encoded({ alg: 'HS256', typ: 'JWT' });
  const body = encoded(claims);
  return `${head}.${body}.${signature(`${head}.${body}`, world)}`;
}

function verified(token: string, world: World): Claims | undefined {
  const [head, body, given] = token.split('.');
  if (given === undefined) return undefined;
  const wanted = encode(signature(`${head}.${body}`, world));
  const actual = encode(given);
  if (wanted.length !== actual.length || !timingSafeEqual(wanted, actual)) return undefined;
  return JSON.parse(atob(body.replaceAll('-', '+').replaceAll('_', '/'))) as Claims;
}

function encoded(value: object): string {
  return btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function signature(text: string, { state }: World): string {
  return createHmac('sha256', state.identities.tokenSecret).update(text).digest('base64url');
}
