export { en } from '../chart/english';
export { fa } from './fa';
export { ko } from './ko';
export { ru } from './ru';
export { zh } from './zh';
