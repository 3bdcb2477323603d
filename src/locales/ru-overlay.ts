import type { OverlayWords } from '../chart/overlay-words';

const groups = { factions: 'Фракций', communities: 'Сообществ', groups: 'Групп' } as const;

/** What a network's overlay says in Russian. */
export const overlay: OverlayWords = {
  name: { factions: 'Фракция', communities: 'Сообщество', groups: 'Группа' },
  numbered: (kind, n) => `${kind === 'factions' ? 'Фракция' : 'Сообщество'} ${n}`,
  legend: {
    factions: 'Фракция: внутри друзья, вовне противники',
    communities: 'Сообщество: внутри связи теснее',
    groups: 'Группа из данных',
  },
  odds: 'Не согласуется с фракциями',
  why: (sign) =>
    sign < 0 ? 'противостояние внутри одной фракции' : 'сотрудничество разных фракций',
  caption({ kind, groups: n, lone, used, all, figure, exact, confirmed, expected, asOf }) {
    const day = asOf && `, на дату: ${asOf}`;
    if (kind === 'groups') return `${groups.groups} с их составом: ${n}${day}.`;
    const alone = lone ? ` (из одного участника: ${lone})` : '';
    const of = used < all ? `учтено связей: ${used} из ${all}` : `учтено связей: ${used}`;
    const from = `${groups[kind]}: ${n}${alone}; ${of}${day}`;
    const value = (it: number) => (kind === 'factions' ? `${it}` : it.toFixed(2).replace('.', ','));
    const also = expected === undefined ? '' : `, с ожидаемыми: ${value(expected)}`;
    const range =
      confirmed === undefined ? '' : ` (только подтверждённые: ${value(confirmed)}${also})`;
    if (kind === 'communities') return `${from}; модулярность ${value(figure)}${range}.`;
    if (!figure) return `${from}; несогласованных пар нет${range}.`;
    return `${from}; несогласованных пар: ${exact ? '' : 'не более '}${figure}${exact ? ', меньше нельзя' : ''}${range}.`;
  },
};
