import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

// The charts get the room; the panel of checks opens with A.
addons.setConfig({
  bottomPanelHeight: 0,
  rightPanelWidth: 0,
  theme: create({ base: 'light', brandTitle: 'summitry' }),
});
