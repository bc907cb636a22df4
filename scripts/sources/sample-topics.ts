import type { Topic } from '#model/tracker-config.ts';

/** For the tests of sources: the topics of Banwatch in November 2026. What the config of this tracker follows today is no matter of theirs. */
export const sampleTopics: readonly Topic[] = [
  {
    id: 'face-recognition',
    name: 'Face recognition',
    threshold: 2,
    terms: [
      { term: 'facial recognition', weight: 2 },
      { term: 'face recognition', weight: 2 },
      { term: 'facial-recognition', weight: 2 },
      { term: 'facial surveillance', weight: 2 },
      { term: 'face surveillance', weight: 2 },
      { term: 'facial technology', weight: 2 },
      { term: 'face matching', weight: 2 },
      { term: 'Mobile Fortify', weight: 2 },
      { term: 'Clearview AI', weight: 2 },
      { term: 'biometric surveillance', weight: 2 },
      { term: 'biometric exit', weight: 2 },
      { term: 'biometric entry', weight: 2 },
    ],
    exclude: ['face value', 'facial nerve', 'at face value'],
  },
  {
    id: 'biometrics',
    name: 'Biometrics',
    phrase: 'face recognition and other biometrics',
    threshold: 2,
    terms: [
      { term: 'biometric', weight: 2 },
      { term: 'biometrics', weight: 2 },
      { term: 'faceprint', weight: 2 },
      { term: 'iris scan', weight: 2 },
      { term: 'voiceprint', weight: 2 },
      { term: 'facial recognition', weight: 2 },
      { term: 'face recognition', weight: 2 },
    ],
    exclude: ['biometric screening for employees', 'biometric health'],
  },
  {
    id: 'surveillance-technology',
    name: 'Surveillance technology',
    phrase: 'surveillance technology',
    isOversight: true,
    threshold: 2,
    terms: [
      { term: 'surveillance technology', weight: 2 },
      { term: 'surveillance technologies', weight: 2 },
      { term: 'electronic surveillance', weight: 2 },
      { term: 'government surveillance', weight: 2 },
      { term: 'license plate reader', weight: 2 },
      { term: 'license plate readers', weight: 2 },
      { term: 'Foreign Intelligence Surveillance', weight: 2 },
      { term: 'warrantless surveillance', weight: 2 },
    ],
    exclude: ['disease surveillance', 'syndromic surveillance', 'health surveillance'],
  },
];
