import 'summitry/import/worker';
