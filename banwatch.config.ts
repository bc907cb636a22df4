import { defineConfig } from '#model/tracker-config.ts';

/** What this tracker follows. Changing the subject means changing this file; nothing else in the code names a subject. */
export default defineConfig({
  site: {
    name: 'Banwatch',
    /** Public address of the built site; `SITE_URL` in the environment wins, e.g. for a project page with a path. */
    url: 'https://banwatch.example',
    tagline: 'Where face recognition is banned, what Congress and city councils are about to hear on it, and what changed.',
    /** Where a reader reports a mistake or asks for a place. */
    repository: 'https://github.com/banwatch/banwatch',
    /** Names our feed items and calendar events for good (RFC 4151 tag URIs); never change it, not even with the address. */
    tagAuthority: 'banwatch.example,2026',
    /** Told to every server we ask, so that somebody can complain. */
    userAgent: 'Banwatch/0.1 (civic tracker; +https://banwatch.example/how-we-know/)',
    /** The drawing in the tab of the browser. */
    icon: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#0b4f6c"/><circle cx="16" cy="13" r="6" fill="none" stroke="#fdfcf9" stroke-width="2.5"/><path d="M5 28c2-6 6-8 11-8s9 2 11 8" fill="none" stroke="#fdfcf9" stroke-width="2.5"/><path d="M4 28 28 4" stroke="#ffb3aa" stroke-width="3"/></svg>',
    /** A WebSub hub, e.g. `https://pubsubhubbub.appspot.com/`: the feeds then name it, and `npm run ping` tells it what changed. */
    webSubHub: null,
  },
  /** Day on which the record began: what was known then is history, not news. */
  began: '2026-11-23',
  /** Noun phrase for the subject in running text, in the singular. */
  subject: 'face recognition',
  /** The words above and below in the other languages of the site. */
  translations: {
    es: {
      tagline:
        'Dónde se prohíbe el reconocimiento facial, qué van a tratar el Congreso y los concejos municipales sobre él y qué ha cambiado.',
      /** With its article, as running text needs it. */
      subject: 'el reconocimiento facial',
      topics: {
        'face-recognition': 'Reconocimiento facial',
        biometrics: 'Biometría',
        'surveillance-technology': 'Tecnología de vigilancia',
      },
      phrases: {
        biometrics: 'el reconocimiento facial y otros datos biométricos',
        'surveillance-technology': 'la tecnología de vigilancia',
      },
    },
  },
  /** The more precise first; the first is the subject itself. */
  topics: [
    {
      id: 'face-recognition',
      name: 'Face recognition',
      /** A record belongs to the topic when the weights of what was matched reach this. */
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
      /** What a clause on it is about, as running text; without it, the subject. */
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
      /** Laws on technology at large, which do not name the subject: oversight, never a ban. */
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
  ],
  /** Kinds of programs with pages of their own; `[]` = none. */
  programs: ['license-photos'],
  /** What `federal-register` searches for, and in whose documents. */
  federalRegister: {
    terms: ['facial recognition', 'biometric'],
    agencies: ['homeland-security-department', 'u-s-customs-and-border-protection', 'justice-department', 'federal-trade-commission'],
  },
  /** The source ids an ordinary pull asks, in this order: the more official first. */
  sources: [
    'senate-schedule',
    'house-repository',
    'congress-gov',
    'govinfo',
    'committee-feeds',
    'federal-register',
    'legistar-sfgov',
    'legistar-somervillema',
    'legistar-oakland',
    'legistar-boston',
    'legistar-seattle',
    'legistar-kingcounty',
    'legistar-madison',
    'legistar-pittsburgh',
    'legistar-alameda',
    'legistar-milwaukee',
    'legistar-nashville',
    'legistar-phila',
    'legistar-nyc',
    'primegov-worcesterma',
  ],
  search: {
    sameMeaning: [
      ['face', 'facial', 'faces'],
      ['ban', 'banned', 'bans', 'banning', 'prohibition', 'prohibit', 'prohibited', 'prohibits', 'illegal', 'outlawed'],
      ['pause', 'paused', 'moratorium'],
      ['license', 'licence', 'licenses', 'licences'],
      ['photo', 'photos', 'pictures', 'photographs'],
      ['dmv', 'driver', 'drivers'],
      ['law', 'laws', 'statute', 'ordinance', 'rules', 'legal'],
      ['bill', 'bills', 'act'],
      ['police', 'cop', 'cops'],
      ['hearing', 'hearings', 'meeting', 'meetings'],
      ['warrant', 'warrants'],
      ['biometric', 'biometrics'],
    ],
  },
});
