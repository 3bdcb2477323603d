import type { Issue } from '../model/records';
import type { Frame } from './frame';
import type { Panels } from './panels';
import { detailsOf, type Picture, picturePhrases } from './picture';

/** The words around the plots of a figure: written anew where its pictures tell more or less than they did. */
export function createPhrases(
  frame: Frame,
  panels: Panels,
  about: () => {
    readonly picture: Picture;
    readonly width: number;
    readonly issues: readonly Issue[];
  },
) {
  let details: readonly unknown[] = [];
  const now = () => {
    const { picture, width } = about();
    return detailsOf(picture, width, (name) => panels.panelOf(name)?.plot.drawn?.detail);
  };
  const write = (): void => {
    const { picture, width, issues } = about();
    const made = now();
    details = made;
    frame.write({ ...picturePhrases(picture, width, made), issues });
  };
  return {
    write,
    /** After the plots are drawn. */
    follow() {
      if (panels.all.length && `${now()}` !== `${details}`) write();
    },
  };
}
