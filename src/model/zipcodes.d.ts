/** The package ships no types; this is what its data file holds (zipcodes 8.0.0). */
declare module 'zipcodes/lib/codes.js' {
  export const codes: Record<string, { zip: string; latitude: number; longitude: number; city: string; state: string; country: string }>;
}
