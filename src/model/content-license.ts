/** Under what everybody may use the content, as LICENSE says; the code is under another. */
export const contentLicense = {
  name: 'CC0-1.0',
  title: 'CC0 1.0 Universal',
  url: 'https://creativecommons.org/publicdomain/zero/1.0/',
} as const;
