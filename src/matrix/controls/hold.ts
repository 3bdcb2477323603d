import { adoptStyles } from '../../chart/sheet';
import type { MatrixHold } from '../glide';
import { attachBrackets } from './brackets';
import { attachBranches } from './branches';
import { attachHand } from './hand';
import { followWay } from './path';
import { HAND_STYLES } from './styles';
import { attachTip } from './tip';

/** What a hand or a focus on the matrix brings: rows to drag, a crosshair, the way between two actors. */
export function takeRows(hold: MatrixHold): void {
  adoptStyles(hold.element, HAND_STYLES, hold.context.signal);
  attachBrackets(hold);
  attachBranches(hold);
  attachHand(hold);
  followWay(hold);
  attachTip(hold);
}
