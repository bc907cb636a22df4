import { EnvHttpProxyAgent, request, type Dispatcher } from 'undici';
import { z } from 'astro/zod';
import { issueLabel, type IssueAction, type OpenIssue } from './source-issues.ts';

/** Where and as whom to speak to GitHub; a job finds all three in its environment. */
export interface GitHub {
  /** E.g. `https://api.github.com`. */
  api: string;
  /** `owner/name`. */
  repository: string;
  token: string;
}

const issuesSchema = z.array(z.object({ number: z.int(), body: z.string().nullable() }));
const patienceMs = 20_000;

/** @returns the open issues about failing sources. @throws Error when GitHub does not answer as expected */
export async function openIssues(github: GitHub): Promise<OpenIssue[]> {
  const answer = await ask(github, 'GET', `issues?state=open&labels=${issueLabel}&per_page=100`);
  return issuesSchema.parse(answer).map(({ number, body }) => ({ number, body: body ?? '' }));
}

/** Does what was decided about one issue. @throws Error when GitHub refuses */
export async function carryOut(github: GitHub, action: IssueAction): Promise<void> {
  switch (action.kind) {
    case 'open':
      await ask(github, 'POST', 'issues', { title: action.title, body: action.body, labels: [issueLabel] });
      return;
    case 'update':
      await ask(github, 'PATCH', `issues/${action.number}`, { body: action.body });
      return;
    case 'close':
      await ask(github, 'POST', `issues/${action.number}/comments`, { body: action.comment });
      await ask(github, 'PATCH', `issues/${action.number}`, { state: 'closed', state_reason: 'completed' });
  }
}

async function ask(github: GitHub, method: Dispatcher.HttpMethod, what: string, body?: object): Promise<unknown> {
  const { statusCode, body: answer } = await request(`${github.api}/repos/${github.repository}/${what}`, {
    method,
    dispatcher: new EnvHttpProxyAgent(),
    headersTimeout: patienceMs,
    bodyTimeout: patienceMs,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${github.token}`,
      'content-type': 'application/json',
      'user-agent': github.repository,
      'x-github-api-version': '2022-11-28',
    },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const text = await answer.text();
  if (statusCode < 200 || statusCode > 299) {
    throw new Error(`GitHub answered ${statusCode} to ${method} ${what}: ${text.slice(0, 200)}; the job needs "issues: write"`);
  }
  return JSON.parse(text);
}
