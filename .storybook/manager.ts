import { addons } from 'storybook/manager-api';

// The charts get the room; the panel of checks opens with A.
addons.setConfig({ bottomPanelHeight: 0, rightPanelWidth: 0 });
