import { describe, expect, test } from 'vitest';
import { classify } from './topics.ts';
import type { Topic } from './tracker-config.ts';

const faces: Topic = {
  id: 'face-recognition',
  name: 'Face recognition',
  threshold: 2,
  terms: [
    { term: 'facial recognition', weight: 2 },
    { term: 'face', weight: 1 },
    { term: 'camera', weight: 1 },
    { term: 'C++ (AI)', weight: 2 },
  ],
  exclude: ['face value'],
};
const surveillance: Topic = {
  id: 'surveillance',
  name: 'Surveillance',
  threshold: 2,
  terms: [{ term: 'surveillance', weight: 2 }],
  exclude: ['disease surveillance'],
};
const found = (title: string) => classify({ title }, [faces, surveillance]).map(({ topic }) => topic);

describe('a phrase', () => {
  test.each([
    'Hearings to examine facial recognition.',
    'FACIAL RECOGNITION',
    'Facial Recognition: then and now',
    'facial-recognition software',
    'facial  recognition',
    'facial\nrecognition',
    'facial\u00a0recognition',
    'facial\u2011recognition',
    '(facial recognition)',
    '“facial recognition”',
    'on facial recognition',
  ])('is found in %j', (title) => {
    expect(found(title)).toEqual(['face-recognition']);
  });

  test.each([
    'facial recognitions',
    'nonfacial recognition',
    'facial and recognition',
    'facialrecognition',
    'façade',
    'éfacial recognition',
    '',
  ])('is not found in %j', (title) => {
    expect(found(title)).toEqual([]);
  });

  test('with signs that mean something in a pattern is taken as it stands', () => {
    expect(found('About C++ (AI) and more')).toEqual(['face-recognition']);
    expect(found('About CCC AI')).toEqual([]);
  });
});

describe('the threshold', () => {
  test('is not reached by one weak word, and is by two', () => {
    expect(found('A face in the crowd')).toEqual([]);
    expect(found('A face before the camera')).toEqual(['face-recognition']);
  });

  test('counts a word once, however often it stands there', () => {
    expect(classify({ title: 'face face face', description: 'face' }, [faces])).toEqual([]);
  });
});

describe('an excluded phrase', () => {
  test('hides the word inside it', () => {
    expect(found('Disease surveillance after the storm')).toEqual([]);
    expect(found('The face value of a camera')).toEqual([]);
  });

  test('hides only that word, not the same word elsewhere', () => {
    expect(found('Disease surveillance and surveillance of streets')).toEqual(['surveillance']);
  });
});

describe('what was found', () => {
  test('says which word stood where, in the order of the terms', () => {
    expect(classify({ title: 'A camera', description: 'Facial-recognition tests', bills: ['On the face of it'] }, [faces])).toEqual([
      {
        topic: 'face-recognition',
        because: ['"facial recognition" in description', '"face" in bills', '"camera" in title'],
      },
    ]);
  });

  test('names the first place when a word stands in several', () => {
    expect(classify({ title: 'Surveillance', description: 'surveillance' }, [surveillance])).toEqual([
      { topic: 'surveillance', because: ['"surveillance" in title'] },
    ]);
  });

  test('lists topics in the order of the config, and every topic that fits', () => {
    expect(found('Surveillance by facial recognition')).toEqual(['face-recognition', 'surveillance']);
  });

  test('is the same when asked again', () => {
    const again = Array.from({ length: 4 }, () => found('facial recognition, disease surveillance, surveillance'));
    expect(again).toEqual(Array(4).fill(['face-recognition', 'surveillance']));
  });
});

test('a phrase does not reach from one entry of a list into the next', () => {
  expect(classify({ documents: ['A study of the facial', 'Recognition of veterans'] }, [faces])).toEqual([]);
  expect(classify({ documents: ['Other', 'Facial recognition'] }, [faces])).toHaveLength(1);
});

test('a text that is missing is no text', () => {
  expect(classify({ title: undefined, bills: [] }, [faces])).toEqual([]);
});
