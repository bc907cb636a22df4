/** Names of states, and of the nation, that Spanish usage has settled; every other place keeps its official name. */
export const placeNamesEs: Readonly<Record<string, string>> = {
  us: 'Estados Unidos',
  'us/dc': 'Distrito de Columbia',
  'us/hi': 'Hawái',
  'us/la': 'Luisiana',
  'us/ms': 'Misisipi',
  'us/mo': 'Misuri',
  'us/nc': 'Carolina del Norte',
  'us/nd': 'Dakota del Norte',
  'us/nj': 'Nueva Jersey',
  'us/nm': 'Nuevo México',
  'us/ny': 'Nueva York',
  'us/or': 'Oregón',
  'us/pa': 'Pensilvania',
  'us/sc': 'Carolina del Sur',
  'us/sd': 'Dakota del Sur',
  'us/wv': 'Virginia Occidental',
};
