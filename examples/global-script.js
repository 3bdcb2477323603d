// Everything hangs on one global name.
Summitry.createStory(document.getElementById('chart'), { data: Summitry.beijingSummit });
