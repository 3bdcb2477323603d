export { en } from './en';
export { fa } from './fa';
export { ko } from './ko';
export { ru } from './ru';
export { zh } from './zh';
