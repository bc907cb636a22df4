import { createHash } from 'node:crypto';
import config from '#config';
import { toCsv } from '#data/csv.ts';
import { dataPackage, type DataFile } from '#data/data-package.ts';
import type { PublishedContent, Table } from '#data/table.ts';
import { publishedCollectionNames, type PublishedCollection } from '#data/record-schemas.ts';
import { tables } from '#data/tables.ts';
import { absolute } from './addresses.ts';
import { answerFor } from './answers.ts';
import { buildNow } from './clock.ts';
import { hasPrograms } from './license-photos.ts';
import { siteContent } from './site-content.ts';
import { siteSlug } from './tracker-words.ts';

const isPublished = (name: string) => hasPrograms || name !== 'programs';

/** The tables this tracker publishes. */
export const publishedTables: readonly Table[] = tables.filter(({ name }) => isPublished(name));

/** The collections this tracker publishes. */
export const publishedNames: readonly PublishedCollection[] = publishedCollectionNames.filter(isPublished);

let gathering: Promise<PublishedContent> | undefined;
let writing: Promise<DataFile[]> | undefined;

/** @returns all records with the answer of today for every place, made once per build. */
export function publishedContent(): Promise<PublishedContent> {
  gathering ??= gather();
  return gathering;
}

async function gather(): Promise<PublishedContent> {
  const content = await siteContent();
  const answers = await Promise.all([...content.jurisdictions.keys()].map(async (id) => [id, await answerFor(id)] as const));
  return { ...content, answers: new Map(answers) };
}

/** @returns every CSV file with its sum, made once per build: what is written and what is summed are the same text. */
export function dataFiles(): Promise<DataFile[]> {
  writing ??= write();
  return writing;
}

async function write(): Promise<DataFile[]> {
  const content = await publishedContent();
  return publishedTables.map((table) => {
    const text = toCsv(
      table.columns.map(({ name }) => name),
      table.rows(content),
    );
    return { table, text, sha256: sha256(text) };
  });
}

/** @returns the text of `/data/datapackage.json`. */
export async function dataPackageText(): Promise<string> {
  const { name, tagline, url } = { ...config.site, url: absolute('/data/') };
  const facts = { name: siteSlug, title: `${name}: data`, description: tagline, homepage: url, created: buildNow };
  return `${JSON.stringify(dataPackage(facts, await dataFiles()), null, 2)}\n`;
}

/** @returns the text of `/data/SHA256SUMS`, as `sha256sum --check` reads it. */
export async function sumsText(): Promise<string> {
  const sums = (await dataFiles()).map(({ table, sha256: sum }) => [`${table.name}.csv`, sum] as const);
  return [...sums, ['datapackage.json', sha256(await dataPackageText())] as const].map(([file, sum]) => `${sum}  ${file}\n`).join('');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
