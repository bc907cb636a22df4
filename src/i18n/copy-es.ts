import type { CopyWords } from './copy-en.ts';

/** Spanish words of the buttons that copy an address. */
export const copyEs: CopyWords = {
  copy: 'Copiar',
  copied: 'Copiada',
  label: (what) => `Copiar la dirección de ${what}`,
  done: (address) => `Se copió: ${address}`,
  refused: (address) => `Este navegador no nos deja copiar. La dirección es ${address}`,
};
