export { beijingSummit } from './beijing-summit';
export { coldWarBlocs } from './cold-war-blocs';
export { europeanAlliances } from './european-alliances';
