import { globSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';

const jobSchema = z.looseObject({
  if: z.string().optional(),
  permissions: z.record(z.string(), z.enum(['read', 'write'])).optional(),
  'timeout-minutes': z.int().optional(),
  uses: z.string().optional(),
  steps: z
    .array(z.looseObject({ uses: z.string().optional(), run: z.string().optional(), with: z.looseObject({}).optional() }))
    .default([]),
});
const workflowSchema = z.looseObject({ permissions: z.looseObject({}), jobs: z.record(z.string(), jobSchema) });

const files = globSync('.github/workflows/*.yml').sort();
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

describe.each([...texts])('%s', (_, text) => {
  const workflow = workflowSchema.parse(load(text));
  const jobs = Object.entries(workflow.jobs);

  test('gives no permission to all jobs, and each job only its own', () => {
    expect(workflow.permissions).toEqual({});
    for (const [name, { permissions }] of jobs) expect([name, permissions]).toEqual([name, expect.anything()]);
  });

  test('pins every action of others to a commit and names its version', () => {
    const used = [...text.matchAll(/^\s*(?:- )?uses: (.+)$/gm)].map(([, action]) => action!);
    const loose = used.filter((action) => !action.startsWith('./') && !/^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action));
    expect(loose).toEqual([]);
  });

  test('puts nothing from an event into a shell', () => {
    const lines = jobs.flatMap(([, { steps }]) => steps.flatMap(({ run }) => run ?? []));
    expect(lines.filter((line) => line.includes('${{'))).toEqual([]);
    expect(text).not.toContain('pull_request_target');
  });

  test('lets no job hang, and leaves no token in the clone', () => {
    for (const [name, job] of jobs) {
      if (job.uses === undefined) expect([name, job['timeout-minutes']]).toEqual([name, expect.any(Number)]);
      for (const step of job.steps) {
        if (step.uses?.startsWith('actions/checkout@')) expect(step.with).toMatchObject({ 'persist-credentials': false });
      }
    }
  });

  test('does nothing by itself in a fork', () => {
    if (!text.includes('schedule:') && !text.includes('workflow_call:')) return;
    // A tracker of its own need not touch the workflows: its repository sets the variable.
    const guard = /^github\.repository == '[\w.-]+\/[\w.-]+' \|\| vars\.BANWATCH_RUNS_HERE == 'yes'$/;
    const first = jobs.filter(([, job]) => !('needs' in job));
    for (const [, job] of first) expect(job.if).toMatch(guard);
  });
});

test('of what strangers propose, nothing runs with a permission to write', () => {
  const open = [...texts].filter(([, text]) => /^\s+pull_request:/m.test(text));
  expect(open.map(([file]) => file)).toEqual(['.github/workflows/ci.yml']);
  expect(open.map(([, text]) => /: write|secrets\./.test(text))).toEqual([false]);
});
