// The same under a name with an ending: some servers, Astro's own preview among them, answer only those.
export { GET } from './SHA256SUMS.ts';
