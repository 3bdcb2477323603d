export { beijingSummit } from './beijing-summit';
export { europeanAlliances } from './european-alliances';
