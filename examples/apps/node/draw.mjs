// Charts without a page: SVG as text, and as PNG where @resvg/resvg-js is there.
import { writeFileSync } from 'node:fs';
import { beijingSummit } from 'summitry/datasets';
import { renderAllianceNetwork, renderStory } from 'summitry/static';

writeFileSync('network.svg', renderAllianceNetwork({ data: beijingSummit, width: 660 }));
writeFileSync('story.svg', renderStory({ data: beijingSummit, width: 930, theme: 'dark' }));
console.log('network.svg and story.svg are drawn');
