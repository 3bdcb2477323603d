// Two charts that share a selection, as components of Vue.
import { createSelection } from 'summitry';
import { beijingSummit, europeanAlliances } from 'summitry/datasets';
import { AllianceNetwork, PartnershipMatrix } from 'summitry/vue';
import { createApp, h, shallowRef } from 'vue';

createApp({
  setup() {
    const selection = createSelection();
    const data = shallowRef(beijingSummit);
    const shown = shallowRef(true);
    const button = (id, text, onClick) => h('button', { id, onClick }, text);
    return () => {
      const options = { data: data.value, selection };
      return [
        h('p', [
          button('other', 'Other data', () => {
            data.value = europeanAlliances;
          }),
          button('toggle', 'Show or hide', () => {
            shown.value = !shown.value;
          }),
        ]),
        ...(shown.value ? [h(AllianceNetwork, options), h(PartnershipMatrix, options)] : []),
      ];
    };
  },
}).mount('#app');
