import { printable } from './printable.ts';

declare const checked: unique symbol;

/** An address of the web that may be a link, as it is written; each medium escapes it for itself. */
export type WebAddress = string & { readonly [checked]: true };

/**
 * The address, where it may be a link: http or https, a host and nothing before it, and no character that cannot be seen.
 * Undefined for all else, which is shown as text.
 */
export function webAddress(address: string | undefined): WebAddress | undefined {
  if (address === undefined || !/^https?:\/\/[^\s/?#@\\%"'<>`{}|^]+(?:[/?#][^\s\\]*)?$/i.test(address))
    return undefined;
  return printable(address) === address ? (address as WebAddress) : undefined;
}
