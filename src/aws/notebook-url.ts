import { CreateApplicationPresignedUrlCommand } from '@aws-sdk/client-kinesis-analytics-v2';
import type { Aws } from './clients.ts';
import { AwsError, codeOf, translate } from './errors.ts';

/** How long a session lasts, in seconds: as long as the service lets it. It can be begun anew at any time. */
const SESSION = 12 * 60 * 60;

/** A URL that lets whoever has it into a notebook that runs. It has to be used within three minutes, and is a secret. */
export async function notebookUrl({ analytics }: Aws, name: string, profile?: string): Promise<string> {
  const request = {
    ApplicationName: name,
    UrlType: 'ZEPPELIN_UI_URL',
    SessionExpirationDurationInSeconds: SESSION,
  } as const;
  try {
    const { AuthorizedUrl } = await analytics.send(new CreateApplicationPresignedUrlCommand(request));
    if (AuthorizedUrl === undefined) throw new AwsError('NoUrl', `AWS gives no URL of the notebook "${name}".`);
    return AuthorizedUrl;
  } catch (error) {
    const resource = `the notebook "${name}"`;
    if (codeOf(error) === 'ResourceInUseException')
      throw new AwsError(
        'ResourceInUseException',
        `Could not open ${resource}: it does not run.`,
        'Start it with "hangar start".',
      );
    throw translate(error, { doing: 'open', resource, profile });
  }
}
