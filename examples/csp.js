// The page's policy forbids inline styles and scripts; the charts style themselves by a constructed sheet.
import { beijingSummit, createStory } from '../dist/summitry.bundle.js';

createStory(document.getElementById('chart'), { data: beijingSummit });
