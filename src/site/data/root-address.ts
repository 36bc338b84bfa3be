import { webAddress } from '../../words/web-address.ts';

/**
 * The folder at an address of the web, with a slash at its end: what stands there hangs on it. A page is taken for the folder
 * that it lies in; undefined where the address is none of the web.
 */
export function rootAddress(url: string | undefined): string | undefined {
  const [address = ''] = (webAddress(url) ?? '').split(/[?#]/);
  const [, origin = '', path = ''] = /^(https?:\/\/[^/]+)(.*)$/i.exec(address) ?? [];
  if (origin === '') return undefined;
  const folder = path.replace(/[^/]*\.html?$/i, '');
  return `${origin}${folder.endsWith('/') ? folder : `${folder}/`}`;
}
