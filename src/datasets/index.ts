export { beijingSummit } from './beijing-summit';
