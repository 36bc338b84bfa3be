import type { ComponentChild } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Picture } from '../pictures/picture.ts';
import { pictureRules, textSize, themeColours } from '../pictures/style.ts';
import type { PanelStore } from './panel-store.ts';
import { visible } from './panel-words.ts';

interface PictureViewProps {
  readonly picture: Picture | undefined;
  readonly store: PanelStore;
}

/** Not every pixel is worth another picture. */
const step = 20;

/** A picture of the list, and in a sentence what it shows. */
export const PictureView = ({ picture, store }: PictureViewProps): ComponentChild => {
  const frame = useRef<HTMLElement>(null);
  useEffect(adoptStyle, []);
  useLayoutEffect(() => {
    const { current } = frame;
    if (!current) return undefined;
    const ask = (): void => {
      const { paddingInlineStart, paddingInlineEnd, fontSize } = getComputedStyle(current);
      const padding = parseFloat(paddingInlineStart) + parseFloat(paddingInlineEnd);
      // The text of a picture is as large as the editor's: one unit is as many pixels as it takes for that.
      const width = ((current.clientWidth - padding) * textSize) / parseFloat(fontSize);
      if (width > 0) store.makeRoom(Math.floor(width / step) * step);
    };
    const observer = new ResizeObserver(ask);
    observer.observe(current);
    return () => observer.disconnect();
  }, [store]);
  return (
    // It scrolls, and the arrows scroll it where it has the focus.
    <figure ref={frame} tabIndex={0}>
      {picture ? (
        <>
          <figcaption class="quiet">{visible(picture.description)}</figcaption>
          {/* It is made of our own elements; every text of the catalog in it is escaped. */}
          <div
            class="drawing"
            style={{ maxWidth: `${picture.width / textSize}em` }}
            dangerouslySetInnerHTML={{ __html: picture.svg }}
          />
        </>
      ) : (
        <p class="quiet">Drawing…</p>
      )}
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
