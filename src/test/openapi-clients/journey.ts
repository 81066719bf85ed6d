// The main journey by the client that is generated from the interface's description, and by nothing else: handed in, reviewed,
// run with a file, read. Prints what it saw as one JSON object. Compiled with the generated client by strict rules.
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import {
  Configuration,
  DecisionRequestOutcomeEnum,
  ExecutionsApi,
  NewTokenRequestKindEnum,
  ProblemFromJSON,
  ResponseError,
  ReviewsApi,
  SkillsApi,
  SubmissionStatus,
  SubmissionsApi,
  TokensApi,
} from './client/index.js';

const [address, code, zip, unacceptable] = process.argv.slice(2) as [string, string, string, string];

async function signedIn(user: string): Promise<Configuration> {
  const tokens = new TokensApi(new Configuration({ basePath: address, username: user, password: `${user}-demo` }));
  const newTokenRequest = { name: 'generated client', kind: NewTokenRequestKindEnum.User, expiresInDays: 1 };
  const { token } = await tokens.createToken({ newTokenRequest });
  return new Configuration({ basePath: address, accessToken: token });
}

async function reached(id: string, wanted: SubmissionStatus): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if ((await submissions.getSubmission({ id })).status === wanted) {
      return;
    }
    await setTimeout(100);
  }
  throw new Error(JSON.stringify(await submissions.getSubmission({ id })));
}

async function listed(): Promise<boolean> {
  let cursor: string | undefined;
  do {
    const page = await new SkillsApi(admin).listSkills({ limit: 50, cursor });
    if (page.items.some((skill) => skill.code === code)) {
      return true;
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return false;
}

async function refused(call: Promise<unknown>): Promise<object> {
  try {
    await call;
  } catch (e) {
    if (e instanceof ResponseError) {
      const { status, type, findings } = ProblemFromJSON(await e.response.json());
      return { status, type, findings: (findings ?? []).map((finding) => finding.code) };
    }
    throw e;
  }
  throw new Error('Not refused');
}

const file = async (path: string): Promise<File> => new File([new Uint8Array(await readFile(path))], 'folder.zip');
const base64 = async (blob: Blob): Promise<string> => Buffer.from(await blob.arrayBuffer()).toString('base64');

/** A stream is read as it comes. */
async function log(id: string): Promise<string> {
  const { raw } = await executions.followExecutionLogRaw({ id });
  let text = '';
  for await (const piece of raw.body!.pipeThrough(new TextDecoderStream())) {
    text += piece;
  }
  return text;
}

const admin = await signedIn('acme-admin');
const reviewer = await signedIn('reviewer1');
const submissions = new SubmissionsApi(admin);
const executions = new ExecutionsApi(admin);

const metadata = { scriptCode: code, scenario: 'Programs read answers of other systems.' };
const submitted = await submissions.createSubmission({ metadata, _package: await file(zip) });
const id = submitted.id;
await reached(id, SubmissionStatus.InReview);
const decided = await new ReviewsApi(reviewer).decideReview({
  id,
  decisionRequest: {
    outcome: DecisionRequestOutcomeEnum.Approve,
    digest: submitted.digest,
    tenantConfirmed: true,
    aiCallable: false,
    manualExecution: true,
    confirmationRequired: false,
    comment: 'read',
  },
});
await reached(id, SubmissionStatus.Available);

const batch = await executions.createUploadBatch({ files: [await file(zip)] });
const runBody = { input: { greeting: '读得懂' }, uploadBatchNo: batch.batchNo };
const accepted = await executions.createExecution({ code, runBody });
const ended = await executions.getExecution({ id: accepted.id, waitSeconds: 30 });
const artifact = ended.artifacts[0]!;

console.log(
  JSON.stringify({
    decided: decided.status,
    submission: id,
    readme: await submissions.getSubmissionFile({ id, path: 'README.md' }),
    record: await base64(await submissions.getSubmissionApproval({ id })),
    listed: await listed(),
    execution: ended.id,
    status: ended.status,
    input: ended.input,
    result: ended.result,
    artifact: await base64(await executions.getArtifact({ id: ended.id, name: artifact.name })),
    log: await log(ended.id),
    notFound: await refused(submissions.getSubmission({ id: 'nothing' })),
    unacceptable: await refused(submissions.createSubmission({ metadata, _package: await file(unacceptable) })),
  }),
);
