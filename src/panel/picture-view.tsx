import type { ComponentChild } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Picture } from '../pictures/picture.ts';
import { pictureRules, themeColours } from '../pictures/style.ts';
import { visible } from './panel-words.ts';

/** A picture of the list, and in a sentence what it shows. */
export const PictureView = ({ picture }: { readonly picture: Picture | undefined }): ComponentChild => {
  useEffect(adoptStyle, []);
  if (!picture) return <p class="pending quiet">Drawing…</p>;
  return (
    // It scrolls, and the arrows scroll it where it has the focus.
    <figure tabIndex={0}>
      <figcaption class="quiet">{visible(picture.description)}</figcaption>
      {/* It is made of our own elements; every text of the catalog in it is escaped. */}
      <div dangerouslySetInnerHTML={{ __html: picture.svg }} />
    </figure>
  );
};

/** Gives pictures the theme's colours for as long as one is shown. */
function adoptStyle(): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(pictureRules(themeColours));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
