/** English words of the buttons that copy an address: apart from the rest, for the browser. */
export const copyEn = {
  copy: 'Copy',
  copied: 'Copied',
  label: (what: string) => `Copy the address of ${what}`,
  done: (address: string) => `Copied: ${address}`,
  refused: (address: string) => `This browser does not let us copy. The address is ${address}`,
};

export type CopyWords = typeof copyEn;
