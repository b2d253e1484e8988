/** Orders by code unit: the same everywhere, whatever the language of the machine. */
export const orderText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
