import { expect, test } from 'vitest';
import type { HearingClaim } from '#model/hearing.ts';
import { mergeClaims, sourcesFor } from './merge-claims.ts';

const senate: HearingClaim = { title: 'Hearings to examine faces.', startsAt: '2026-07-29T09:30:00-04:00', status: 'scheduled' };
const congress: HearingClaim = { title: 'Faces', startsAt: '2026-07-29T10:00:00-04:00', access: 'open', status: 'scheduled' };

test('the more official source wins, in whatever order they are given', () => {
  expect(mergeClaims({ 'congress-gov': congress, 'senate-schedule': senate })).toMatchObject({
    title: senate.title,
    startsAt: senate.startsAt,
  });
  expect(mergeClaims({ 'senate-schedule': senate, 'congress-gov': congress })).toMatchObject({
    title: senate.title,
    startsAt: senate.startsAt,
  });
});

test('where the more official source is silent the other one speaks', () => {
  expect(mergeClaims({ 'congress-gov': congress, 'senate-schedule': senate }).access).toBe('open');
  expect(mergeClaims({ 'congress-gov': congress, 'senate-schedule': { ...senate, title: undefined } }).title).toBe('Faces');
});

test('a field about which nobody says anything is left out', () => {
  expect(mergeClaims({ 'senate-schedule': { title: 'Faces', description: undefined } })).toEqual({ title: 'Faces' });
  expect(mergeClaims({})).toEqual({});
});

test('"hour not announced" is a word, not silence', () => {
  expect(mergeClaims({ 'senate-schedule': { ...senate, startsAt: null }, 'congress-gov': congress }).startsAt).toBeNull();
});

test('what people entered from the record comes after every listed source', () => {
  expect(mergeClaims({ archive: { title: 'From the record' }, govinfo: { title: 'As printed' } }).title).toBe('As printed');
});

test('a source nobody listed comes last, and among those the alphabet decides', () => {
  expect(sourcesFor('title', ['zebra', 'archive', 'apple', 'govinfo', 'senate-schedule'])).toEqual([
    'senate-schedule',
    'govinfo',
    'archive',
    'apple',
    'zebra',
  ]);
});

test('videos of all sources are kept, each once', () => {
  const merged = mergeClaims({
    'congress-gov': { videos: ['https://a.gov/1', 'https://b.gov/2'] },
    'senate-schedule': { videos: ['https://a.gov/1'] },
  });
  expect(merged.videos).toEqual(['https://a.gov/1', 'https://b.gov/2']);
});

test.each([
  ['cancelled', ['scheduled', 'cancelled'], 'one source knows of the cancellation'],
  ['postponed', ['unlisted', 'postponed'], 'one dropped it and the other says why'],
  ['unlisted', ['unlisted', 'scheduled'], 'the more official one dropped it'],
  ['scheduled', ['scheduled', 'unlisted'], 'the more official one still lists it'],
  ['unlisted', ['unlisted', 'unlisted'], 'nobody lists it'],
  ['held', ['held', 'unlisted'], 'there is evidence that it was held'],
] as const)('the status is %s of %s: %s', (expected, [one, other], _why) => {
  expect(mergeClaims({ 'senate-schedule': { status: one }, 'congress-gov': { status: other } }).status).toBe(expected);
});
